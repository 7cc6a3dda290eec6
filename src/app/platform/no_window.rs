//! Reason why no window can be opened, and what helps: packages of Debian, another display, a driver.

use std::path::Path;
use std::{env, fs};

use crate::text::{Lang, window};

/// True where the window system and the graphics are libraries of their own, which may be missing.
const HAS_LIBRARIES: bool = cfg!(all(unix, not(target_os = "macos")));

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
    /// Nothing draws it; what is wrong with each that could.
    Graphics(String),
    /// Something else, in the words of who met it.
    Other(String),
}

impl NoWindow {
    /// Cause by what the libraries say about it, and by what is on this computer.
    pub(in crate::app) fn of(cause: &str) -> Self {
        if !HAS_LIBRARIES {
            return Self::Graphics(cause.to_owned());
        }
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
    pub(in crate::app) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Lacks(all) => {
                let [files, packages] = [0, 1].map(|part| {
                    let names = all.iter().map(|(file, package)| if part == 0 { *file } else { *package });
                    names.collect::<Vec<_>>()
                });
                window::no_library(lang, &files.join(", "), &packages.join(" "))
            }
            Self::Display(named) => window::display_silent(lang, named),
            Self::Graphics(cause) => window::no_graphics(lang, cause),
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
        let graphics = NoWindow::Graphics("WARP: no device".to_owned());
        for said in [Lang::De, Lang::En].map(|lang| graphics.say(lang)) {
            assert!(said.contains("(WARP: no device)") && !said.contains("apt-get"), "{said}");
        }
        let other = NoWindow::with("winit EventLoopError: os error: something new", "", |_| true);
        assert_eq!(other, NoWindow::Other("something new".to_owned()));
    }
}
