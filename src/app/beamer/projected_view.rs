//! Projected view: the part of the board that the beamer shows, from a saved view or as it was chosen since. No part of any board.

use std::collections::BTreeSet;

use crate::app::session::board_view::filter_by;
use crate::layout::{DrawingKind, Options, Page, Surroundings, in_order};
use crate::model::{ActorId, AreaId, Board, Cell, Filter, StatusGroupId, StatusId, View, ViewId, ViewSpec};
use crate::report::FilteredBoard;
use crate::scene::Target;
use crate::scene::style::Theme;
use crate::text::{Lang, beamer as t};

/// View of the board on the beamer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct ProjectedView {
    /// The saved view that it began with.
    pub view: Option<ViewId>,
    /// Kind of the drawing.
    pub kind: DrawingKind,
    /// Selection of the board that is shown.
    pub spec: ViewSpec,
    /// True where those who are only informed are shown.
    pub informed: bool,
    /// Extent of what stands around the middle: no part of a saved view.
    pub surroundings: Surroundings,
}

impl ProjectedView {
    /// View of a saved view.
    pub(in crate::app) fn of_view(view: &View) -> Self {
        Self { view: Some(view.id.clone()), ..Self::of_options(&Options::of_view(view, Lang::default())) }
    }

    /// View of a drawing; its page, colors and language are those of the screen and of the board.
    pub(super) fn of_options(options: &Options) -> Self {
        let Options { kind, informed, surroundings, spec, .. } = options;
        Self { view: None, kind: *kind, spec: spec.clone(), informed: *informed, surroundings: *surroundings }
    }

    fn of_spec(spec: ViewSpec) -> Self {
        Self { spec, ..Self::default() }
    }

    fn of_filter(filter: Filter) -> Self {
        Self::of_spec(ViewSpec::filtered(filter))
    }

    /// Options of its drawing, in the language of the board: the room reads that, whatever the language of the window.
    pub(super) fn options(&self, board: &Board, page: Page, theme: Theme) -> Options {
        let (kind, surroundings, spec, informed) = (self.kind, self.surroundings, self.spec.clone(), self.informed);
        Options { kind, surroundings, spec, informed, page, theme, lang: board.head().language, ..Options::default() }
    }

    /// The same as a view to be kept under a name.
    pub(in crate::app) fn to_view(&self, id: ViewId, name: &str) -> View {
        View { spec: self.spec.clone(), ..View::named(id, name) }
    }

    /// One area large.
    pub(in crate::app) fn of_area(area: &AreaId) -> Self {
        Self::of_spec(ViewSpec::focused(BTreeSet::from([area.clone()])))
    }

    /// Only these statuses.
    pub(in crate::app) fn of_statuses(statuses: impl IntoIterator<Item = StatusId>) -> Self {
        Self::of_filter(Filter { statuses: statuses.into_iter().collect(), ..Filter::default() })
    }

    /// Only the statuses of a group.
    pub(super) fn of_status_group(group: &StatusGroupId, board: &Board) -> Self {
        Self::of_statuses(board.statuses_of(group).map(|status| status.id.clone()))
    }

    /// Only what one institution does.
    pub(in crate::app) fn of_actor(actor: &ActorId) -> Self {
        Self::of_filter(Filter { actors: BTreeSet::from([actor.clone()]), ..Filter::default() })
    }

    /// One cell alone.
    pub(in crate::app) fn of_cell(cell: &Cell) -> Self {
        Self::of_statuses([cell.status.clone()]).within(&cell.area)
    }

    /// The same in one area alone.
    pub(super) fn within(mut self, area: &AreaId) -> Self {
        self.spec.filter.areas = BTreeSet::from([area.clone()]);
        self
    }

    /// View of an entry of the legend.
    pub(super) fn of_entry(entry: &Target) -> Option<Self> {
        filter_by(entry).map(Self::of_filter)
    }

    /// The next area large, or the one before; beyond the last one the whole grid again. The rest stays as it is.
    pub(in crate::app) fn walked(&self, board: &Board, forward: bool) -> Self {
        let mut next = self.clone();
        next.kind = DrawingKind::Grid;
        let spec = &mut next.spec;
        if spec.filter.areas.len() == 1 {
            spec.focus = std::mem::take(&mut spec.filter.areas);
        }
        let areas = in_order(FilteredBoard::new(board, &spec.filter).areas(), &spec.area_order);
        let place = |area: &AreaId| areas.iter().position(|other| other.id == *area);
        let large = spec.focus.iter().filter_map(place);
        let to = match (forward, large.clone().min(), large.max()) {
            (true, _, None) => Some(0),
            (true, _, Some(last)) => Some(last + 1),
            (false, None, _) => areas.len().checked_sub(1),
            (false, Some(first), _) => first.checked_sub(1),
        };
        let to = to.and_then(|to| areas.get(to)).map(|area| area.id.clone());
        spec.focus = to.into_iter().collect();
        next
    }

