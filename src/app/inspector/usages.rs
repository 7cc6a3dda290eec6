//! Usages of something: a list that jumps to the chip on the board, or to the record that refers to it.

use std::sync::Arc;

use egui::{Button, RichText, ScrollArea, Ui};

use super::said;
use crate::app::action::outbox::Outbox;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::style;
use crate::model::{AreaId, Board, CellNames, Coverage, Item as _, Record, RecordRef, Responsibility};
use crate::text::{Lang, inspector as t};

/// The height of the list, beyond which it scrolls.
const HEIGHT: f32 = 220.0;

/// One entry.
enum Entry<'a> {
    /// A responsibility, and where on the board its chip is looked for.
    Piece(&'a Arc<Responsibility>, Option<AreaId>),
    /// Another record.
    Record(RecordRef),
}

/// A text that leads somewhere.
fn link(ui: &Ui, says: &str) -> RichText {
    RichText::new(says).color(ui.visuals().hyperlink_color)
}

/// Draws the list.
pub(super) fn used_ui(ui: &mut Ui, record: &RecordRef, board: &Board, lang: Lang, outbox: &mut Outbox) {
    let entries = entries(record, board);
    ui.add_space(8.0);
    ui.label(style::strong(if matches!(record, RecordRef::CellNote(_)) { t::who(lang) } else { t::used(lang) }));
    if entries.is_empty() {
        ui.weak(t::used_nowhere(lang));
        return;
    }
    let height = ui.spacing().interact_size.y;
    let scroll = ScrollArea::vertical().id_salt(("used", record)).max_height(HEIGHT).auto_shrink([false, true]);
    scroll.show_rows(ui, height, entries.len(), |ui, rows| {
        for entry in entries.get(rows).unwrap_or_default() {
            // A target group may stand in a thousand places: only those in sight are put into words.
            let (id, says, action) = match entry {
                Entry::Piece(one, area) => (
                    RecordRef::Responsibility(one.id.clone()),
                    says(record, (one, area.as_ref()), board, lang),
                    InspectorAction::Jump(one.id.clone(), area.clone()),
                ),
                Entry::Record(key) => (key.clone(), said(key, board, lang), InspectorAction::Show(key.clone())),
            };
            let area = if let Entry::Piece(_, area) = entry { area.as_ref() } else { None };
            let row = ui
                .push_id(("used", id, area), |ui| ui.add(Button::new(link(ui, &says)).frame_when_inactive(false).truncate()))
                .inner;
            if row.on_hover_text(&says).clicked() {
                outbox.push(action);
            }
        }
    });
}

fn entries<'a>(record: &RecordRef, board: &'a Board) -> Vec<Entry<'a>> {
    if let RecordRef::Responsibility(id) = record {
        let Some(one) = board.responsibilities().get(id) else { return Vec::new() };
        let areas = board.areas().iter().filter(|area| one.covers.statuses_in(&area.id).is_some());
        return areas.map(|area| Entry::Piece(one, Some(area.id.clone()))).collect();
    }
    let area = match record {
        RecordRef::CellNote(cell) => Some(cell.area.clone()),
        RecordRef::Area(area) => Some(area.clone()),
        _ => None,
    };
    let concerned = board.responsibilities().iter().filter(|one| concerns(record, one, board));
    let pieces = concerned.map(|one| Entry::Piece(one, area.clone()));
    // Of notes about cells there may be many; what else refers to it are a few, which nobody should have to scroll to.
    let (notes, few): (Vec<_>, Vec<_>) = referring(record, board).partition(|key| matches!(key, RecordRef::CellNote(_)));
    few.into_iter().map(Entry::Record).chain(pieces).chain(notes.into_iter().map(Entry::Record)).collect()
}

/// The other records that point at this one; persons stand with their institution.
fn referring<'a>(record: &'a RecordRef, board: &'a Board) -> impl Iterator<Item = RecordRef> + 'a {
    let others = board.records().filter(|other| !matches!(other, Record::Responsibility(_) | Record::Contact(_)));
    others.filter(|other| other.references().contains(record)).map(|other| other.key())
}

/// Text of an entry: the place where the institution is known, the institution where the place is, else both.
fn says(record: &RecordRef, (one, area): (&Responsibility, Option<&AreaId>), board: &Board, lang: Lang) -> String {
    let said = |cells: &Coverage| CellNames::of(cells, board).say(lang);
    let actor = || board.actor_name(&one.actor);
    let what = match (record, area) {
        (RecordRef::Responsibility(_), Some(area)) => {
            let Some(area) = board.areas().get(area) else { return String::new() };
            return t::used_pieces(lang, area.name(), board.pieces_in(one, area).len());
        }
        (RecordRef::Actor(_), _) => said(&one.covers),
        (RecordRef::CellNote(_), _) => actor(),
        (_, Some(area)) => t::actor_in(lang, &actor(), &said(&one.covers.keep(|own, _| own == area))),
        (_, None) => t::actor_in(lang, &actor(), &said(&one.covers)),
    };
    t::with_role(lang, &what, &one.role.say(lang))
}

/// True if a responsibility has to do with a record.
fn concerns(record: &RecordRef, one: &Responsibility, board: &Board) -> bool {
    match record {
        RecordRef::Actor(actor) => one.actor == *actor,
        RecordRef::Area(area) => one.covers.statuses_in(area).is_some(),
        RecordRef::Status(status) => one.covers.statuses().contains(status),
        RecordRef::StatusGroup(group) => {
            let of_group = |status| board.statuses().get(status).is_some_and(|status| status.group.as_ref() == Some(group));
            one.covers.statuses().into_iter().any(of_group)
        }
        RecordRef::TargetGroup(group) => one.groups.contains(group),
        RecordRef::CellNote(cell) => one.covers.contains(&cell.area, &cell.status),
        _ => false,
    }
}
