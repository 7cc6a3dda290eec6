//! Entering an institution in a cell: found by name, short name or alias, or new.

use std::sync::Arc;

use egui::{Button, Key, Label, RichText, Ui, vec2};

use super::Around;
use crate::model::{Actor, ActorId, Board, Cell, Edit, Item as _, Record, ResponsibilityId};
use crate::text::window;

/// The most institutions that are offered at once.
const OFFERED: usize = 8;

/// An institution for a cell.
#[derive(Debug)]
pub(super) struct Add {
    /// Where it is to be responsible.
    pub cell: Cell,
    /// Which of those offered.
    pub chosen: usize,
    /// Whether the chosen one was clicked.
    pub clicked: bool,
}

impl Add {
    /// For this cell.
    pub(super) fn new(cell: Cell) -> Self {
        Self { cell, chosen: 0, clicked: false }
    }

    /// Draws who is offered below the field; arrow keys choose.
    pub(super) fn offers_ui(&mut self, ui: &mut Ui, typed: &str, around: &Around<'_>) {
        let offered = offered(typed, around.board);
        let (down, up) = ui.input(|input| (input.key_pressed(Key::ArrowDown), input.key_pressed(Key::ArrowUp)));
        let last = offered.len().saturating_sub(1);
        self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up)).min(last);
        for (place, actor) in offered.iter().enumerate() {
            let says = if actor.short.is_empty() { actor.name.clone() } else { format!("{} · {}", actor.short, actor.name) };
            let row = Button::selectable(place == self.chosen, says).min_size(vec2(ui.available_width(), 0.0));
            if ui.add(row.truncate()).clicked() {
                (self.chosen, self.clicked) = (place, true);
            }
        }
        if offered.is_empty() && !typed.trim().is_empty() {
            ui.add(Label::new(RichText::new(window::add_new(around.lang, typed.trim())).weak()).truncate());
        }
    }

    /// The edit that makes the chosen institution, or a new one of this name, responsible in the cell; `None` where nothing
    /// was typed or chosen.
    pub(super) fn edit(&self, typed: &str, around: &Around<'_>) -> Option<Edit> {
        let board = around.board;
        if let Some(actor) = offered(typed, board).get(self.chosen).filter(|_| self.clicked || !typed.trim().is_empty()) {
            let new = ResponsibilityId::make(actor.name(), (around.new_bits)());
            return Some(board.assign(new, &actor.id, &self.cell));
        }
        let name = typed.trim();
        if name.is_empty() {
            return None;
        }
        let actor = Actor::named(ActorId::make(name, (around.new_bits)()), name);
        let new = ResponsibilityId::make(name, (around.new_bits)());
        let assigned = board.assign(new, &actor.id, &self.cell);
        Some(board.one_step(vec![Edit::Put(Record::from(actor)), assigned]))
    }
}

/// The institutions that are meant by what was typed: those that begin so first, each group in the order of the board.
fn offered(typed: &str, board: &Board) -> Vec<Arc<Actor>> {
    let typed = typed.trim().to_lowercase();
    let rated = board.actors().iter().filter_map(|actor| {
        let names: Vec<String> = actor.names().map(str::to_lowercase).collect();
        let rating = [
            names.contains(&typed),
            names.iter().any(|name| name.starts_with(&typed)),
            names.iter().any(|name| name.split([' ', '-', '(']).any(|word| word.starts_with(&typed))),
            names.iter().any(|name| name.contains(&typed)),
        ];
        Some((rating.iter().position(|fits| *fits)?, actor))
    });
    let mut rated: Vec<_> = rated.collect();
    rated.sort_by_key(|(rating, _)| *rating);
    rated.into_iter().take(OFFERED).map(|(_, actor)| Arc::clone(actor)).collect()
}
