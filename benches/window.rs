//! Timings of the window's frames, without a screen or a graphics card: from the input to triangles, everything that the
//! processor does for a frame but hand it to the driver.
//!
//! `cargo bench --bench window`; what is to be held stands in ARCHITECTURE.md. Frames differ from each other, and it is the
//! slow ones that are felt, so here the 95th percentile counts, which divan does not tell.
//! `cargo bench --bench window -- boards FOLDER` saves the large boards instead, to be played in the real window.

#![expect(clippy::panic, reason = "without the example there is nothing to time")]
#![expect(clippy::print_stdout, reason = "the timings are what is wanted")]

mod common;

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase, Vec2,
    pos2, vec2,
};
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::Board;
use schaubild::save::{self, LogoSource};
use schaubild::text::Lang;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Size of the window.
const SIZE: Vec2 = vec2(1920.0, 1080.0);
/// Frames per second.
const RATE: f64 = 60.0;
/// Number of frames of a kind that are timed.
const FRAMES: usize = 240;
/// Number of responsibilities that make about 10,000 pieces.
const MANY: usize = 4_000;

fn main() {
    let example = catalogue::the_example().board().unwrap_or_else(|error| panic!("{error}"));
    let (large, many) = (common::board_of(1_000), common::board_of(MANY));
    let mut args = std::env::args().skip_while(|arg| arg != "boards").skip(1);
    if let Some(folder) = args.next() {
        for (name, board) in [("1000.ron", &large), ("10000.ron", &many)] {
            let path = std::path::Path::new(&folder).join(name);
            save::store(board, None, &path, save::Overwrite::Always, &[]).unwrap_or_else(|error| panic!("{error}"));
        }
        return;
    }
    println!("{:58} {:>8} {:>8} {:>8}", "milliseconds a frame", "median", "p95", "slowest");
    for (name, board) in [("example", &example), ("1,000 responsibilities", &large), ("3,000", &common::large_board())] {
        rest(name, board);
        drag(name, board);
        drop_chip(name, board);
    }
    let pieces: usize = many.responsibilities().iter().map(|one| pieces_of(&many, one)).sum();
    let name = format!("{pieces} pieces");
    rest(&name, &many);
    pan(&name, &many, 1.0);
    pan(&name, &many, 4.0);
    zoom(&name, &many);
    drag(&name, &many);
    table("table of 10,000 rows", &common::board_of(10_000));
}

fn pieces_of(board: &Board, responsibility: &schaubild::model::Responsibility) -> usize {
    board.areas().iter().map(|area| board.pieces_in(responsibility, area).len()).sum()
}

/// A window without a screen.
struct Window {
    ctx: Context,
    app: App,
    /// Number of frames.
    frames: usize,
}

impl Window {
    /// A window on a board, at rest.
    fn new(board: &Arc<Board>) -> Self {
        let ctx = Context::default();
        let app = App::new(&ctx, Document::untitled(Arc::clone(board), &LogoSource::Nowhere), Lang::De, || 7);
        let mut window = Self { ctx, app, frames: 0 };
        for _ in 0..10 {
            window.frame(Vec::new());
        }
        window
    }

    /// One frame with these events, to the triangles.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.frames as f64 / RATE),
            events,
            focused: true,
            ..RawInput::default()
        };
        let began = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| self.app.frame_ui(ui));
        let triangles = self.ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        let spent = began.elapsed();
        drop(triangles);
        output.drop_without_applying_deltas();
        spent
    }

    /// The middle of some chip that is seen whole; what is on the screen is said to screen readers.
    fn chip(&mut self) -> Pos2 {
        self.ctx.enable_accesskit();
        let screen = Rect::from_min_size(Pos2::ZERO, SIZE).shrink2(vec2(400.0, 200.0));
        let input = RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)), ..RawInput::default() };
        let mut output = self.ctx.run_ui(input, |ui| self.app.frame_ui(ui));
        self.ctx.disable_accesskit();
        let update = output.platform_output.accesskit_update.take();
        output.drop_without_applying_deltas();
        let mut chips = update.into_iter().flat_map(|update| update.nodes).filter_map(|(_, node)| {
            let bounds = node.bounds().filter(|_| node.role() == egui::accesskit::Role::Cell)?;
            let rect = Rect::from_min_max(pos2(bounds.x0 as f32, bounds.y0 as f32), pos2(bounds.x1 as f32, bounds.y1 as f32));
            // A chip says more than a cell: at least its role and its task.
            let chip = node.label().is_some_and(|label| label.contains("Stelle") || label.contains("Jobcenter, "));
            (chip && screen.contains_rect(rect)).then(|| rect.center())
        });
        // The last drawn lies above the others.
        chips.next_back().unwrap_or_else(|| panic!("no chip is seen"))
    }

    /// Presses the button on a chip and moves enough that it is taken up.
    fn take_up(&mut self) -> Pos2 {
        let at = self.chip();
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![button(at, true)]);
        self.frame(vec![Event::PointerMoved(at + vec2(12.0, 12.0))]);
        at
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

