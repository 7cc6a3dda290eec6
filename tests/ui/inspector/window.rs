//! A window with Falkenrode, and the hands of its user.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use egui::{Key, Modifiers, Pos2, Rect, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::{self, ActorId, Board, Responsibility};
use schaubild::text::Lang;

pub(crate) type Window<'a> = Harness<'a, Option<App>>;

/// Other bits each time, so that two new records have two ids.
pub(crate) fn bits() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Falkenrode in a window so high that no field has to be scrolled to.
pub(crate) fn window<'a>(lang: Lang) -> Window<'a> {
    window_with(lang, Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos()))
}

/// Any document in such a window.
pub(crate) fn window_with<'a>(lang: Lang, document: Document) -> Window<'a> {
    let mut document = Some(document);
    let mut window = Harness::builder().with_size(vec2(1600.0, 2800.0)).build_ui_state(
        move |ui, app: &mut Option<App>| match app {
            Some(app) => app.frame_ui(ui),
            // Fonts are there from the next frame on.
            None => *app = document.take().map(|document| App::new(ui.ctx(), document, lang, bits)),
        },
        None,
    );
    window.run();
    window.run();
    window
}

pub(crate) fn app<'a>(window: &'a Window<'_>) -> &'a App {
    window.state().as_ref().expect("the window is open")
}

pub(crate) fn board(window: &Window<'_>) -> Arc<Board> {
    Arc::clone(app(window).document().board())
}

pub(crate) fn steps(window: &Window<'_>) -> usize {
    app(window).document().history().len()
}

/// Place of something that says it in words with this beginning and this part.
pub(crate) fn place(window: &Window<'_>, beginning: &str, part: &str) -> Rect {
    let (beginning, part) = (beginning.to_owned(), part.to_owned());
    let mut all =
        window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&beginning) && label.contains(&part)));
    all.next().expect("it is on the screen").rect()
}

pub(crate) fn click(window: &mut Window<'_>, beginning: &str, part: &str) {
    let at = place(window, beginning, part).center();
    click_at(window, at);
}

/// A click as a hand makes it: there, down, up.
fn click_at(window: &mut Window<'_>, at: Pos2) {
    window.hover_at(at);
    window.step();
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
}

/// The same for what has this role and says this first.
pub(crate) fn click_on(window: &mut Window<'_>, role: Role, beginning: &str) {
    let beginning = beginning.to_owned();
    let at = {
        let fits = |text: Option<String>| text.is_some_and(|text| text.starts_with(&beginning));
        let mut all = window.query_all_by(|node| node.role() == role && (fits(node.label()) || fits(node.value())));
        all.next().expect("it is on the screen").rect().center()
    };
    click_at(window, at);
}

/// The menu of what has this role and says this first.
pub(crate) fn menu_on(window: &mut Window<'_>, role: Role, beginning: &str) {
    click_on(window, role, beginning);
    press(window, &[Key::Menu]);
}

/// Starts a command by its name.
pub(crate) fn command(window: &mut Window<'_>, name: &str) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.run();
    window.event(egui::Event::Text(name.to_owned()));
    window.run();
    press(window, &[Key::Enter]);
}

pub(crate) fn press(window: &mut Window<'_>, keys: &[Key]) {
    for key in keys {
        window.key_press(*key);
        window.run();
    }
}

/// Replaces what is in a field, without leaving it.
pub(crate) fn type_into(window: &mut Window<'_>, field: &str, text: &str) {
    type_as(window, Role::TextInput, field, text);
}

pub(crate) fn type_as(window: &mut Window<'_>, role: Role, field: &str, text: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
}

pub(crate) fn says(window: &Window<'_>, text: &str) -> bool {
    window.query_by_label(text).is_some()
}

/// The same for a part of what is said.
pub(crate) fn says_part(window: &Window<'_>, part: &str) -> bool {
    let part = part.to_owned();
    let has = move |text: Option<String>| text.is_some_and(|text| text.contains(&part));
    window.query_all_by(move |node| has(node.label()) || has(node.value())).next().is_some()
}

/// The Jobcenter's responsibility for work, whose chip these tests select.
pub(crate) fn selected(window: &Window<'_>) -> Responsibility {
    let board = board(window);
    let mut all = board.responsibilities().iter();
    let found = all.find(|one| one.actor == ActorId::new("a09") && one.covers.areas().any(|area| area.as_str() == "arbeit"));
    (**found.unwrap()).clone()
}

pub(crate) fn select(window: &mut Window<'_>) {
    click(window, "Jobcenter, ", ", Arbeit, ");
}

pub(crate) fn abh(window: &Window<'_>) -> model::Actor {
    (**board(window).actors().get(&ActorId::new("a01")).unwrap()).clone()
}
