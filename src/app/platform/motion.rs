//! The wish for less motion, as the settings of the system have it.

#[cfg(not(windows))]
use std::path::PathBuf;
#[cfg(not(windows))]
use std::{env, fs};

/// True if the system's settings ask for less motion, where they are in files that can be read: those of GTK and of KDE.
#[cfg(not(windows))]
pub(in crate::app) fn wants_less_motion() -> bool {
    let home = || env::home_dir().map(|home| home.join(".config"));
    let Some(folder) = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or_else(home) else { return false };
    let files = ["gtk-4.0/settings.ini", "gtk-3.0/settings.ini", "kdeglobals"];
    files.iter().filter_map(|file| fs::read_to_string(folder.join(file)).ok()).any(|settings| asks_for_less_motion(&settings))
}

/// True if the system's settings turn off animations within windows ("Animationseffekte").
#[cfg(windows)]
pub(in crate::app) fn wants_less_motion() -> bool {
    let desktop = windows_registry::CURRENT_USER.open("Control Panel\\Desktop");
    desktop.and_then(|desktop| desktop.get_value("UserPreferencesMask")).is_ok_and(|mask| is_still(&mask))
}

/// True if a file of settings turns animations off.
#[cfg(any(not(windows), test))]
fn asks_for_less_motion(settings: &str) -> bool {
    settings.lines().filter_map(|line| line.split_once('=')).any(|(name, value)| match name.trim() {
        "gtk-enable-animations" => matches!(value.trim(), "0" | "false"),
        "AnimationDurationFactor" => value.trim().parse::<f32>() == Ok(0.0),
        _ => false,
    })
}

/// True if the settings that Windows keeps as bits lack the one for animations within windows (`SPI_GETCLIENTAREAANIMATION`; each of these
/// settings has the bit of half its number, counted from `SPI_GETACTIVEWINDOWTRACKING`).
#[cfg(any(windows, test))]
fn is_still(mask: &[u8]) -> bool {
    const ANIMATION_BIT: usize = (0x1042 - 0x1000) / 2;
    mask.get(ANIMATION_BIT / 8).is_some_and(|byte| byte & (1 << (ANIMATION_BIT % 8)) == 0)
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

    #[test]
    fn settings_of_windows_ask_for_less_motion() {
        assert!(!is_still(&[0x9E, 0x3E, 0x07, 0x80, 0x12, 0, 0, 0]), "as it comes");
        assert!(is_still(&[0x9E, 0x3E, 0x07, 0x80, 0x10, 0, 0, 0]), "animation effects off");
        assert!(!is_still(&[]));
    }
}
