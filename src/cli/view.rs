//! What of a board a drawing shows, and on which page: from a saved view and from the arguments to the options of the layout.
//! What an argument says goes before what the view says.

use std::collections::BTreeSet;

use clap::ArgMatches;

use super::choice::Choice;
use super::failure::Failure;
use super::text_of;
use crate::layout::{Options, Page};
use crate::model::{Actor, ActorId, Area, AreaId, Board, Item, Role, State, Status, StatusId, Table};
use crate::report::Selection;
use crate::save::Pictures;
use crate::scene::style::Theme;
use crate::text::{Lang, commands};

/// The themes by their names on the command line.
const THEMES: [(&str, Theme); 4] =
    [("light", Theme::Light), ("dark", Theme::Dark), ("print", Theme::Print), ("bw", Theme::BlackAndWhite)];

/// Roles by their names on the command line; their names for users are known too.
const ROLES: [(&str, Role); 4] =
    [("lead", Role::Lead), ("involved", Role::Involved), ("supplementary", Role::Supplementary), ("informed", Role::Informed)];

/// States by their names on the command line; their names for users are known too.
const STATES: [(&str, State); 4] =
    [("proposed", State::Proposed), ("confirmed", State::Confirmed), ("disputed", State::Disputed), ("dormant", State::Dormant)];

/// What was asked for.
pub(super) struct Wanted {
    options: Options,
    page: Option<Page>,
    portrait: bool,
}

impl Wanted {
    /// The same with these pictures of logos.
    pub(super) fn with_logos(mut self, logos: Pictures) -> Self {
        self.options.logos = logos;
        self
    }

    /// The options, on a page for where none was asked for.
    pub(super) fn on(&self, default: Page) -> Options {
        let page = self.page.unwrap_or(default);
        Options { page: if self.portrait { page.portrait() } else { page }, ..self.options.clone() }
    }
}

/// What the arguments ask for on a board. Names are those of the board, its short names or ids.
pub(super) fn given(given: &ArgMatches, board: &Board, lang: Lang) -> Result<Wanted, Failure> {
    let mut asked = Asked { given, board, lang };
    let drawing_lang = match text_of(given, "drawing-lang") {
        Some(code) => Lang::from_locale(code).unwrap_or_default(),
        None => board.head().language,
    };
    let (mut options, mut page) = asked.view(drawing_lang)?;
    if let Some(name) = text_of(given, "page") {
        page = Some(asked.page(name)?);
    }
    if let Some(name) = text_of(given, "theme") {
        options.theme = one_of(name, &THEMES, Choice::Theme)?;
    }
    asked.filter(&mut options)?;
    asked.shown(&mut options)?;
    options.allow_small = given.get_flag("allow-small");
    Ok(Wanted { options, page, portrait: given.get_flag("portrait") })
}

/// The arguments, and the board whose names they use.
struct Asked<'a> {
    given: &'a ArgMatches,
    board: &'a Board,
    lang: Lang,
}

