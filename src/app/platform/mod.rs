//! Differences between systems: where the window is, what it is drawn by, what the user set. Windows is tested under Wine, macOS not at all.

mod card_window;
pub(super) mod clock;
pub(super) mod content;
pub(super) mod file_dialog;
pub(super) mod folders;
pub(super) mod frame_log;
#[cfg(any(windows, test))]
mod graphics;
pub(super) mod jobs;
pub(super) mod languages;
pub(super) mod motion;
pub(super) mod no_window;
pub(super) mod open;
pub(super) mod panic_hook;
mod processor_window;
mod renderer;
pub(super) mod signals;
pub(super) mod stopwatch;
pub(super) mod streams;

use std::env;
use std::time::Duration;

use eframe::NativeOptions;
use egui::{Context, ViewportBuilder, ViewportCommand};
use winit::window::Window;

use crate::save::LockOwner;

/// True if a display can be expected. Only X11 and Wayland systems say so beforehand.
pub(super) fn has_display() -> bool {
    let named = |variable: &str| env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET")
}

/// As whom others see that a file is open here.
pub(super) fn holder(token: u64) -> LockOwner {
    let named = |name: &str| env::var(name).ok().filter(|user| !user.is_empty());
    // Without the variables, as where a service starts it, the home bears the name in most places.
    let user = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(named).or_else(folders::name_of_home);
    let host = gethostname::gethostname().to_string_lossy().into_owned();
    LockOwner { user: user.unwrap_or_default(), host, token: format!("{token:016x}"), counter: 0 }
}

/// The first screen on which the window is not, by its number among all; `None` where there is only one. A projector that shows the
/// same as the screen is none of its own.
pub(super) fn other_screen(window: &Window) -> Option<usize> {
    let own = window.current_monitor()?;
    window.available_monitors().position(|monitor| monitor != own && monitor.position() != own.position())
}

/// Asks once more for the whole screen when the window was shown: X11 loses that wish while a window is still hidden, as it is
/// until its first frame is painted.
pub(super) fn maximize(ctx: &Context) {
    if ctx.cumulative_frame_nr() == 0 {
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
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
    NativeOptions {
        viewport,
        event_loop_builder: display::chosen(),
        // No color runs into another one here; to hide the steps of that costs the processor a part of each frame where it draws.
        dithering: false,
        #[cfg(windows)]
        wgpu_options: graphics::setup(),
        ..NativeOptions::default()
    }
}

/// The one of two displays that is taken where both X11 and Wayland are named.
#[cfg(all(unix, not(target_os = "macos")))]
mod display {
    use std::env;
    use std::os::unix::net::UnixStream;
    use std::path::PathBuf;

    use eframe::EventLoopBuilderHook;
    use winit::platform::x11::EventLoopBuilderExtX11 as _;

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
