//! The table in the window, as a user works with it: looking, sorting, filling in cells, several rows, the clipboard.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod clipboard;
mod columns;
mod crossing;
mod filling;
mod looking;
mod searching;
mod staying;

use std::sync::Arc;

use crate::common::{Window, board, window_with};
use crate::hand::{click, press, press_with};
use egui::{Event, Key, Modifiers, Pos2, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::{
    Actor, ActorId, AreaId, Board, BoardId, Contact, ContactId, Coverage, Edit, Record, ResponsibilityId, StatusId, Visibility,
};
use schaubild::text::Lang;

/// Three responsibilities: two of "Amt", one of "Verein"; and a person of each.
fn small() -> Arc<Board> {
    let base = catalogue::new_board(catalogue::template("kurz-6").unwrap(), BoardId::new("klein"), "Klein").unwrap();
    let mut board = Arc::clone(&base);
    let mut put = |edit: Edit| board = board.apply(&edit).unwrap();
    for name in ["Verein", "Amt"] {
        put(Edit::Put(Record::from(Actor::named(ActorId::new(name), name))));
    }
    let mut task = |id: &str, actor: &str, area: &str, statuses: &[&str]| {
        let cells = Coverage::rectangle([AreaId::new(area)], statuses.iter().map(|status| StatusId::new(status)));
        put(base.assign_like(ResponsibilityId::new(id), &ActorId::new(actor), cells, None));
    };
    task("amt", "Amt", "wohnen", &["duldung", "schutz"]);
    task("verein", "Verein", "sprache", &["gestattung"]);
    task("zwei", "Amt", "arbeit", &["duldung"]);
    for (id, actor, phone) in [("p", "Amt", "110"), ("q", "Verein", "04321 5")] {
        let person = Contact::named(ContactId::new(id), ActorId::new(actor), &format!("Person {id}"));
        let person = Contact { phone: phone.to_owned(), visibility: Visibility::Network, ..person };
        put(Edit::Put(person.into()));
    }
    board
}

/// The window with the table.
fn window<'a>() -> Window<'a> {
    let mut window = window_with(Lang::De, Document::untitled(small(), catalogue::the_example().logos()));
    press(&mut window, Key::F9);
    window
}

fn type_in(window: &mut Window<'_>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

fn click_with(window: &mut Window<'_>, at: Pos2, modifiers: Modifiers) {
    window.event(Event::ModifiersChanged(modifiers));
    for pressed in [true, false] {
        window.event(Event::PointerMoved(at));
        window.event(Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed, modifiers });
    }
    window.step();
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.run_steps(30);
}

/// Texts of all cells of a column, from above.
fn column(window: &Window<'_>, name: &str) -> Vec<String> {
    let start = format!("{name}: ");
    let mut cells: Vec<(f32, String)> = window
        .query_all_by(|node| node.role() == Role::Cell)
        .filter_map(|node| Some((node.rect().top(), node.accesskit_node().label()?.strip_prefix(&start)?.to_owned())))
        .collect();
    cells.sort_by(|one, two| one.0.total_cmp(&two.0));
    cells.into_iter().map(|(_, text)| text).collect()
}

/// Place of a cell, by its text.
fn cell(window: &Window<'_>, text: &str) -> Pos2 {
    window.get_by_role_and_label(Role::Cell, text).rect().center()
}

/// The rows that are selected.
fn selected(window: &Window<'_>) -> Vec<String> {
    let rows = window.query_all_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Goes to the cell in this row and column, both counted from the first.
fn go(window: &mut Window<'_>, row: usize, column: usize) {
    press_with(window, Modifiers::COMMAND, Key::Home);
    press(window, Key::Home);
    (0..row).for_each(|_| press(window, Key::ArrowDown));
    (0..column).for_each(|_| press(window, Key::ArrowRight));
}

/// Number of steps that can be taken back.
fn steps(window: &Window<'_>) -> usize {
    window.state().as_ref().unwrap().document().history().len()
}
