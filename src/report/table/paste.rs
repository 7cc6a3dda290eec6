//! Putting a block of texts into the cells of a table: what is understood becomes one step, the rest is told and left as it was.

use std::sync::Arc;

use super::column::{Column, TableKind};
use super::fresh::fresh_row;
use super::pending::Pending;
use crate::model::{Board, Edit, FieldError, FieldValue, Record, RecordKind, RecordRef, Responsibility};
use crate::text::{Lang, table as t};

/// Place where a block of texts goes.
pub struct Paste<'a> {
    /// The table.
    pub kind: TableKind,
    /// Its rows as they are seen, from the one on into which the block goes.
    pub rows: &'a [RecordRef],
    /// Its columns as they are seen, from the one on into which the block goes.
    pub columns: &'a [Column],
    /// The language of dates and choices that it may be in besides; either is understood.
    pub lang: Lang,
}

/// Result of pasting a block.
#[derive(Debug, Default)]
pub struct Pasted {
    /// The change of the board, if there is any.
    pub edit: Option<Edit>,
    /// The rows into which something went or that were added.
    pub rows: Vec<RecordRef>,
    /// Texts that were not understood.
    pub refused: Vec<Refusal>,
}

/// A text that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Row of the block, from 1.
    pub row: usize,
    /// Column; none where the table has no such column or row.
    pub column: Option<Column>,
    /// The text.
    pub text: String,
    /// Reason.
    pub why: FieldError,
}

impl Refusal {
    /// "Zeile 2, Rolle: …".
    pub fn say(&self, lang: Lang) -> String {
        let place = match self.column {
            Some(column) => t::refused_in(lang, self.row, &column.say(lang)),
            None => t::refused_at(lang, self.row),
        };
        match &self.why {
            FieldError::NoPlace => t::refused_no_place(lang, &place, &self.text),
            // What is unknown is the whole text; it need not be said twice.
            FieldError::Unknown(name) if *name == self.text.trim() => t::refused_unknown(lang, &place, name),
            _ => t::refused(lang, &place, &self.text, &self.why.say(lang)),
        }
    }
}

/// Puts a block into the cells, row by row. A first row that has nothing but names of columns says which column is which. Rows
/// beyond the last are added where the first column names an institution.
pub fn paste(board: &Arc<Board>, to: &Paste<'_>, block: &[Vec<String>], new_bits: &mut dyn FnMut() -> u64) -> Pasted {
    let (heads, block) = headed(to.kind, block);
    let columns = heads.as_deref().unwrap_or(to.columns);
    let lines_above = usize::from(heads.is_some());
    let (mut pending, mut pasted) = (Pending::new(board), Pasted::default());
    for (place, texts) in block.iter().enumerate() {
        let number = 1 + lines_above + place;
        let refuse = |column, text: &str, why| Refusal { row: number, column, text: text.to_owned(), why };
        let above = pasted.rows.last().or(to.rows.last()).cloned();
        let row = if let Some(row) = to.rows.get(place) {
            Ok(row.clone())
        } else {
            new_row((board, to), (columns, texts), (&mut pending, above.as_ref()), new_bits)
        };
        let row = match row {
            Ok(row) => row,
            Err((column, why)) => {
                pasted.refused.push(refuse(column, &texts.join(" | "), why));
                continue;
            }
        };
        for (place, text) in texts.iter().enumerate() {
            let Some(column) = columns.get(place).copied() else {
                pasted.refused.extend((!text.trim().is_empty()).then(|| refuse(None, text, FieldError::NoPlace)));
                continue;
            };
            if let Err(why) = pending.write(&row, column, (text, to.lang)) {
                pasted.refused.push(refuse(Some(column), text, why));
            }
        }
        pasted.rows.push(row);
    }
    pasted.edit = pending.edit();
    pasted
}

/// The columns that the first row of a block names, if it names nothing else, and the rest of the block.
fn headed(kind: TableKind, block: &[Vec<String>]) -> (Option<Vec<Column>>, &[Vec<String>]) {
    let Some((first, rest)) = block.split_first() else { return (None, block) };
    let columns: Option<Vec<Column>> = first.iter().map(|name| Column::named(kind, name)).collect();
    match columns {
        Some(columns) if columns.len() > 1 => (Some(columns), rest),
        _ => (None, block),
    }
}

/// A row beyond the last, of the institution that its first column names; where the block says nothing of areas and statuses those of
/// the row above it.
fn new_row(
    (board, to): (&Board, &Paste<'_>),
    (columns, texts): (&[Column], &[String]),
    (pending, above): (&mut Pending<'_>, Option<&RecordRef>),
    new_bits: &mut dyn FnMut() -> u64,
) -> Result<RecordRef, (Option<Column>, FieldError)> {
    let (Some(Column::Institution), Some(name)) = (columns.first(), texts.first()) else {
        return Err((None, FieldError::NoPlace));
    };
    let wrong = |why| (Some(Column::Institution), why);
    let read = pending.reader.read(Column::Institution, name).map_err(wrong)?;
    let FieldValue::Reference(RecordKind::Actor, Some(beside)) = read else { return Err(wrong(FieldError::NoPlace)) };
    let mut record = fresh_row(board, to.kind, Some(&beside), new_bits(), to.lang).ok_or((None, FieldError::NoPlace))?;
    if let (Record::Responsibility(new), Some(Record::Responsibility(above))) =
        (&record, above.and_then(|row| pending.record(row)))
    {
        record = Responsibility { covers: above.covers.clone(), ..(**new).clone() }.into();
    }
    let key = record.key();
    pending.put(record);
    Ok(key)
}
