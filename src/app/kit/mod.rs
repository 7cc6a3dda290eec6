//! Kit of the window: style, scale and small widgets that every room uses.

pub(super) mod caret;
pub(super) mod escape;
pub(super) mod frame;
pub(super) mod look;
pub(super) mod panel_cx;
pub(super) mod panel_title;
pub(super) mod scale;
pub(super) mod small_text;
pub(super) mod style;
pub(super) mod tab_stop;
pub(super) mod tooltip;
