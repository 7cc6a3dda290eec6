//! One native window: its events, its pixels, and what egui wants of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::UserEvent;
use egui::{
    Color32, Context, DeferredViewportUiCallback, Event, FullOutput, RawInput, ViewportBuilder, ViewportCommand, ViewportEvent,
    ViewportId, ViewportInfo,
};
use egui_winit::{ActionRequested, State};
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::Window;

use super::surface::Surface;
use crate::paint::{PixelRect, Pixels, Shapes, Textures};

/// Largest side of a picture that egui may hand over.
const MAX_TEXTURE: usize = 16_384;
/// Time after the window came into sight in which all of it is shown in each frame: the system may lose what is shown too early.
const UNSURE: Duration = Duration::from_secs(2);

/// Window of a viewport.
pub(super) struct NativeWindow {
    /// Viewport that wants it.
    pub(super) parent: ViewportId,
    /// Content of it; `None` for the program's own.
    pub(super) show: Option<Arc<DeferredViewportUiCallback>>,
    /// State of it as egui knows it.
    pub(super) info: ViewportInfo,
    pub(super) window: Arc<Window>,
    pub(super) state: State,
    id: ViewportId,
    builder: ViewportBuilder,
    surface: Surface,
    pixels: Pixels,
    actions: Vec<ActionRequested>,
    /// True once something was shown in it.
    was_shown: bool,
    unsure_until: Instant,
}

impl NativeWindow {
    /// Opens it; it is to be hidden, and is shown when something is in it.
    pub(super) fn open(
        ctx: &Context,
        event_loop: &ActiveEventLoop,
        id: ViewportId,
        builder: ViewportBuilder,
    ) -> Result<Self, String> {
        let window = egui_winit::create_window(ctx, event_loop, &builder).map_err(|error| error.to_string())?;
        let window = Arc::new(window);
        let surface = Surface::new(event_loop, &window).map_err(|error| error.to_string())?;
        let scale = window.scale_factor() as f32;
        let state = State::new(ctx.clone(), id, event_loop, Some(scale), event_loop.system_theme(), Some(MAX_TEXTURE));
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, ctx, &window, true);
        set_task_bar_icon(&window, &builder);
        Ok(Self {
            parent: ViewportId::ROOT,
            show: None,
            info,
            window,
            state,
            id,
            builder,
            surface,
            pixels: Pixels::default(),
            actions: Vec::new(),
            was_shown: false,
            unsure_until: Instant::now() + UNSURE,
        })
    }

    /// Lets screen readers in, which has to be done while the window is hidden.
    pub(super) fn let_screen_readers_in(&mut self, event_loop: &ActiveEventLoop, proxy: EventLoopProxy<UserEvent>) {
        self.state.init_accesskit(event_loop, &self.window, proxy);
    }

    /// Size of its inside, in pixels.
    fn size(&self) -> (usize, usize) {
        let size = self.window.inner_size();
        (size.width as usize, size.height as usize)
    }

    /// True if something of it may be seen.
    pub(super) fn is_seen(&self) -> bool {
        self.info.visible().unwrap_or(true) && self.size().0 > 0 && self.size().1 > 0
    }

    /// True if it is not shown yet.
    pub(super) fn is_hidden(&self) -> bool {
        self.window.is_visible() == Some(false)
    }

    /// Input since the frame before.
    pub(super) fn input(&mut self, ctx: &Context) -> RawInput {
        egui_winit::update_viewport_info(&mut self.info, ctx, &self.window, false);
        self.state.take_egui_input(&self.window)
    }

    /// Has all of it shown for a while: it comes into sight, or the system may have lost what was shown.
    pub(super) fn be_unsure(&mut self) {
        self.unsure_until = Instant::now() + UNSURE;
    }

    /// Tells egui that the user wants to close it.
    pub(super) fn ask_to_close(&mut self) {
        self.info.events.push(ViewportEvent::Close);
    }

    /// Draws and shows a frame, or all of it if the system has lost what was shown.
    pub(super) fn draw(&mut self, ctx: &Context, output: &mut FullOutput, ground: Color32, textures: &Textures, all: bool) {
        let size = self.size();
        let shapes = Shapes { size, ground, pixels_per_point: output.pixels_per_point, all: std::mem::take(&mut output.shapes) };
        let changed = self.pixels.draw(ctx, shapes, textures);
        let is_unsure = Instant::now() < self.unsure_until;
        let whole = || vec![PixelRect { left: 0, top: 0, right: size.0, bottom: size.1 }];
        let changed = if all || is_unsure { whole() } else { changed };
        if !changed.is_empty()
            && let Err(error) = self.surface.show(&self.pixels, size, changed)
        {
            log::warn!("a frame is not shown: {error}");
            self.be_unsure();
        }
        if !self.was_shown {
            self.was_shown = true;
            self.window.set_visible(true);
            self.be_unsure();
        }
    }

    /// Changes of it that egui wants, and true if it must be opened anew for them.
    pub(super) fn follow(&mut self, builder: ViewportBuilder) -> (Vec<ViewportCommand>, bool) {
        let icon = builder.icon.clone().or_else(|| self.builder.icon.clone());
        self.builder.patch(ViewportBuilder { icon, ..builder })
    }

    /// Does what egui wants of it.
    pub(super) fn obey(&mut self, ctx: &Context, commands: Vec<ViewportCommand>) {
        egui_winit::process_viewport_commands(ctx, &mut self.info, commands, &self.window, &mut self.actions);
        for action in std::mem::take(&mut self.actions) {
            match action {
                ActionRequested::Cut => self.state.egui_input_mut().events.push(Event::Cut),
                ActionRequested::Copy => self.state.egui_input_mut().events.push(Event::Copy),
                ActionRequested::Paste => self.paste(),
                // Nobody here asks for these.
                ActionRequested::Screenshot(_) | ActionRequested::PaintWhileHidden => {}
            }
        }
    }

    fn paste(&mut self) {
        let text = self.state.clipboard_text().map(|text| text.replace("\r\n", "\n"));
        let event = match text {
            Some(text) if text.is_empty() => None,
            Some(text) => Some(Event::Paste(text)),
            None => self.state.clipboard_image().map(|image| Event::PasteImage(Arc::new(image))),
        };
        self.state.egui_input_mut().events.extend(event);
    }

    /// Its builder, from which it can be opened anew.
    pub(super) fn builder(&self) -> ViewportBuilder {
        self.builder.clone()
    }

    /// Viewport that is shown in it.
    pub(super) fn id(&self) -> ViewportId {
        self.id
    }
}

/// The icon of a window is not the one of its button in the task bar.
#[cfg(windows)]
fn set_task_bar_icon(window: &Window, builder: &ViewportBuilder) {
    use winit::platform::windows::WindowExtWindows as _;
    let icon =
        builder.icon.as_ref().and_then(|icon| winit::window::Icon::from_rgba(icon.rgba.clone(), icon.width, icon.height).ok());
    window.set_taskbar_icon(icon);
}

/// One icon is enough.
#[cfg(not(windows))]
fn set_task_bar_icon(_: &Window, _: &ViewportBuilder) {}
