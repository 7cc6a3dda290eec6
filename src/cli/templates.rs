//! `schaubild templates`: what a new board can be made of.

use super::columns::write_columns;
use super::failure::Failure;
use super::{CLEAN, Console};
use crate::catalogue;
use crate::text::commands;

/// Shows the names of all templates and what each holds.
pub(super) fn run(console: &mut Console<'_>) -> Result<u8, Failure> {
    let lang = console.lang;
    let mut rows = vec![vec![commands::column_template(lang), commands::column_what(lang), commands::column_name(lang)]];
    for template in catalogue::templates() {
        rows.push(vec![template.name().to_owned(), template.part().say(lang), template.say(lang)]);
    }
    write_columns(&rows, console.out)?;
    Ok(CLEAN)
}
