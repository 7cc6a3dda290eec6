//! The cells of a row on the screen.

use std::collections::HashSet;

use egui::{
    Color32, FontSelection, Id, Rect, RichText, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui, WidgetInfo, WidgetText, pos2,
    vec2,
};

use super::listing::Listing;
use super::{Click, ClickKind, PAD, line_below, ring};
use crate::app::inspector::group_symbol;
use crate::app::kit::style;
use crate::app::kit::tooltip::tooltip;
use crate::model::{Board, FieldValue, Record, RecordKind, RecordRef, State, TargetGroup};
use crate::report::{Column, cell_text, cell_value};
use crate::text::{Lang, inspector, table as t};

/// The side of a flag of a target group, and what stands between two of them.
const FLAG: f32 = 16.0;
/// Between a flag and what follows.
const GAP: f32 = 4.0;

/// The one id of a cell: its record and what of it.
pub(super) fn cell_id(row: &RecordRef, column: Column) -> Id {
    Id::unique(("cell", row, column))
}

/// A row that is seen.
pub(super) struct Shown<'a> {
    pub board: &'a Board,
    pub record: &'a Record,
    pub key: &'a RecordRef,
    pub place: usize,
    pub lang: Lang,
    pub listing: &'a Listing,
    /// True if the table has the keyboard.
    pub focused: bool,
    /// Text that was searched for.
    pub found: &'a HashSet<RecordRef>,
}

impl Shown<'_> {
    /// The row as a whole, for screen readers; its line.
    pub(super) fn row_ui(&self, ui: &Ui, width: f32) {
        let rect = Rect::from_min_size(ui.max_rect().min, vec2(width, ui.max_rect().height()));
        let response = ui.interact(rect, Id::unique(("row", self.key)), Sense::hover());
        let says = || t::row_named(self.lang, self.place + 1, &self.board.name_of(self.key, self.lang));
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, says()));
        self.say_place(ui, response.id, self.listing.is_selected(self.key));
    }

    /// One cell; what was done to it.
    pub(super) fn cell_ui(&self, ui: &mut Ui, column: Column, has_focus: bool) -> Option<Click> {
        let rect = ui.max_rect();
        line_below(ui, rect);
        let value = cell_value(self.board, self.record, column)?;
        let said = cell_text(self.board, &value, self.lang);
        let response = ui.interact(rect, cell_id(self.key, column), Sense::CLICK);
        response.widget_info(|| {
            let says = inspector::option(self.lang, &column.say(self.lang), &said);
            WidgetInfo::labeled(Role::Cell, true, says)
        });
        self.say_place(ui, response.id, has_focus);
        if self.is_found(column) {
            let look = style::look(ui.ctx());
            let ground = rect.shrink(2.0);
            ui.painter().rect(ground, 3.0, look.found_ground, Stroke::new(2.0, look.found), StrokeKind::Inside);
        }
        let inner = rect.shrink2(vec2(PAD, 2.0));
        let after = self.flags_ui(ui, inner, &value);
        let elided = self.text_ui(ui, inner.with_min_x(after), column, &said);
        if has_focus {
            ring(ui, rect, self.focused);
        }
        let warning = self.warning(column);
        let response = match (warning, elided) {
            (Some(warning), _) => response.on_hover_text(warning),
            (None, true) if !said.is_empty() => response.on_hover_text(tooltip(&said)),
            _ => response,
        };
        let kind = if response.secondary_clicked() || response.long_touched() {
            ClickKind::Ask(response.interact_pointer_pos().unwrap_or(rect.center()))
        } else if response.double_clicked() {
            ClickKind::Edit
        } else if response.clicked() {
            ClickKind::Select
        } else {
            return None;
        };
        Some(Click { place: self.place, row: self.key.clone(), column, kind })
    }

    /// True if what stands in a cell was searched for.
    fn is_found(&self, column: Column) -> bool {
        if self.found.is_empty() {
            return false;
        }
        match (self.record, column) {
            (row, Column::Institution) => row.actor().is_some_and(|actor| self.found.contains(&RecordRef::Actor(actor.clone()))),
            (Record::Responsibility(_), Column::Task) => self.found.contains(self.key),
            (Record::Responsibility(responsibility), Column::Areas) => {
                responsibility.covers.areas().any(|area| self.found.contains(&RecordRef::Area(area.clone())))
            }
            (Record::Responsibility(responsibility), Column::Statuses) => {
                responsibility.covers.statuses().into_iter().any(|status| self.found.contains(&RecordRef::Status(status.clone())))
            }
            _ => false,
        }
    }

    /// Says to screen readers in which row something stands, and whether it is selected.
    fn say_place(&self, ui: &Ui, id: Id, is_selected: bool) {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_row_index(self.place);
            node.set_selected(is_selected);
        });
    }

    /// The flags of target groups; where they end.
    fn flags_ui(&self, ui: &Ui, rect: Rect, value: &FieldValue) -> f32 {
        let FieldValue::References(RecordKind::TargetGroup, groups) = value else { return rect.left() };
        let mut x = rect.left();
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        for group in self.board.target_groups().iter().filter(|group| groups.contains(&RecordRef::TargetGroup(group.id.clone())))
        {
            let group: &TargetGroup = group;
            let at = Rect::from_min_size(pos2(x, rect.center().y - FLAG / 2.0), vec2(FLAG, FLAG));
            group_symbol::paint(&painter, (group.color, group.symbol), at, style::drawing(ui.ctx()));
            x += FLAG + GAP;
        }
        x
    }

    /// Text of the cell, on one line; whether it was cut off.
    fn text_ui(&self, ui: &Ui, rect: Rect, column: Column, said: &str) -> bool {
        let look = style::look(ui.ctx());
        let color = self.color(column, (look.text, look.text_weak, look.wrong));
        let text = if said.contains(['\n', '\r', '\t']) {
            said.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            said.to_owned()
        };
        let text = WidgetText::from(if column == Column::Institution { style::strong(text) } else { RichText::new(text) });
        let galley = text.into_galley(ui, Some(TextWrapMode::Truncate), rect.width().max(0.0), FontSelection::Default);
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        let elided = galley.elided;
        ui.painter().galley_with_override_text_color(at, galley, color);
        elided
    }

    /// Color of the text: what has ended or rests steps back; a person that others may not be told of is marked.
    fn color(&self, column: Column, (usual, weak, wrong): (Color32, Color32, Color32)) -> Color32 {
        match self.record {
            Record::Responsibility(responsibility) if matches!(responsibility.state, State::Ended | State::Dormant) => weak,
            _ if self.warning(column).is_some() => wrong,
            _ => usual,
        }
    }

    fn warning(&self, column: Column) -> Option<String> {
        match self.record {
            Record::Contact(person) if column == Column::Visibility => {
                person.lacks_ground().then(|| inspector::ground_missing(self.lang))
            }
            _ => None,
        }
    }
}
