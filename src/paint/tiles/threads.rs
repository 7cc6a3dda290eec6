//! Threads that draw tiles.

use std::collections::VecDeque;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use egui::{Color32, ColorImage, Context, ViewportId};

use super::tile_place::TilePlace;
use crate::raster::{PartPainter, REACH};
use crate::scene::{Rect, Region, Scene};

/// Most threads: with more of them the window itself would wait.
const MAX_THREADS: usize = 4;

/// Wish for a tile.
pub(super) struct Wish {
    pub scene: Arc<Scene>,
    /// Regions that are drawn.
    pub regions: &'static [Region],
    /// Pixels per point.
    pub scale: f32,
    pub place: TilePlace,
    /// Version of the drawing.
    pub version: u64,
    /// Window that is woken when the tile is drawn.
    pub wakes: (Context, ViewportId),
}

/// Tile that was drawn.
pub(super) struct Answer {
    pub scale: f32,
    pub place: TilePlace,
    pub version: u64,
    pub pixels: ColorImage,
}

/// Threads with what they are to do.
pub(super) struct Threads {
    wishes: Arc<Wishes>,
    answers: Receiver<Answer>,
}

/// Wishes that nobody has begun with.
#[derive(Default)]
struct Wishes {
    waiting: Mutex<Waiting>,
    news: Condvar,
}

#[derive(Default)]
struct Waiting {
    wishes: VecDeque<Wish>,
    /// True when there will be no more.
    is_over: bool,
}

impl Threads {
    /// Starts them; they end when this is dropped.
    pub(super) fn start() -> Self {
        let (sender, answers) = channel();
        let wishes = Arc::new(Wishes::default());
        let count = thread::available_parallelism().map_or(1, usize::from).min(MAX_THREADS);
        for _ in 0..count {
            let (wishes, sender) = (Arc::clone(&wishes), sender.clone());
            thread::spawn(move || work(&wishes, &sender));
        }
        Self { wishes, answers }
    }

    /// Has a tile drawn.
    pub(super) fn ask(&self, wish: Wish) {
        self.wishes.waiting().wishes.push_back(wish);
        self.wishes.news.notify_one();
    }

    /// Drops the wishes that nobody has begun with.
    pub(super) fn forget(&self) {
        self.wishes.waiting().wishes.clear();
    }

    /// The next tile, if one is drawn within this time.
    pub(super) fn answer(&self, within: Duration) -> Option<Answer> {
        self.answers.recv_timeout(within).ok()
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        let mut waiting = self.wishes.waiting();
        waiting.wishes.clear();
        waiting.is_over = true;
        self.wishes.news.notify_all();
    }
}

impl Wishes {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next wish; `None` when there will be no more.
    fn next(&self) -> Option<Wish> {
        let mut waiting = self.waiting();
        loop {
            if waiting.is_over {
                return None;
            }
            if let Some(wish) = waiting.wishes.pop_front() {
                return Some(wish);
            }
            waiting = self.news.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn work(wishes: &Wishes, answers: &Sender<Answer>) {
    let mut painter = PartPainter::fast();
    while let Some(wish) = wishes.next() {
        // Of a fault only the place of its tile is seen, and not a window that waits for it; the panic itself is logged.
        let drawn = panic::catch_unwind(AssertUnwindSafe(|| draw(&mut painter, &wish)));
        let pixels = drawn.unwrap_or_else(|_| {
            painter = PartPainter::fast();
            blank(&wish)
        });
        let Wish { scale, place, version, wakes: (ctx, window), .. } = wish;
        // The window may be gone by now; then nobody waits for the tile.
        let _ = answers.send(Answer { scale, place, version, pixels });
        ctx.request_repaint_of(window);
    }
}

/// Pixels of a tile on which nothing is.
fn blank(wish: &Wish) -> ColorImage {
    let ((width, height), ground) = (wish.place.pixels(wish.scene.size, wish.scale), wish.scene.background);
    ColorImage::filled([width.into(), height.into()], Color32::from_rgb(ground.r, ground.g, ground.b))
}

/// Pixels of a tile.
pub(super) fn draw(painter: &mut PartPainter, wish: &Wish) -> ColorImage {
    let Wish { scene, regions, scale, place, .. } = wish;
    let ((left, top), (width, height)) = (place.start(), place.pixels(scene.size, *scale));
    let scale = f64::from(*scale);
    painter.begin((f64::from(left), f64::from(top)), (width, height), (scale, scale));
    // A point more than the drawing, so that rounding leaves no transparent edge.
    painter.fill(Rect::new(0.0, 0.0, scene.size.w, scene.size.h).shrink(-1.0), scene.background);
    let part = place.part(wish.scale).shrink(-REACH);
    for group in scene.groups.iter().filter(|group| regions.contains(&group.region) && group.rect.overlaps(&part)) {
        painter.draw(group);
    }
    let pixels = painter.finish().data().iter().map(|pixel| Color32::from_rgba_premultiplied(pixel.r, pixel.g, pixel.b, pixel.a));
    ColorImage::new([usize::from(width), usize::from(height)], pixels.collect())
}
