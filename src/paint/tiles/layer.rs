//! Layer: the tiles of a drawing at one zoom.

use std::collections::BTreeMap;

use egui::{Color32, Context, Painter, Pos2, Rect, TextureHandle, TextureOptions, pos2, vec2};

use super::changed::Changed;
use super::threads::Answer;
use super::tile_place::TilePlace;
use crate::paint::View;
use crate::scene::Size;

/// Tile of a layer.
#[derive(Default)]
struct Tile {
    texture: Option<TextureHandle>,
    /// True if the drawing changed since its texture was made.
    is_outdated: bool,
    /// Version of the drawing that is being drawn.
    asked: Option<u64>,
}

/// Tiles of a drawing at one zoom.
#[derive(Default)]
pub(super) struct Layer {
    /// Pixels per point of the drawing.
    scale: f32,
    tiles: BTreeMap<TilePlace, Tile>,
}

impl Layer {
    /// Layer without tiles.
    pub(super) fn new(scale: f32) -> Self {
        Self { scale, tiles: BTreeMap::new() }
    }

    /// Pixels per point of the drawing.
    pub(super) fn scale(&self) -> f32 {
        self.scale
    }

    /// True if any tile can be shown.
    pub(super) fn has_any(&self) -> bool {
        self.tiles.values().any(|tile| tile.texture.is_some())
    }

    /// True if this tile can be shown.
    pub(super) fn has(&self, place: TilePlace) -> bool {
        self.tiles.get(&place).is_some_and(|tile| tile.texture.is_some())
    }

    /// True if nothing is being drawn.
    pub(super) fn is_complete(&self) -> bool {
        self.tiles.values().all(|tile| tile.asked.is_none())
    }

    /// True if these tiles show the drawing as it is.
    pub(super) fn is_current(&self, places: &[TilePlace]) -> bool {
        places.iter().all(|place| self.tiles.get(place).is_some_and(|tile| tile.texture.is_some() && !tile.is_outdated))
    }

    /// Tiles of a drawing of this size that are seen in a part of the screen.
    pub(super) fn seen(&self, size: Size, view: &View, clip: Rect) -> Vec<TilePlace> {
        let pixel = |at: Pos2| (at - view.offset) / view.zoom * self.scale;
        TilePlace::within(size, self.scale, Rect::from_min_max(pixel(clip.min), pixel(clip.max)))
    }

    /// Notes what of the drawing changed; whatever is being drawn is not waited for any more.
    pub(super) fn outdate(&mut self, changed: &Changed) {
        let scale = self.scale;
        for (place, tile) in &mut self.tiles {
            tile.asked = None;
            tile.is_outdated |= changed.touches(&place.part(scale));
        }
    }

    /// Those of some tiles that are to be drawn and are not yet.
    pub(super) fn ask(&mut self, places: &[TilePlace], version: u64) -> Vec<TilePlace> {
        let mut lacking = Vec::new();
        for place in places {
            let tile = self.tiles.entry(*place).or_default();
            if tile.asked.is_none() && (tile.texture.is_none() || tile.is_outdated) {
                tile.asked = Some(version);
                lacking.push(*place);
            }
        }
        lacking
    }

    /// Puts the pixels of a tile into their place, unless others are waited for.
    pub(super) fn put(&mut self, ctx: &Context, answer: Answer) {
        let Some(tile) = self.tiles.get_mut(&answer.place).filter(|tile| tile.asked == Some(answer.version)) else { return };
        match &mut tile.texture {
            Some(texture) => texture.set(answer.pixels, TextureOptions::NEAREST),
            None => tile.texture = Some(ctx.load_texture("tile", answer.pixels, TextureOptions::NEAREST)),
        }
        tile.is_outdated = false;
        tile.asked = None;
    }

    /// Forgets the tiles that are far from all of these.
    pub(super) fn keep_near(&mut self, places: &[TilePlace]) {
        self.tiles.retain(|place, _| places.iter().any(|near| place.is_near(*near)));
    }

    /// Lays the tiles of a drawing of this size side by side, stretched where the view has another zoom.
    pub(super) fn paint(&self, painter: &Painter, size: Size, view: &View) {
        let pixel = 1.0 / painter.pixels_per_point();
        let stretch = view.zoom / self.scale;
        let is_exact = (stretch - pixel).abs() < 1e-4 * pixel;
        // Pixels of tiles are those of the screen.
        let origin = if is_exact { ((view.offset / pixel).round() * pixel).to_pos2() } else { view.offset.to_pos2() };
        let stretch = if is_exact { pixel } else { stretch };
        for place in self.seen(size, view, painter.clip_rect()) {
            let Some(texture) = self.tiles.get(&place).and_then(|tile| tile.texture.as_ref()) else { continue };
            let (left, top) = place.start();
            let rect = Rect::from_min_size(origin + stretch * vec2(left, top), stretch * texture.size_vec2());
            painter.image(texture.id(), rect, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), Color32::WHITE);
        }
    }
}
