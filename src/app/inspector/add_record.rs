//! Adding records that have no place of their own on the board, and asking to remove one.

use std::iter::once;

use super::unused_name::unused_name;
use crate::app::platform::clock;
use crate::app::shell::window::App;
use crate::model::{
    Area, AreaId, Board, Date, Edit, Kind, KindId, Label, LegalCheck, LegalCheckId, Record, RecordKind, RecordRef, Sector,
    SectorId, Status, StatusGroup, StatusGroupId, StatusId, TargetGroup, TargetGroupId, View, ViewId,
};
use crate::scene::Target;
use crate::text::{Lang, inspector as t};

impl App {
    /// Adds a record beside the one that is shown, and lets its name be typed.
    pub(in crate::app) fn add_record(&mut self, kind: RecordKind) {
        let board = self.session.document.board();
        let beside = self.session.canvas.selection.subject(board);
        let name = unused(board, kind, self.lang);
        let Some(record) = fresh(board, kind, &name, (self.new_bits)(), beside.as_ref()) else { return };
        let key = record.key();
        let mut edits = vec![Edit::Put(record)];
        if let Some(before) = beside.filter(|beside| beside.kind() == kind).and_then(|beside| next_after(board, &beside)) {
            edits.push(Edit::Place { what: key.clone(), before: Some(before) });
        }
        self.edit(&Edit::All(Label::Added(kind, name), edits), None);
        if !self.session.document.board().has(&key) {
            return;
        }
        let target = match &key {
            RecordRef::Area(id) => Some(Target::Area(id.clone())),
            RecordRef::Status(id) => Some(Target::Status(id.clone())),
            RecordRef::TargetGroup(id) => Some(Target::LegendGroup(id.clone())),
            _ => None,
        };
        if let Some(target) = target.filter(|target| self.session.board_scene.group(target).is_some()) {
            self.session.canvas.selection.choose(target, &self.session.board_scene);
        }
        self.session.canvas.selection.show(key);
        self.window_state.side.open_properties();
    }

    /// Asks in the properties whether to remove what they show.
    pub(in crate::app) fn ask_removal(&mut self) {
        if let Some(record) = self.session.canvas.selection.subject(self.session.document.board()) {
            self.window_state.side.open_properties();
            self.window_state.side.inspector.ask_removal(record);
        }
    }
}

/// The record that follows this one in its list.
fn next_after(board: &Board, key: &RecordRef) -> Option<RecordRef> {
    let mut of_kind = board.records_of(key.kind()).into_iter().map(|record| record.key());
    of_kind.find(|other| other == key)?;
    of_kind.next()
}

/// A name for a new record that no other of its kind has.
fn unused(board: &Board, kind: RecordKind, lang: Lang) -> String {
    let name = match kind {
        RecordKind::Area => t::new_area(lang),
        RecordKind::StatusGroup => t::new_status_group(lang),
        RecordKind::Status => t::new_status(lang),
        RecordKind::TargetGroup => t::new_target_group(lang),
        RecordKind::Sector => t::new_sector(lang),
        RecordKind::Kind => t::new_kind(lang),
        RecordKind::View => t::new_view(lang),
        _ => t::new_legal_check(lang),
    };
    unused_name(board, kind, once(name.clone()).chain((2..).map(|number| t::another(lang, &name, number))))
}

/// A new record; a status in the group of the one beside which it is added, a kind in its sector. `None` for kinds of record that
/// have other ways in.
fn fresh(board: &Board, kind: RecordKind, name: &str, bits: u64, beside: Option<&RecordRef>) -> Option<Record> {
    Some(match kind {
        RecordKind::Area => Area::named(AreaId::make(name, bits), name).into(),
        RecordKind::StatusGroup => StatusGroup::named(StatusGroupId::make(name, bits), name).into(),
        RecordKind::Status => {
            let group = match beside {
                Some(RecordRef::Status(other)) => board.statuses().get(other).and_then(|other| other.group.clone()),
                Some(RecordRef::StatusGroup(group)) => Some(group.clone()),
                _ => None,
            };
            Status { group, ..Status::named(StatusId::make(name, bits), name) }.into()
        }
        RecordKind::TargetGroup => TargetGroup::beside(board.target_groups(), TargetGroupId::make(name, bits), name).into(),
        RecordKind::Sector => Sector::named(SectorId::make(name, bits), name).into(),
        RecordKind::Kind => {
            let sector = if let Some(RecordRef::Sector(sector)) = beside { Some(sector.clone()) } else { None };
            Kind { sector, ..Kind::named(KindId::make(name, bits), name) }.into()
        }
        RecordKind::View => View::named(ViewId::make(name, bits), name).into(),
        RecordKind::LegalCheck => LegalCheck::due(LegalCheckId::make(name, bits), name, this_year()?).into(),
        RecordKind::Actor
        | RecordKind::Contact
        | RecordKind::Responsibility
        | RecordKind::CellNote
        | RecordKind::Meeting
        | RecordKind::Verdict => {
            return None;
        }
    })
}

/// The year in which a new legal check is due until somebody says otherwise.
fn this_year() -> Option<Date> {
    Date::year(clock::today()?.numbers().0)
}
