//! What differs between systems: whether a window can be had at all. Windows and macOS are untested.

use std::env;
use std::path::PathBuf;

use directories::ProjectDirs;
use eframe::NativeOptions;
use egui::{Context, ViewportBuilder, ViewportCommand};

use crate::save::Holder;

/// Whether a display can be expected. Only X11 and Wayland systems say so beforehand.
pub(super) fn has_display() -> bool {
    let named = |variable: &str| env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET")
}

/// Where recovery files are kept; `None` where the user has no folders.
pub(super) fn recovery_folder() -> Option<PathBuf> {
    let folders = ProjectDirs::from("", "", "Schaubild")?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).join("recovery"))
}

/// As whom others see that a file is open here.
pub(super) fn holder(token: u64) -> Holder {
    let user = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|name| env::var(name).ok());
    let host = gethostname::gethostname().to_string_lossy().into_owned();
    Holder { user: user.unwrap_or_else(|| "?".to_owned()), host, token: format!("{token:016x}"), counter: 0 }
}

/// Asks once more for the whole screen when the window was shown: X11 loses that wish while a window is still hidden, as it is
/// until its first frame is painted.
pub(super) fn maximize(ctx: &Context) {
    if ctx.cumulative_frame_nr() == 0 {
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
}

/// How the window is opened.
pub(super) fn options(title: &str) -> NativeOptions {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")).unwrap_or_default();
    let viewport = ViewportBuilder::default()
        .with_icon(icon)
        .with_app_id("schaubild")
        .with_title(title)
        .with_inner_size([1280.0, 680.0])
        .with_maximized(true)
        .with_min_inner_size([640.0, 400.0]);
    NativeOptions { viewport, ..NativeOptions::default() }
}
