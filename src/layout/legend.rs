//! The legend: target groups, roles, states and decisions that occur, and no others. Whoever filters by a click on it sees
//! that of everything, in which what the filter leaves out is pale: it stands still under the hand. The size of its type, its pitch
//! and its gaps are here; what they add up to is in `measured_surroundings`.

use std::collections::BTreeSet;

use super::filling::Filling;
use super::filter_text::leaves_out_some;
use super::metric;
use super::minor_text::MinorText;
use super::options::Options;
use super::wrap::wrap_rows;
use crate::model::{Board, Color, Decision, Filter, Role, State, Symbol};
use crate::scene::Target;
use crate::scene::style::{CHIP_SIDE_EM, FLAG_WIDTH_EM};
use crate::text::{drawing, findings};
use crate::typeset::{Face, Typesetter};

/// Distance from a legend's sample to its text.
pub(in crate::layout) const SAMPLE_GAP: f32 = 0.35;
/// Distance from one entry of the legend to the next.
pub(in crate::layout) const ENTRY_GAP: f32 = 1.1;
/// Pitch of the lines of the legend.
pub(in crate::layout) const LEGEND_PITCH: f32 = 1.7;

/// One entry of the legend.
#[derive(Debug)]
pub(super) struct LegendEntry {
    /// Its target.
    pub(super) target: Target,
    /// Sample before its text, or around it.
    pub(super) sample: Sample,
    /// Its text.
    pub(super) text: String,
    /// The width of all of it, in ems.
    pub(super) width_em: f32,
    /// True where a filter leaves out all that it stands for.
    pub(super) pale: bool,
}

/// Sample of an entry.
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
    /// The word for what is covered in part, of this width in ems.
    Partly(f32),
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
            Self::Flag(..) => FLAG_WIDTH_EM + SAMPLE_GAP,
            Self::Role(_) | Self::State(State::Dormant) => 2.0 * CHIP_SIDE_EM,
            Self::State(_) => metric::MARK + SAMPLE_GAP,
            Self::Partly(word) => word + SAMPLE_GAP,
            Self::Open(word) => word + 2.0 * CHIP_SIDE_EM + SAMPLE_GAP,
            Self::Decision(_) | Self::NoLead | Self::Bar | Self::Blank => 2.0 + SAMPLE_GAP,
        }
    }
}

/// Kinds that occur in a drawing.
#[expect(clippy::struct_excessive_bools, reason = "each is one entry of the legend")]
#[derive(Clone, Default)]
pub(super) struct Occurrences {
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

/// Axis of the bars of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BarAxis {
    /// Residence statuses.
    Statuses,
    /// Activity areas.
    Areas,
}

/// Size of the legend's type, in points, where the body's is `em` and the legend's is to be so many ems of it; the smallest type is the limit
/// for it too. Everything around the middle is as large.
pub(super) fn legend_size(em: f32, legend_em: f32) -> f32 {
    if legend_em < 1.0 { (em * legend_em).max(metric::MIN_SIZE.min(em)) } else { em }
}

/// The filter that leaves out nothing but rows and columns, where the legend is that of everything and something else is left out.
pub(super) fn unfiltered(options: &Options) -> Option<Filter> {
    let Filter { statuses, areas, .. } = options.spec.filter.clone();
    (options.whole_legend && leaves_out_some(&options.spec.filter)).then(|| Filter { statuses, areas, ..Filter::default() })
}

/// The entries for all of this, pale what is not shown: groups in the board's order, roles from the strongest, states, what is covered in
/// part, states of cells.
pub(super) fn entries(
    typesetter: &Typesetter,
    board: &Board,
    (shown, all): (&Occurrences, Occurrences),
    options: &Options,
) -> Vec<LegendEntry> {
    let lang = options.lang;
    if !options.surroundings.has_legend() {
        return Vec::new();
    }
    let mut made = Vec::new();
    let mut add = |target: Target, sample: Sample, text: String, is_shown: bool| {
        let width_em = sample.room_em() + typesetter.width(&text, sample.face(), 1.0);
        made.push(LegendEntry { target, sample, text, width_em, pale: !is_shown });
    };
    for place in all.groups {
        let Some(group) = board.target_groups().at(place) else { continue };
        let text = drawing::group_entry(lang, &group.name, &group.abbreviation);
        let sample = Sample::Flag(group.color, group.symbol);
        add(Target::LegendGroup(group.id.clone()), sample, text, shown.groups.contains(&place));
    }
    for role in all.roles {
        add(Target::LegendRole(role), Sample::Role(role), role.say(lang), shown.roles.contains(&role));
    }
    for state in all.states {
        add(Target::LegendState(state), Sample::State(state), state.say(lang), shown.states.contains(&state));
    }
    if all.partly {
        let sample = Sample::Partly(MinorText::of(options.surroundings).partly_em);
        add(Target::LegendPartly, sample, drawing::partly_entry(lang), shown.partly);
    }
    if all.no_lead {
        add(Target::LegendNoLead, Sample::NoLead, findings::cell_without_lead(lang), shown.no_lead);
    }
    if all.open {
        let word = typesetter.width(&drawing::open(lang), Filling::Open.face(), 1.0);
        add(Target::LegendOpen, Sample::Open(word), drawing::open_entry(lang), shown.open);
    }
    if all.blank {
        add(Target::LegendOpen, Sample::Blank, drawing::decision_entry(lang, &drawing::open_entry(lang)), shown.blank);
    }
    for decision in all.decisions {
        let text = drawing::decision_entry(lang, &decision.say(lang));
        add(Target::LegendDecision(decision), Sample::Decision(decision), text, shown.decisions.contains(&decision));
    }
    if let Some(axis) = all.bar {
        let text = match axis {
            BarAxis::Statuses => drawing::bar_of_statuses(lang),
            BarAxis::Areas => drawing::bar_of_areas(lang),
        };
        add(Target::LegendBar, Sample::Bar, text, shown.bar.is_some());
    }
    made
}

/// Breaks entries into lines: how many stand in each. Where one line is not enough, what follows the target groups starts a
/// line of its own, unless that would need one more.
pub(super) fn lines(entries: &[LegendEntry], room_em: f32) -> Vec<usize> {
    let wrap = |entries: &[LegendEntry]| wrap_rows(entries.iter().map(|entry| entry.width_em), room_em, ENTRY_GAP);
    let together = wrap(entries);
    let groups = entries.partition_point(|entry| matches!(entry.sample, Sample::Flag(..)));
    let (groups, others) = entries.split_at(groups);
    let apart = [wrap(groups), wrap(others)].concat();
    if together.len() > 1 && apart.len() <= together.len() { apart } else { together }
}
