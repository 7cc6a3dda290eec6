//! Window that a graphics card draws: eframe's. It ends at once where it turns out that the processor would draw it.

use std::cell::Cell;
use std::rc::Rc;

use eframe::{CreationContext, EframeWinitApplication, Frame, NativeOptions, UserEvent};
use egui::{Context, Ui, Visuals};
use winit::application::ApplicationHandler;
use winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, EventLoop};
use winit::window::WindowId;

use super::content::{Content, Host};
use super::renderer;

/// End of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// The user closed it.
    Closed,
    /// It broke off.
    Failed,
    /// It was never there: no graphics card draws it.
    NoCard,
}

/// Window with its content.
pub(super) struct CardWindow {
    window: EframeWinitApplication<'static>,
    ended: Rc<Cell<Ended>>,
}

/// Content as eframe has it.
struct InFrame<C> {
    content: C,
    ended: Rc<Cell<Ended>>,
}

impl CardWindow {
    /// Window whose content is made when it is sure that a graphics card draws it.
    pub(super) fn new<C: Content + 'static, M: FnOnce(&Context, bool) -> C + 'static>(
        options: NativeOptions,
        make: Rc<Cell<Option<M>>>,
        event_loop: &EventLoop<UserEvent>,
    ) -> Self {
        let ended = Rc::new(Cell::new(Ended::NoCard));
        let shared = Rc::clone(&ended);
        let start = move |cc: &CreationContext<'_>| {
            let make = if renderer::is_processor(cc) { None } else { make.take() };
            let content = make.ok_or("no graphics card")?(&cc.egui_ctx, false);
            shared.set(Ended::Failed);
            Ok(Box::new(InFrame { content, ended: shared }) as Box<dyn eframe::App>)
        };
        Self { window: eframe::create_native("schaubild", options, Box::new(start), event_loop), ended }
    }

    /// End of it, so far.
    pub(super) fn ended(&self) -> Ended {
        self.ended.get()
    }
}

impl<C: Content> eframe::App for InFrame<C> {
    fn logic(&mut self, ctx: &Context, _: &mut Frame) {
        self.content.logic(ctx);
    }

    fn clear_color(&self, _: &Visuals) -> [f32; 4] {
        self.content.ground().to_normalized_gamma_f32()
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        let host = Host { window: frame.winit_window().cloned(), last_frame_secs: frame.info().cpu_usage };
        self.content.ui(ui, &host);
    }
}

impl<C> Drop for InFrame<C> {
    fn drop(&mut self) {
        // eframe lets go of it when the window is closed; after a failure only when all is over.
        self.ended.set(Ended::Closed);
    }
}

impl ApplicationHandler<UserEvent> for CardWindow {
    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.window.new_events(event_loop, cause);
    }

    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.window.resumed(event_loop);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.window.user_event(event_loop, event);
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        self.window.window_event(event_loop, id, event);
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, id: DeviceId, event: DeviceEvent) {
        self.window.device_event(event_loop, id, event);
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.window.about_to_wait(event_loop);
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.window.suspended(event_loop);
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        let ended = self.ended.get();
        self.window.exiting(event_loop);
        self.ended.set(ended);
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.window.memory_warning(event_loop);
    }
}
