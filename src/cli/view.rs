//! Request of the arguments: part of a board that a drawing shows, and its page.

use std::collections::BTreeSet;

use clap::ArgMatches;

use super::choice::{Choice, one_of};
use super::drawing;
use super::failure::Failure;
use super::text_of;
use crate::intake::clean_line;
use crate::layout::{Page, Request, SavedViews};
use crate::model::{ActorId, Area, AreaId, Board, Item, Role, State, Status, StatusId, Table, ViewId, ViewSpec};
use crate::scene::style::Theme;
use crate::text::matching::is_same;
use crate::text::{Lang, commands};

/// Word for every saved view, unless one of them is called so.
const ALL: &str = "all";

/// The themes by their names on the command line.
const THEMES: [(&str, Theme); 4] =
    [("light", Theme::Light), ("dark", Theme::Dark), ("print", Theme::Print), ("bw", Theme::BlackAndWhite)];

/// Roles by their names on the command line; their names for users are known too.
const ROLES: [(&str, Role); 4] =
    [("lead", Role::Lead), ("involved", Role::Involved), ("supplementary", Role::Supplementary), ("informed", Role::Informed)];

/// States by their names on the command line; their names for users are known too.
const STATES: [(&str, State); 4] =
    [("proposed", State::Proposed), ("confirmed", State::Confirmed), ("disputed", State::Disputed), ("dormant", State::Dormant)];

/// Request of the arguments. Names are those of the board, its short names or ids.
pub(super) fn request(given: &ArgMatches, board: &Board, lang: Lang) -> Result<Request, Failure> {
    let asked = Asked { given, board, lang };
    let (kind, view) = drawing::given(given, lang)?;
    let mut request = Request {
        kind,
        split: given.get_flag("split"),
        views: view.map(|name| asked.view(name)).transpose()?.map_or(SavedViews::None, SavedViews::One),
        page: text_of(given, "page").map(|name| asked.page(name)).transpose()?,
        portrait: given.get_flag("portrait"),
        lang: text_of(given, "drawing-lang").and_then(Lang::from_locale),
        fold: given.get_flag("fold-statuses"),
        informed: given.get_flag("informed"),
        allow_small: given.get_flag("allow-small"),
        ..Request::default()
    };
    if let Some(name) = text_of(given, "theme") {
        request.theme = one_of(name, &THEMES, Choice::Theme)?;
    }
    asked.filter(&mut request.spec)?;
    asked.shown(&mut request)?;
    match asked.picked()? {
        Some(_) if request.views != SavedViews::None => Err(Failure::Usage(commands::view_and_views(lang))),
        Some(picked) => Ok(Request { views: SavedViews::Each(picked), ..request }),
        None => Ok(request),
    }
}

/// The arguments, and the board whose names they use.
struct Asked<'a> {
    given: &'a ArgMatches,
    board: &'a Board,
    lang: Lang,
}

impl Asked<'_> {
    /// The view that was named; one with a page that is not known is refused.
    fn view(&self, name: &str) -> Result<ViewId, Failure> {
        let views = self.board.views();
        let found = views.iter().find(|view| same(&view.name, name) || same(view.id.as_str(), name));
        let view =
            found.ok_or_else(|| Choice::View.unknown(name, views.iter().map(|view| view.name()).chain(drawing::keys())))?;
        if !view.page.is_empty() {
            self.page(&view.page)?;
        }
        Ok(view.id.clone())
    }

    /// The saved views that are drawn one after the other; `None` where that is not asked for.
    fn picked(&self) -> Result<Option<BTreeSet<ViewId>>, Failure> {
        let views = self.board.views();
        if self.given.contains_id("views") && views.is_empty() {
            return Err(Failure::Usage(commands::no_views(self.lang)));
        }
        let find = |name: &str| {
            let own = named(views, name, |view| vec![&view.name, view.id.as_str()]);
            let all = own.is_empty() && same(ALL, name);
            if all { views.iter().map(|view| view.id.clone()).collect() } else { own }
        };
        let picked = self.values("views", find, || [vec![ALL.to_owned()], names(views)].concat())?;
        for id in picked.iter().flatten() {
            self.view(id.as_str())?;
        }
        Ok(picked)
    }

    fn page(&self, name: &str) -> Result<Page, Failure> {
        let size = commands::page_size(self.lang);
        let known = Page::NAMES.into_iter().chain([size.as_str()]);
        Page::named(&name.to_lowercase()).ok_or_else(|| Choice::Page.unknown(name, known).into())
    }

    fn filter(&self, spec: &mut ViewSpec) -> Result<(), Failure> {
        let board = self.board;
        let filter = &mut spec.filter;
        if let Some(statuses) = self.values("status", |name| statuses_named(board, name), || status_names(board))? {
            filter.statuses = statuses;
        }
        if let Some(areas) = self.values("area", |name| areas_named(board, name), || area_names(board))? {
            filter.areas = areas;
        }
        let groups = board.target_groups();
        let group = |name: &str| named(groups, name, |group| vec![&group.abbreviation, &group.name, group.id.as_str()]);
        if let Some(groups) = self.values("group", group, || names(groups))? {
            filter.groups = groups;
        }
        let sector = |name: &str| named(board.sectors(), name, |sector| vec![&sector.name, sector.id.as_str()]);
        if let Some(sectors) = self.values("sector", sector, || names(board.sectors()))? {
            filter.sectors = sectors;
        }
        if let Some(actors) = self.values("actor", |name| actors_named(board, name), || names(board.actors()))? {
            filter.actors = actors;
        }
        if let Some(roles) = self.values("role", |name| known(name, &ROLES, Role::say), || codes(&ROLES))? {
            filter.roles = roles;
        }
        if let Some(states) = self.values("state", |name| known(name, &STATES, State::say), || codes(&STATES))? {
            filter.states = states;
        }
        Ok(())
    }

    /// Focus and hide.
    fn shown(&self, request: &mut Request) -> Result<(), Failure> {
        let board = self.board;
        if let Some(focus) = self.values("focus", |name| areas_named(board, name), || area_names(board))? {
            request.spec.focus = focus;
        }
        let hidden = |name: &str| {
            let areas = areas_named(board, name).into_iter().map(Hidden::Area);
            areas.chain(statuses_named(board, name).into_iter().map(Hidden::Status)).collect()
        };
        let hidden = self.values("hide", hidden, || [area_names(board), status_names(board)].concat())?;
        for one in hidden.unwrap_or_default() {
            match one {
                Hidden::Area(area) => request.hidden_areas.insert(area),
                Hidden::Status(status) => request.hidden_statuses.insert(status),
            };
        }
        Ok(())
    }

    /// Everything that the values of an argument name. A value is a name, or several with commas between them.
    fn values<T: Ord>(
        &self,
        argument: &'static str,
        find: impl Fn(&str) -> Vec<T>,
        known: impl Fn() -> Vec<String>,
    ) -> Result<Option<BTreeSet<T>>, Failure> {
        let Some(values) = self.given.get_many::<String>(argument) else { return Ok(None) };
        let mut all = BTreeSet::new();
        for value in values.map(|value| clean_line(value)) {
            // Names of a board may have commas themselves: the longest that is known is meant.
            let mut rest = value.split(',').collect::<Vec<_>>();
            while let Some(first) = rest.first() {
                let starts = (1..=rest.len()).rev().filter_map(|parts| Some((parts, find(rest.get(..parts)?.join(",").trim()))));
                let Some((parts, found)) = starts.into_iter().find(|(_, found)| !found.is_empty()) else {
                    let known = known();
                    return Err(choice(argument).unknown(first.trim(), known.iter().map(String::as_str)).into());
                };
                all.extend(found);
                rest.drain(..parts);
            }
        }
        Ok(Some(all))
    }
}

