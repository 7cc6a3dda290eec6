//! Kind of the drawing that is asked for: the Schaubild, the matrix with its columns and rows, or the contact persons; and the arguments
//! that do not concern it.

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::choice::{Choice, one_of};
use super::failure::Failure;
use super::text_of;
use crate::layout::{ColumnKind, DrawingKind, MatrixArrangement};
use crate::report::RowOrder;
use crate::text::{Lang, commands};

/// The columns of a matrix by their names on the command line.
const COLUMNS: [(&str, ColumnKind); 3] =
    [("areas", ColumnKind::Areas), ("statuses", ColumnKind::Statuses), ("groups", ColumnKind::Groups)];

/// The order of its rows by their names on the command line.
const ROWS: [(&str, RowOrder); 4] =
    [("sector", RowOrder::Sector), ("unit", RowOrder::Unit), ("alphabet", RowOrder::Alphabet), ("region", RowOrder::Region)];

/// Arguments that do not concern every drawing.
const PARTIAL: [(&str, Only); 6] = [
    ("columns", Only::Matrix),
    ("rows", Only::Matrix),
    ("bar", Only::Matrix),
    ("split", Only::Pages),
    ("focus", Only::Grid),
    ("fold-statuses", Only::Statuses),
];

/// Kind of the drawing that the arguments ask for, and the saved view that they name besides.
pub(super) fn given(given: &ArgMatches, lang: Lang) -> Result<(DrawingKind, Option<&str>), Failure> {
    let names = given.get_many::<String>("view").unwrap_or_default().map(String::as_str);
    let (drawings, views): (Vec<&str>, Vec<&str>) = names.partition(|name| keys().contains(&&*name.to_lowercase()));
    if let [_, _, ..] = views[..] {
        return Err(Failure::Usage(commands::two_views(lang)));
    }
    let columns = text_of(given, "columns").map(|name| one_of(name, &COLUMNS, Choice::Columns)).transpose()?;
    let rows = text_of(given, "rows").map(|name| one_of(name, &ROWS, Choice::Rows)).transpose()?;
    let arrangement =
        MatrixArrangement { columns: columns.unwrap_or_default(), rows: rows.unwrap_or_default(), bar: given.get_flag("bar") };
    let is_named = |kind: &DrawingKind| kind.key().is_some_and(|key| drawings.iter().any(|name| name.to_lowercase() == key));
    let mut named = DrawingKind::all(arrangement).into_iter().filter(is_named);
    let drawing = named.next().unwrap_or_default();
    if named.next().is_some() {
        return Err(Failure::Usage(commands::two_views(lang)));
    }
    Ok((drawing, views.first().copied()))
}

/// Names of drawings among views. No saved view is found by one; that one has its id.
pub(super) fn keys() -> Vec<&'static str> {
    DrawingKind::all(MatrixArrangement::default()).into_iter().filter_map(DrawingKind::key).collect()
}

/// Notes on arguments that were given but do not concern this drawing.
pub(super) fn idle(given: &ArgMatches, drawing: DrawingKind, lang: Lang) -> Vec<String> {
    let is_given = |name: &str| given.value_source(name) == Some(ValueSource::CommandLine);
    let concerned = |only: Only| match only {
        Only::Matrix => drawing.matrix().is_some(),
        Only::Pages => drawing.has_pages(),
        Only::Grid => drawing == DrawingKind::Grid,
        Only::Statuses => drawing.has_status_columns(),
    };
    let idle = PARTIAL.iter().filter(|(name, only)| is_given(name) && !concerned(*only));
    idle.map(|(name, only)| commands::idle(lang, name, &only.say(lang))).collect()
}

/// Drawings that an argument concerns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Only {
    /// The matrix.
    Matrix,
    /// Drawings that go on several pages.
    Pages,
    /// The Schaubild.
    Grid,
    /// Drawings whose columns are statuses.
    Statuses,
}

impl Only {
    fn say(self, lang: Lang) -> String {
        match self {
            Self::Matrix => commands::only_matrix(lang),
            Self::Pages => commands::only_pages(lang),
            Self::Grid => commands::only_grid(lang),
            Self::Statuses => commands::only_statuses(lang),
        }
    }
}
