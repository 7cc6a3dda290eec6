//! Matrix der Zuständigkeiten: institution × area, status or target group, with the target groups of each role.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::cells::{CellState, Cells, covers_cells, is_drawn};
use super::filter::Selection;
use crate::model::{
    Actor, ActorId, AreaId, Board, Filter, Responsibility, ResponsibilityId, Role, SectorId, State, StatusGroupId, StatusId,
    TargetGroupId,
};
use crate::text::matching::sort_key;
use crate::text::{Lang, export_panel};

/// What a column of a matrix stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ColumnKey {
    /// An activity area.
    Area(AreaId),
    /// A residence status.
    Status(StatusId),
    /// All statuses of a group that are shown.
    Folded(StatusGroupId),
    /// A target group.
    Group(TargetGroupId),
    /// What is for no target group.
    NoGroup,
}

/// In which order the institutions of a matrix stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RowOrder {
    /// By sector, each with a headline, in the region's order.
    #[default]
    Sector,
    /// By the unit above them, each with a headline, in the region's order.
    Unit,
    /// By the alphabet.
    Alphabet,
    /// As the region ordered them, without headlines.
    Region,
}

impl RowOrder {
    /// All orders, in which a user sees them.
    pub const ALL: [Self; 4] = [Self::Sector, Self::Unit, Self::Alphabet, Self::Region];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Sector => export_panel::rows_sector(lang),
            Self::Unit => export_panel::rows_unit(lang),
            Self::Alphabet => export_panel::rows_alphabet(lang),
            Self::Region => export_panel::rows_region(lang),
        }
    }
}

/// What the institutions under one headline have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKey {
    /// A sector; `None` for the institutions without one.
    Sector(Option<SectorId>),
    /// The name of the unit above them; empty for those without one.
    Unit(String),
}

/// Which responsibilities stand in a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Those that count; see [`covers_cells`].
    Counted,
    /// All that a drawing shows, with what is dormant.
    Drawn {
        /// Whether with those who are only informed.
        informed: bool,
    },
}

/// What a matrix is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixAxes {
    /// The columns.
    pub columns: Vec<ColumnKey>,
    /// The order of the rows.
    pub rows: RowOrder,
    /// Which responsibilities.
    pub standing: Standing,
}

impl MatrixAxes {
    /// The areas that a filter shows, by institution as the region ordered them; only what counts.
    pub fn of_areas(board: &Board, filter: &Filter) -> Self {
        let selection = Selection::new(board, filter);
        let columns = selection.areas().map(|area| ColumnKey::Area(area.id.clone())).collect();
        Self { columns, rows: RowOrder::Region, standing: Standing::Counted }
    }
}

/// The whole matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The columns.
    pub columns: Vec<ColumnKey>,
    /// The institutions in sections, those without any responsibility too; never a section without institutions.
    pub sections: Vec<MatrixSection>,
    /// How the cells of each column stand; `None` where a column has none of its own.
    pub states: Vec<Option<BTreeMap<CellState, usize>>>,
}

impl Matrix {
    /// All rows, whatever their section.
    pub fn rows(&self) -> impl Iterator<Item = &MatrixRow> {
        self.sections.iter().flat_map(|section| &section.rows)
    }
}

/// Institutions that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixSection {
    /// What they have in common; `None` where there are no sections.
    pub key: Option<SectionKey>,
    /// One row for each.
    pub rows: Vec<MatrixRow>,
}

/// One institution.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Which.
    pub actor: ActorId,
    /// One entry per column; `None` where it does nothing.
    pub entries: Vec<Option<MatrixEntry>>,
}

/// What one institution does in one column.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixEntry {
    /// What it does in each role, the strongest first; never none.
    pub parts: Vec<MatrixPart>,
}

/// What one institution does in one column in one role, and one state.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixPart {
    /// In which role.
    pub role: Role,
    /// How far it is agreed on.
    pub state: State,
    /// For whom, in the board's order.
    pub groups: Vec<TargetGroupId>,
    /// Which statuses it covers there, in the board's order.
    pub statuses: Vec<StatusId>,
    /// Which areas it covers there, in the board's order.
    pub areas: Vec<AreaId>,
    /// Which responsibilities these are, in the region's order.
    pub responsibilities: Vec<ResponsibilityId>,
}

/// A target group that an institution works for.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMark {
    /// Which.
    pub group: TargetGroupId,
    /// The strongest role for this group.
    pub role: Role,
}

