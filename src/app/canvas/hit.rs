//! Everything on the canvas that can be hit, dragged and spoken.

use egui::{CursorIcon, PointerButton, Rect, Response, Role, Sense, WidgetInfo};

use super::Canvas;
use super::drag::{Drag, Dragged};
use super::grid::drag::GridDrag;
use super::grid::resize::{end_at, touches};
use super::matrix::cell::{MatrixCell, matrix_cell_of, target_of};
use super::placement::{Placement, Seen};
use super::state::CanvasState;
use super::target_records::responsibilities_of;
use crate::app::action::command::Command;
use crate::app::action::outbox::Outbox;
use crate::app::canvas::action::CanvasAction;
use crate::app::kit::tooltip::tooltip;
use crate::app::session::board_view::filter_by;
use crate::app::shell::action::WindowAction;
use crate::scene::{Group, PieceRef, Region, TableSpan, Target, TargetKind};

/// The least height of what can be aimed at, in screen points.
const MIN_AIM: f32 = 5.0;
/// Distance around the pointer within which something smaller can be hit, in screen points.
const NEAR_POINTER: f32 = 30.0;

impl Canvas<'_> {
    /// One interaction with a name for everything that is seen; a drag begins. Gives the pieces of the chip under
    /// the pointer.
    pub(super) fn targets_ui<'s>(
        &self,
        placement: &Placement<'s>,
        board: &Response,
        state: &mut CanvasState,
        outbox: &mut Outbox,
    ) -> Option<&'s [PieceRef]> {
        let mut pointed_at = None;
        let mut drags = board.drag_started_by(PointerButton::Primary).then_some(None);
        let pointer = placement.ui.input(|input| input.pointer.latest_pos());
        let has_screen_reader = placement.ui.ctx().accesskit_node_builder(board.id, |_| ()).is_some();
        // Of what is too small to be aimed at only the pointer and a screen reader know which one they mean.
        let can_be_hit = |rect: Rect| {
            has_screen_reader || rect.height() >= MIN_AIM || pointer.is_some_and(|at| rect.expand(NEAR_POINTER).contains(at))
        };
        for seen in placement.seen.iter().filter(|seen| seen.rect.is_positive() && !seen.group.words.is_empty()) {
            if !can_be_hit(seen.rect) {
                continue;
            }
            let Seen { id, group, rect } = *seen;
            let response = placement.ui.interact(rect, id, sense(&group.target));
            response.widget_info(|| {
                let selected = state.selection.targets().contains(&group.target) || self.drawing.is_filtered_by(&group.target);
                WidgetInfo::selected(role(group), true, selected, self.spoken(group))
            });
            if let Some(span) = group.table_span {
                say_place(&response, span);
            }
            self.clicks(group, &response, state, outbox);
            if response.drag_started_by(PointerButton::Primary) {
                drags = Some(Some(seen));
            }
            if let Target::Chip(pieces) = &group.target
                && response.hovered()
            {
                pointed_at = Some(pieces.as_slice());
                let end = response.hover_pos().and_then(|at| end_at(placement.rect(group), at, touches(placement)));
                placement.ui.ctx().set_cursor_icon(if end.is_some() { CursorIcon::ResizeHorizontal } else { CursorIcon::Grab });
            }
            // Where one types it would lie over the field.
            if has_tip(&group.target) && response.hovered() && state.drag.is_none() && !placement.ui.ctx().text_edit_focused() {
                response.on_hover_text(tooltip(&self.spoken(group)));
            }
        }
        if let Some(at) = pointer.filter(|_| board.contains_pointer() && state.drag.is_none())
            && let Some(found) = placement.frame_end(at)
        {
            placement.ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            placement.highlight_frame(found.rect);
        }
        if let (Some(dragged), None) = (drags, &state.drag) {
            state.drag = self.begin_drag(placement, dragged, state);
        }
        pointed_at
    }

    /// Spoken words of a group: of a chip its whole responsibility, with the task that the drawing has no room for.
    fn spoken(&self, group: &Group) -> String {
        if !group.target.is_chip() {
            return group.words.clone();
        }
        let responsibilities =
            responsibilities_of(&group.target, self.board).into_iter().filter_map(|id| self.board.responsibilities().get(&id));
        let mut tasks: Vec<&str> =
            responsibilities.map(|responsibility| responsibility.task.as_str()).filter(|task| !task.is_empty()).collect();
        tasks.dedup();
        std::iter::once(group.words.as_str()).chain(tasks).collect::<Vec<_>>().join(": ")
    }

    /// A click selects, with Ctrl as well; a double click goes in; the right button asks for the commands.
    fn clicks(&self, group: &Group, response: &Response, state: &mut CanvasState, outbox: &mut Outbox) {
        if response.clicked()
            && let Some(cell) = matrix_cell_of(&group.target)
        {
            self.click_matrix_cell(group, &cell, response, state, outbox);
        } else if response.double_clicked() {
            state.selection.choose(group.target.clone(), self.drawing);
            let cell = matches!(group.target, Target::Cell(_));
            outbox.command(if cell { Command::Add } else { Command::Rename });
            // The first of the two clicks has filtered.
            outbox.extend(filter_by(&group.target).map(|_| CanvasAction::Filter(group.target.clone())));
        } else if response.clicked() {
            if response.ctx.input(|input| input.modifiers.command) {
                state.selection.toggle(group.target.clone(), self.drawing);
            } else {
                state.selection.choose(group.target.clone(), self.drawing);
                outbox.extend(filter_by(&group.target).map(|_| CanvasAction::Filter(group.target.clone())));
            }
        } else if response.secondary_clicked() || response.long_touched() {
            if !state.selection.targets().contains(&group.target) {
                state.selection.choose(group.target.clone(), self.drawing);
            }
            let at = response.interact_pointer_pos().unwrap_or(response.rect.center());
            outbox.push(WindowAction::ShowContextMenu(at));
        }
    }

    /// A click on a cell of a matrix paints with the brush; with Ctrl, or where the brush is put down, it only selects.
    fn click_matrix_cell(
        &self,
        group: &Group,
        at: &MatrixCell,
        response: &Response,
        state: &mut CanvasState,
        outbox: &mut Outbox,
    ) {
        if response.ctx.input(|input| input.modifiers.command) {
            state.selection.toggle(target_of(at), self.drawing);
        } else if self.brush.is_active {
            state.selection.choose(target_of(at), self.drawing);
            // The second of two quick clicks would take away what the first has set.
            outbox.extend((!response.double_clicked()).then_some(Command::Paint));
        } else {
            state.selection.choose(group.target.clone(), self.drawing);
            outbox.extend(response.double_clicked().then_some(Command::GoIn));
        }
    }

    /// Drag that begins: of the chip, an end of a chip or a frame, or the head where the button was pressed, else a rubber band. In a slow
    /// frame the pointer may have come to something else meanwhile, which it did not mean.
    fn begin_drag(&self, placement: &Placement<'_>, dragged: Option<&Seen<'_>>, state: &CanvasState) -> Option<Drag> {
        let pressed = placement.ui.input(|input| input.pointer.press_origin())?;
        let below = placement.at(pressed).filter(|seen| sense(&seen.group.target).senses_drag());
        // A press just beside something small means it as well.
        let near = dragged.filter(|seen| seen.rect.distance_to_pos(pressed) <= placement.ui.style().interaction.interact_radius);
        if below.is_none()
            && let Some(found) = placement.frame_end(pressed)
        {
            return Some(self.drag_end(found, &state.selection));
        }
        let Some(seen) = below.or(near.copied()) else { return Self::band(placement, state) };
        if let Some(from) = matrix_cell_of(&seen.group.target) {
            return Some(Drag::by_pointer(Dragged::MatrixCells { to: from.clone(), from }, None));
        }
        let from = placement.view.scene_from_screen(placement.area, pressed);
        let Target::Chip(pieces) = &seen.group.target else {
            let is_free = !matches!(seen.group.target, Target::Actor(_)) || self.drawing.has_regions_order();
            return seen.group.target.head_record().filter(|_| is_free).map(|what| Drag::by_pointer(Dragged::Head(what), None));
        };
        let grip = placement.cell_at(self.drawing, pressed)?.clone();
        // With a selected chip come all that are selected. Another one is selected when it is let go, not before: while the hand
        // moves, the properties stand still and cost nothing.
        let selected: Vec<Vec<PieceRef>> = state.selection.chips().cloned().collect();
        let chips = if selected.iter().any(|chip| chip == pieces) { selected } else { vec![pieces.clone()] };
        let drag = match end_at(placement.rect(seen.group), pressed, touches(placement)) {
            Some(end) => GridDrag::End { chips, end, grip },
            None => GridDrag::Chips { chips, grip, bits: (self.new_bits)() },
        };
        Some(Drag::by_pointer(Dragged::Grid(drag), Some(from)))
    }
}

