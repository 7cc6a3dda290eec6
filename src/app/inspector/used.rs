//! Where something is used: a list that jumps to the chip on the board.

use std::sync::Arc;

use egui::{Button, ScrollArea, Ui};

use super::super::outbox::{Action, Outbox};
use crate::model::{AreaId, Board, CellNames, Coverage, Item as _, RecordRef, Responsibility, ResponsibilityId};
use crate::text::{Lang, inspector as t};

/// The height of the list, beyond which it scrolls.
const HEIGHT: f32 = 220.0;

/// One entry: what it says, and where it leads.
struct Entry {
    says: String,
    responsibility: ResponsibilityId,
    area: Option<AreaId>,
}

/// Draws the list.
pub(super) fn used_ui(ui: &mut Ui, record: &RecordRef, (board, lang): (&Board, Lang), outbox: &mut Outbox) {
    let entries = entries(record, board, lang);
    ui.add_space(8.0);
    ui.strong(if matches!(record, RecordRef::CellNote(_)) { t::who(lang) } else { t::used(lang) });
    if entries.is_empty() {
        ui.weak(t::used_nowhere(lang));
        return;
    }
    let height = ui.spacing().interact_size.y;
    let scroll = ScrollArea::vertical().id_salt(("used", record)).max_height(HEIGHT).auto_shrink([false, true]);
    scroll.show_rows(ui, height, entries.len(), |ui, rows| {
        for entry in entries.get(rows).unwrap_or_default() {
            let key = (&entry.responsibility, &entry.area);
            let row = ui.push_id(("used", key), |ui| ui.add(Button::new(&entry.says).frame(false).truncate())).inner;
            if row.on_hover_text(&entry.says).clicked() {
                outbox.push(Action::Jump(entry.responsibility.clone(), entry.area.clone()));
            }
        }
    });
}

fn entries(record: &RecordRef, board: &Board, lang: Lang) -> Vec<Entry> {
    if let RecordRef::Responsibility(id) = record {
        return board.responsibilities().get(id).map(|one| by_area(one, board, lang)).unwrap_or_default();
    }
    let concerned = board.responsibilities().iter().filter(|one| concerns(record, one, board));
    let entry = |one: &Arc<Responsibility>| {
        let actor = board.actor_name(&one.actor);
        let said = |cells: &Coverage| CellNames::of(cells, board).say(lang);
        // Where a row or a cell is asked about, there the chip is looked for.
        let (what, area) = match record {
            RecordRef::Actor(_) => (said(&one.covers), None),
            RecordRef::CellNote(cell) => (actor, Some(cell.area.clone())),
            RecordRef::Area(area) => {
                (t::actor_in(lang, &actor, &said(&one.covers.keep(|own, _| own == area))), Some(area.clone()))
            }
            _ => (t::actor_in(lang, &actor, &said(&one.covers)), None),
        };
        Entry { says: t::with_role(lang, &what, &one.role.say(lang)), responsibility: one.id.clone(), area }
    };
    concerned.map(entry).collect()
}

fn by_area(one: &Responsibility, board: &Board, lang: Lang) -> Vec<Entry> {
    let areas = board.areas().iter().filter(|area| one.covers.statuses_in(&area.id).is_some());
    let entry = |area: &Arc<crate::model::Area>| Entry {
        says: t::used_pieces(lang, area.name(), board.pieces_in(one, area).len()),
        responsibility: one.id.clone(),
        area: Some(area.id.clone()),
    };
    areas.map(entry).collect()
}

/// Whether a responsibility has to do with a record.
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
