//! Tabelle: the tasks and the contact persons of every institution.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::cells::is_drawn;
use super::super::filter::FilteredBoard;
use crate::model::{Actor, ActorId, AreaId, Board, CellNames, Contact, Filter, Responsibility, StatusId, TargetGroupId};

/// One institution with all that it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The institution.
    pub actor: Arc<Actor>,
    /// Tasks in the region's order.
    pub tasks: Vec<Task>,
    /// Its contact persons, in the region's order; what an audience may see of them is up to [`disclose`](fn@crate::report::disclose).
    pub contacts: Vec<Arc<Contact>>,
}

/// One task of an institution.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The responsibility.
    pub responsibility: Arc<Responsibility>,
    /// Cells of the grid, in words.
    pub place: CellNames,
    /// Areas in the board's order.
    pub areas: Vec<AreaId>,
    /// Statuses in the board's order.
    pub statuses: Vec<StatusId>,
    /// Target groups in the board's order.
    pub groups: Vec<TargetGroupId>,
}

/// The table of what a filter selects: one section per institution, in the region's order. What has ended stands in it
/// only if the filter asks for it by name.
pub fn table(board: &Board, filter: &Filter) -> Vec<Section> {
    let selection = FilteredBoard::new(board, filter);
    let mut tasks: BTreeMap<&ActorId, Vec<Task>> = BTreeMap::new();
    for responsibility in selection.responsibilities() {
        if is_drawn(responsibility) || filter.states.contains(&responsibility.state) {
            tasks.entry(&responsibility.actor).or_default().push(task(board, responsibility));
        }
    }
    let mut contacts: BTreeMap<&ActorId, Vec<Arc<Contact>>> = BTreeMap::new();
    for contact in board.contacts() {
        contacts.entry(&contact.actor).or_default().push(Arc::clone(contact));
    }
    let section = |actor: &Arc<Actor>| Section {
        actor: Arc::clone(actor),
        tasks: tasks.remove(&actor.id).unwrap_or_default(),
        contacts: contacts.remove(&actor.id).unwrap_or_default(),
    };
    selection.actors().map(section).collect()
}

fn task(board: &Board, responsibility: &Arc<Responsibility>) -> Task {
    let covers = &responsibility.covers;
    let (on_axis, in_groups) = (covers.statuses(), &responsibility.groups);
    let areas = board.areas().iter().filter(|area| covers.statuses_in(&area.id).is_some());
    let statuses = board.statuses().iter().filter(|status| on_axis.contains(&status.id));
    let groups = board.target_groups().iter().filter(|group| in_groups.contains(&group.id));
    Task {
        responsibility: Arc::clone(responsibility),
        place: CellNames::of(covers, board),
        areas: areas.map(|area| area.id.clone()).collect(),
        statuses: statuses.map(|status| status.id.clone()).collect(),
        groups: groups.map(|group| group.id.clone()).collect(),
    }
}
