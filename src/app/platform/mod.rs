//! Differences between systems: whether a window can be had at all. Windows and macOS are untested.

pub(super) mod clock;
pub(super) mod frame_log;
pub(super) mod jobs;
pub(super) mod panic_hook;
pub(super) mod signals;
pub(super) mod stopwatch;

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

use directories::ProjectDirs;
use eframe::NativeOptions;
use egui::{Context, ViewportBuilder, ViewportCommand};

use crate::save::LockOwner;
use crate::text::{Lang, window};

/// True if a display can be expected. Only X11 and Wayland systems say so beforehand.
pub(super) fn has_display() -> bool {
    let named = |variable: &str| env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET")
}

/// The variables that say where the display is.
const DISPLAYS: [&str; 2] = ["DISPLAY", "WAYLAND_DISPLAY"];
/// The libraries that X11 asks for, with the Debian packages that have them.
const X11: [(&str, &str); 5] = [
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb.so.1", "libxcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
];
/// Those that keys ask for.
const KEYS: [(&str, &str); 2] = [("libxkbcommon.so.0", "libxkbcommon0"), ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0")];
/// Those through which pictures are drawn; one of them is enough.
const GRAPHICS: [(&str, &str); 2] = [("libEGL.so.1", "libegl1"), ("libGL.so.1", "libgl1")];
/// Renderer that draws them then.
const DRIVER: (&str, &str) = ("dri/*_dri.so", "libgl1-mesa-dri");

/// Reason why a window could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// Files are missing that are loaded at run time, each with its Debian package.
    Lacks(Vec<(&'static str, &'static str)>),
    /// The display that is named does not answer; the variables that name it.
    Display(String),
    /// Something else, in the words of who met it.
    Other(String),
}

impl NoWindow {
    /// Cause by what the libraries say about it, and by what is on this computer.
    pub(super) fn of(cause: &str) -> Self {
        let named = DISPLAYS.iter().filter_map(|name| Some(format!("{name}={}", env::var(name).ok()?)));
        Self::with(cause, &named.collect::<Vec<_>>().join(", "), is_installed)
    }

    fn with(cause: &str, named: &str, is_there: impl Fn(&str) -> bool) -> Self {
        let says = |words: &[&str]| words.iter().any(|word| cause.contains(word));
        let lacks = |all: &[(&'static str, &'static str)]| {
            let gone: Vec<_> = all.iter().copied().filter(|(file, _)| !is_there(file)).collect();
            // Where all are there, one of them is not what it should be.
            Self::Lacks(if gone.is_empty() { all.to_vec() } else { gone })
        };
        match () {
            () if says(&["xlib"]) => lacks(&X11),
            () if says(&["xkbcommon"]) => lacks(&KEYS),
            () if says(&["glutin", "GLX", "EGL"]) && GRAPHICS.iter().any(|(file, _)| is_there(file)) => Self::Lacks(vec![DRIVER]),
            () if says(&["glutin", "GLX", "EGL"]) => lacks(&GRAPHICS),
            () if says(&["X server", "wayland compositor"]) => Self::Display(named.to_owned()),
            () => Self::Other(last_part(cause)),
        }
    }

    /// The message for users.
    pub(super) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Lacks(all) => {
                let [files, packages] = [0, 1].map(|part| {
                    let names = all.iter().map(|(file, package)| if part == 0 { *file } else { *package });
                    names.collect::<Vec<_>>()
                });
                window::no_library(lang, &files.join(", "), &packages.join(" "))
            }
            Self::Display(named) => window::display_silent(lang, named),
            Self::Other(cause) => window::no_window(lang, cause),
        }
    }
}

/// Of nested causes the innermost: the outer ones name files of libraries, which tell a user nothing.
fn last_part(cause: &str) -> String {
    cause.rsplit(": ").next().unwrap_or_default().to_owned()
}

