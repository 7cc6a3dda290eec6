//! Window that the processor draws, without a graphics driver: events go to egui, its shapes become pixels, and of these what changed
//! goes to the system. It does what eframe's window does for this program.

mod native_window;
mod redraws;
mod running;
mod surface;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::UserEvent;
use egui::{Context, ViewportBuilder, ViewportId, vec2};
use egui_winit::accesskit_winit;
use winit::application::ApplicationHandler;
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoopProxy};
use winit::window::WindowId;

use self::native_window::NativeWindow;
use self::redraws::Redraws;
use self::running::{Extent, Running};
use super::content::Content;

/// Time between two frames of a window that is not seen.
const UNSEEN: Duration = Duration::from_millis(100);

/// Window with its content, from before it is opened until it is closed.
pub(super) struct ProcessorWindow<C, M> {
    /// Looks of it and the maker of its content; until it is open.
    start: Option<(ViewportBuilder, M)>,
    proxy: EventLoopProxy<UserEvent>,
    running: Option<Running<C>>,
    redraws: Redraws,
    ended: Result<(), String>,
}

impl<C: Content, M: FnOnce(&Context) -> C> ProcessorWindow<C, M> {
    /// Window that will be opened.
    pub(super) fn new(viewport: ViewportBuilder, make: M, proxy: EventLoopProxy<UserEvent>) -> Self {
        Self { start: Some((viewport, make)), proxy, running: None, redraws: Redraws::default(), ended: Ok(()) }
    }

    /// End of it: an error is in the words of who met it.
    pub(super) fn ended(self) -> Result<(), String> {
        self.ended
    }

    /// Opens it, hidden until something is in it.
    fn open(&self, event_loop: &ActiveEventLoop, viewport: ViewportBuilder, make: M) -> Result<Running<C>, String> {
        let ctx = Context::default();
        ctx.set_embed_viewports(false);
        if let Ok(passes) = 2.try_into() {
            ctx.options_mut(|options| options.max_passes = passes);
        }
        let proxy = Mutex::new(self.proxy.clone());
        ctx.set_request_repaint_callback(move |info| {
            let (viewport_id, cumulative_pass_nr) = (info.viewport_id, info.current_cumulative_pass_nr);
            let event = UserEvent::RequestRepaint { viewport_id, when: Instant::now() + info.delay, cumulative_pass_nr };
            // When the window is gone nobody is to be woken.
            let _ = proxy.lock().unwrap_or_else(PoisonError::into_inner).send_event(event);
        });
        let viewport = within_screens(viewport, event_loop).with_visible(false);
        let mut window = NativeWindow::open(&ctx, event_loop, ViewportId::ROOT, viewport)?;
        window.let_screen_readers_in(event_loop, self.proxy.clone());
        let pixels_per_point = egui_winit::pixels_per_point(&ctx, &window.window);
        ctx.input_mut(|input| {
            input.raw.viewports.insert(ViewportId::ROOT, window.info.clone());
            input.pixels_per_point = pixels_per_point;
        });
        let content = make(&ctx);
        Ok(Running::new(ctx, content, window))
    }

    fn frame(&mut self, event_loop: &ActiveEventLoop, id: ViewportId, extent: Extent) {
        let Some(running) = &mut self.running else { return };
        running.frame(event_loop, id, extent);
        if running.is_closed {
            // The windows go while the system still answers.
            self.running = None;
            event_loop.exit();
        }
    }

