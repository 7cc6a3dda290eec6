//! Gestures of a hand on the board, by mouse and by keys, each through real frames.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod keys;
mod menus;
mod mouse;
mod random;
mod rough;
mod type_ahead;
mod view;
mod whole;

use std::sync::Arc;

use crate::common::Window;
use crate::common::board;
use crate::common::cell;
use crate::common::chip;
use crate::common::covers;
use crate::common::place;
use crate::common::window_with;
use egui::Key;
use egui::Modifiers;
use egui::Pos2;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::Actor;
use schaubild::model::ActorId;
use schaubild::model::AreaId;
use schaubild::model::Board;
use schaubild::model::BoardId;
use schaubild::model::Coverage;
use schaubild::model::Edit;
use schaubild::model::KindId;
use schaubild::model::Record;
use schaubild::model::ResponsibilityId;
use schaubild::model::StatusId;
use schaubild::text::Lang;

pub(crate) const STATUSES: [&str; 6] = ["gestattung", "duldung", "schutz", "ukraine", "weitere", "eu"];
pub(crate) const NAMES: [&str; 6] = [
    "Asylverfahren (Gestattung)",
    "Duldung",
    "Schutzstatus (§ 25 I, II)",
    "Ukraine (§ 24)",
    "Weitere mit Aufenthaltstitel",
    "EU-Bürgerinnen und EU-Bürger",
];

/// Six statuses and eleven areas with two institutions: "Amt" for housing in the second and third column, "Verein" for language
/// in the first, "Jobcenter" of that kind nowhere yet.
pub(crate) fn small() -> Arc<Board> {
    let mut board = catalogue::new_board(catalogue::template("kurz-6").unwrap(), BoardId::new("klein"), "Klein").unwrap();
    let mut put = |edit: Edit| board = board.apply(&edit).unwrap();
    for name in ["Amt", "Verein"] {
        put(Edit::Put(Record::from(Actor::named(ActorId::new(name), name))));
    }
    let jobcenter = Actor { kind: Some(KindId::new("jobcenter")), ..Actor::named(ActorId::new("jc"), "Jobcenter") };
    put(Edit::Put(Record::from(jobcenter)));
    let cells = |area: &str, columns: &[usize]| {
        Coverage::rectangle([AreaId::new(area)], columns.iter().map(|column| StatusId::new(STATUSES[*column])))
    };
    let (amt, verein) = (ActorId::new("Amt"), ActorId::new("Verein"));
    let base = catalogue::new_board(catalogue::template("kurz-6").unwrap(), BoardId::new("klein"), "Klein").unwrap();
    put(base.assign_like(ResponsibilityId::new("amt"), &amt, cells("wohnen", &[1, 2]), None));
    put(base.assign_like(ResponsibilityId::new("verein"), &verein, cells("sprache", &[0]), None));
    board
}

pub(crate) fn window<'a>() -> Window<'a> {
    window_with(Lang::De, Document::untitled(small(), catalogue::the_example().logos()))
}

/// The columns that a responsibility covers in an area.
pub(crate) fn columns(window: &Window<'_>, responsibility: &str, area: &str) -> Vec<usize> {
    let board = board(window);
    (0..6).filter(|column| covers(&board, responsibility, area, STATUSES[*column])).collect()
}

/// A point of a cell that is free of frames: near its upper left corner.
pub(crate) fn corner(window: &Window<'_>, area: &str, column: usize) -> Pos2 {
    cell(window, area, NAMES[column]).left_top() + vec2(3.0, 2.0)
}

pub(crate) fn click(window: &mut Window<'_>, at: Pos2) {
    window.hover_at(at);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
}

pub(crate) fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub(crate) fn modifiers(window: &mut Window<'_>, modifiers: Modifiers) {
    window.event(egui::Event::ModifiersChanged(modifiers));
    window.step();
}

/// Number of steps that can be taken back.
pub(crate) fn steps(window: &Window<'_>) -> usize {
    window.state().as_ref().unwrap().document().history().len()
}

pub(crate) fn new_of(window: &Window<'_>, actor: &str) -> schaubild::model::Responsibility {
    let board = board(window);
    let found = board.responsibilities().iter().find(|one| one.actor == ActorId::new(actor)).map(|one| (**one).clone());
    found.unwrap()
}

pub(crate) fn jobcenter_in_tray(window: &Window<'_>) -> Pos2 {
    place(window, "Jobcenter, ", "auf dem Board").center()
}

pub(crate) fn order_of_areas(window: &Window<'_>) -> Vec<String> {
    board(window).areas().iter().take(4).map(|area| area.id.to_string()).collect()
}

pub(crate) fn order_of_statuses(window: &Window<'_>) -> Vec<String> {
    board(window).statuses().iter().map(|status| status.id.to_string()).collect()
}

pub(crate) fn head(window: &Window<'_>, name: &str) -> egui::Rect {
    place(window, name, "")
}

/// True if something on the board says this.
pub(crate) fn is_shown(window: &Window<'_>, beginning: &str) -> bool {
    let beginning = beginning.to_owned();
    window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&beginning))).next().is_some()
}

/// Starts a command by its label, as one does from the palette.
pub(crate) fn command(window: &mut Window<'_>, label: &str) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.event(egui::Event::Text(label.to_owned()));
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// A board on which "Amt" leads, so that there are two roles.
pub(crate) fn with_two_roles<'a>() -> Window<'a> {
    let mut window = window();
    let at = chip(&window, "Amt", "Wohnen").center();
    click(&mut window, at);
    command(&mut window, "Federführend");
    window
}

pub(crate) fn type_text(window: &mut Window<'_>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Goes to a cell by a click into its free corner.
pub(crate) fn go_to(window: &mut Window<'_>, area: &str, column: usize) {
    let at = corner(window, area, column);
    click(window, at);
    // Long enough that the next click is not the second of two.
    window.run_steps(30);
}
