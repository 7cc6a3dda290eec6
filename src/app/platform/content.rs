//! Content of the program's window, whatever draws it; what it is told about the window.

use std::sync::Arc;

use egui::{Color32, Context, Ui};
use winit::window::Window;

/// Content of the window.
pub(in crate::app) trait Content {
    /// Work that goes on while nothing of the window is seen.
    fn logic(&mut self, ctx: &Context);

    /// Color in which each frame begins.
    fn ground(&self) -> Color32;

    /// One frame.
    fn ui(&mut self, ui: &mut Ui, host: &Host);
}

/// Window around the content.
#[derive(Clone)]
pub(in crate::app) struct Host {
    /// The window itself; there is none in tests.
    pub window: Option<Arc<Window>>,
    /// Time that the frame before this one took in all, in seconds.
    pub last_frame_secs: Option<f32>,
}
