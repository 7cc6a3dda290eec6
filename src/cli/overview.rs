//! `schaubild list matrix` and `schaubild list table`: what follows from a board, as text to read or as JSON to work with.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::columns::write_columns;
use crate::model::{Board, Filter, Role, TargetGroupId};
use crate::report::{ColumnKey, Matrix, MatrixAxes, MatrixEntry, Section, Task, matrix, table};
use crate::text::{Lang, commands, terms};

/// Space before the rows of a section.
const INDENT: &str = "  ";

/// The matrix: a row per institution, a column per area.
pub(super) fn matrix_rows(board: &Board, lang: Lang) -> Vec<Vec<String>> {
    let matrix = whole_matrix(board);
    let areas = board.areas().iter().map(|area| area.short.clone());
    let mut rows = vec![std::iter::once(terms::actor(lang)).chain(areas).collect::<Vec<_>>()];
    for row in matrix.rows() {
        let entries =
            row.entries.iter().map(|entry| entry.as_ref().map_or_else(|| "·".to_owned(), |one| entry_text(board, one, lang)));
        rows.push(std::iter::once(board.actor_name(&row.actor)).chain(entries).collect());
    }
    rows
}

/// The matrix as `list` shows it: all areas, and institutions as the region ordered them.
fn whole_matrix(board: &Board) -> Matrix {
    let all = Filter::default();
    matrix(board, &all, &MatrixAxes::of_areas(board, &all))
}

/// Legend of the letters of the matrix.
pub(super) fn write_legend(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let shown =
        [Role::Lead, Role::Involved, Role::Supplementary].map(|role| format!("{} {}", role_letter(role, lang), role.say(lang)));
    writeln!(out, "\n{}", shown.join(", "))
}

/// "F" or "F mA EU"; groups for which the institution has a lesser role say so: "F mA B:EU".
fn entry_text(board: &Board, entry: &MatrixEntry, lang: Lang) -> String {
    let strongest = entry.role();
    let mut text = strongest.map_or_else(String::new, |role| role_letter(role, lang));
    for mark in &entry.groups(board) {
        text.push(' ');
        if Some(mark.role) != strongest {
            text.push_str(&role_letter(mark.role, lang));
            text.push(':');
        }
        text.push_str(abbreviation(board, &mark.group));
    }
    text
}

fn role_letter(role: Role, lang: Lang) -> String {
    match role {
        Role::Lead => commands::letter_lead(lang),
        Role::Involved => commands::letter_involved(lang),
        Role::Supplementary => commands::letter_supplementary(lang),
        // Who is only informed does not stand in the matrix.
        Role::Informed => String::new(),
    }
}

fn abbreviation<'a>(board: &'a Board, group: &TargetGroupId) -> &'a str {
    board.target_groups().get(group).map_or("", |group| group.abbreviation.as_str())
}

/// The matrix for programs.
pub(super) fn matrix_items(board: &Board) -> Value {
    let matrix = whole_matrix(board);
    let entry = |(column, entry): (usize, &Option<MatrixEntry>)| {
        let (Some(ColumnKey::Area(area)), Some(entry)) = (matrix.columns.get(column), entry) else { return None };
        let groups: Vec<Value> =
            entry.groups(board).iter().map(|mark| json!({ "group": mark.group, "role": mark.role })).collect();
        Some(json!({ "area": area, "role": entry.role(), "groups": groups }))
    };
    let row = |row: &crate::report::MatrixRow| json!({ "actor": row.actor, "entries": row.entries.iter().enumerate().filter_map(entry).collect::<Vec<_>>() });
    matrix.rows().map(row).collect()
}

/// The table, a section for each institution: its tasks, then its contact persons.
pub(super) fn write_table(board: &Board, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (place, section) in table(board, &Filter::default()).iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", section.actor.name)?;
        let tasks = section.tasks.iter().map(|task| task_row(board, task, lang));
        let rows: Vec<Vec<String>> = tasks.chain(contact_rows(section, lang)).collect();
        write_columns(&rows, out)?;
    }
    Ok(())
}

fn task_row(board: &Board, task: &Task, lang: Lang) -> Vec<String> {
    let groups: Vec<&str> = task.groups.iter().map(|group| abbreviation(board, group)).collect();
    let responsibility = &task.responsibility;
    vec![
        format!("{INDENT}{}", task.place.say(lang)),
        responsibility.role.say(lang),
        responsibility.state.say(lang),
        groups.join(" "),
        responsibility.task.clone(),
    ]
}

/// Contact persons; the columns are those of the tasks, so that all stands in line.
fn contact_rows(section: &Section, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    section.contacts.iter().map(move |contact| {
        let ways: Vec<&str> =
            [contact.function.as_str(), &contact.phone, &contact.email].into_iter().filter(|way| !way.is_empty()).collect();
        let name = format!("{INDENT}{}", contact.name);
        vec![name, terms::contact(lang), contact.visibility.say(lang), String::new(), ways.join(", ")]
    })
}

/// The table for programs.
pub(super) fn table_items(board: &Board) -> Result<Value, serde_json::Error> {
    let section = |section: &Section| {
        let tasks = section.tasks.iter().map(|task| {
            Ok(json!({
                "areas": task.areas, "statuses": task.statuses, "groups": task.groups,
                "responsibility": serde_json::to_value(&*task.responsibility)?,
            }))
        });
        let contacts = section.contacts.iter().map(|contact| serde_json::to_value(&**contact));
        Ok(json!({
            "actor": section.actor.id, "name": section.actor.name,
            "tasks": tasks.collect::<Result<Vec<_>, serde_json::Error>>()?,
            "contacts": contacts.collect::<Result<Vec<_>, _>>()?,
        }))
    };
    table(board, &Filter::default()).iter().map(section).collect()
}
