//! `schaubild list`: the records of one kind, matrix or table, as columns to read or as JSON to work with.

use clap::ArgMatches;
use serde::Serialize;
use serde_json::{Value, json};

use super::choice::Choice;
use super::columns::write_columns;
use super::failure::Failure;
use super::{CLEAN, Console, audience, overview, path_of, source, text_of};
use crate::model::{Actor, ActorId, Board, CellNames, Item, Responsibility, Table};
use crate::report::{Audience, disclose};
use crate::text::{Lang, and, commands, terms};

/// List that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Statuses,
    Areas,
    Groups,
    Kinds,
    Actors,
    Responsibilities,
    /// Institution × area.
    Matrix,
    /// Tasks and contact persons of each institution.
    Table,
}

impl List {
    /// All lists.
    pub(super) const ALL: [Self; 8] =
        [Self::Statuses, Self::Areas, Self::Groups, Self::Kinds, Self::Actors, Self::Responsibilities, Self::Matrix, Self::Table];

    /// Its name on the command line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Statuses => "statuses",
            Self::Areas => "areas",
            Self::Groups => "groups",
            Self::Kinds => "kinds",
            Self::Actors => "actors",
            Self::Responsibilities => "responsibilities",
            Self::Matrix => "matrix",
            Self::Table => "table",
        }
    }

    fn named(name: &str) -> Result<Self, Failure> {
        let found = Self::ALL.into_iter().find(|list| list.name() == name);
        found.ok_or_else(|| Failure::Unknown(Choice::List.unknown(name, Self::ALL.map(Self::name))))
    }
}

/// Shows the list.
pub(super) fn run(given: &ArgMatches, console: &mut Console<'_>) -> Result<u8, Failure> {
    let list = List::named(text_of(given, "list").unwrap_or_default())?;
    let only = text_of(given, "actor");
    if only.is_some() && list != List::Responsibilities {
        return Err(Failure::Usage(commands::only_responsibilities(console.lang)));
    }
    let opened = source::open(path_of(given, "board"), console)?;
    source::tell_notes(&opened.notes, console)?;
    let audience = audience::given(given, &Audience::ALL)?.unwrap_or(Audience::Internal);
    let disclosed = disclose(&opened.board, audience);
    let board = &**disclosed.board();
    let actor = only.map(|name| actor_named(board, name)).transpose()?;
    if given.get_flag("json") {
        let items = items(list, board, actor)?;
        serde_json::to_writer_pretty(&mut *console.out, &json!({ "list": list.name(), "items": items }))?;
        writeln!(console.out)?;
    } else if list == List::Table {
        overview::write_table(board, console.lang, console.out)?;
    } else {
        write_columns(&rows(list, board, actor, console.lang), console.out)?;
        if list == List::Matrix {
            overview::write_legend(console.lang, console.out)?;
        }
    }
    let summary = disclosed.summary(console.lang);
    if !summary.is_empty() {
        writeln!(console.err, "{}", commands::withheld(console.lang, &and(console.lang, &summary)))?;
    }
    Ok(CLEAN)
}

/// The institution that a user calls by its id, its name or its short name; several of one name are told apart by id.
fn actor_named<'a>(board: &'a Board, name: &str) -> Result<&'a ActorId, Failure> {
    let answers = |actor: &Actor| actor.id.as_str() == name || actor.is_called(name);
    let found = board.actors().iter().find(|actor| answers(actor));
    let names = board.actors().iter().map(|actor| actor.name());
    Ok(&found.ok_or_else(|| Failure::Unknown(Choice::Actor.unknown(name, names)))?.id)
}

fn responsibilities_of<'a>(board: &'a Board, actor: Option<&'a ActorId>) -> impl Iterator<Item = &'a Responsibility> {
    let all = board.responsibilities().iter().map(|responsibility| &**responsibility);
    all.filter(move |responsibility| actor.is_none_or(|actor| responsibility.actor == *actor))
}