fn wheel(delta: Vec2, modifiers: Modifiers) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        modifiers,
        phase: TouchPhase::Move,
        source: MouseWheelSource::Trackpad,
    }
}

/// The way of a hand over the middle of the window.
fn way(number: usize) -> Pos2 {
    let angle = number as f32 / 40.0;
    pos2(SIZE.x * 0.5, SIZE.y * 0.5) + vec2(350.0 * angle.cos(), 250.0 * (1.7 * angle).sin())
}

/// The pointer moves over the board.
fn rest(name: &str, board: &Arc<Board>) {
    let mut window = Window::new(board);
    let all = (0..FRAMES).map(|number| window.frame(vec![Event::PointerMoved(way(number))])).collect();
    tell(&format!("{name}: pointing"), all);
}

/// A chip is dragged over the board.
fn drag(name: &str, board: &Arc<Board>) {
    let mut window = Window::new(board);
    window.take_up();
    let all = (0..FRAMES).map(|number| window.frame(vec![Event::PointerMoved(way(number))])).collect();
    tell(&format!("{name}: dragging"), all);
}

/// A chip is dropped: the frame with the new layout, and the ones in which the rest slides to its place.
fn drop_chip(name: &str, board: &Arc<Board>) {
    let (mut drops, mut slides) = (Vec::new(), Vec::new());
    for number in 0..24 {
        let mut window = Window::new(board);
        let from = window.take_up();
        let to = from + Vec2::angled(number as f32) * 200.0;
        window.frame(vec![Event::PointerMoved(to)]);
        let spent = window.frame(vec![button(to, false)]);
        // Where it may not be dropped there is nothing new to lay out.
        if window.app.document().has_edits() {
            drops.push(spent);
            slides.extend((0..12).map(|_| window.frame(Vec::new())));
        }
    }
    assert!(drops.len() > 5, "it was dropped {} times only", drops.len());
    tell(&format!("{name}: dropping, with the new layout"), drops);
    tell(&format!("{name}: sliding"), slides);
}

/// The table is scrolled from its first row to its last, with a row that has the focus.
fn table(name: &str, board: &Arc<Board>) {
    let mut window = Window::new(board);
    window.frame(vec![key(Key::F9)]);
    window.frame(vec![key(Key::ArrowDown), Event::PointerMoved(way(0))]);
    let down = wheel(vec2(0.0, -400.0), Modifiers::NONE);
    let all = (0..FRAMES).map(|_| window.frame(vec![down.clone()])).collect();
    tell(&format!("{name}: scrolling"), all);
    let all = (0..FRAMES).map(|_| window.frame(vec![key(Key::ArrowDown)])).collect();
    tell(&format!("{name}: walking"), all);
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

/// The wheel moves the board, enlarged so often.
fn pan(name: &str, board: &Arc<Board>, zoom: f32) {
    let mut window = Window::new(board);
    let middle = way(0);
    window.frame(vec![Event::PointerMoved(middle)]);
    if zoom > 1.0 {
        window.frame(vec![Event::Zoom(zoom)]);
    }
    for _ in 0..30 {
        window.frame(Vec::new());
    }
    let all = (0..FRAMES).map(|number| {
        let by = Vec2::angled(number as f32 / 20.0) * 14.0;
        window.frame(vec![wheel(by, Modifiers::NONE)])
    });
    let all = all.collect();
    tell(&format!("{name}: panning, {zoom} times as large as fits"), all);
}

/// Zooming in to sixteen times what fits and out again.
fn zoom(name: &str, board: &Arc<Board>) {
    let mut window = Window::new(board);
    window.frame(vec![Event::PointerMoved(way(0))]);
    let all = (0..FRAMES).map(|number| {
        let factor = 16.0_f32.powf(2.0 / FRAMES as f32);
        window.frame(vec![Event::Zoom(if number < FRAMES / 2 { factor } else { 1.0 / factor })])
    });
    let all = all.collect();
    tell(&format!("{name}: zooming"), all);
}

fn tell(what: &str, mut all: Vec<Duration>) {
    all.sort_unstable();
    let share = |share: f32| {
        let place = ((all.len() as f32 * share).ceil() as usize).saturating_sub(1);
        all.get(place).map_or(0.0, |time| 1000.0 * time.as_secs_f64())
    };
    println!("{what:58} {:8.2} {:8.2} {:8.2}", share(0.5), share(0.95), share(1.0));
}
