//! Heads that are dragged: a mark shows between which others a row, a column or a group would come to stand, or which group a
//! status would join.

use egui::{CursorIcon, Pos2, Rect, Stroke, StrokeKind};

use super::Canvas;
use super::drag_ui::{Pointer, label_at};
use super::placement::Placement;
use super::state::CanvasState;
use crate::app::action::outbox::Action;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::model::{Edit, RecordRef};
use crate::scene::Region;
use crate::text::window;

/// Insertion: where a head would go.
struct Insertion {
    /// The edit; none if it stands there already.
    edit: Option<Edit>,
    /// In words.
    hint: String,
    /// The gap between two heads, or the headline of a group, on the screen.
    mark: Rect,
}

impl Canvas<'_> {
    /// Shows where a head would come to stand; letting go puts it there.
    pub(super) fn head_ui(
        &self,
        placement: &Placement<'_>,
        what: &RecordRef,
        pointer: &Pointer,
        state: &mut CanvasState,
    ) -> Option<Action> {
        let at = pointer.at?;
        let insertion = self.insertion(placement, what, at);
        if pointer.released {
            state.drag = None;
            return Some(match insertion.and_then(|insertion| insertion.edit) {
                Some(edit) => BoardAction::Edit(edit).into(),
                None => WindowAction::Say(Message::of(|lang| window::drop_refused(lang, &window::drop_same(lang)))).into(),
            });
        }
        placement.ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if let Some(Insertion { hint, mark, .. }) = insertion {
            let painter = placement.ui.painter().with_clip_rect(placement.area);
            painter.rect(mark, 2.0, placement.look.accent_ground, Stroke::new(3.0, placement.look.accent), StrokeKind::Middle);
            label_at(placement.ui, at, &hint, placement.look);
        }
        None
    }

    fn insertion(&self, placement: &Placement<'_>, what: &RecordRef, at: Pos2) -> Option<Insertion> {
        let name = self.board.name_of(what, self.lang);
        let mut heads: Vec<(RecordRef, Rect)> = Vec::new();
        for group in self.drawing.heads() {
            let Some(key) = group.target.head_record() else { continue };
            let rect = placement.rect(group);
            if let (RecordRef::Status(status), RecordRef::StatusGroup(headline)) = (what, &key)
                && rect.contains(at)
            {
                let edit = self.board.regroup(status, headline);
                let hint = window::head_group(self.lang, &name, &self.board.name_of(&key, self.lang));
                return Some(Insertion { edit, hint, mark: rect });
            }
            if key.kind() == what.kind() {
                heads.push((key, rect));
            }
        }
        // Areas stand below each other on the grid and beside each other in a matrix.
        let is_row = self
            .drawing
            .heads()
            .any(|group| group.region == Region::RowHeads && group.target.head_record().as_ref() == Some(what));
        let along = |pos: Pos2| if is_row { pos.y } else { pos.x };
        heads.sort_by(|(_, one), (_, two)| along(one.min).total_cmp(&along(two.min)));
        let next = heads.iter().position(|(_, rect)| along(at) < along(rect.center())).unwrap_or(heads.len());
        let (edge, before) = match heads.get(next) {
            Some((key, rect)) => (along(rect.min), Some(key.clone())),
            None => (along(heads.last()?.1.max), None),
        };
        let hint = match &before {
            Some(key) => window::head_before(self.lang, &name, &self.board.name_of(key, self.lang)),
            None => window::head_last(self.lang, &name),
        };
        let stays = before.as_ref() == Some(what) || heads.get(next.wrapping_sub(1)).is_some_and(|(key, _)| key == what);
        let edit = (!stays).then(|| Edit::Place { what: what.clone(), before });
        Some(Insertion { edit, hint, mark: self.gap(placement, is_row, edge) })
    }

    /// A line through heads and grid at a place along their order.
    fn gap(&self, placement: &Placement<'_>, is_row: bool, edge: f32) -> Rect {
        let part =
            |region: Region| self.drawing.bounds(region).map_or(placement.area, |bounds| placement.sticky.rect(region, bounds));
        let all = part(Region::Body).union(part(if is_row { Region::RowHeads } else { Region::ColumnHeads }));
        if is_row { Rect::from_x_y_ranges(all.x_range(), edge..=edge) } else { Rect::from_x_y_ranges(edge..=edge, all.y_range()) }
    }
}