impl MatrixEntry {
    /// The strongest role, with or without target groups.
    pub fn role(&self) -> Option<Role> {
        self.parts.iter().map(|part| part.role).min()
    }

    /// Every target group with the strongest role for it, in the board's order.
    pub fn groups(&self, board: &Board) -> Vec<GroupMark> {
        let strongest =
            |group: &TargetGroupId| self.parts.iter().filter(|part| part.groups.contains(group)).map(|part| part.role).min();
        let known = board.target_groups().iter().map(|group| &group.id);
        known.filter_map(|group| Some(GroupMark { group: group.clone(), role: strongest(group)? })).collect()
    }
}

/// What was found so far of one part; places on the board.
#[derive(Default)]
struct Found<'a> {
    groups: BTreeSet<usize>,
    statuses: BTreeSet<usize>,
    areas: BTreeSet<usize>,
    responsibilities: Vec<&'a ResponsibilityId>,
}

/// The parts of an entry, by role and state.
type Parts<'a> = BTreeMap<(Role, State), Found<'a>>;

/// The matrix of what a filter selects.
pub fn matrix(board: &Board, filter: &Filter, axes: &MatrixAxes) -> Matrix {
    let selection = Selection::new(board, filter);
    let columns: BTreeMap<&ColumnKey, usize> = axes.columns.iter().zip(0..).collect();
    let mut found: BTreeMap<(&ActorId, usize), Parts<'_>> = BTreeMap::new();
    for held in selection.responsibilities().filter(|held| stands(held, axes.standing)) {
        for (area, status) in shown_cells(board, filter, held) {
            for key in keys(board, held, area, status) {
                let Some(column) = columns.get(&key) else { continue };
                let parts = found.entry((&held.actor, *column)).or_default();
                put(board, parts.entry((held.role, held.state)).or_default(), (held, &key), (area, status));
            }
        }
    }
    let entry = |actor: &ActorId, column: usize| {
        let parts = found.get(&(actor, column))?;
        Some(MatrixEntry { parts: parts.iter().map(|(kind, found)| part(board, *kind, found)).collect() })
    };
    let row = |actor: &Arc<Actor>| MatrixRow {
        actor: actor.id.clone(),
        entries: (0..axes.columns.len()).map(|column| entry(&actor.id, column)).collect(),
    };
    let sections = sections(board, selection.actors().collect(), axes.rows);
    let sections = sections.into_iter().map(|(key, actors)| MatrixSection { key, rows: actors.into_iter().map(row).collect() });
    Matrix { columns: axes.columns.clone(), sections: sections.collect(), states: states(board, &selection, &axes.columns) }
}

fn stands(held: &Responsibility, standing: Standing) -> bool {
    match standing {
        Standing::Counted => covers_cells(held),
        Standing::Drawn { informed } => is_drawn(held) && (informed || held.role != Role::Informed),
    }
}

/// The cells of a responsibility that a filter shows.
fn shown_cells<'a>(
    board: &'a Board,
    filter: &'a Filter,
    held: &'a Responsibility,
) -> impl Iterator<Item = (&'a AreaId, &'a StatusId)> {
    held.covers.cells().filter(move |(area, status)| {
        (filter.areas.is_empty() || filter.areas.contains(*area))
            && (filter.statuses.is_empty() || filter.statuses.contains(*status))
            && board.areas().contains(area)
            && board.statuses().contains(status)
    })
}

/// Every column in which a cell of a responsibility may stand.
pub(super) fn keys(board: &Board, held: &Responsibility, area: &AreaId, status: &StatusId) -> Vec<ColumnKey> {
    let mut keys = vec![ColumnKey::Area(area.clone()), ColumnKey::Status(status.clone())];
    let group = board.statuses().get(status).and_then(|status| status.group.clone());
    keys.extend(group.map(ColumnKey::Folded));
    keys.extend(held.groups.iter().cloned().map(ColumnKey::Group));
    if held.groups.is_empty() {
        keys.push(ColumnKey::NoGroup);
    }
    keys
}

fn put<'a>(
    board: &Board,
    found: &mut Found<'a>,
    (held, key): (&'a Responsibility, &ColumnKey),
    (area, status): (&AreaId, &StatusId),
) {
    // In the column of a target group there is no other.
    let here = |group: &&TargetGroupId| if let ColumnKey::Group(own) = key { own == *group } else { true };
    found.groups.extend(held.groups.iter().filter(here).filter_map(|group| board.target_groups().position(group)));
    found.statuses.extend(board.statuses().position(status));
    found.areas.extend(board.areas().position(area));
    if found.responsibilities.last() != Some(&&held.id) {
        found.responsibilities.push(&held.id);
    }
}

