//! What of the board the beamer shows: a saved view, or what was chosen since. No part of any board.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::layout::{Around, Drawing, Options, Page};
use crate::model::{ActorId, Area, AreaId, Board, Cell, Filter, StatusGroupId, StatusId, View, ViewId};
use crate::report::Selection;
use crate::scene::style::Theme;
use crate::text::{Lang, beamer as t};

/// How the beamer looks at the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct Gaze {
    /// The saved view that it began with.
    pub view: Option<ViewId>,
    /// Which drawing.
    pub drawing: Drawing,
    /// Which responsibilities, and in which rows and columns.
    pub filter: Filter,
    /// Status groups that are one column.
    pub folded: BTreeSet<StatusGroupId>,
    /// The areas shown large; empty for the whole grid.
    pub focus: BTreeSet<AreaId>,
    /// Statuses in an order of their own.
    pub status_order: Vec<StatusId>,
    /// Areas in an order of their own.
    pub area_order: Vec<AreaId>,
    /// Whether those who are only informed are shown.
    pub informed: bool,
    /// What stands around it.
    pub around: Around,
}

impl Gaze {
    /// What a saved view shows.
    pub(in crate::app) fn of_view(view: &View) -> Self {
        Self { view: Some(view.id.clone()), ..Self::of_leaf(&Options::of_view(view, Lang::default())) }
    }

    /// What a leaf of a picture shows.
    pub(in crate::app) fn of_leaf(leaf: &Options) -> Self {
        Self {
            view: None,
            drawing: leaf.drawing,
            filter: leaf.filter.clone(),
            folded: leaf.folded.clone(),
            focus: leaf.focus.clone(),
            status_order: leaf.status_order.clone(),
            area_order: leaf.area_order.clone(),
            informed: leaf.informed,
            around: leaf.around,
        }
    }

    /// How it is drawn, in the language of the board: the room reads that, whatever the language of the window.
    pub(super) fn options(&self, board: &Board, page: Page, theme: Theme) -> Options {
        let gaze = self.clone();
        Options {
            drawing: gaze.drawing,
            page,
            theme,
            lang: board.head().language,
            filter: gaze.filter,
            informed: gaze.informed,
            folded: gaze.folded,
            focus: gaze.focus,
            status_order: gaze.status_order,
            area_order: gaze.area_order,
            around: gaze.around,
            ..Options::default()
        }
    }

    /// The same as a view to be kept under a name.
    pub(in crate::app) fn to_view(&self, id: ViewId, name: &str) -> View {
        View {
            filter: self.filter.clone(),
            folded: self.folded.clone(),
            focus: self.focus.clone(),
            status_order: self.status_order.clone(),
            area_order: self.area_order.clone(),
            ..View::named(id, name)
        }
    }

    /// One area large.
    pub(in crate::app) fn of_area(area: &AreaId) -> Self {
        Self { focus: BTreeSet::from([area.clone()]), ..Self::default() }
    }

    /// Only these statuses.
    pub(in crate::app) fn of_statuses(statuses: impl IntoIterator<Item = StatusId>) -> Self {
        Self { filter: Filter { statuses: statuses.into_iter().collect(), ..Filter::default() }, ..Self::default() }
    }

    /// Only what one institution does.
    pub(in crate::app) fn of_actor(actor: &ActorId) -> Self {
        Self { filter: Filter { actors: BTreeSet::from([actor.clone()]), ..Filter::default() }, ..Self::default() }
    }

    /// One cell alone.
    pub(in crate::app) fn of_cell(cell: &Cell) -> Self {
        let mut gaze = Self::of_statuses([cell.status.clone()]);
        gaze.filter.areas = BTreeSet::from([cell.area.clone()]);
        gaze
    }

    /// The next area large, or the one before; beyond the last one the whole grid again. The rest stays as it is.
    pub(in crate::app) fn walked(&self, board: &Board, forward: bool) -> Self {
        let mut next = Self { drawing: Drawing::Grid, ..self.clone() };
        if next.filter.areas.len() == 1 {
            next.focus = std::mem::take(&mut next.filter.areas);
        }
        let areas = self.areas(board, &next.filter);
        let place = |area: &AreaId| areas.iter().position(|other| other == area);
        let (first, last) = (next.focus.iter().filter_map(place).min(), next.focus.iter().filter_map(place).max());
        let to = match (forward, first, last) {
            (true, _, None) => Some(0),
            (true, _, Some(last)) => Some(last + 1),
            (false, None, _) => areas.len().checked_sub(1),
            (false, Some(first), _) => first.checked_sub(1),
        };
        next.focus = to.and_then(|to| areas.get(to)).cloned().into_iter().collect();
        next
    }

    /// The areas that are shown, in the order in which they are.
    fn areas(&self, board: &Board, filter: &Filter) -> Vec<AreaId> {
        let shown: Vec<&Arc<Area>> = Selection::new(board, filter).areas().collect();
        let is_shown = |id: &AreaId| shown.iter().any(|area| area.id == *id);
        let named = self.area_order.iter().filter(|id| is_shown(id)).cloned();
        let rest = shown.iter().map(|area| area.id.clone()).filter(|id| !self.area_order.contains(id));
        named.chain(rest).collect()
    }