/// Row or column that is hidden.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hidden {
    Area(AreaId),
    Status(StatusId),
}

fn choice(argument: &str) -> Choice {
    match argument {
        "status" => Choice::Status,
        "area" | "focus" => Choice::Area,
        "group" => Choice::TargetGroup,
        "sector" => Choice::Sector,
        "role" => Choice::Role,
        "state" => Choice::State,
        "actor" => Choice::Actor,
        "views" => Choice::View,
        _ => Choice::Hidden,
    }
}

/// Statuses by their own names, or all of a status group by the group's.
fn statuses_named(board: &Board, name: &str) -> Vec<StatusId> {
    let own = named(board.statuses(), name, |status| vec![&status.short, &status.long, status.id.as_str()]);
    if !own.is_empty() {
        return own;
    }
    let groups = named(board.status_groups(), name, |group| vec![&group.name, group.id.as_str()]);
    let in_group = |status: &&std::sync::Arc<Status>| status.group.as_ref().is_some_and(|group| groups.contains(group));
    board.statuses().iter().filter(in_group).map(|status| status.id.clone()).collect()
}

fn areas_named(board: &Board, name: &str) -> Vec<AreaId> {
    named(board.areas(), name, |area: &Area| vec![&area.short, &area.long, area.id.as_str()])
}

fn actors_named(board: &Board, name: &str) -> Vec<ActorId> {
    let by_id = board.actors().iter().find(|actor| actor.id.as_str() == name).map(|actor| actor.id.clone());
    let by_name = || {
        board.actors().iter().filter(|actor| !name.is_empty() && actor.is_called(name)).map(|actor| actor.id.clone()).collect()
    };
    by_id.map_or_else(by_name, |id| vec![id])
}

/// The records that answer to a name.
fn named<T: Item>(table: &Table<T>, name: &str, names: impl Fn(&T) -> Vec<&str>) -> Vec<T::Id> {
    let answers = |record: &T| names(record).into_iter().any(|own| same(own, name));
    table.iter().filter(|record| answers(record)).map(|record| record.id().clone()).collect()
}

/// True for a name that is meant; nobody types a soft hyphen, or capitals for certain.
fn same(own: &str, typed: &str) -> bool {
    !typed.is_empty() && is_same(own, typed)
}

fn known<T: Copy>(name: &str, all: &[(&'static str, T)], say: impl Fn(T, Lang) -> String) -> Vec<T> {
    let means = |(code, value): &&(&str, T)| same(code, name) || Lang::ALL.iter().any(|lang| same(&say(*value, *lang), name));
    all.iter().filter(means).map(|(_, value)| *value).collect()
}

fn codes<T>(all: &[(&'static str, T)]) -> Vec<String> {
    all.iter().map(|(code, _)| (*code).to_owned()).collect()
}

fn names<T: Item>(table: &Table<T>) -> Vec<String> {
    table.iter().map(|record| record.name().to_owned()).collect()
}

fn area_names(board: &Board) -> Vec<String> {
    names(board.areas())
}

fn status_names(board: &Board) -> Vec<String> {
    [names(board.statuses()), names(board.status_groups())].concat()
}
