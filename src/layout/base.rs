//! What every drawing has, whatever stands in its middle: the board, for what it is drawn, the texts around it, legend and logos.

use super::filter_text::selected;
use super::legend::Entry;
use super::logos::{ShownLogo, shown};
use super::metric;
use super::minor_text::Fine;
use super::options::Options;
use crate::model::Board;
use crate::report::Disclosed;
use crate::scene::style::{NOTE_SIZE_EM, TITLE_SIZE_EM};
use crate::text::{self, drawing};
use crate::typeset::Typesetter;

/// What every drawing has.
pub(super) struct Base<'a> {
    /// Measures and sets text.
    pub(super) typesetter: &'a Typesetter,
    /// The board as the audience may see it.
    pub(super) board: &'a Board,
    /// For what it is drawn.
    pub(super) options: &'a Options,
    /// The type of everything around the middle, in ems of the body type.
    pub(super) small_em: f32,
    /// The type of the title, in ems of that of everything around the middle.
    pub(super) title_em: f32,
    /// The texts around the middle.
    pub(super) words: Words,
    /// The legend: what occurs.
    pub(super) legend: Vec<Entry>,
    /// The logos.
    pub(super) logos: Vec<ShownLogo>,
}

/// The texts around a drawing; empty where there is nothing to say.
#[derive(Default)]
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

impl<'a> Base<'a> {
    /// What a drawing of a board has, with a legend.
    pub(super) fn of(typesetter: &'a Typesetter, disclosed: &'a Disclosed, options: &'a Options, legend: Vec<Entry>) -> Self {
        let board: &Board = disclosed.board();
        let (words, logos) = (words(disclosed, options), shown(board, options));
        Self { typesetter, board, options, small_em: 1.0, title_em: TITLE_SIZE_EM, words, legend, logos }
    }

    /// How small words are set.
    pub(super) fn fine(&self) -> Fine {
        Fine::of(self.options.surroundings)
    }

    /// The type of everything around the middle, in points: in a focus view it steps back.
    pub(super) fn small(&self, em: f32) -> f32 {
        if self.small_em < 1.0 { (em * self.small_em).max(metric::SMALLEST_SIZE.min(em)) } else { em }
    }

    /// The size of notes; the smallest type is the limit for them too.
    pub(super) fn note_size(&self, em: f32) -> f32 {
        (self.small(em) * NOTE_SIZE_EM).max(metric::SMALLEST_SIZE.min(em))
    }

    /// As of when, for whom and so on, with the number of the page where there are several.
    pub(super) fn stand(&self, page: Option<(usize, usize)>) -> String {
        let Some((number, count)) = page.filter(|(_, count)| *count > 1) else { return self.words.stand.clone() };
        let page = drawing::page_of(self.options.lang, number, count);
        if self.words.stand.is_empty() { page } else { format!("{page} · {}", self.words.stand) }
    }

    /// The smallest type, in points.
    pub(super) fn least_size(&self) -> f32 {
        if self.options.allow_small { metric::TINIEST_SIZE } else { metric::SMALLEST_SIZE }
    }
}

/// The texts around the drawing of a board.
fn words(disclosed: &Disclosed, options: &Options) -> Words {
    let board: &Board = disclosed.board();
    let (head, lang) = (board.head(), options.lang);
    let as_of = head.as_of.map(|date| drawing::as_of(lang, &date.say(lang)));
    let parts = as_of.into_iter().chain([head.edition.clone(), disclosed.audience().say(lang)]);
    let stand: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let stand = [Some(stand.join(" · ")), selected(board, &options.spec.filter, lang)];
    let untitled = head.title.trim().is_empty();
    let title = if untitled { head.region.clone() } else { head.title.clone() };
    if !options.surroundings.is_whole() {
        return Words { title, ..Words::default() };
    }
    // The notice is the board's own text, so that the date in it speaks its language.
    let law_date = head.law_as_of.map_or_else(|| "–".to_owned(), |date| date.say(head.language));
    let publisher = (!head.publisher.is_empty()).then(|| drawing::published_by(lang, &head.publisher));
    let funders = (!head.funders.is_empty()).then(|| drawing::funded_by(lang, &text::and(lang, &head.funders)));
    let imprint: Vec<String> = publisher.into_iter().chain(funders).collect();
    Words {
        title,
        stand: stand.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        law: head.law_short.replace("{stand}", &law_date),
        // The dot stays with what it follows.
        imprint: imprint.join("\u{A0}· "),
    }
}
