//! The native window for the projector. It paints what its channel holds and tells which keys were pressed in it; it knows no board.

use egui::{Context, Key, Memory, Role, Sense, Ui, Vec2, ViewportBuilder, ViewportCommand, ViewportId, WidgetInfo, vec2};

use super::channel::Channel;
use super::screen;
use super::screen_window::ScreenWindow;
use crate::app::action::command::{self, BeamerCommand, Command, KeyboardOwner, Menu};

/// Size where there is no second screen to fill.
const SIZE: Vec2 = vec2(1280.0, 720.0);

/// Its id among the windows.
pub(in crate::app) fn viewport_id() -> ViewportId {
    ViewportId::from_hash_of("beamer")
}

/// Shows the window, once it has been painted; to be called in every frame in which it shall be there. On another screen it fills that.
pub(super) fn show(ctx: &Context, channel: &Channel, title: &str, state: &ScreenWindow) {
    let window = ViewportBuilder::default().with_title(title).with_app_id("schaubild").with_inner_size(SIZE);
    // The keyboard stays where it is.
    let window = window.with_min_inner_size(vec2(320.0, 180.0)).with_active(false).with_visible(state.was_painted);
    let window = match state.screen {
        Some(screen) => window.with_monitor(screen),
        None => window,
    };
    let (channel, is_visible) = (channel.clone(), state.was_painted);
    ctx.show_viewport_deferred(viewport_id(), window, move |ui, _| window_ui(ui, &channel, is_visible));
    if !state.was_seen {
        // The system asks for no picture of a hidden window.
        ctx.request_repaint_of(viewport_id());
    }
}

/// Lets the window fill its screen, that one if it is known, or no longer.
pub(super) fn fill(ctx: &Context, fill: bool, screen: Option<usize>) {
    let command = match screen.filter(|_| fill) {
        Some(screen) => ViewportCommand::SetMonitor(screen),
        None => ViewportCommand::Fullscreen(fill),
    };
    ctx.send_viewport_cmd_to(viewport_id(), command);
    ctx.request_repaint_of(viewport_id());
}

fn window_ui(ui: &mut Ui, channel: &Channel, is_visible: bool) {
    let projector_frame = channel.projector_frame();
    let area = ui.ctx().content_rect();
    let response = ui.interact(area, egui::Id::unique("beamer picture"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &projector_frame.scene.scene.title));
    screen::screen_ui(ui, area, &projector_frame, &mut channel.transition());
    let is_closed = ui.input(|input| input.viewport().close_requested());
    let mut wishes = wishes(ui);
    let leaves = ui.input(|input| input.key_pressed(Key::Escape));
    let size = area.size() * ui.ctx().pixels_per_point();
    channel.tell(|report| {
        if response.double_clicked() || (leaves && projector_frame.is_full) {
            wishes.push(Command::Beamer(BeamerCommand::Fill));
        }
        let has_news = is_closed || !wishes.is_empty() || report.size != Some(size) || report.is_seen != is_visible;
        report.size = Some(size);
        report.is_seen = is_visible;
        report.is_closed |= is_closed;
        report.wishes.extend(wishes);
        if has_news {
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
    });
}

/// The commands whose keys were pressed here: whoever clicks on the picture goes on steering.
fn wishes(ui: &Ui) -> Vec<Command> {
    // Nothing here takes the keyboard.
    if let Some(focused) = ui.memory(Memory::focused) {
        ui.memory_mut(|memory| memory.surrender_focus(focused));
    }
    let is_meant = |command: &Command| {
        let steps = matches!(command, Command::Undo | Command::Redo | Command::Save);
        steps || command.spec().menu == Menu::Beamer
    };
    command::pressed(ui, KeyboardOwner::Beamer).into_iter().filter(is_meant).collect()
}
