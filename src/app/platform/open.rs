//! Opening of the window: drawn by a graphics card where there is one, and by the processor where there is none.

use std::cell::Cell;
use std::rc::Rc;

use eframe::{NativeOptions, UserEvent};
use egui::Context;
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand as _;

use super::card_window::{CardWindow, Ended};
use super::content::Content;
use super::processor_window::ProcessorWindow;
use super::renderer;

/// Opens the window and shows its content until it is closed; the content is told whether the processor draws it. An error is in the
/// words of who met it.
pub(in crate::app) fn open<C: Content + 'static>(
    mut options: NativeOptions,
    make: impl FnOnce(&Context, bool) -> C + 'static,
) -> Result<(), String> {
    let mut builder = EventLoop::<UserEvent>::with_user_event();
    if let Some(choose) = options.event_loop_builder.take() {
        choose(&mut builder);
    }
    let mut event_loop = builder.build().map_err(|error| error.to_string())?;
    let viewport = options.viewport.clone();
    let make = Rc::new(Cell::new(Some(make)));
    if !renderer::is_surely_processor() {
        let mut window = CardWindow::new(options, Rc::clone(&make), &event_loop);
        event_loop.run_app_on_demand(&mut window).map_err(|error| error.to_string())?;
        match window.ended() {
            Ended::Closed => return Ok(()),
            Ended::Failed => return Err("the graphics driver failed".to_owned()),
            // What draws without a graphics card does so whatever drivers there are.
            Ended::NoCard => {}
        }
    }
    let Some(make) = make.take() else { return Ok(()) };
    let make = |ctx: &Context| make(ctx, true);
    let mut window = ProcessorWindow::new(viewport, make, event_loop.create_proxy());
    event_loop.run_app_on_demand(&mut window).map_err(|error| error.to_string())?;
    window.ended()
}
