//! The matrix in the window, as a user works with it: going there and back, filling cells, searching.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod filling;
mod searching;
mod speaking;
mod turning;

use std::sync::Arc;

use crate::common::{Window, board, place, window_with};
use crate::hand::{click, press, press_with};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::{Actor, ActorId, AreaId, Board, BoardId, Coverage, Edit, Record, ResponsibilityId, Role, StatusId};
use schaubild::text::Lang;

/// Six statuses and eleven areas with two institutions: "Amt" for housing in the second and third column, "Verein" for language
/// in the first.
fn small() -> Arc<Board> {
    let base = catalogue::new_board(catalogue::template("kurz-6").unwrap(), BoardId::new("klein"), "Klein").unwrap();
    let mut board = Arc::clone(&base);
    let mut put = |edit: Edit| board = board.apply(&edit).unwrap();
    for name in ["Amt", "Verein"] {
        put(Edit::Put(Record::from(Actor::named(ActorId::new(name), name))));
    }
    let cells = |area: &str, statuses: &[&str]| {
        Coverage::rectangle([AreaId::new(area)], statuses.iter().map(|status| StatusId::new(status)))
    };
    let new =
        |id: &str, actor: &str, cells: Coverage| base.assign_like(ResponsibilityId::new(id), &ActorId::new(actor), cells, None);
    put(new("amt", "Amt", cells("wohnen", &["duldung", "schutz"])));
    put(new("verein", "Verein", cells("sprache", &["gestattung"])));
    board
}

fn window<'a>() -> Window<'a> {
    window_with(Lang::De, Document::untitled(small(), catalogue::the_example().logos()))
}

/// Everything on the screen that has this role and says that it is selected.
fn selected(window: &Window<'_>, role: egui::Role) -> Vec<String> {
    let is_selected = move |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == role && (node.is_selected() == Some(true) || node.toggled() == Some(egui::accesskit::Toggled::True))
    };
    window.query_all_by(is_selected).filter_map(|node| node.accesskit_node().label()).collect()
}

/// Starts a command by its label, as one does from the palette.
fn palette(window: &mut Window<'_>, label: &str) {
    press_with(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.event(egui::Event::Text(label.to_owned()));
    window.run();
    press(window, Key::Enter);
}
