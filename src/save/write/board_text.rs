//! The text of a file: head lines, then a list for each kind of record, one record per block of lines. The same board gives
//! the same bytes, a small change a small difference.

use std::fmt::Write as _;
use std::sync::LazyLock;

use ron::ser::PrettyConfig;
use serde::Serialize;

use super::super::format::{EDITIONS, FORMAT, LOG, NAME};
use super::super::origin::Origin;
use crate::model::{Board, Item, Table, for_each_record};

/// Fields one per line, everything deeper on one line.
static WRITING: LazyLock<PrettyConfig> =
    LazyLock::new(|| PrettyConfig::new().new_line("\n").indentor("    ").depth_limit(1).escape_strings(true));

/// The text of a file with this board, as the revision after the file it came from. Empty only if memory cannot be written
/// to, which [`store`](fn@crate::save::store) would refuse.
pub fn to_text(board: &Board, origin: Option<&Origin>) -> String {
    write_board(board, origin).unwrap_or_default()
}

macro_rules! write_lists {
    ($($name:ident $id:ident $list:ident $one:ident;)*) => {
        /// The text of a file, or what kept it from being written.
        pub(super) fn write_board(board: &Board, origin: Option<&Origin>) -> ron::Result<String> {
            let mut out = format!("{NAME}(\n");
            write_head(board, origin, &mut out)?;
            $(write_list(stringify!($list), board.$list(), &mut out)?;)*
            write_reserved(LOG, &board.reserved().log, &mut out)?;
            write_reserved(EDITIONS, &board.reserved().editions, &mut out)?;
            out.push_str(")\n");
            Ok(out)
        }
    };
}
for_each_record!(write_lists);

fn write_head(board: &Board, origin: Option<&Origin>, out: &mut String) -> ron::Result<()> {
    let head = block(board.head(), "")?;
    let mut lines = head.lines().filter(|line| *line != "(" && *line != ")");
    let board_id = lines.next().unwrap_or_default();
    let revision = origin.map_or(1, |origin| origin.revision.saturating_add(1));
    write!(out, "    format: {FORMAT},\n{board_id}\n    revision: {revision},\n")?;
    if let Some(origin) = origin {
        writeln!(out, "    previous: \"{}\",", origin.hash)?;
    }
    for line in lines {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn write_list<T: Item>(list: &str, table: &Table<T>, out: &mut String) -> ron::Result<()> {
    if table.is_empty() {
        return Ok(());
    }
    writeln!(out, "    {list}: [")?;
    for record in table {
        writeln!(out, "        {},", block(record.as_ref(), "        ")?)?;
    }
    out.push_str("    ],\n");
    Ok(())
}

fn write_reserved(list: &str, entries: &[String], out: &mut String) -> ron::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "    {list}: [")?;
    for entry in entries {
        writeln!(out, "        {entry},")?;
    }
    out.push_str("    ],\n");
    Ok(())
}

/// A value as a block of lines, all but the first indented. Line ends inside texts are escaped, so that each line end left is
/// one of the block's.
fn block<T: Serialize>(value: &T, indent: &str) -> ron::Result<String> {
    let text = ron::ser::to_string_pretty(value, WRITING.clone())?;
    Ok(text.replace('\n', &format!("\n{indent}")))
}