/// Says to screen readers in which row and column of the table something stands, as far as it has any.
fn say_place(response: &Response, span: TableSpan) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        if span.rows > 0 {
            node.set_row_index(span.row);
            node.set_row_span(span.rows);
        }
        if span.columns > 0 {
            node.set_column_index(span.column);
            node.set_column_span(span.columns);
        }
    });
}

/// True where pointing at it shows in words what it is: a chip, and in a matrix what names, flags and bars only hint at.
fn has_tip(target: &Target) -> bool {
    matches!(
        target,
        Target::Chip(_) | Target::MatrixChip(_) | Target::Actor(_) | Target::GroupColumn(_) | Target::ColumnStates(_)
    )
}

/// Gestures of the pointer that it answers. The board is one Tab stop, so that none of its parts is one.
fn sense(target: &Target) -> Sense {
    match target.kind() {
        TargetKind::Chip | TargetKind::ChipCell => Sense::CLICK | Sense::DRAG,
        TargetKind::Head if target.record().is_some() => Sense::CLICK | Sense::DRAG,
        TargetKind::Title
        | TargetKind::Corner
        | TargetKind::Head
        | TargetKind::Headline
        | TargetKind::Cell
        | TargetKind::LegendFilter
        | TargetKind::Logo => Sense::CLICK,
        TargetKind::Frame | TargetKind::ListItem | TargetKind::LegendNote | TargetKind::Note => Sense::hover(),
    }
}

fn role(group: &Group) -> Role {
    match group.target.kind() {
        // Areas stand below each other on the grid and beside each other in a matrix.
        TargetKind::Head if group.region == Region::ColumnHeads => Role::ColumnHeader,
        TargetKind::Head | TargetKind::Headline => Role::RowHeader,
        TargetKind::Cell | TargetKind::ChipCell | TargetKind::Chip => Role::Cell,
        TargetKind::Frame => Role::Group,
        TargetKind::Title => Role::Heading,
        TargetKind::Logo => Role::Image,
        TargetKind::LegendFilter => Role::Button,
        TargetKind::Corner | TargetKind::ListItem | TargetKind::LegendNote | TargetKind::Note => Role::Label,
    }
}
