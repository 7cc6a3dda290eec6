//! What texts mean in the columns of a table. The names of a board are gathered once, however many cells are read.

use std::cell::OnceCell;

use super::column::Column;
use super::names::Names;
use super::value::{CellError, CellValue};
use crate::model::{Actor, ActorId, AreaId, Board, Date, Item, StatusId, Table, TargetGroupId, is_email, is_phone};
use crate::text::matching::is_same;
use crate::text::{Lang, table as t};

/// Reads cells of one board.
pub struct Reader<'a> {
    board: &'a Board,
    actors: OnceCell<Names<ActorId>>,
    areas: OnceCell<Names<AreaId>>,
    statuses: OnceCell<Names<StatusId>>,
    groups: OnceCell<Names<TargetGroupId>>,
}

impl<'a> Reader<'a> {
    /// Reads cells of this board.
    pub fn new(board: &'a Board) -> Self {
        let (actors, areas, statuses, groups) = Default::default();
        Self { board, actors, areas, statuses, groups }
    }

    /// What a text means in a column.
    pub fn read(&self, column: Column, text: &str) -> Result<CellValue, CellError> {
        let (board, trimmed) = (self.board, text.trim());
        let unless = |fits: bool, why: CellError| if fits { Ok(CellValue::Text(text.to_owned())) } else { Err(why) };
        match column {
            Column::Person => unless(!trimmed.is_empty(), CellError::Empty),
            Column::Phone => unless(is_phone(text), CellError::Phone),
            Column::Email => unless(is_email(text), CellError::Email),
            Column::Parent | Column::Task | Column::Basis | Column::Function => Ok(CellValue::Text(text.to_owned())),
            Column::Confirmed | Column::Consent | Column::Checked => match trimmed {
                "" => Ok(CellValue::Date(None)),
                text => Date::read(text).map(|date| CellValue::Date(Some(date))).ok_or(CellError::Date),
            },
            Column::Institution if trimmed.is_empty() => Err(CellError::Empty),
            Column::Institution => self.actors.get_or_init(|| actor_names(board)).one(text).map(CellValue::Actor),
            Column::Role | Column::State | Column::Source | Column::Visibility => self.choice(column, trimmed),
            Column::Areas => {
                let names = || names(board.areas(), |area| (&area.short, &area.long));
                self.areas.get_or_init(names).some(text).map(CellValue::Areas)
            }
            Column::Statuses if Lang::ALL.iter().any(|lang| is_same(&t::all_statuses(*lang), text)) => {
                Ok(CellValue::Statuses(board.statuses().iter().map(|status| status.id.clone()).collect()))
            }
            Column::Statuses => {
                let names = || names(board.statuses(), |status| (&status.short, &status.long));
                self.statuses.get_or_init(names).some(text).map(CellValue::Statuses)
            }
            Column::Groups => {
                let names = || names(board.target_groups(), |group| (&group.abbreviation, &group.name));
                self.groups.get_or_init(names).some(text).map(CellValue::Groups)
            }
        }
    }

    fn choice(&self, column: Column, text: &str) -> Result<CellValue, CellError> {
        let says = |option: &CellValue| Lang::ALL.iter().any(|lang| is_same(&option.say(self.board, *lang), text));
        let found = CellValue::options(self.board, column).into_iter().find(says);
        let wrong = || if text.is_empty() { CellError::Empty } else { CellError::Unknown(text.to_owned()) };
        found.ok_or_else(wrong)
    }
}

/// The institutions by all their names, the one on the board first.
pub(super) fn actor_names(board: &Board) -> Names<ActorId> {
    let shown = |actor: &Actor| vec![actor.name().to_owned()];
    let all = |actor: &Actor| actor.names().map(str::to_owned).collect();
    Names::of(board.actors(), &[&shown, &all])
}

fn names<T: Item>(all: &Table<T>, of: impl Fn(&T) -> (&str, &str)) -> Names<T::Id> {
    let short = |record: &T| vec![of(record).0.to_owned()];
    let long = |record: &T| vec![of(record).1.to_owned()];
    Names::of(all, &[&short, &long])
}