    /// Asks the system to let those windows draw whose time has come.
    fn ask_for_redraws(&mut self, event_loop: &ActiveEventLoop) {
        let now = Instant::now();
        for id in self.redraws.due(now) {
            match self.running.as_ref().and_then(|running| running.window(id)) {
                // It is shown once something is in it, and until then not asked to draw by every system.
                Some(window) if window.is_hidden() => {
                    self.redraws.begin(id, now);
                    self.frame(event_loop, id, Extent::Everything);
                }
                Some(window) if window.is_seen() => window.window.request_redraw(),
                Some(_) => {
                    self.redraws.begin(id, now);
                    self.frame(event_loop, id, Extent::Nothing);
                }
                None => self.redraws.forget(id),
            }
        }
        for id in self.redraws.overdue(now) {
            self.frame(event_loop, id, Extent::Nothing);
        }
        event_loop.set_control_flow(self.redraws.next().map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn screen_reader_event(&mut self, event: accesskit_winit::Event) {
        let Some(running) = &mut self.running else { return };
        let ctx = running.ctx.clone();
        let Some(window) = running.window_mut(event.window_id) else { return };
        match event.window_event {
            accesskit_winit::WindowEvent::InitialTreeRequested => ctx.enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(request) => window.state.on_accesskit_action_request(request),
            accesskit_winit::WindowEvent::AccessibilityDeactivated => return ctx.disable_accesskit(),
        }
        self.redraws.answer(window.id(), Instant::now());
    }
}

impl<C: Content, M: FnOnce(&Context) -> C> ApplicationHandler<UserEvent> for ProcessorWindow<C, M> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let Some((viewport, make)) = self.start.take() else { return };
        match self.open(event_loop, viewport, make) {
            Ok(running) => {
                self.running = Some(running);
                // A window that is hidden is not asked to draw by every system.
                self.frame(event_loop, ViewportId::ROOT, Extent::Everything);
            }
            Err(error) => {
                self.ended = Err(error);
                event_loop.exit();
            }
        }
    }

    fn user_event(&mut self, _: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr } => {
                let Some(running) = &self.running else { return };
                let pass = running.ctx.cumulative_pass_nr_for(viewport_id);
                // Others are of before the last frame.
                if pass == cumulative_pass_nr || pass == cumulative_pass_nr + 1 {
                    let is_seen = running.window(viewport_id).is_none_or(NativeWindow::is_seen);
                    self.redraws.want_at(viewport_id, if is_seen { when } else { when.max(Instant::now() + UNSEEN) });
                }
            }
            UserEvent::AccessKitActionRequest(event) => self.screen_reader_event(event),
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        let Some(running) = &mut self.running else { return };
        let ctx = running.ctx.clone();
        let Some(window) = running.window_mut(id) else { return };
        let (id, now) = (window.id(), Instant::now());
        match &event {
            WindowEvent::RedrawRequested => {
                let extent = if self.redraws.begin(id, now) { Extent::Changes } else { Extent::Everything };
                return self.frame(event_loop, id, extent);
            }
            WindowEvent::Occluded(is_occluded) => window.info.occluded = Some(*is_occluded),
            WindowEvent::CloseRequested => {
                window.ask_to_close();
                let parent = window.parent;
                // Whoever opened it has to notice as well, and in the frame after that it is gone.
                ctx.request_repaint_of(id);
                ctx.request_repaint_of(parent);
            }
            _ => {}
        }
        if matches!(event, WindowEvent::Resized(_) | WindowEvent::Focused(_) | WindowEvent::Occluded(_)) {
            window.be_unsure();
        }
        let answer = window.state.on_window_event(&window.window, &event);
        if answer.repaint {
            self.redraws.answer(id, now);
        }
        if cfg!(windows) && matches!(event, WindowEvent::Resized(_)) {
            // While the user pulls at the edge, the system draws nothing but what is drawn at once.
            self.frame(event_loop, id, Extent::Everything);
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.ask_for_redraws(event_loop);
    }

    fn exiting(&mut self, _: &ActiveEventLoop) {
        self.running = None;
    }
}

/// The same window, no larger than the largest screen: some systems cannot open such a one.
fn within_screens(viewport: ViewportBuilder, event_loop: &ActiveEventLoop) -> ViewportBuilder {
    let sizes = event_loop.available_monitors().map(|screen| screen.size().to_logical::<f32>(screen.scale_factor()));
    let largest = sizes.map(|size| vec2(size.width, size.height)).reduce(egui::Vec2::max);
    match viewport.inner_size.zip(largest) {
        Some((wanted, largest)) => viewport.with_inner_size(wanted.min(largest)),
        None => viewport,
    }
}
