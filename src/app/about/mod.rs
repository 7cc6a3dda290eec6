//! The panel about the program: its version, its license, and the packages it is made with, each under its own. It stands where the
//! properties stand.

use std::sync::LazyLock;

use egui::{Label, RichText, ScrollArea, TextStyle, Ui};

use super::kit::escape::EscapeKey;
use super::kit::panel_cx::PanelCx;
use super::kit::panel_title::panel_title_ui;
use super::kit::style;
use super::shell::action::WindowAction;
use super::shell::message::Message;
use crate::text::about as t;

/// The packages in the program and the texts of their licenses, as `packaging/licenses.py` made it.
const THIRD_PARTY: &str = include_str!("../../../assets/third-party.txt");

/// Lines of that text, of which only those in sight are drawn.
static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| THIRD_PARTY.lines().collect());

/// The panel.
#[derive(Default)]
pub(super) struct About {
    /// Its button takes the focus in the next frame.
    wants_focus: bool,
    escape: EscapeKey,
}

impl About {
    /// Its first widget takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws the panel.
    pub(super) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        let lang = cx.lang;
        let rect = ui.max_rect();
        let close = panel_title_ui(ui, t::title(lang), &t::close(lang));
        if std::mem::take(&mut self.wants_focus) {
            close.request_focus();
        }
        if close.clicked() {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
        for text in [t::version(lang, env!("CARGO_PKG_VERSION")), t::purpose(lang), t::license(lang)] {
            ui.add(Label::new(text).wrap());
        }
        ui.add_space(8.0);
        ui.label(style::strong(t::third_party(lang)));
        if ui.button(t::copy(lang)).clicked() {
            ui.ctx().copy_text(THIRD_PARTY.to_owned());
            cx.outbox.push(WindowAction::Say(Message::of(t::copied)));
        }
        ui.add_space(4.0);
        let height = ui.text_style_height(&TextStyle::Small);
        let scroll = ScrollArea::both().id_salt("third party").auto_shrink(false);
        scroll.show_rows(ui, height, LINES.len(), |ui, rows| {
            for line in LINES.get(rows).unwrap_or_default() {
                ui.add(Label::new(RichText::new(*line).small()).extend());
            }
        });
        if self.escape.closes(ui, rect) {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
    }
}