/// True if a library is where the system's list of them says that it is, or where libraries usually are.
fn is_installed(file: &str) -> bool {
    let list = fs::read("/etc/ld.so.cache").unwrap_or_default();
    let listed = list.split(|byte| *byte == 0).filter_map(|path| std::str::from_utf8(path).ok()).map(Path::new);
    let usual = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib"].map(|folder| Path::new(folder).join(file));
    let is_file = |path: &Path| fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() > 0);
    listed.filter(|path| path.is_absolute() && path.file_name().is_some_and(|name| name == file)).any(is_file)
        || usual.iter().any(|path| is_file(path))
}

/// File in which preferences are kept; `None` where the user has no folders.
pub(super) fn preferences_file() -> Option<PathBuf> {
    Some(ProjectDirs::from("", "", "Schaubild")?.config_dir().join("preferences.ron"))
}

/// Folder in which recovery files are kept; `None` where the user has no folders.
pub(super) fn recovery_folder() -> Option<PathBuf> {
    let folders = ProjectDirs::from("", "", "Schaubild")?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).join("recovery"))
}

/// As whom others see that a file is open here.
pub(super) fn holder(token: u64) -> LockOwner {
    let user = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|name| env::var(name).ok());
    let host = gethostname::gethostname().to_string_lossy().into_owned();
    LockOwner { user: user.unwrap_or_else(|| "?".to_owned()), host, token: format!("{token:016x}"), counter: 0 }
}

/// The first screen on which the window is not, by its number among all; `None` where there is only one. A projector that shows the
/// same as the screen is none of its own.
pub(super) fn other_screen(frame: &eframe::Frame) -> Option<usize> {
    let window = frame.winit_window()?;
    let own = window.current_monitor()?;
    let is_other = |monitor: &winit::monitor::MonitorHandle| *monitor != own && monitor.position() != own.position();
    window.available_monitors().position(|monitor| is_other(&monitor))
}

/// Asks once more for the whole screen when the window was shown: X11 loses that wish while a window is still hidden, as it is
/// until its first frame is painted.
pub(super) fn maximize(ctx: &Context) {
    if ctx.cumulative_frame_nr() == 0 {
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
}

/// True if the system's settings ask for less motion, where they are in files that can be read: those of GTK and of KDE.
pub(super) fn wants_less_motion() -> bool {
    let home = || env::home_dir().map(|home| home.join(".config"));
    let Some(folder) = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or_else(home) else { return false };
    let files = ["gtk-4.0/settings.ini", "gtk-3.0/settings.ini", "kdeglobals"];
    files.iter().filter_map(|file| fs::read_to_string(folder.join(file)).ok()).any(|settings| asks_for_less_motion(&settings))
}

/// True if a file of settings turns animations off.
fn asks_for_less_motion(settings: &str) -> bool {
    settings.lines().filter_map(|line| line.split_once('=')).any(|(name, value)| match name.trim() {
        "gtk-enable-animations" => matches!(value.trim(), "0" | "false"),
        "AnimationDurationFactor" => value.trim().parse::<f32>() == Ok(0.0),
        _ => false,
    })
}

/// For how long the processor worked on this thread so far.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap_or_default(), time.tv_nsec.try_into().unwrap_or_default())
}

/// The time since this was asked first, which is all that is known here.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) fn processor_time() -> Duration {
    static FIRST: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(std::time::Instant::now).elapsed()
}

/// Options with which the window is opened.
pub(super) fn options(title: &str) -> NativeOptions {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../../assets/icon.png")).unwrap_or_default();
    let viewport = ViewportBuilder::default()
        .with_icon(icon)
        .with_app_id("schaubild")
        .with_title(title)
        .with_inner_size([1280.0, 680.0])
        .with_maximized(true)
        .with_min_inner_size([640.0, 400.0]);
    NativeOptions { viewport, event_loop_builder: display::chosen(), ..NativeOptions::default() }
}

/// The one of two displays that is taken where both X11 and Wayland are named.
#[cfg(all(unix, not(target_os = "macos")))]
mod display {
    use std::os::unix::net::UnixStream;

    use eframe::EventLoopBuilderHook;
    use winit::platform::x11::EventLoopBuilderExtX11 as _;

    use super::{PathBuf, env};

