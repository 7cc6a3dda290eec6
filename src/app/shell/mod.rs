//! The frame around the work: the window with its panels and bars, menus, palette, messages, and state that belongs to no board.

pub(super) mod action;
pub(super) mod actions;
pub(super) mod command_palette;
pub(super) mod find_actions;
pub(super) mod find_bar;
mod foreign_text;
pub(super) mod keyboard;
pub(super) mod menu_bar;
pub(super) mod message;
pub(super) mod next_panel;
pub(super) mod panels;
pub(super) mod shortcut_list;
pub(super) mod side_panel;
pub(super) mod side_panel_ui;
pub(super) mod status_line;
pub(super) mod tool_bar;
pub(super) mod type_ahead;
pub(super) mod window;
pub(super) mod window_state;
pub(super) mod window_ui;
