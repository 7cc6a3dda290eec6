//! Kit of the window: style, scale and small widgets that every room uses.

pub(super) mod escape;
pub(super) mod panel_title;
pub(super) mod scale;
pub(super) mod style;
pub(super) mod tab_stop;
pub(super) mod tooltip;
