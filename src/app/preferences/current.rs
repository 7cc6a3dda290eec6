//! Preferences that hold now, and the file in which they are kept.

use egui::Context;

use super::{MatrixArrangements, PanelWidths, PreferencesFile};
use crate::app::kit::scale::Scale;
use crate::app::kit::style::{self, Appearance};
use crate::app::table::TableColumns;
use crate::layout::Room;

/// Choices of the user for the window that no panel keeps by itself.
#[derive(Default)]
pub(in crate::app) struct CurrentPreferences {
    /// Their file, if there is one.
    pub file: Option<PreferencesFile>,
    /// The colors.
    pub appearance: Appearance,
    /// The size of letters and buttons.
    pub scale: Scale,
    /// The widths to which panels were dragged.
    pub widths: PanelWidths,
    /// The columns of the tables.
    pub tables: TableColumns,
    /// The arrangements of the matrices of boards.
    pub arrangements: MatrixArrangements,
    /// The room in which boards are projected.
    pub room: Room,
}

impl CurrentPreferences {
    /// Gives the window other colors.
    pub(in crate::app) fn set_theme(&mut self, appearance: Appearance, ctx: &Context) {
        self.appearance = appearance;
        style::apply(ctx, appearance);
    }
}
