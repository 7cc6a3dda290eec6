//! Finding on the board: a bar with a field; what is found lights up in the part that is shown, and Enter goes from one to the next.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Align, Id, Key, Layout, Modifiers, Role, TextEdit, Ui, WidgetInfo};

use crate::app::action::outbox::Outbox;
use crate::app::canvas;
use crate::app::inline::select_all;
use crate::app::kit::escape::EscapeKey;
use crate::app::session::board_scene::BoardScene;
use crate::app::shell::action::WindowAction;
use crate::model::{Board, RecordRef};
use crate::report::search;
use crate::scene::Target;
use crate::text::{Lang, find as t};

/// The bar while it is open.
#[derive(Default)]
pub(in crate::app) struct Finder {
    typed: String,
    hits: Vec<RecordRef>,
    /// To which of them one has gone.
    at: Option<usize>,
    found: HashSet<RecordRef>,
    /// Targets that stand for them on a drawing, and the board, drawing and text of that.
    highlighted: HashSet<Target>,
    highlighted_for: Option<(Arc<Board>, u64, String)>,
    /// The field takes the keyboard in the next frame.
    wants_focus: bool,
    escape: EscapeKey,
}

impl Finder {
    /// The field takes the keyboard in the next frame.
    pub(in crate::app) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Targets that stand for something that is found; only asked, never walked.
    pub(in crate::app) fn highlighted(&self) -> &HashSet<Target> {
        &self.highlighted
    }

    /// Records that are found; only asked, never walked.
    pub(in crate::app) fn found(&self) -> &HashSet<RecordRef> {
        &self.found
    }

    /// Looks again where the text, the board or the drawing is another one.
    pub(in crate::app) fn update(&mut self, board: &Arc<Board>, drawing: &BoardScene) {
        let now = (Arc::clone(board), drawing.drawn(), self.typed.clone());
        let is_same = |last: &(Arc<Board>, u64, String)| Arc::ptr_eq(&last.0, board) && (&last.1, &last.2) == (&now.1, &now.2);
        if self.highlighted_for.as_ref().is_some_and(is_same) {
            return;
        }
        let before = self.at.and_then(|at| self.hits.get(at)).cloned();
        self.hits = search(board, &self.typed);
        self.at = before.and_then(|before| self.hits.iter().position(|hit| *hit == before));
        self.found = self.hits.iter().cloned().collect();
        let found = &self.found;
        let targets = drawing.scene().groups.iter().map(|group| &group.target);
        let is_found = |target: &&Target| canvas::found_as(target, board).iter().any(|record| found.contains(record));
        self.highlighted = if found.is_empty() { HashSet::new() } else { targets.filter(is_found).cloned().collect() };
        self.highlighted_for = Some(now);
    }

    /// The next of what is found, or the one before; after the last comes the first.
    pub(in crate::app) fn step(&mut self, forward: bool) -> Option<RecordRef> {
        let count = self.hits.len();
        let next = match self.at {
            None if forward => 0,
            None => count.checked_sub(1)?,
            Some(at) if forward => (at + 1) % count.max(1),
            Some(at) => (at + count.checked_sub(1)?) % count,
        };
        let hit = self.hits.get(next).cloned()?;
        self.at = Some(next);
        Some(hit)
    }

    /// Draws the bar.
    pub(in crate::app) fn ui(&mut self, ui: &mut Ui, board: &Board, lang: Lang, outbox: &mut Outbox) {
        let bar = ui.max_rect();
        if self.escape.closes(ui, bar) {
            outbox.push(WindowAction::CloseFinder);
        }
        ui.horizontal(|ui| {
            let label = ui.label(t::label(lang));
            let id = Id::unique("find");
            let field = TextEdit::singleline(&mut self.typed).id(id).hint_text(t::hint(lang)).desired_width(280.0);
            let field = ui.add(field).labelled_by(label.id);
            if std::mem::take(&mut self.wants_focus) {
                field.request_focus();
                select_all(ui.ctx(), id, &self.typed);
            }
            if field.lost_focus() {
                let enter = |shift: Modifiers| ui.input_mut(|input| input.consume_key(shift, Key::Enter));
                let (back, forward) = (enter(Modifiers::SHIFT), enter(Modifiers::NONE));
                if back || forward {
                    outbox.push(WindowAction::Find(forward && !back));
                    field.request_focus();
                } else if ui.input(|input| input.key_pressed(Key::Escape)) {
                    outbox.push(WindowAction::CloseFinder);
                }
            }
            for (forward, says, shown) in [(false, t::previous(lang), "‹"), (true, t::next(lang), "›")] {
                let button = ui.add_enabled(!self.hits.is_empty(), egui::Button::new(shown));
                button.widget_info(|| WidgetInfo::labeled(Role::Button, !self.hits.is_empty(), &says));
                if button.on_hover_text(&says).clicked() {
                    outbox.push(WindowAction::Find(forward));
                }
            }
            ui.label(self.says(board, lang));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = ui.button("×").on_hover_text(t::close(lang));
                close.widget_info(|| WidgetInfo::labeled(Role::Button, true, t::close(lang)));
                if close.clicked() {
                    outbox.push(WindowAction::CloseFinder);
                }
            });
        });
    }

    /// "3 von 12: Institution ABH", or how many there are.
    fn says(&self, board: &Board, lang: Lang) -> String {
        let hit = self.at.and_then(|at| Some((at + 1, self.hits.get(at)?)));
        match hit {
            _ if self.typed.trim().is_empty() => String::new(),
            _ if self.hits.is_empty() => t::nothing(lang),
            Some((number, hit)) => {
                let name = match hit {
                    RecordRef::Responsibility(id) => {
                        let responsibility = board.responsibilities().get(id);
                        responsibility
                            .map(|responsibility| {
                                t::task_of(lang, &board.actor_name(&responsibility.actor), &responsibility.task)
                            })
                            .unwrap_or_default()
                    }
                    other => board.name_of(other, lang),
                };
                t::hit(lang, number, self.hits.len(), &hit.kind().say(lang), &name)
            }
            None => t::hits(lang, self.hits.len()),
        }
    }
}
