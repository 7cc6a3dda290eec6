//! Which drawing is asked for: the Schaubild, or the matrix with its columns and rows; and which arguments do not concern it.

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::choice::Choice;
use super::failure::Failure;
use super::text_of;
use super::view::one_of;
use crate::layout::{ColumnKind, Drawing, MatrixLook};
use crate::report::RowOrder;
use crate::text::{Lang, commands};

/// The name of the matrix among views. No saved view is found by it; that one has its id.
pub(super) const MATRIX: &str = "matrix";

/// The columns of a matrix by their names on the command line.
const COLUMNS: [(&str, ColumnKind); 3] =
    [("areas", ColumnKind::Areas), ("statuses", ColumnKind::Statuses), ("groups", ColumnKind::Groups)];

/// The order of its rows by their names on the command line.
const ROWS: [(&str, RowOrder); 4] =
    [("sector", RowOrder::Sector), ("unit", RowOrder::Unit), ("alphabet", RowOrder::Alphabet), ("region", RowOrder::Region)];

/// Which drawing the arguments ask for, and the saved view that they name besides.
pub(super) fn given<'a>(given: &'a ArgMatches, lang: Lang) -> Result<(Drawing, Option<&'a str>), Failure> {
    let names = given.get_many::<String>("view").unwrap_or_default().map(String::as_str);
    let (drawings, views): (Vec<&str>, Vec<&str>) = names.partition(|name| name.to_lowercase() == MATRIX);
    if let [_, _, ..] = views[..] {
        return Err(Failure::Usage(commands::two_views(lang)));
    }
    let columns = text_of(given, "columns").map(|name| one_of(name, &COLUMNS, Choice::Columns)).transpose()?;
    let rows = text_of(given, "rows").map(|name| one_of(name, &ROWS, Choice::Rows)).transpose()?;
    let look = MatrixLook { columns: columns.unwrap_or_default(), rows: rows.unwrap_or_default(), bar: given.get_flag("bar") };
    let drawing = if drawings.is_empty() { Drawing::Grid } else { Drawing::Matrix(look) };
    Ok((drawing, views.first().copied()))
}

/// What to say of arguments that were given but do not concern this drawing.
pub(super) fn idle(given: &ArgMatches, drawing: Drawing, lang: Lang) -> Vec<String> {
    let is_given = |name: &&&str| given.value_source(name) == Some(ValueSource::CommandLine);
    let (names, only): (&[&str], _) = match drawing {
        Drawing::Grid => (&["columns", "rows", "bar", "split"], commands::only_matrix(lang)),
        Drawing::Matrix(look) if look.columns == ColumnKind::Statuses => (&["focus"], commands::only_grid(lang)),
        Drawing::Matrix(_) => (&["focus", "fold-statuses"], commands::only_statuses(lang)),
    };
    names.iter().filter(is_given).map(|name| commands::idle(lang, name, &only)).collect()
}