    /// X11 if Wayland is named but does not answer: the window system would not look for another by itself.
    pub(super) fn chosen() -> Option<EventLoopBuilderHook> {
        let named = |variable: &str| env::var_os(variable).filter(|value| !value.is_empty());
        let socket = named("WAYLAND_DISPLAY").filter(|_| named("WAYLAND_SOCKET").is_none())?;
        // An absolute path stays what it is.
        let socket = named("XDG_RUNTIME_DIR").map_or_else(PathBuf::new, PathBuf::from).join(socket);
        let is_silent = named("DISPLAY").is_some() && UnixStream::connect(socket).is_err();
        is_silent.then(|| -> EventLoopBuilderHook {
            Box::new(|builder| {
                builder.with_x11();
            })
        })
    }
}

/// There is only one display.
#[cfg(not(all(unix, not(target_os = "macos"))))]
mod display {
    /// Nothing to choose.
    pub(super) fn chosen() -> Option<eframe::EventLoopBuilderHook> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The packages that are named for a cause on a computer that lacks some files.
    fn packages(cause: &str, lacks: &[&str]) -> Vec<&'static str> {
        let found = NoWindow::with(cause, "", |file| !lacks.contains(&file));
        let NoWindow::Lacks(all) = found else { return Vec::new() };
        all.into_iter().map(|(_, package)| package).collect()
    }

    #[test]
    fn a_library_that_is_missing_is_named_with_its_package() {
        let xlib = "winit EventLoopError: os error at x11/mod.rs:1: Failed to load one of xlib's shared libraries";
        for (file, package) in X11 {
            assert_eq!(packages(xlib, &[file]), [package]);
        }
        assert_eq!(packages(xlib, &["libXi.so.6", "libXcursor.so.1"]), ["libxcursor1", "libxi6"]);
        // None is gone, so each may be damaged.
        assert_eq!(packages(xlib, &[]).len(), X11.len());
        let keys = "Library libxkbcommon-x11.so could not be loaded.";
        assert_eq!(packages(keys, &["libxkbcommon-x11.so.0"]), ["libxkbcommon-x11-0"]);
        assert_eq!(packages(keys, &["libxkbcommon.so.0"]), ["libxkbcommon0"]);
        let config = "Found no glutin configs matching the template: ConfigTemplate { .. }. Error: not found";
        assert_eq!(packages(config, &["libEGL.so.1", "libGL.so.1"]), ["libegl1", "libgl1"]);
        assert_eq!(packages("glutin error: [a7] GLXBadFBConfig", &[]), ["libgl1-mesa-dri"]);
        let said = NoWindow::with(xlib, "", |file| file != "libXcursor.so.1").say(Lang::De);
        assert_eq!(
            said,
            "Für das Fenster fehlt auf diesem Rechner: libXcursor.so.1. Unter Debian hilft: sudo apt-get install libxcursor1. \
             Ohne Fenster geht zum Beispiel: schaubild export --to schaubild.svg"
        );
    }

    #[test]
    fn a_display_that_does_not_answer_is_named_and_no_package() {
        for cause in ["os error: Failed to open connection to X server", "os error: Could not find wayland compositor"] {
            let said = NoWindow::with(cause, "DISPLAY=:97", |_| true).say(Lang::En);
            assert_eq!(
                said,
                "The display does not answer (DISPLAY=:97), so no window can be opened. Please start in a graphical session, or \
                 correct what is set. \
                 This works without a display: schaubild export --to schaubild.svg"
            );
        }
        let other = NoWindow::with("winit EventLoopError: os error: something new", "", |_| true);
        assert_eq!(other, NoWindow::Other("something new".to_owned()));
    }

    #[test]
    fn settings_of_gtk_and_kde_ask_for_less_motion() {
        assert!(asks_for_less_motion("[Settings]\ngtk-enable-animations=0\n"));
        assert!(asks_for_less_motion("gtk-enable-animations = false"));
        assert!(asks_for_less_motion("[KDE]\nAnimationDurationFactor=0\n"));
        assert!(!asks_for_less_motion("gtk-enable-animations=true\nAnimationDurationFactor=0.5\ngtk-xft-dpi=0"));
    }
}
