//! Resolution of the references of a file: a stand-in takes the place of a record that was set aside but is referred to; what
//! points nowhere all the same is left out.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

use super::note::{About, Fault};
use super::notes::Notes;
use super::records::{RecordSlot, TextLabel};
use crate::model::{
    Actor, Area, Color, Forget, Item, Kind, Record, RecordKind, RecordRef, Sector, Status, StatusGroup, Symbol, TargetGroup,
    for_each_record,
};

/// Work on references that point nowhere before records are set aside instead.
const BUDGET: usize = 2_000_000;

/// The records with all references good.
pub(super) fn resolve_references(slots: Vec<RecordSlot>, notes: &mut Notes<'_>) -> Vec<Record> {
    let present: HashSet<RecordRef> = slots.iter().filter_map(key).collect();
    let mut missing: BTreeSet<RecordRef> = BTreeSet::new();
    for slot in &slots {
        if let RecordSlot::Record(record, _) = slot {
            missing.extend(record.references().into_iter().filter(|key| !present.contains(key)));
        }
    }
    if missing.is_empty() {
        return slots
            .into_iter()
            .filter_map(|slot| if let RecordSlot::Record(record, _) = slot { Some(record) } else { None })
            .collect();
    }
    let filled = stand_in_for_all(slots, &mut missing, notes);
    let mut budget = BUDGET;
    let good = filled.into_iter().filter_map(|(record, range)| forget_missing(record, &range, &missing, notes, &mut budget));
    good.collect()
}

fn key(slot: &RecordSlot) -> Option<RecordRef> {
    match slot {
        RecordSlot::Record(record, _) => Some(record.key()),
        RecordSlot::Gap { .. } => None,
    }
}

/// Fills gaps that are referred to. Where nobody refers to the id of a record that was set aside, or it could not be read, every
/// id that is missed may have been its own.
fn stand_in_for_all(
    slots: Vec<RecordSlot>,
    missing: &mut BTreeSet<RecordRef>,
    notes: &mut Notes<'_>,
) -> Vec<(Record, Range<usize>)> {
    let mut by_text: BTreeMap<(RecordKind, String), RecordRef> =
        missing.iter().map(|key| ((key.kind(), key.id_text()), key.clone())).collect();
    let mut records = Vec::with_capacity(slots.len());
    let mut nameless = Vec::new();
    for slot in slots {
        match slot {
            RecordSlot::Record(record, range) => records.push((record, range)),
            RecordSlot::Gap { kind, label: TextLabel { id, name }, at } => {
                let key = kind.zip(id).and_then(|key| by_text.remove(&key));
                match key.and_then(|key| Some((stand_in(&key, name.as_deref())?, key))) {
                    Some((record, key)) => {
                        notes.add(Some(at), about(&record), Fault::StandIn, None);
                        missing.remove(&key);
                        records.push((record, at..at));
                    }
                    None => nameless.push((kind, at)),
                }
            }
        }
    }
    for key in by_text.into_values() {
        let gap = nameless.iter().find(|(kind, _)| kind.is_none_or(|kind| kind == key.kind()));
        if let Some((record, (_, at))) = stand_in(&key, None).zip(gap) {
            notes.add(Some(*at), about(&record), Fault::StandIn, None);
            missing.remove(&key);
            records.push((record, *at..*at));
        }
    }
    records
}

fn about(record: &Record) -> About {
    About::Record { kind: Some(record.key().kind()), name: record.name().to_owned() }
}

/// An empty record with this id, for the kinds that others refer to.
fn stand_in(key: &RecordRef, name: Option<&str>) -> Option<Record> {
    let id = key.id_text();
    let name = name.unwrap_or(&id);
    let text = String::new;
    Some(match key {
        RecordRef::Sector(id) => Record::from(Sector { id: id.clone(), name: name.to_owned() }),
        RecordRef::Kind(id) => Record::from(Kind {
            id: id.clone(),
            name: name.to_owned(),
            short: text(),
            aliases: Vec::new(),
            sector: None,
            mandates: BTreeSet::new(),
            basis: text(),
            core: false,
            certainty: text(),
            check: true,
        }),
        RecordRef::StatusGroup(id) => Record::from(StatusGroup { id: id.clone(), name: name.to_owned(), hint: text() }),
        RecordRef::Status(id) => Record::from(Status::named(id.clone(), name)),
        RecordRef::Area(id) => Record::from(Area::named(id.clone(), name)),
        RecordRef::TargetGroup(id) => Record::from(TargetGroup {
            id: id.clone(),
            abbreviation: name.chars().take(2).collect(),
            name: name.to_owned(),
            color: Color::rgb(0x80, 0x80, 0x80),
            symbol: Symbol::CircleOpen,
            covers_all: false,
            hint: text(),
        }),
        RecordRef::Actor(id) => Record::from(Actor::named(id.clone(), name)),
        _ => return None,
    })
}

macro_rules! over_all_lists {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        fn forget(record: &Record, gone: &RecordRef) -> Forget<Record> {
            match record {
                $(Record::$name(record) => match record.forget(gone) {
                    Forget::Untouched => Forget::Untouched,
                    Forget::Adapted(record) => Forget::Adapted(Record::from(record)),
                    Forget::Gone => Forget::Gone,
                },)*
            }
        }
    };
}
for_each_record!(over_all_lists);

/// The record without references that point nowhere; `None` if it had to be set aside.
fn forget_missing(
    record: Record,
    range: &Range<usize>,
    missing: &BTreeSet<RecordRef>,
    notes: &mut Notes<'_>,
    budget: &mut usize,
) -> Option<Record> {
    let references = record.references();
    let gone: Vec<&RecordRef> = references.iter().filter(|key| missing.contains(key)).collect();
    if gone.is_empty() {
        return Some(record);
    }
    let whole = notes.text().get(range.clone()).unwrap_or_default();
    let name = TextLabel::of(whole).say();
    let about = About::Record { kind: Some(record.key().kind()), name };
    let Some(rest) = budget.checked_sub(gone.len().saturating_mul(references.len())) else {
        notes.add(Some(range.start), about, Fault::TooManyFaults, Some(whole));
        return None;
    };
    *budget = rest;
    let mut kept = record.clone();
    for key in &gone {
        match forget(&kept, key) {
            Forget::Untouched => {}
            Forget::Adapted(adapted) if lost_all_groups(&record, &adapted) => {
                notes.add(Some(range.start), about, Fault::DanglingAll((*key).clone()), Some(whole));
                return None;
            }
            Forget::Adapted(adapted) => kept = adapted,
            Forget::Gone => {
                notes.add(Some(range.start), about, Fault::DanglingAll((*key).clone()), Some(whole));
                return None;
            }
        }
    }
    for key in gone {
        notes.add(Some(range.start), about.clone(), Fault::Dangling(key.clone()), Some(&format!("{:?}", key.id_text())));
    }
    Some(kept)
}

/// True for a responsibility that was for somebody and is now for nobody.
fn lost_all_groups(before: &Record, after: &Record) -> bool {
    match (before, after) {
        (Record::Responsibility(before), Record::Responsibility(after)) => !before.groups.is_empty() && after.groups.is_empty(),
        _ => false,
    }
}