    /// Forgets what is no longer on the board; a selection of which nothing is left shows everything again.
    pub(in crate::app) fn settle(&mut self, board: &Board) {
        if self.view.as_ref().is_some_and(|view| !board.views().contains(view)) {
            self.view = None;
        }
        self.focus.retain(|id| board.areas().contains(id));
        self.folded.retain(|id| board.status_groups().contains(id));
        let filter = &mut self.filter;
        filter.areas.retain(|id| board.areas().contains(id));
        filter.statuses.retain(|id| board.statuses().contains(id));
        filter.groups.retain(|id| board.target_groups().contains(id));
        filter.actors.retain(|id| board.actors().contains(id));
        filter.sectors.retain(|id| board.sectors().contains(id));
    }

    /// What is shown, in words.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> String {
        let view = self.view.as_ref().and_then(|id| board.views().get(id));
        let drawing = matches!(self.drawing, Drawing::Matrix(_)).then(|| t::of_matrix(lang));
        let areas = self.focus.iter().chain(&self.filter.areas).filter_map(|id| board.areas().get(id));
        let areas = areas.map(|area| area.short.clone());
        let statuses: Vec<String> = match self.group_of_statuses(board) {
            Some(group) => vec![group],
            None => self.filter.statuses.iter().filter_map(|id| Some(board.statuses().get(id)?.short.clone())).collect(),
        };
        let actors = self.filter.actors.iter().map(|id| board.actor_name(id));
        let groups = self.filter.groups.iter().filter_map(|id| Some(board.target_groups().get(id)?.name.clone()));
        let roles = self.filter.roles.iter().map(|role| role.say(lang));
        let states = self.filter.states.iter().map(|state| state.say(lang));
        let chosen: Vec<String> = areas.chain(statuses).chain(actors).chain(groups).chain(roles).chain(states).collect();
        let chosen = (!chosen.is_empty()).then(|| chosen.join(", "));
        match view {
            Some(view) if Self { around: self.around, ..Self::of_view(view) } == *self => t::of_view(lang, &view.name),
            Some(view) => [t::of_view(lang, &view.name)].into_iter().chain(chosen).collect::<Vec<_>>().join(" · "),
            None => {
                drawing.into_iter().chain(chosen).reduce(|all, one| format!("{all} · {one}")).unwrap_or_else(|| t::whole(lang))
            }
        }
    }

    /// The status group whose statuses are shown alone.
    fn group_of_statuses(&self, board: &Board) -> Option<String> {
        let wanted = &self.filter.statuses;
        let mut groups = board.status_groups().iter().filter(|_| !wanted.is_empty());
        groups.find(|group| statuses_of(&group.id, board) == *wanted).map(|group| group.name.clone())
    }
}

/// The statuses of a group.
pub(super) fn statuses_of(group: &StatusGroupId, board: &Board) -> BTreeSet<StatusId> {
    let all = board.statuses().iter().filter(|status| status.group.as_ref() == Some(group));
    all.map(|status| status.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walks_through_all_areas_and_back_to_the_whole_grid() {
        let board = crate::save::the_example().board().unwrap();
        let ids: Vec<AreaId> = board.areas().iter().map(|area| area.id.clone()).collect();
        for (forward, ids) in [(true, ids.clone()), (false, ids.iter().rev().cloned().collect())] {
            let mut gaze = Gaze::default();
            for id in &ids {
                gaze = gaze.walked(&board, forward);
                assert_eq!(gaze.focus, BTreeSet::from([id.clone()]));
            }
            assert_eq!(gaze.walked(&board, forward), Gaze::default());
        }
        let cell = Cell::new(ids[3].clone(), board.statuses().iter().next().unwrap().id.clone());
        let next = Gaze::of_cell(&cell).walked(&board, true);
        assert_eq!((next.focus, next.filter.areas), (BTreeSet::from([ids[4].clone()]), BTreeSet::new()));
    }

    #[test]
    fn what_is_shown_is_said_as_the_room_would_say_it() {
        let board = crate::save::the_example().board().unwrap();
        let group = board.status_groups().iter().next().unwrap();
        let statuses = board.statuses().iter().filter(|status| status.group.as_ref() == Some(&group.id));
        let gaze = Gaze::of_statuses(statuses.map(|status| status.id.clone()));
        assert_eq!(gaze.say(&board, Lang::De), group.name);
        assert_eq!(Gaze::default().say(&board, Lang::De), "Ganzes Raster");
        let view = View { focus: BTreeSet::from([AreaId::new("arbeit")]), ..View::named(ViewId::new("v"), "Erste Runde") };
        let board = board.apply(&crate::model::Edit::Put(view.clone().into())).unwrap();
        let gaze = Gaze::of_view(&view);
        assert_eq!(gaze.say(&board, Lang::De), "Ansicht „Erste Runde“");
        assert_eq!(gaze.to_view(view.id.clone(), "Erste Runde"), view);
        assert!(gaze.walked(&board, true).say(&board, Lang::De).starts_with("Ansicht „Erste Runde“ · "));
    }

    #[test]
    fn what_is_gone_is_no_longer_looked_at() {
        let board = crate::save::the_example().board().unwrap();
        let mut gaze = Gaze { view: Some(ViewId::new("gone")), ..Gaze::of_area(&AreaId::new("gone")) };
        gaze.filter.actors.insert(ActorId::new("gone"));
        gaze.settle(&board);
        assert_eq!(gaze, Gaze::default());
    }
}
