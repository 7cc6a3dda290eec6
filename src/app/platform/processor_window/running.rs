//! Frames of the program in its windows, once they are open.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use egui::{Context, LogicOutput, OrderedViewportIdMap, RawInput, ViewportBuilder, ViewportCommand, ViewportId, ViewportOutput};
use winit::event_loop::ActiveEventLoop;
use winit::window::WindowId;

use super::native_window::NativeWindow;
use crate::app::platform::content::{Content, Host};
use crate::paint::Textures;

/// Extent of what a frame shows of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// Nothing: only the work goes on that does not need to be seen.
    Nothing,
    /// Changes alone.
    Changes,
    /// All of it.
    Everything,
}

/// Content with its windows.
pub(super) struct Running<C> {
    pub(super) ctx: Context,
    content: C,
    windows: BTreeMap<ViewportId, NativeWindow>,
    textures: Textures,
    began: Instant,
    /// Input that no frame has seen yet.
    kept_input: RawInput,
    last_frame_secs: Option<f32>,
    /// True when the user has closed the window and nothing holds it open.
    pub(super) is_closed: bool,
}

impl<C: Content> Running<C> {
    /// Content in its own window.
    pub(super) fn new(ctx: Context, content: C, window: NativeWindow) -> Self {
        let windows = BTreeMap::from([(ViewportId::ROOT, window)]);
        let (textures, kept_input) = (Textures::default(), RawInput::default());
        Self { ctx, content, windows, textures, began: Instant::now(), kept_input, last_frame_secs: None, is_closed: false }
    }

    /// Window of a viewport.
    pub(super) fn window(&self, id: ViewportId) -> Option<&NativeWindow> {
        self.windows.get(&id)
    }

    /// Window by its number in the system.
    pub(super) fn window_mut(&mut self, id: WindowId) -> Option<&mut NativeWindow> {
        self.windows.values_mut().find(|window| window.window.id() == id)
    }

    /// One frame of a window.
    pub(super) fn frame(&mut self, event_loop: &ActiveEventLoop, id: ViewportId, extent: Extent) {
        let began = Instant::now();
        let Some(window) = self.windows.get_mut(&id) else { return };
        let mut input = window.input(&self.ctx);
        let (show, is_seen) = (window.show.clone(), window.is_seen());
        let native = Arc::clone(&window.window);
        let host = Host { window: Some(Arc::clone(&native)), last_frame_secs: self.last_frame_secs };
        input.time = Some(self.began.elapsed().as_secs_f64());
        input.viewports = self.windows.iter().map(|(id, window)| (*id, window.info.clone())).collect();
        if id == ViewportId::ROOT {
            let newer = std::mem::replace(&mut input, std::mem::take(&mut self.kept_input));
            input.append(newer);
        }
        if extent == Extent::Nothing || !is_seen {
            if id == ViewportId::ROOT {
                self.unseen(event_loop, input);
            }
            return;
        }
        let asks_to_close = id == ViewportId::ROOT && input.viewport().close_requested();
        let content = &mut self.content;
        let mut output = self.ctx.run_ui(input, |ui| {
            if let Some(show) = &show {
                show(ui);
            } else {
                content.logic(ui.ctx());
                content.ui(ui, &host);
            }
        });
        let freed = self.textures.take(std::mem::take(&mut output.textures_delta));
        let wanted = std::mem::take(&mut output.viewport_output);
        let is_held = wanted.get(&ViewportId::ROOT).is_some_and(|root| root.commands.contains(&ViewportCommand::CancelClose));
        self.is_closed |= asks_to_close && !is_held;
        self.windows.retain(|id, _| wanted.contains_key(id));
        if let Some(window) = self.windows.get_mut(&id) {
            window.info.events.clear();
            let done = std::mem::take(&mut output.platform_output);
            window.state.handle_platform_output_with_event_loop(&native, event_loop, done);
            window.draw(&self.ctx, &mut output, self.content.ground(), &self.textures, extent == Extent::Everything);
        }
        self.textures.free(&freed);
        self.follow(event_loop, wanted);
        if id == ViewportId::ROOT {
            self.last_frame_secs = Some(began.elapsed().as_secs_f32());
        }
    }

    /// Work that goes on while nothing of the program's window is seen.
    fn unseen(&mut self, event_loop: &ActiveEventLoop, input: RawInput) {
        let asks_to_close = input.viewport().close_requested();
        let content = &mut self.content;
        let LogicOutput { platform_output, viewport_commands } = self.ctx.run_logic(&input, |ctx| content.logic(ctx));
        self.kept_input = input;
        let is_held = viewport_commands.get(&ViewportId::ROOT).is_some_and(|all| all.contains(&ViewportCommand::CancelClose));
        self.is_closed |= asks_to_close && !is_held;
        if let Some(root) = self.windows.get_mut(&ViewportId::ROOT) {
            root.info.events.clear();
            root.state.handle_platform_output_with_event_loop(&root.window, event_loop, platform_output);
        }
        for (id, commands) in viewport_commands {
            if let Some(window) = self.windows.get_mut(&id) {
                window.obey(&self.ctx, commands);
            }
        }
    }

    /// Opens, changes and closes windows as egui wants them.
    fn follow(&mut self, event_loop: &ActiveEventLoop, wanted: OrderedViewportIdMap<ViewportOutput>) {
        for (id, ViewportOutput { parent, builder, viewport_ui_cb, commands, .. }) in wanted {
            let mut all = Vec::new();
            if let Some(window) = self.windows.get_mut(&id) {
                let (changes, is_other) = window.follow(builder);
                all.extend(changes);
                if is_other {
                    let builder = window.builder();
                    self.windows.remove(&id);
                    self.open(event_loop, id, builder);
                }
            } else {
                let icon = builder.icon.clone().or_else(|| self.windows.get(&parent)?.builder().icon);
                self.open(event_loop, id, ViewportBuilder { icon, ..builder });
            }
            if let Some(window) = self.windows.get_mut(&id) {
                (window.parent, window.show) = (parent, viewport_ui_cb);
                all.extend(commands);
                window.obey(&self.ctx, all);
            }
        }
    }

    fn open(&mut self, event_loop: &ActiveEventLoop, id: ViewportId, builder: ViewportBuilder) {
        match NativeWindow::open(&self.ctx, event_loop, id, builder) {
            Ok(window) => drop(self.windows.insert(id, window)),
            Err(error) => log::error!("another window cannot be opened: {error}"),
        }
    }
}

impl<C> Drop for Running<C> {
    fn drop(&mut self) {
        self.ctx.on_exit();
    }
}
