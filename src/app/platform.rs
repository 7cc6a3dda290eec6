//! What differs between systems: whether a window can be had at all. Windows and macOS are untested.

use std::path::PathBuf;
use std::{env, fs};

use directories::ProjectDirs;
use eframe::NativeOptions;
use egui::{Context, ViewportBuilder, ViewportCommand};

use crate::save::Holder;

/// Whether a display can be expected. Only X11 and Wayland systems say so beforehand.
pub(super) fn has_display() -> bool {
    let named = |variable: &str| env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET")
}

/// Where preferences are kept; `None` where the user has no folders.
pub(super) fn preferences_file() -> Option<PathBuf> {
    Some(ProjectDirs::from("", "", "Schaubild")?.config_dir().join("preferences.ron"))
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

/// Whether the system's settings ask for less motion, where they are in files that can be read: those of GTK and of KDE.
pub(super) fn wants_less_motion() -> bool {
    let home = || env::home_dir().map(|home| home.join(".config"));
    let Some(folder) = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or_else(home) else { return false };
    let files = ["gtk-4.0/settings.ini", "gtk-3.0/settings.ini", "kdeglobals"];
    files.iter().filter_map(|file| fs::read_to_string(folder.join(file)).ok()).any(|settings| asks_for_less_motion(&settings))
}

/// Whether a file of settings turns animations off.
fn asks_for_less_motion(settings: &str) -> bool {
    settings.lines().filter_map(|line| line.split_once('=')).any(|(name, value)| match name.trim() {
        "gtk-enable-animations" => matches!(value.trim(), "0" | "false"),
        "AnimationDurationFactor" => value.trim().parse::<f32>() == Ok(0.0),
        _ => false,
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_gtk_and_kde_ask_for_less_motion() {
        assert!(asks_for_less_motion("[Settings]\ngtk-enable-animations=0\n"));
        assert!(asks_for_less_motion("gtk-enable-animations = false"));
        assert!(asks_for_less_motion("[KDE]\nAnimationDurationFactor=0\n"));
        assert!(!asks_for_less_motion("gtk-enable-animations=true\nAnimationDurationFactor=0.5\ngtk-xft-dpi=0"));
    }
}
