//! Names of targets in files: from model ids, so that they stay when texts change.

use std::fmt::Write as _;

use crate::model::{Decision, Role, State};
use crate::report::{ColumnKey, SectionKey};
use crate::scene::{MatrixChipRef, PieceRef, Target};

/// Separator between the parts of a name; never within one, because "_" is escaped there.
const SEPARATOR: &str = "__";

/// Name of a target, valid as an id in XML; different targets have different names.
pub fn target_name(target: &Target) -> String {
    match target {
        Target::Title => "title".to_owned(),
        Target::Corner => "corner".to_owned(),
        Target::StatusGroup(None) => "statuses".to_owned(),
        Target::StatusGroup(Some(id)) => name("statuses", [id.as_str()]),
        Target::Status(id) => name("status", [id.as_str()]),
        Target::Area(id) => name("area", [id.as_str()]),
        Target::Cell(cell) => name("cell", [cell.area.as_str(), cell.status.as_str()]),
        Target::FoldedCell(area, group) => name("cells", [area.as_str(), group.as_str()]),
        Target::Frame(area, first, last) => name("frame", [area.as_str(), first.as_str(), last.as_str()]),
        Target::Chip(pieces) => chip(pieces),
        Target::Actor(id) => name("actor", [id.as_str()]),
        Target::Person(id) => name("person", [id.as_str()]),
        Target::Section(key) => section(key),
        Target::GroupColumn(None) => "groups".to_owned(),
        Target::GroupColumn(Some(id)) => name("group", [id.as_str()]),
        Target::MatrixCell(actor, column) => in_column("matrix", &[actor.as_str()], column),
        Target::MatrixChip(MatrixChipRef { actor, column, role, state }) => {
            in_column("entry", &[actor.as_str(), role_name(*role), state_name(*state)], column)
        }
        Target::StatesHead => "states".to_owned(),
        Target::ColumnStates(column) => in_column("states", &[], column),
        Target::LegendGroup(id) => name("legend-group", [id.as_str()]),
        Target::LegendRole(role) => name("legend-role", [role_name(*role)]),
        Target::LegendState(state) => name("legend-state", [state_name(*state)]),
        Target::LegendDecision(decision) => name("legend-decision", [decision_name(*decision)]),
        Target::LegendNoLead => "legend-no-lead".to_owned(),
        Target::LegendOpen => "legend-open".to_owned(),
        Target::LegendPartly => "legend-partly".to_owned(),
        Target::LegendBar => "legend-bar".to_owned(),
        Target::LawNotice => "law-notice".to_owned(),
        Target::Imprint => "imprint".to_owned(),
        Target::Logo(file) => name("logo", [file.as_str()]),
    }
}

fn chip(pieces: &[PieceRef]) -> String {
    let mut out = "chip".to_owned();
    for piece in pieces {
        let number = if piece.part == 0 { piece.number.to_string() } else { format!("{}.{}", piece.number, piece.part) };
        out.push_str(&name("", [piece.responsibility.as_str(), piece.area.as_str(), &number]));
    }
    out
}

fn section(key: &SectionKey) -> String {
    match key {
        SectionKey::Sector(None) => "sector".to_owned(),
        SectionKey::Sector(Some(id)) => name("sector", [id.as_str()]),
        SectionKey::Unit(unit) => name("unit", [unit.as_str()]),
    }
}

fn in_column(kind: &str, parts: &[&str], column: &ColumnKey) -> String {
    let (column, id) = match column {
        ColumnKey::Area(id) => ("area", id.as_str()),
        ColumnKey::Status(id) => ("status", id.as_str()),
        ColumnKey::Folded(id) => ("statuses", id.as_str()),
        ColumnKey::Group(id) => ("group", id.as_str()),
        ColumnKey::NoGroup => ("groups", ""),
    };
    let mut out = kind.to_owned();
    for part in parts.iter().chain(&[column, id]) {
        out.push_str(&name("", [part]));
    }
    out
}

fn name<const N: usize>(kind: &str, parts: [&str; N]) -> String {
    let mut out = kind.to_owned();
    for part in parts {
        out.push_str(SEPARATOR);
        for c in part.chars() {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '.') {
                out.push(c);
            } else {
                let _infallible = write!(out, "_{:x}_", u32::from(c));
            }
        }
    }
    out
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Lead => "lead",
        Role::Involved => "involved",
        Role::Supplementary => "supplementary",
        Role::Informed => "informed",
    }
}

const fn state_name(state: State) -> &'static str {
    match state {
        State::Proposed => "proposed",
        State::Confirmed => "confirmed",
        State::Disputed => "disputed",
        State::Dormant => "dormant",
        State::Ended => "ended",
    }
}

const fn decision_name(decision: Decision) -> &'static str {
    match decision {
        Decision::Gap => "gap",
        Decision::NotIntended => "not-intended",
        Decision::Disputed => "disputed",
    }
}
