//! Columns of text, aligned for a terminal.

use std::io::{self, Write};

/// Writes rows in columns two spaces apart. The last column is as long as it is.
pub(super) fn write_columns(rows: &[Vec<String>], out: &mut dyn Write) -> io::Result<()> {
    let chars = |cell: &String| cell.chars().count();
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(chars).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        writeln!(out, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}