    /// Forgets what is no longer on the board; a selection of which nothing is left shows everything again.
    pub(in crate::app) fn settle(&mut self, board: &Board) {
        if self.view.as_ref().is_some_and(|view| !board.views().contains(view)) {
            self.view = None;
        }
        self.spec.settle(board);
    }

    /// Words for it.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> String {
        let view = self.view.as_ref().and_then(|id| board.views().get(id));
        let (spec, filter) = (&self.spec, &self.spec.filter);
        let drawing = matches!(self.kind, DrawingKind::Matrix(_)).then(|| t::of_matrix(lang));
        let areas = spec.focus.iter().chain(&filter.areas).filter_map(|id| board.areas().get(id));
        let areas = areas.map(|area| area.short.clone());
        let statuses: Vec<String> = match self.group_of_statuses(board) {
            Some(group) => vec![group],
            None => filter.statuses.iter().filter_map(|id| Some(board.statuses().get(id)?.short.clone())).collect(),
        };
        let actors = filter.actors.iter().map(|id| board.actor_name(id));
        let groups = filter.groups.iter().filter_map(|id| Some(board.target_groups().get(id)?.name.clone()));
        let roles = filter.roles.iter().map(|role| role.say(lang));
        let states = filter.states.iter().map(|state| state.say(lang));
        let chosen: Vec<String> = areas.chain(statuses).chain(actors).chain(groups).chain(roles).chain(states).collect();
        let chosen = (!chosen.is_empty()).then(|| chosen.join(", "));
        match view {
            Some(view) if self.is_as_kept(view) => t::of_view(lang, &view.name),
            Some(view) => [t::of_view(lang, &view.name)].into_iter().chain(chosen).collect::<Vec<_>>().join(" · "),
            None => {
                drawing.into_iter().chain(chosen).reduce(|all, one| format!("{all} · {one}")).unwrap_or_else(|| t::whole(lang))
            }
        }
    }

    /// True where it shows what a view keeps, whatever stands around it.
    pub(super) fn is_as_kept(&self, view: &View) -> bool {
        Self { surroundings: self.surroundings, ..Self::of_view(view) } == *self
    }

    /// The status group whose statuses are shown alone.
    fn group_of_statuses(&self, board: &Board) -> Option<String> {
        let wanted = &self.spec.filter.statuses;
        let mut groups = board.status_groups().iter().filter(|_| !wanted.is_empty());
        groups
            .find(|group| {
                board.statuses_of(&group.id).map(|status| &status.id).collect::<BTreeSet<_>>() == wanted.iter().collect()
            })
            .map(|group| group.name.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walks_through_all_areas_and_back_to_the_whole_grid() {
        let board = crate::catalogue::the_example().board().unwrap();
        let ids: Vec<AreaId> = board.areas().iter().map(|area| area.id.clone()).collect();
        for (forward, ids) in [(true, ids.clone()), (false, ids.iter().rev().cloned().collect())] {
            let mut projected_view = ProjectedView::default();
            for id in &ids {
                projected_view = projected_view.walked(&board, forward);
                assert_eq!(projected_view.spec.focus, BTreeSet::from([id.clone()]));
            }
            assert_eq!(projected_view.walked(&board, forward), ProjectedView::default());
        }
        let cell = Cell::new(ids[3].clone(), board.statuses().iter().next().unwrap().id.clone());
        let next = ProjectedView::of_cell(&cell).walked(&board, true).spec;
        assert_eq!((next.focus, next.filter.areas), (BTreeSet::from([ids[4].clone()]), BTreeSet::new()));
    }

    #[test]
    fn what_is_shown_is_said_as_the_room_would_say_it() {
        let board = crate::catalogue::the_example().board().unwrap();
        let group = board.status_groups().iter().next().unwrap();
        let projected_view = ProjectedView::of_status_group(&group.id, &board);
        assert_eq!(projected_view.say(&board, Lang::De), group.name);
        assert_eq!(ProjectedView::default().say(&board, Lang::De), "Ganzes Raster");
        let spec = ViewSpec::focused([AreaId::new("arbeit")].into());
        let view = View { spec, ..View::named(ViewId::new("v"), "Erste Runde") };
        let board = board.apply(&crate::model::Edit::Put(view.clone().into())).unwrap();
        let projected_view = ProjectedView::of_view(&view);
        assert_eq!(projected_view.say(&board, Lang::De), "Ansicht „Erste Runde“");
        assert_eq!(projected_view.to_view(view.id.clone(), "Erste Runde"), view);
        assert!(projected_view.walked(&board, true).say(&board, Lang::De).starts_with("Ansicht „Erste Runde“ · "));
    }

    #[test]
    fn what_is_gone_is_no_longer_looked_at() {
        let board = crate::catalogue::the_example().board().unwrap();
        let mut projected_view =
            ProjectedView { view: Some(ViewId::new("gone")), ..ProjectedView::of_area(&AreaId::new("gone")) };
        projected_view.spec.filter.actors.insert(ActorId::new("gone"));
        projected_view.settle(&board);
        assert_eq!(projected_view, ProjectedView::default());
    }
}
