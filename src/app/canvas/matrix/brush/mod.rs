//! The brush that fills cells of the matrix: in which role, for which target groups, where on the other axes. No part of any board.

mod bar;
mod stroke;

pub(in crate::app) use bar::{Bar, bar_ui};
pub(in crate::app) use stroke::{Click, taken_out};

use std::collections::BTreeSet;

use crate::model::{AreaId, Board, Item, Role, StatusId, Table, TargetGroupId};
use crate::text::{Lang, brush as t};

/// The roles that a brush can have, strongest first: who is only informed is not drawn.
pub(in crate::app) const ROLES: [Role; 3] = [Role::Lead, Role::Involved, Role::Supplementary];

/// Brush: what the next stroke sets.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Brush {
    /// True while a click paints; else it only selects.
    pub is_active: bool,
    /// Role that it sets.
    pub role: Role,
    /// Target groups that it sets, in columns that are none themselves.
    pub groups: BTreeSet<TargetGroupId>,
    /// Statuses that it sets, in columns that are none themselves; empty for all.
    pub statuses: BTreeSet<StatusId>,
    /// Areas that it sets, in columns that are none themselves; empty for all.
    pub areas: BTreeSet<AreaId>,
}

impl Brush {
    /// The brush with which one begins: it sets what entering an institution on the board sets.
    pub(in crate::app) fn new(board: &Board) -> Self {
        let for_all = board.target_groups().iter().filter(|group| group.covers_all).take(1);
        Self {
            is_active: true,
            role: Role::Involved,
            groups: for_all.map(|group| group.id.clone()).collect(),
            statuses: BTreeSet::new(),
            areas: BTreeSet::new(),
        }
    }

    /// Forgets what is no longer on the board.
    pub(in crate::app) fn settle(&mut self, board: &Board) {
        let chosen = (self.statuses.is_empty(), self.areas.is_empty());
        self.groups.retain(|group| board.target_groups().contains(group));
        self.statuses.retain(|status| board.statuses().contains(status));
        self.areas.retain(|area| board.areas().contains(area));
        if chosen != (self.statuses.is_empty(), self.areas.is_empty()) {
            // None chosen means all: nobody asked for that.
            self.is_active = false;
        }
    }

    /// Takes a target group up, or no longer, by its place in the board's list.
    pub(in crate::app) fn toggle_group(&mut self, place: usize, board: &Board) {
        let Some(group) = board.target_groups().at(place) else { return };
        if !self.groups.remove(&group.id) {
            self.groups.insert(group.id.clone());
        }
    }

    /// Its words: "beteiligt · oA und mA · alle Status".
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> String {
        let groups = board.target_groups().iter().filter(|group| self.groups.contains(&group.id));
        let groups: Vec<String> = groups.map(|group| group.flag_name().to_owned()).collect();
        let groups = if groups.is_empty() { t::no_groups(lang) } else { crate::text::and(lang, &groups) };
        [self.role.say(lang), groups].join(" · ")
    }
}

/// "alle Status", the only one by its name, or how many.
pub(in crate::app) fn some<T: Item>(chosen: &BTreeSet<T::Id>, all: &Table<T>, (every, many): (String, String)) -> String {
    match chosen.iter().collect::<Vec<_>>()[..] {
        [] => every,
        [one] => all.get(one).map_or(many, |record| record.name().to_owned()),
        _ => many,
    }
}
