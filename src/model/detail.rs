//! What a board knows of a record or of itself, field by field in words: for saying what is different between two versions.

use super::{Board, CellNames, Coverage, Date, Head, RecordRef, Symbol};
use crate::text::{Lang, inspector as t, versions};

/// What a field is called, and what it says; empty where nothing is stated.
pub type Detail = (fn(Lang) -> String, String);

/// The board on which the references of a record are, and the language.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The board.
    pub board: &'a Board,
    /// The language.
    pub lang: Lang,
}

impl Said<'_> {
    /// The names of records.
    pub(super) fn names(&self, keys: impl IntoIterator<Item = RecordRef>) -> String {
        self.all(keys.into_iter().map(|key| self.board.name_of(&key, self.lang)))
    }

    /// Several words.
    #[expect(clippy::unused_self, reason = "it is called beside the others")]
    pub(super) fn all(&self, words: impl Iterator<Item = String>) -> String {
        words.collect::<Vec<_>>().join(", ")
    }

    /// A date.
    pub(super) fn date(&self, date: Option<Date>) -> String {
        date.map(|date| date.say(self.lang)).unwrap_or_default()
    }

    /// Whether something is so.
    pub(super) fn yes(&self, is_so: bool) -> String {
        if is_so { versions::yes(self.lang) } else { versions::no(self.lang) }
    }

    /// A symbol, by its place among all.
    pub(super) fn symbol(&self, symbol: Symbol) -> String {
        let place = Symbol::ALL.iter().position(|other| *other == symbol).unwrap_or_default();
        t::symbol_number(self.lang, place + 1)
    }

    /// Which cells.
    pub(super) fn cells(&self, cells: &Coverage) -> String {
        CellNames::of(cells, self.board).say(self.lang)
    }
}

impl Head {
    /// What it says about its board, in words.
    pub fn details(&self, said: &Said<'_>) -> Vec<Detail> {
        vec![
            (t::board_title, self.title.clone()),
            (t::region, self.region.clone()),
            (t::about, self.about.clone()),
            (t::as_of, said.date(self.as_of)),
            (t::edition, self.edition.clone()),
            (t::moderation, self.moderation.clone()),
            (t::publisher, self.publisher.clone()),
            (t::funders, self.funders.join(", ")),
            (t::logos, said.all(self.logos.iter().map(|logo| format!("{} ({})", logo.name, logo.part.say(said.lang))))),
            (t::law_as_of, said.date(self.law_as_of)),
            (t::law_short, self.law_short.clone()),
            (t::law_long, self.law_long.clone()),
            (t::privacy, self.privacy.clone()),
            (t::language, self.language.code().to_owned()),
        ]
    }
}
