//! Entering an institution in a cell: found by name, short name or alias, or new.

use std::sync::Arc;

use egui::{Button, Key, RichText, Ui, vec2};

use crate::app::kit::panel_cx::PanelCx;
use crate::catalogue;
use crate::model::{Actor, ActorId, Board, Cell, Edit, Item as _, Record, ResponsibilityId};
use crate::text::matching::{Fit, SearchText};
use crate::text::{Lang, window};

/// The most institutions that are offered at once.
const OFFERED: usize = 8;

/// An institution for a cell.
#[derive(Debug)]
pub(super) struct Add {
    /// Cell in which it is to be responsible.
    pub cell: Cell,
    /// Number of the chosen one of those offered.
    pub chosen: usize,
    /// True if the chosen one was clicked.
    pub clicked: bool,
}

impl Add {
    /// For this cell.
    pub(super) fn new(cell: Cell) -> Self {
        Self { cell, chosen: 0, clicked: false }
    }

    /// Draws who is offered below the field; arrow keys choose.
    pub(super) fn offers_ui(&mut self, cx: &PanelCx<'_>, ui: &mut Ui, typed: &str) {
        let offered = offered(typed, cx.board);
        let (down, up) = ui.input(|input| (input.key_pressed(Key::ArrowDown), input.key_pressed(Key::ArrowUp)));
        let last = offered.len().saturating_sub(1);
        self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up)).min(last);
        for (place, offer) in offered.iter().enumerate() {
            let says = RichText::new(offer.say(cx.lang));
            let says = if matches!(offer, InstitutionOffer::New(_)) { says.weak() } else { says };
            let row = Button::selectable(place == self.chosen, says).min_size(vec2(ui.available_width(), 0.0));
            if ui.add(row.truncate()).clicked() {
                (self.chosen, self.clicked) = (place, true);
            }
        }
    }

    /// The edit that makes the chosen institution, or a new one of this name, responsible in the cell; `None` where nothing
    /// was typed or chosen.
    pub(super) fn edit(&self, cx: &PanelCx<'_>, typed: &str) -> Option<Edit> {
        let board = cx.board;
        let offered = offered(typed, board).into_iter().nth(self.chosen).filter(|_| self.clicked || !typed.trim().is_empty())?;
        let new = |name: &str| ResponsibilityId::make(name, (cx.new_bits)());
        Some(match offered {
            InstitutionOffer::Known(actor) => board.assign(new(actor.name()), &actor.id, &self.cell),
            InstitutionOffer::New(name) => {
                let actor = catalogue::new_institution(&name, ActorId::make(&name, (cx.new_bits)()), board);
                let assigned = board.assign(new(&name), &actor.id, &self.cell);
                board.one_step(vec![Edit::Put(Record::from(actor)), assigned])
            }
        })
    }
}

/// Offer for a typed name.
enum InstitutionOffer {
    /// An institution of the board.
    Known(Arc<Actor>),
    /// A new one of this name.
    New(String),
}

impl InstitutionOffer {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::Known(actor) if actor.short.is_empty() => actor.name.clone(),
            Self::Known(actor) => format!("{} · {}", actor.short, actor.name),
            Self::New(name) => window::add_new(lang, name),
        }
    }
}

/// Offers for what was typed: institutions of this name, those that begin so first, each group in the order of the board;
/// where there are none a new one, and then those of a kind of this name.
fn offered(typed: &str, board: &Board) -> Vec<InstitutionOffer> {
    let wanted = SearchText::new(typed.trim());
    let rated = board
        .actors()
        .iter()
        .filter_map(|actor| Some((actor.names().filter_map(|name| wanted.fit(&SearchText::new(name))).min()?, actor)));
    let mut rated: Vec<_> = rated.collect();
    rated.sort_by_key(|(fit, _)| *fit);
    let known = |actor: &Arc<Actor>| InstitutionOffer::Known(Arc::clone(actor));
    if !rated.is_empty() || wanted.is_empty() {
        return rated.into_iter().take(OFFERED).map(|(_, actor)| known(actor)).collect();
    }
    let alike = board.actors().iter().filter(|actor| is_of_kind(actor, &wanted, board)).map(known);
    [InstitutionOffer::New(typed.trim().to_owned())].into_iter().chain(alike).take(OFFERED).collect()
}

/// True where the kind of an institution has a name that begins so: "Bundesamt" finds the BAMF as well.
fn is_of_kind(actor: &Actor, wanted: &SearchText, board: &Board) -> bool {
    let Some(kind) = actor.kind.as_ref().and_then(|kind| board.kinds().get(kind)) else { return false };
    let names = [&kind.name, &kind.short].into_iter().chain(&kind.aliases);
    let begins = |name: &String| wanted.fit(&SearchText::new(name)).is_some_and(|fit| fit <= Fit::Beginning);
    names.into_iter().any(|name| !name.is_empty() && begins(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(typed: &str) -> Vec<String> {
        let board = catalogue::the_example().board().unwrap();
        offered(typed, &board).iter().map(|offer| offer.say(Lang::De)).collect()
    }

    #[test]
    fn names_come_first_and_kinds_never_take_what_is_new() {
        assert_eq!(says("jobc"), ["Jobcenter · Jobcenter Falkenrode"]);
        let offered = says("Migrantenorg");
        assert_eq!(offered[0], window::add_new(Lang::De, "Migrantenorg"), "Enter makes what was typed");
        assert!(offered[1].starts_with("Brücke e. V."), "{offered:?}");
        assert_eq!(says("Banane").len(), 1);
    }

    #[test]
    fn umlauts_may_be_written_out_or_lose_their_dots() {
        for typed in ["auslaenderbeh", "Auslanderbeh", "AUSLÄNDERBEH"] {
            assert!(says(typed).first().is_some_and(|offer| offer.starts_with("ABH · ")), "{typed}");
        }
    }
}
