//! The legend: target groups, roles, states and decisions that occur, and no others.

use std::collections::BTreeSet;

use super::bundle::Bundle;
use super::cell::{Filling, Look, Shows, Strip};
use super::chip::wrap_rows;
use super::index::{Columns, Rows};
use super::metric;
use crate::model::{Board, Color, Decision, Role, State, Symbol};
use crate::scene::Target;
use crate::scene::style::{CHIP_SIDE_EM, FLAG_WIDTH_EM};
use crate::text::{Lang, drawing, findings};
use crate::typeset::{Face, Typesetter};

/// One entry of the legend.
#[derive(Debug)]
pub(super) struct Entry {
    /// What it stands for.
    pub(super) target: Target,
    /// What is drawn before its text, or around it.
    pub(super) sample: Sample,
    /// Its text.
    pub(super) text: String,
    /// The width of all of it, in ems.
    pub(super) width_em: f32,
}

/// What is drawn for an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sample {
    /// The flag of a target group.
    Flag(Color, Symbol),
    /// A chip of this role around the text.
    Role(Role),
    /// The small mark of a state.
    State(State),
    /// A filled cell.
    Decision(Decision),
    /// The word of an empty cell that was not yet discussed, of this width in ems.
    Open(f32),
    /// A strip.
    NoLead,
    /// The word for what is covered in part.
    Partly,
    /// A bar over an axis.
    Bar,
    /// A field that was not yet discussed, without its word.
    Blank,
}

impl Sample {
    /// The face of its text.
    pub(super) fn face(self) -> Face {
        if self == Self::Role(Role::Lead) { Face::Bold } else { Face::Regular }
    }

    /// Everything but the text, in ems.
    pub(super) fn room_em(self) -> f32 {
        match self {
            Self::Flag(..) => FLAG_WIDTH_EM + metric::SAMPLE_GAP,
            Self::Role(_) | Self::State(State::Dormant) => 2.0 * CHIP_SIDE_EM,
            Self::State(_) => metric::MARK + metric::SAMPLE_GAP,
            Self::Partly => metric::PARTLY + metric::SAMPLE_GAP,
            Self::Open(word) => word + 2.0 * CHIP_SIDE_EM + metric::SAMPLE_GAP,
            Self::Decision(_) | Self::NoLead | Self::Bar | Self::Blank => 2.0 + metric::SAMPLE_GAP,
        }
    }
}

/// What occurs in a drawing.
#[expect(clippy::struct_excessive_bools, reason = "each is one entry of the legend")]
#[derive(Default)]
pub(super) struct Occurring {
    /// Target groups, by their places on the board.
    pub(super) groups: BTreeSet<usize>,
    /// Roles.
    pub(super) roles: BTreeSet<Role>,
    /// States of responsibilities other than confirmed.
    pub(super) states: BTreeSet<State>,
    /// Decisions about cells.
    pub(super) decisions: BTreeSet<Decision>,
    /// Cells that are covered without lead.
    pub(super) no_lead: bool,
    /// Cells that were not yet discussed.
    pub(super) open: bool,
    /// Chips that cover a group only in part.
    pub(super) partly: bool,
    /// The same without their word.
    pub(super) blank: bool,
    /// Bars over this axis.
    pub(super) bar: Option<BarAxis>,
}

/// What the bars of a matrix run over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BarAxis {
    /// Residence statuses.
    Statuses,
    /// Activity areas.
    Areas,
}

/// The entries for what occurs: groups in the board's order, roles from the strongest, states, what is
/// covered in part, states of cells.
pub(super) fn entries(typesetter: &Typesetter, board: &Board, found: Occurring, lang: Lang) -> Vec<Entry> {
    let mut made = Vec::new();
    let mut add = |target: Target, sample: Sample, text: String| {
        let width_em = sample.room_em() + typesetter.width(&text, sample.face(), 1.0);
        made.push(Entry { target, sample, text, width_em });
    };
    for group in found.groups.into_iter().filter_map(|place| board.target_groups().at(place)) {
        let text = drawing::group_entry(lang, &group.name, &group.abbreviation);
        add(Target::LegendGroup(group.id.clone()), Sample::Flag(group.color, group.symbol), text);
    }
    for role in found.roles {
        add(Target::LegendRole(role), Sample::Role(role), role.say(lang));
    }
    for state in found.states {
        add(Target::LegendState(state), Sample::State(state), state.say(lang));
    }
    if found.partly {
        add(Target::LegendPartly, Sample::Partly, drawing::partly_entry(lang));
    }
    if found.no_lead {
        add(Target::LegendNoLead, Sample::NoLead, findings::cell_without_lead(lang));
    }
    if found.open {
        let word = typesetter.width(&drawing::open(lang), Filling::Open.face(), 1.0);
        add(Target::LegendOpen, Sample::Open(word), drawing::open_entry(lang));
    }
    if found.blank {
        add(Target::LegendOpen, Sample::Blank, drawing::decision_entry(lang, &drawing::open_entry(lang)));
    }
    for decision in found.decisions {
        let text = drawing::decision_entry(lang, &decision.say(lang));
        add(Target::LegendDecision(decision), Sample::Decision(decision), text);
    }
    if let Some(axis) = found.bar {
        let text = match axis {
            BarAxis::Statuses => drawing::bar_of_statuses(lang),
            BarAxis::Areas => drawing::bar_of_areas(lang),
        };
        add(Target::LegendBar, Sample::Bar, text);
    }
    made
}

/// What occurs in the cells of the grid.
pub(super) fn occurring(bundles: &Rows<Vec<Bundle>>, looks: &Rows<Columns<Vec<Look>>>) -> Occurring {
    let mut found = Occurring::default();
    for chip in bundles.iter().flatten().flat_map(|bundle| &bundle.chips) {
        found.groups.extend(&chip.groups);
        found.roles.insert(chip.role);
        found.partly |= chip.is_partial();
        if chip.state != State::Confirmed {
            found.states.insert(chip.state);
        }
    }
    for look in looks.iter().flat_map(Columns::iter).flatten() {
        match look.shows {
            Shows::Strip(Strip::NoLead) => found.no_lead = true,
            Shows::Strip(Strip::Decided(decision)) | Shows::Filled(Filling::Decided(decision)) => {
                found.decisions.insert(decision);
            }
            Shows::Filled(Filling::Open) => found.open = true,
            Shows::Covered => {}
        }
    }
    found
}

/// Breaks entries into lines: how many stand in each. Where one line is not enough, what follows the target groups starts a
/// line of its own, unless that would need one more.
pub(super) fn lines(entries: &[Entry], room_em: f32) -> Vec<usize> {
    let wrap = |entries: &[Entry]| wrap_rows(entries.iter().map(|entry| entry.width_em), room_em, metric::ENTRY_GAP);
    let together = wrap(entries);
    let groups = entries.partition_point(|entry| matches!(entry.sample, Sample::Flag(..)));
    let (groups, others) = entries.split_at(groups);
    let apart = [wrap(groups), wrap(others)].concat();
    if together.len() > 1 && apart.len() <= together.len() { apart } else { together }
}