/// The records as they stand in the file; a field keeps its name as long as the format has it.
fn items(list: List, board: &Board, actor: Option<&ActorId>) -> Result<Value, serde_json::Error> {
    fn all<T: Item + Serialize>(table: &Table<T>) -> Result<Value, serde_json::Error> {
        table.iter().map(|record| serde_json::to_value(&**record)).collect()
    }
    match list {
        List::Statuses => all(board.statuses()),
        List::Areas => all(board.areas()),
        List::Groups => all(board.target_groups()),
        List::Kinds => all(board.kinds()),
        List::Actors => all(board.actors()),
        List::Responsibilities => responsibilities_of(board, actor).map(serde_json::to_value).collect(),
        List::Matrix => Ok(overview::matrix_items(board)),
        List::Table => overview::table_items(board),
    }
}

/// The list as rows, the first with the headings.
fn rows(list: List, board: &Board, actor: Option<&ActorId>, lang: Lang) -> Vec<Vec<String>> {
    let (id, short, name) = (commands::column_id(lang), commands::column_short(lang), commands::column_name(lang));
    let group_of = |id: &Option<_>| id.as_ref().and_then(|id| board.status_groups().get(id)).map_or("", |group| group.name());
    let sector_of = |id: &Option<_>| id.as_ref().and_then(|id| board.sectors().get(id)).map_or("", |sector| sector.name());
    let kind_of = |actor: &Actor| actor.kind.as_ref().and_then(|id| board.kinds().get(id)).map_or("", |kind| kind.name());
    match list {
        List::Statuses => table([id, short, name, terms::status_group(lang)], board.statuses(), |status| {
            [status.id.as_str(), &status.short, &status.long, group_of(&status.group)]
        }),
        List::Areas => table([id, short, name], board.areas(), |area| [area.id.as_str(), &area.short, &area.long]),
        List::Groups => table([id, commands::column_abbreviation(lang), name], board.target_groups(), |group| {
            [group.id.as_str(), &group.abbreviation, &group.name]
        }),
        List::Kinds => table([id, short, name, terms::sector(lang)], board.kinds(), |kind| {
            [kind.id.as_str(), &kind.short, &kind.name, sector_of(&kind.sector)]
        }),
        List::Actors => table([id, short, name, terms::kind(lang)], board.actors(), |actor| {
            [actor.id.as_str(), &actor.short, &actor.name, kind_of(actor)]
        }),
        List::Matrix => overview::matrix_rows(board, lang),
        // Sections are no rows of one list.
        List::Table => Vec::new(),
        List::Responsibilities => {
            let mut rows = vec![vec![
                terms::actor(lang),
                commands::column_place(lang),
                terms::target_groups(lang),
                commands::column_role(lang),
                commands::column_state(lang),
                commands::column_task(lang),
            ]];
            rows.extend(responsibilities_of(board, actor).map(|responsibility| responsibility_row(board, responsibility, lang)));
            rows
        }
    }
}

fn table<'a, T: Item, const N: usize>(
    headings: [String; N],
    table: &'a Table<T>,
    row: impl Fn(&'a T) -> [&'a str; N],
) -> Vec<Vec<String>> {
    let rows = table.iter().map(|record| row(record).map(str::to_owned).to_vec());
    std::iter::once(headings.into_iter().collect()).chain(rows).collect()
}

fn responsibility_row(board: &Board, responsibility: &Responsibility, lang: Lang) -> Vec<String> {
    let groups = board.target_groups().iter().filter(|group| responsibility.groups.contains(&group.id));
    let groups: Vec<&str> = groups.map(|group| group.abbreviation.as_str()).collect();
    vec![
        board.actor_name(&responsibility.actor),
        CellNames::of(&responsibility.covers, board).say(lang),
        groups.join(" "),
        responsibility.role.say(lang),
        responsibility.state.say(lang),
        responsibility.task.clone(),
    ]
}
