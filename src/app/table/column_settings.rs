//! Columns of the tables: which are seen, in which order, how wide. Kept from one start to the next.

use serde::{Deserialize, Serialize};

use crate::app::preferences::Parts;
use crate::report::{Column, TableKind};

/// Widths to which a column may be dragged, in points.
const WIDTHS: std::ops::RangeInclusive<u16> = 60..=900;

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct ColumnSetting {
    /// Column.
    pub column: Column,
    /// Its width in points.
    pub width: u16,
    /// True if it is seen.
    pub shown: bool,
}

/// The columns of one table in their order; never all hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(in crate::app) struct ColumnSettings(Vec<ColumnSetting>);

/// The columns of both tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::app) struct TableColumns {
    /// Of responsibilities.
    tasks: ColumnSettings,
    /// Of contact persons.
    contacts: ColumnSettings,
}

impl Default for TableColumns {
    fn default() -> Self {
        Self { tasks: ColumnSettings::first(TableKind::Tasks), contacts: ColumnSettings::first(TableKind::Contacts) }
    }
}

impl TableColumns {
    /// Reads what stands in a file.
    pub(in crate::app) fn read(&mut self, parts: &mut Parts) {
        for (name, kind, settings) in
            [("tasks", TableKind::Tasks, &mut self.tasks), ("contacts", TableKind::Contacts, &mut self.contacts)]
        {
            let mut read: Vec<ColumnSetting> = Vec::new();
            parts.list(name, &mut read);
            *settings = ColumnSettings::mended(kind, read);
        }
    }

    /// That of a table.
    pub(in crate::app) fn of(&self, kind: TableKind) -> &ColumnSettings {
        match kind {
            TableKind::Tasks => &self.tasks,
            TableKind::Contacts => &self.contacts,
        }
    }

    /// That of a table, to be changed.
    pub(in crate::app) fn of_mut(&mut self, kind: TableKind) -> &mut ColumnSettings {
        match kind {
            TableKind::Tasks => &mut self.tasks,
            TableKind::Contacts => &mut self.contacts,
        }
    }
}

impl ColumnSettings {
    /// As it is at first.
    pub(in crate::app) fn first(kind: TableKind) -> Self {
        Self(kind.columns().iter().map(|column| usual(*column)).collect())
    }

    /// Settings that were read from a file, without what this table has not, and with what is missing at its end.
    fn mended(kind: TableKind, read: Vec<ColumnSetting>) -> Self {
        let mut all: Vec<ColumnSetting> = Vec::new();
        let known = read.into_iter().filter(|setting| kind.columns().contains(&setting.column));
        for setting in known.chain(kind.columns().iter().map(|column| usual(*column))) {
            if !all.iter().any(|other| other.column == setting.column) {
                all.push(ColumnSetting { width: setting.width.clamp(*WIDTHS.start(), *WIDTHS.end()), ..setting });
            }
        }
        if all.iter().any(|setting| setting.shown) { Self(all) } else { Self::first(kind) }
    }

    /// All columns.
    pub(in crate::app) fn all(&self) -> &[ColumnSetting] {
        &self.0
    }

    /// Those that are seen, each with its width.
    pub(in crate::app) fn shown(&self) -> Vec<(Column, f32)> {
        self.0.iter().filter(|setting| setting.shown).map(|setting| (setting.column, f32::from(setting.width))).collect()
    }

    /// Makes a column so wide.
    pub(in crate::app) fn widen(&mut self, column: Column, width: f32) {
        if let Some(setting) = self.0.iter_mut().find(|setting| setting.column == column) {
            setting.width = (width.round() as u16).clamp(*WIDTHS.start(), *WIDTHS.end());
        }
    }

    /// Shows a column or hides it; the last one stays.
    pub(in crate::app) fn toggle(&mut self, column: Column) {
        let others = self.0.iter().any(|setting| setting.shown && setting.column != column);
        if let Some(setting) = self.0.iter_mut().find(|setting| setting.column == column) {
            setting.shown = !setting.shown || !others;
        }
    }

    /// Puts a column where another one of those that are seen stands.
    pub(in crate::app) fn move_to(&mut self, column: Column, other: Column) {
        let place = |all: &[ColumnSetting], column| all.iter().position(|setting| setting.column == column);
        if let (Some(from), Some(to)) = (place(&self.0, column), place(&self.0, other)) {
            let setting = self.0.remove(from);
            self.0.insert(to, setting);
        }
    }
}

fn usual(column: Column) -> ColumnSetting {
    let width = match column {
        Column::Task => 280,
        Column::Institution | Column::Person | Column::Email => 170,
        Column::Parent => 180,
        Column::Areas | Column::Statuses | Column::Function | Column::Basis | Column::Phone => 150,
        Column::Groups | Column::Consent | Column::Checked => 130,
        Column::Role | Column::State | Column::Confirmed | Column::Source | Column::Visibility => 115,
    };
    ColumnSetting { column, width, shown: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_moved_hidden_and_mended() {
        let mut settings = ColumnSettings::first(TableKind::Contacts);
        let first = |settings: &ColumnSettings| settings.shown().first().map(|(column, _)| *column);
        settings.move_to(Column::Phone, Column::Institution);
        assert_eq!(first(&settings), Some(Column::Phone));
        settings.toggle(Column::Phone);
        assert_eq!(first(&settings), Some(Column::Institution));
        for column in TableKind::Contacts.columns() {
            if settings.shown().iter().any(|(shown, _)| shown == column) {
                settings.toggle(*column);
            }
        }
        assert_eq!(settings.shown().len(), 1, "one always stays");
        let odd = ColumnSetting { column: Column::Role, width: 9, shown: true };
        let phone = ColumnSetting { column: Column::Phone, width: 9, shown: true };
        let mended = ColumnSettings::mended(TableKind::Contacts, vec![phone, odd, phone]);
        assert_eq!(mended.shown().first(), Some(&(Column::Phone, 60.0)));
        assert_eq!(mended.all().len(), TableKind::Contacts.columns().len());
    }
}
