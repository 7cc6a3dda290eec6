//! The right side: the properties, or one panel in their place.

use egui::Rect;

use crate::app::about::About;
use crate::app::differences::{Comparison, DifferencesPanel};
use crate::app::export_panel::ExportPanel;
use crate::app::files::set_aside_panel::SetAsidePanel;
use crate::app::findings::FindingsPanel;
use crate::app::inspector::Inspector;
use crate::app::meeting::MeetingPanel;
use crate::app::settings::Settings;

/// Panel in the place of the properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum SidePanel {
    /// The settings; beside the start page as well.
    Settings,
    /// Facts about the program; beside the start page as well.
    About,
    /// The export.
    Export,
    /// The differences between two versions; beside the start page as well.
    Differences,
    /// Texts that were set aside when the file was read.
    SetAside,
    /// Findings: what is still to be settled on the board.
    Findings,
    /// The meeting: agenda, time, attendance.
    Meeting,
}

/// State of the right side: which panel is open, and what each remembers.
pub(in crate::app) struct RightSide {
    /// The panel in the place of the properties, if there is one.
    pub open: Option<SidePanel>,
    /// Folded state of the properties.
    pub is_folded: bool,
    /// Place of the panel that was drawn last in the place of the properties.
    panel_rect: Rect,
    /// Place of the properties when they were drawn last.
    properties_rect: Rect,
    /// The properties.
    pub inspector: Inspector,
    /// The settings.
    pub settings: Settings,
    /// The panel about the program.
    pub about: About,
    /// The export panel.
    pub export: ExportPanel,
    /// The differences between two versions.
    pub differences: DifferencesPanel,
    /// The panel of what was set aside.
    pub set_aside: SetAsidePanel,
    /// Findings about the board.
    pub findings: FindingsPanel,
    /// The meeting: agenda, time, and what is projected of them.
    pub meeting: MeetingPanel,
}

impl Default for RightSide {
    fn default() -> Self {
        Self {
            open: None,
            is_folded: false,
            panel_rect: Rect::NOTHING,
            properties_rect: Rect::NOTHING,
            inspector: Inspector::default(),
            settings: Settings::default(),
            about: About::default(),
            export: ExportPanel::default(),
            differences: DifferencesPanel::default(),
            set_aside: SetAsidePanel::default(),
            findings: FindingsPanel::default(),
            meeting: MeetingPanel::default(),
        }
    }
}

impl RightSide {
    /// True while this panel stands in the place of the properties.
    pub(in crate::app) fn shows(&self, panel: SidePanel) -> bool {
        self.open == Some(panel)
    }

    /// True while the properties themselves are seen.
    pub(in crate::app) fn shows_properties(&self) -> bool {
        self.open.is_none() && !self.is_folded
    }

    /// Opens a panel in the place of what is there, and gives it the keyboard.
    pub(in crate::app) fn show(&mut self, panel: SidePanel) {
        self.close();
        self.open = Some(panel);
        self.want_focus();
    }

    /// Opens the differences with this comparison.
    pub(in crate::app) fn compare(&mut self, comparison: Comparison) {
        self.close();
        self.open = Some(SidePanel::Differences);
        self.differences.show(comparison);
    }

    /// Closes what stands in the place of the properties.
    pub(in crate::app) fn close(&mut self) {
        self.open = None;
        self.differences.shown = None;
    }

    /// Brings the properties back, in the place of any panel.
    pub(in crate::app) fn unfold(&mut self) {
        self.close();
        self.is_folded = false;
    }

    /// Folds the properties away, or brings them back.
    pub(in crate::app) fn toggle_properties(&mut self) {
        if self.shows_properties() { self.is_folded = true } else { self.unfold() }
    }

    /// Brings the properties back and gives them the keyboard.
    pub(in crate::app) fn open_properties(&mut self) {
        self.unfold();
        self.inspector.show_properties();
        self.inspector.want_focus();
    }

    /// Forgets what the properties remember of a board that is left.
    pub(in crate::app) fn forget_properties(&mut self) {
        (self.inspector, self.properties_rect) = (Inspector::default(), Rect::NOTHING);
    }

    /// Gives the keyboard to what is open.
    pub(in crate::app) fn want_focus(&mut self) {
        match self.open {
            Some(SidePanel::Settings) => self.settings.want_focus(),
            Some(SidePanel::About) => self.about.want_focus(),
            Some(SidePanel::Export) => self.export.want_focus(),
            Some(SidePanel::Differences) => self.differences.want_focus(),
            Some(SidePanel::SetAside) => self.set_aside.want_focus(),
            Some(SidePanel::Findings) => self.findings.want_focus(),
            Some(SidePanel::Meeting) => self.meeting.want_focus(),
            None => self.inspector.want_focus(),
        }
    }

    /// Notes where a panel is drawn in this frame.
    pub(in crate::app) fn note_rect(&mut self, rect: Rect) {
        *if self.open.is_some() { &mut self.panel_rect } else { &mut self.properties_rect } = rect;
    }

    /// Place of the right side in the last frame.
    pub(in crate::app) fn rect(&self) -> Rect {
        if self.open.is_some() { self.panel_rect } else { self.properties_rect }
    }
}
