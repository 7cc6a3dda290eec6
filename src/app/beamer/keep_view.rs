//! Keeping what the room sees as a saved view of the board.

use egui::Context;

use super::ProjectedView;
use crate::app::inline::select_all;
use crate::app::inspector::unused_name::unused_name;
use crate::app::shell::window::App;
use crate::model::{Board, Edit, Label, Record, RecordKind, ViewId};
use crate::text::beamer as t;

impl App {
    /// Keeps what is shown as a view, and lets its name be typed.
    pub(super) fn keep_view(&mut self, board: &Board, ctx: &Context) {
        // By its number, which is its key.
        let names = (board.views().len() + 1..).map(|number| t::new_view(self.lang, number));
        let name = unused_name(board, RecordKind::View, names);
        let id = ViewId::make(&name, (self.new_bits)());
        let shown = self.window_state.beamer.shown();
        let view = shown.to_view(id.clone(), &name);
        self.edit(&Edit::All(Label::Added(RecordKind::View, name.clone()), vec![Edit::Put(Record::from(view))]), None);
        // Of a picture that was taken apart it is the page that is kept, and that stays in sight.
        self.window_state.beamer.show_view(ProjectedView { view: Some(id), ..shown });
        self.window_state.beamer.want_keys();
        select_all(ctx, super::name_id(), &name);
        ctx.memory_mut(|memory| memory.request_focus(super::name_id()));
    }
}