fn part(board: &Board, (role, state): (Role, State), found: &Found<'_>) -> MatrixPart {
    let groups = found.groups.iter().filter_map(|place| Some(board.target_groups().at(*place)?.id.clone()));
    let statuses = found.statuses.iter().filter_map(|place| Some(board.statuses().at(*place)?.id.clone()));
    let areas = found.areas.iter().filter_map(|place| Some(board.areas().at(*place)?.id.clone()));
    let responsibilities = found.responsibilities.iter().map(|id| (*id).clone()).collect();
    MatrixPart { role, state, groups: groups.collect(), statuses: statuses.collect(), areas: areas.collect(), responsibilities }
}

type Section<'a> = (Option<SectionKey>, Vec<&'a Arc<Actor>>);

/// The institutions in their order. Where no one has a sector, or a unit above it, there are no headlines.
fn sections<'a>(board: &'a Board, mut actors: Vec<&'a Arc<Actor>>, order: RowOrder) -> Vec<Section<'a>> {
    if actors.is_empty() {
        return Vec::new();
    }
    let sector = |actor: &Actor| actor.sector.clone().filter(|sector| board.sectors().contains(sector));
    match order {
        RowOrder::Sector if actors.iter().any(|actor| sector(actor).is_some()) => {
            let place = |actor: &Actor| sector(actor).and_then(|sector| board.sectors().position(&sector));
            gathered(actors, |actor| SectionKey::Sector(sector(actor)), |actor| place(actor).unwrap_or(usize::MAX))
        }
        RowOrder::Unit if actors.iter().any(|actor| !actor.parent.is_empty()) => {
            let mut units: Vec<&str> = Vec::new();
            for actor in &actors {
                if !units.contains(&&*actor.parent) {
                    units.push(&actor.parent);
                }
            }
            let place = |actor: &Actor| {
                let place = units.iter().position(|unit| *unit == actor.parent);
                place.filter(|_| !actor.parent.is_empty()).unwrap_or(usize::MAX)
            };
            gathered(actors, |actor| SectionKey::Unit(actor.parent.clone()), place)
        }
        RowOrder::Alphabet => {
            actors.sort_by_cached_key(|actor| sort_key(crate::model::Item::name(&***actor)));
            vec![(None, actors)]
        }
        RowOrder::Sector | RowOrder::Unit | RowOrder::Region => vec![(None, actors)],
    }
}

/// The institutions by their keys; within one they stay in the region's order.
fn gathered<'a>(
    mut actors: Vec<&'a Arc<Actor>>,
    key: impl Fn(&Actor) -> SectionKey,
    place: impl Fn(&Actor) -> usize,
) -> Vec<Section<'a>> {
    actors.sort_by_key(|actor| place(actor));
    let mut sections: Vec<Section<'a>> = Vec::new();
    for actor in actors {
        let own = Some(key(actor));
        match sections.last_mut() {
            Some((key, actors)) if *key == own => actors.push(actor),
            _ => sections.push((own, vec![actor])),
        }
    }
    sections
}

/// How the cells of each column stand, of the whole board, whatever is filtered out of them.
fn states(board: &Board, selection: &Selection<'_>, columns: &[ColumnKey]) -> Vec<Option<BTreeMap<CellState, usize>>> {
    let cells = Cells::of(board);
    let counted = |wanted: &dyn Fn(&AreaId, &StatusId) -> bool| {
        let mut counts = BTreeMap::new();
        for area in selection.areas() {
            for status in selection.statuses().filter(|status| wanted(&area.id, &status.id)) {
                let state = cells.get(board, &area.id, &status.id).map_or(CellState::Open, super::CellReport::state);
                *counts.entry(state).or_insert(0) += 1;
            }
        }
        counts
    };
    let of_column = |key: &ColumnKey| match key {
        ColumnKey::Area(own) => Some(counted(&|area, _| area == own)),
        ColumnKey::Status(own) => Some(counted(&|_, status| status == own)),
        ColumnKey::Folded(group) => {
            let of_group =
                |status: &StatusId| board.statuses().get(status).is_some_and(|status| status.group.as_ref() == Some(group));
            Some(counted(&|_, status| of_group(status)))
        }
        ColumnKey::Group(_) | ColumnKey::NoGroup => None,
    };
    columns.iter().map(of_column).collect()
}
