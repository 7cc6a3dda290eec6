//! The plan: everything a drawing shows, before any size is chosen. Made once; tried in many type sizes.

use super::bundle::{Bundle, bundles};
use super::cell::{Look, looks};
use super::chip::Chip;
use super::columns::{Floors, floors};
use super::grid::Grid;
use super::index::{Columns, Rows};
use super::legend::{Entry, legend};
use super::line::{AreaLine, area_lines};
use super::logos::{ShownLogo, shown};
use super::metric;
use super::options::Options;
use super::selected::selected;
use crate::model::Board;
use crate::report::{Disclosed, Selection};
use crate::scene::style::NOTE_SIZE_EM;
use crate::text::{self, drawing};
use crate::typeset::{Hyphens, Typesetter};

/// Everything a drawing shows.
pub(super) struct Plan<'a> {
    /// Measures and sets text.
    pub(super) typesetter: &'a Typesetter,
    /// The board as the audience may see it.
    pub(super) board: &'a Board,
    /// For what it is drawn.
    pub(super) options: &'a Options,
    /// The axes.
    pub(super) grid: Grid<'a>,
    /// What stands in the frames of each row.
    pub(super) bundles: Rows<Vec<Bundle>>,
    /// What each cell shows.
    pub(super) looks: Rows<Columns<Vec<Look>>>,
    /// The areas that are one line each.
    pub(super) lines: Vec<AreaLine<'a>>,
    /// The legend.
    pub(super) legend: Vec<Entry>,
    /// The least widths at which everything is shown whole, words of heads hyphenated where need be.
    pub(super) floors: Floors,
    /// The same, words of heads whole.
    pub(super) word_floors: Floors,
    /// The texts around the grid.
    pub(super) words: Words,
    /// The logos.
    pub(super) logos: Vec<ShownLogo>,
}

/// The texts around the grid; empty where there is nothing to say.
pub(super) struct Words {
    /// The title.
    pub(super) title: String,
    /// As of when, which edition, for whom, and what of it is shown.
    pub(super) stand: String,
    /// The law notice.
    pub(super) law: String,
    /// Who publishes and funds.
    pub(super) imprint: String,
}

impl<'a> Plan<'a> {
    /// The plan of a board's drawing.
    pub(super) fn of(typesetter: &'a Typesetter, disclosed: &'a Disclosed, options: &'a Options) -> Self {
        let board: &Board = disclosed.board();
        let selection = Selection::new(board, &options.filter);
        let grid = Grid::of(board, &selection, options);
        let bundles = bundles(typesetter, board, &grid, &selection, options.informed);
        let looks = looks(board, &grid, &bundles);
        let lines = area_lines(typesetter, board, &grid, &selection, options);
        let legend = legend(typesetter, board, &grid, (&bundles, &looks), options);
        let least = |hyphens| floors(typesetter, &grid, &bundles, Chip::least_em, (board.head().language, hyphens));
        let (floors, word_floors) = (least(Hyphens::SavingLines), least(Hyphens::InLongWords));
        let (words, logos) = (words(disclosed, options), shown(board, options));
        Self { typesetter, board, options, grid, bundles, looks, lines, legend, floors, word_floors, words, logos }
    }

    /// The type of the heads of columns, in points: in a focus view they step back.
    pub(super) fn head_size(&self, em: f32) -> f32 {
        if self.grid.focused { (em * metric::HEAD).max(metric::SMALLEST_SIZE.min(em)) } else { em }
    }

    /// The type of everything around the grid, in points: in a focus view it steps back further.
    pub(super) fn small(&self, em: f32) -> f32 {
        if self.grid.focused { (em * metric::SMALL).max(metric::SMALLEST_SIZE.min(em)) } else { em }
    }

    /// The size of notes; the smallest type is the limit for them too.
    pub(super) fn note_size(&self, em: f32) -> f32 {
        (self.small(em) * NOTE_SIZE_EM).max(metric::SMALLEST_SIZE.min(em))
    }

    /// The smallest type, in points.
    pub(super) fn least_size(&self) -> f32 {
        if self.options.allow_small { metric::TINIEST_SIZE } else { metric::SMALLEST_SIZE }
    }

    /// The least widths at which something of everything is shown.
    pub(super) fn bare_floors(&self) -> Floors {
        let hyphens = (self.board.head().language, Hyphens::SavingLines);
        floors(self.typesetter, &self.grid, &self.bundles, Chip::bare_em, hyphens)
    }
}

fn words(disclosed: &Disclosed, options: &Options) -> Words {
    let board: &Board = disclosed.board();
    let (head, lang) = (board.head(), options.lang);
    let as_of = head.as_of.map(|date| drawing::as_of(lang, &date.say(lang)));
    let parts = as_of.into_iter().chain([head.edition.clone(), disclosed.audience().say(lang)]);
    let stand: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let stand = [Some(stand.join(" · ")), selected(board, &options.filter, lang)];
    // The notice is the board's own text, so that the date in it speaks its language.
    let law_date = head.law_as_of.map_or_else(|| "–".to_owned(), |date| date.say(head.language));
    let publisher = (!head.publisher.is_empty()).then(|| drawing::published_by(lang, &head.publisher));
    let funders = (!head.funders.is_empty()).then(|| drawing::funded_by(lang, &text::and(lang, &head.funders)));
    let imprint: Vec<String> = publisher.into_iter().chain(funders).collect();
    let untitled = head.title.trim().is_empty();
    Words {
        title: if untitled { head.region.clone() } else { head.title.clone() },
        stand: stand.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        law: head.law_short.replace("{stand}", &law_date),
        // The dot stays with what it follows.
        imprint: imprint.join("\u{A0}· "),
    }
}
