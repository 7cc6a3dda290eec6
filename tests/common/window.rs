//! The window as a user meets it, without a screen.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::sync::Arc;

use egui::{Pos2, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::model::{AreaId, Board, ResponsibilityId, StatusId};
use schaubild::text::Lang;

/// A window without a screen.
pub(crate) type Window<'a> = Harness<'a, Option<App>>;

/// Any document in such a window.
pub(crate) fn window_with<'a>(lang: Lang, document: Document) -> Window<'a> {
    let mut document = Some(document);
    let mut window = Harness::builder().with_size(vec2(1600.0, 900.0)).build_ui_state(
        move |ui, app: &mut Option<App>| match app {
            Some(app) => app.frame_ui(ui),
            // Fonts are there from the next frame on.
            None => *app = document.take().map(|document| App::new(ui.ctx(), document, lang, || 7)),
        },
        None,
    );
    window.run();
    window.run();
    window
}

/// The board that is open.
pub(crate) fn board(window: &Window<'_>) -> Arc<Board> {
    Arc::clone(window.state().as_ref().expect("the window is open").document().board())
}

/// Place of something that says it in words with this beginning and this part.
pub(crate) fn place(window: &Window<'_>, beginning: &str, part: &str) -> Rect {
    let (beginning, part) = (beginning.to_owned(), part.to_owned());
    let mut all =
        window.query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(&beginning) && label.contains(&part)));
    all.next().expect("it is on the screen").rect()
}

/// The text on the screen that has this part.
pub(crate) fn text_with(window: &Window<'_>, part: &str) -> Option<String> {
    let part = part.to_owned();
    let said = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.label().or_else(|| node.value());
    let mut all = window.query_all_by(move |node| said(node).is_some_and(|text| text.contains(&part)));
    all.next().and_then(|node| said(&node.accesskit_node()))
}

/// The chip of an institution in an area.
pub(crate) fn chip(window: &Window<'_>, actor: &str, area: &str) -> Rect {
    place(window, &format!("{actor}, "), &format!(", {area}, "))
}

/// A cell of the grid.
pub(crate) fn cell(window: &Window<'_>, area: &str, status: &str) -> Rect {
    place(window, &format!("{area}, {status}"), "")
}

/// Drags from one place of the window to another.
pub(crate) fn drag(window: &mut Window<'_>, from: Pos2, to: Pos2) {
    drag_without_drop(window, from, to);
    window.drop_at(to);
    window.run();
}

/// The same without letting go.
pub(crate) fn drag_without_drop(window: &mut Window<'_>, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.step();
    window.drag_at(from);
    window.step();
    for share in 1..=4_u8 {
        window.hover_at(from.lerp(to, f32::from(share) / 4.0));
        window.step();
    }
}

/// True if a responsibility covers a cell.
pub(crate) fn covers(board: &Board, responsibility: &str, area: &str, status: &str) -> bool {
    let found = board.responsibilities().get(&ResponsibilityId::new(responsibility)).expect("it is there");
    found.covers.contains(&AreaId::new(area), &StatusId::new(status))
}