impl Asked<'_> {
    /// The view that was named, with its page where it has one.
    fn view(&self, drawing_lang: Lang) -> Result<(Options, Option<Page>), Failure> {
        let Some(name) = text_of(self.given, "view") else {
            return Ok((Options { lang: drawing_lang, ..Options::default() }, None));
        };
        let views = self.board.views();
        let found = views.iter().find(|view| same(&view.name, name) || same(view.id.as_str(), name));
        let view = found.ok_or_else(|| Choice::View.unknown(name, views.iter().map(|view| view.name())))?;
        let page = (!view.page.is_empty()).then(|| self.page(&view.page)).transpose()?;
        Ok((Options::of_view(view, drawing_lang), page))
    }

    fn page(&self, name: &str) -> Result<Page, Failure> {
        let size = commands::page_size(self.lang);
        let known = Page::NAMES.into_iter().chain([size.as_str()]);
        Page::named(&name.to_lowercase()).ok_or_else(|| Choice::Page.unknown(name, known).into())
    }

    fn filter(&mut self, options: &mut Options) -> Result<(), Failure> {
        let board = self.board;
        let filter = &mut options.filter;
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
            options.informed |= roles.contains(&Role::Informed);
            filter.roles = roles;
        }
        if let Some(states) = self.values("state", |name| known(name, &STATES, State::say), || codes(&STATES))? {
            filter.states = states;
        }
        Ok(())
    }

    /// Fold, focus and hide.
    fn shown(&mut self, options: &mut Options) -> Result<(), Failure> {
        let board = self.board;
        options.informed |= self.given.get_flag("informed");
        if self.given.get_flag("fold-statuses") {
            options.folded = board.status_groups().iter().map(|group| group.id.clone()).collect();
        }
        if let Some(focus) = self.values("focus", |name| areas_named(board, name), || area_names(board))? {
            options.focus = focus;
        }
        let hidden = |name: &str| {
            let areas = areas_named(board, name).into_iter().map(Hidden::Area);
            areas.chain(statuses_named(board, name).into_iter().map(Hidden::Status)).collect()
        };
        if let Some(hidden) = self.values("hide", hidden, || [area_names(board), status_names(board)].concat())? {
            self.hide(&hidden, options)?;
        }
        let areas: BTreeSet<AreaId> = Selection::new(board, &options.filter).areas().map(|area| area.id.clone()).collect();
        if !options.focus.is_empty() && options.focus.is_disjoint(&areas) {
            return Err(Failure::Usage(commands::focus_hidden(self.lang)));
        }
        Ok(())
    }

    /// Hidden is what a filter leaves out; an empty filter would show everything again.
    fn hide(&self, hidden: &BTreeSet<Hidden>, options: &mut Options) -> Result<(), Failure> {
        let selection = Selection::new(self.board, &options.filter);
        let areas = selection.areas().map(|area| area.id.clone()).filter(|id| !hidden.contains(&Hidden::Area(id.clone())));
        let statuses = selection.statuses().map(|status| status.id.clone());
        let statuses = statuses.filter(|id| !hidden.contains(&Hidden::Status(id.clone())));
        let (areas, statuses): (BTreeSet<AreaId>, BTreeSet<StatusId>) = (areas.collect(), statuses.collect());
        if areas.is_empty() || statuses.is_empty() {
            return Err(Failure::Usage(commands::all_hidden(self.lang)));
        }
        options.filter.areas = areas;
        options.filter.statuses = statuses;
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
        for value in values {
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

/// What can be hidden.
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
    let all = |actor: &Actor| actor.aliases.iter().chain([&actor.short, &actor.name]).any(|own| same(own, name));
    let by_id = board.actors().iter().find(|actor| actor.id.as_str() == name).map(|actor| actor.id.clone());
    let by_name = || board.actors().iter().filter(|actor| all(actor)).map(|actor| actor.id.clone()).collect();
    by_id.map_or_else(by_name, |id| vec![id])
}

/// The records that answer to a name.
fn named<T: Item>(table: &Table<T>, name: &str, names: impl Fn(&T) -> Vec<&str>) -> Vec<T::Id> {
    let answers = |record: &T| names(record).into_iter().any(|own| same(own, name));
    table.iter().filter(|record| answers(record)).map(|record| record.id().clone()).collect()
}

/// Whether a name is meant; nobody types a soft hyphen, or capitals for certain.
fn same(own: &str, typed: &str) -> bool {
    !typed.is_empty() && own.replace('\u{AD}', "").to_lowercase() == typed.to_lowercase()
}

fn known<T: Copy>(name: &str, all: &[(&'static str, T)], say: impl Fn(T, Lang) -> String) -> Vec<T> {
    let means = |(code, value): &&(&str, T)| same(code, name) || Lang::ALL.iter().any(|lang| same(&say(*value, *lang), name));
    all.iter().filter(means).map(|(_, value)| *value).collect()
}

fn one_of<T: Copy>(name: &str, all: &[(&'static str, T)], choice: Choice) -> Result<T, Failure> {
    let found = all.iter().find(|(code, _)| *code == name).map(|(_, value)| *value);
    found.ok_or_else(|| choice.unknown(name, all.iter().map(|(code, _)| *code)).into())
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
