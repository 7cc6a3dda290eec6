//! Tiles: a drawing kept as pixels, for windows without a graphics card. There every layer of every mark costs the processor a
//! pass over its pixels, in each frame anew; so threads draw parts of the scene once, at the zoom in use, and a frame lays
//! them side by side.

mod changed;
mod layer;
mod threads;
mod tile_place;

use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Id, Painter};

use self::changed::changed;
use self::layer::Layer;
use self::threads::{Answer, Threads, Wish};
use self::tile_place::TilePlace;
use super::View;
use crate::scene::{Region, Scene};

/// Longest time for which a frame waits for the tiles of a drawing that just changed, so that an edit is seen at once.
const MAX_WAIT: Duration = Duration::from_millis(40);

/// True if drawings of this program are laid out of tiles.
pub fn is_tiled(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(flag())).unwrap_or(false)
}

/// Lays drawings out of tiles from now on, or draws all marks in every frame.
pub fn set_tiled(ctx: &Context, tiled: bool) {
    ctx.data_mut(|data| data.insert_temp(flag(), tiled));
}

fn flag() -> Id {
    Id::unique("drawings are tiled")
}

/// Drawing as tiles: those at the zoom in use, and those that are stretched where these are not drawn yet.
#[derive(Default)]
pub struct Tiles {
    threads: Option<Threads>,
    /// Drawing that is shown, and how often it was another one.
    scene: Option<Arc<Scene>>,
    version: u64,
    /// Regions that are on the tiles.
    regions: &'static [Region],
    now: Layer,
    before: Layer,
}

impl Tiles {
    /// Draws the ground and the groups of some regions, as far as they are seen.
    pub fn paint(&mut self, painter: &Painter, scene: &Arc<Scene>, regions: &'static [Region], view: &View) {
        let clip = painter.clip_rect().intersect(view.clip);
        if !clip.is_positive() {
            return;
        }
        let (painter, pixels_per_point) = (painter.with_clip_rect(clip), painter.pixels_per_point());
        let is_new = self.show(scene, regions);
        self.take(painter.ctx());
        let scale = view.zoom * pixels_per_point;
        // While the zoom goes on changing, another layer is begun whenever the one before is there.
        if scale != self.now.scale() && (!view.zooming || self.now.is_complete()) {
            self.zoom_to(scale);
        }
        let wanted = self.now.seen(scene.size, view, clip);
        self.ask(painter.ctx(), &wanted);
        if is_new {
            self.wait(painter.ctx(), &wanted);
        }
        if wanted.iter().all(|place| self.now.has(*place)) {
            self.before = Layer::default();
        }
        self.before.paint(&painter, scene.size, view);
        self.now.paint(&painter, scene.size, view);
        self.now.keep_near(&wanted);
    }

    /// Turns to a drawing; tiles on which nothing changed stay. True if it is another one.
    fn show(&mut self, scene: &Arc<Scene>, regions: &'static [Region]) -> bool {
        if self.regions == regions && self.scene.as_ref().is_some_and(|shown| Arc::ptr_eq(shown, scene)) {
            return false;
        }
        let before = self.scene.replace(Arc::clone(scene)).filter(|_| self.regions == regions);
        self.regions = regions;
        self.version += 1;
        if let Some(threads) = &self.threads {
            threads.forget();
        }
        if let Some(before) = before.filter(|before| before.size == scene.size) {
            self.now.outdate(&changed(&before, scene, regions));
        } else {
            // Of a drawing of another size nothing is where it was.
            (self.now, self.before) = (Layer::new(self.now.scale()), Layer::default());
        }
        true
    }

    /// Begins a layer at another zoom.
    fn zoom_to(&mut self, scale: f32) {
        if let Some(threads) = &self.threads {
            threads.forget();
        }
        let left = std::mem::replace(&mut self.now, Layer::new(scale));
        if left.has_any() {
            self.before = left;
        }
    }

    /// Has the tiles drawn that are missing or outdated.
    fn ask(&mut self, ctx: &Context, wanted: &[TilePlace]) {
        let Some(scene) = &self.scene else { return };
        let threads = self.threads.get_or_insert_with(Threads::start);
        for place in self.now.ask(wanted, self.version) {
            threads.ask(Wish {
                scene: Arc::clone(scene),
                regions: self.regions,
                scale: self.now.scale(),
                place,
                version: self.version,
                wakes: (ctx.clone(), ctx.viewport_id()),
            });
        }
    }

    /// Takes what was drawn meanwhile.
    fn take(&mut self, ctx: &Context) {
        while let Some(answer) = self.threads.as_ref().and_then(|threads| threads.answer(Duration::ZERO)) {
            self.put(ctx, answer);
        }
    }

    /// Waits for what is asked for, but not long.
    fn wait(&mut self, ctx: &Context, wanted: &[TilePlace]) {
        /// Steps of waiting; nobody asks the clock here.
        const STEPS: u32 = 20;
        for _ in 0..STEPS {
            // Most edits change few tiles or none that is seen.
            while !self.now.is_current(wanted) {
                let Some(answer) = self.threads.as_ref().and_then(|threads| threads.answer(MAX_WAIT / STEPS)) else { break };
                self.put(ctx, answer);
            }
        }
    }

