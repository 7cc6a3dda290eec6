//! Base of every drawing, whatever stands in its middle: the board, the options, the texts around it, legend and logos.

use super::filter_text::filter_text;
use super::legend::{LegendEntry, legend_size};
use super::logos::{ShownLogo, shown};
use super::metric;
use super::minor_text::MinorText;
use super::options::Options;
use crate::model::Board;
use crate::report::Disclosed;
use crate::scene::style::{NOTE_SIZE_EM, TITLE_SIZE_EM};
use crate::text::{self, drawing};
use crate::typeset::Typesetter;

/// Base of every drawing.
pub(super) struct Base<'a> {
    /// Measures and sets text.
    pub(super) typesetter: &'a Typesetter,
    /// The board as the audience may see it.
    pub(super) board: &'a Board,
    /// Options of the drawing.
    pub(super) options: &'a Options,
    /// The type of everything around the middle, in ems of the body type.
    pub(super) small_em: f32,
    /// The type of the title, in ems of that of everything around the middle.
    pub(super) title_em: f32,
    /// The texts around the middle.
    pub(super) words: Words,
    /// The legend: what occurs.
    pub(super) legend: Vec<LegendEntry>,
    /// The logos.
    pub(super) logos: Vec<ShownLogo>,
}

/// The texts around a drawing; empty where there is nothing to say.
#[derive(Default)]
pub(super) struct Words {
    /// The title.
    pub(super) title: String,
    /// Date, edition, audience, and the part that is shown.
    pub(super) edition_note: String,
    /// The law notice.
    pub(super) law: String,
    /// Publisher and funders.
    pub(super) imprint: String,
}

impl<'a> Base<'a> {
    /// The base of the drawing of a board, with a legend.
    pub(super) fn of(
        typesetter: &'a Typesetter,
        disclosed: &'a Disclosed,
        options: &'a Options,
        legend: Vec<LegendEntry>,
    ) -> Self {
        let board: &Board = disclosed.board();
        let (words, logos) = (words(disclosed, options), shown(board, options));
        Self { typesetter, board, options, small_em: 1.0, title_em: TITLE_SIZE_EM, words, legend, logos }
    }

    /// Setting of small words.
    pub(super) fn minor_text(&self) -> MinorText {
        MinorText::of(self.options.surroundings)
    }

    /// The type of everything around the middle, which is that of the legend, in points: in a focus view it steps back.
    pub(super) fn small(&self, em: f32) -> f32 {
        legend_size(em, self.small_em)
    }

    /// The size of notes; the smallest type is the limit for them too.
    pub(super) fn note_size(&self, em: f32) -> f32 {
        (self.small(em) * NOTE_SIZE_EM).max(metric::MIN_SIZE.min(em))
    }

    /// The date, audience and so on, with the number of the page where there are several.
    pub(super) fn edition_note(&self, page: Option<(usize, usize)>) -> String {
        let Some((number, count)) = page.filter(|(_, count)| *count > 1) else { return self.words.edition_note.clone() };
        let page = drawing::page_of(self.options.lang, number, count);
        if self.words.edition_note.is_empty() { page } else { format!("{page} · {}", self.words.edition_note) }
    }

    /// The smallest type, in points.
    pub(super) fn min_size(&self) -> f32 {
        if self.options.allow_small { metric::MIN_SMALL_SIZE } else { metric::MIN_SIZE }
    }
}

/// The texts around the drawing of a board.
fn words(disclosed: &Disclosed, options: &Options) -> Words {
    let board: &Board = disclosed.board();
    let (head, lang) = (board.head(), options.lang);
    let as_of = head.as_of.map(|date| drawing::as_of(lang, &date.say(lang)));
    let parts = as_of.into_iter().chain([head.edition.clone(), disclosed.audience().say(lang)]);
    let edition_note: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let edition_note = [Some(edition_note.join(" · ")), filter_text(board, &options.spec.filter, lang)];
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
        edition_note: edition_note.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        law: head.law_short.replace("{stand}", &law_date),
        // The dot stays with what it follows.
        imprint: imprint.join("\u{A0}· "),
    }
}