    fn put(&mut self, ctx: &Context, answer: Answer) {
        if answer.scale == self.now.scale() {
            self.now.put(ctx, answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::changed::Changed;
    use super::threads::draw;
    use super::*;
    use crate::layout::{self, Options};
    use crate::model::{Board, Edit, RecordRef};
    use crate::raster::PartPainter;
    use crate::report::{Audience, disclose};
    use crate::scene::Rect;
    use crate::typeset::Typesetter;
    use egui::ViewportId;

    const SCALE: f32 = 1.37;

    fn drawn(board: &Arc<Board>, keep: Option<&layout::Fit>) -> layout::Layout {
        layout::layout(&Typesetter::new(), &disclose(board, Audience::Internal), &Options::default(), keep)
    }

    fn wish(scene: &Arc<Scene>, place: TilePlace) -> Wish {
        let wakes = (Context::default(), ViewportId::ROOT);
        Wish { scene: Arc::clone(scene), regions: &Region::ALL, scale: SCALE, place, version: 0, wakes }
    }

    /// Tiles of the whole drawing.
    fn all(scene: &Scene) -> Vec<TilePlace> {
        TilePlace::within(scene.size, SCALE, egui::Rect::EVERYTHING)
    }

    /// Paints a drawing until all its tiles are there; the union of those that were painted last.
    fn painted(ctx: &Context, tiles: &mut Tiles, scene: &Arc<Scene>) -> egui::Rect {
        let whole = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(4000.0, 4000.0));
        let input = || egui::RawInput { screen_rect: Some(whole), ..egui::RawInput::default() };
        let view = View { offset: egui::Vec2::ZERO, zoom: SCALE, clip: whole, zooming: false };
        loop {
            let mut output = ctx.run_ui(input(), |ui| tiles.paint(&ui.ctx().debug_painter(), scene, &Region::ALL, &view));
            output.textures_delta.clear();
            if tiles.now.is_current(&all(scene)) {
                let rects = output.shapes.iter().map(|shape| shape.shape.visual_bounding_rect());
                return rects.reduce(egui::Rect::union).unwrap_or(egui::Rect::NOTHING);
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn nothing_stays_of_a_larger_drawing() {
        let large = drawn(&crate::catalogue::the_example().board().unwrap(), None).scene;
        let mut small = Scene::clone(&large);
        small.size.h /= 3.0;
        let (ctx, mut tiles) = (Context::default(), Tiles::default());
        let before = painted(&ctx, &mut tiles, &large);
        let after = painted(&ctx, &mut tiles, &Arc::new(small.clone()));
        assert!(
            before.height() > 2.0 * after.height() && after.height() < SCALE * small.size.h + 2.0,
            "{before} and then {after}"
        );
    }

    #[test]
    fn tiles_side_by_side_are_the_drawing() {
        let scene = drawn(&crate::catalogue::the_example().board().unwrap(), None).scene;
        let (mut painter, scale) = (PartPainter::fast(), f64::from(SCALE));
        let [width, height] = [scene.size.w, scene.size.h].map(|side| (side * SCALE).ceil() as u16);
        painter.begin((0.0, 0.0), (width, height), (scale, scale));
        painter.fill(Rect::new(0.0, 0.0, scene.size.w, scene.size.h).shrink(-1.0), scene.background);
        scene.groups.iter().for_each(|group| painter.draw(group));
        let whole = painter.finish().clone();
        let (mut seen, mut most) = (0, 0);
        for place in all(&scene) {
            let (left, top) = place.start();
            let tile = draw(&mut PartPainter::fast(), &wish(&scene, place));
            for (row, line) in tile.pixels.chunks(tile.width()).enumerate() {
                let start = (top as usize + row) * usize::from(width) + left as usize;
                for (one, other) in line.iter().zip(&whole.data()[start..start + line.len()]) {
                    let steps =
                        [(one.r(), other.r), (one.g(), other.g), (one.b(), other.b)].map(|(one, other)| one.abs_diff(other));
                    most = steps.into_iter().max().unwrap_or_default().max(most);
                    seen += 1;
                }
            }
        }
        assert_eq!(seen, usize::from(width) * usize::from(height));
        assert!(most <= 2, "a pixel differs by {most} steps");
    }

    #[test]
    fn where_nothing_is_said_to_change_nothing_does() {
        let board = crate::catalogue::the_example().board().unwrap();
        let before = drawn(&board, None);
        let mut painter = PartPainter::fast();
        let mut spared = 0;
        for responsibility in board.responsibilities().iter().step_by(9) {
            let after = board.apply(&Edit::Remove(RecordRef::Responsibility(responsibility.id.clone()))).unwrap();
            let after = drawn(&after, Some(&before.fit)).scene;
            let changed = changed(&before.scene, &after, &Region::ALL);
            assert_ne!(changed, Changed::Parts(Vec::new()), "{responsibility:?} leaves no trace");
            for place in all(&after).into_iter().filter(|place| !changed.touches(&place.part(SCALE))) {
                spared += 1;
                assert!(
                    draw(&mut painter, &wish(&before.scene, place)) == draw(&mut painter, &wish(&after, place)),
                    "{place:?} changed without {responsibility:?}"
                );
            }
        }
        assert!(spared > 20, "only {spared} tiles were left as they are");
    }
}
