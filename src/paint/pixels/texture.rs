//! Textures: pictures and letters that egui has handed over.

use std::collections::HashMap;

use egui::epaint::textures::{TextureFilter, TexturesDelta};
use egui::epaint::{ImageData, ImageDelta};
use egui::{Pos2, TextureId};

use super::blend::{between, is_opaque, packed};

/// All textures of a program.
#[derive(Default)]
pub struct Textures(HashMap<TextureId, Texture>);

/// One texture.
#[derive(Default)]
pub(super) struct Texture {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Rows of it, each pixel as `0xAARRGGBB`.
    rows: Vec<u32>,
    /// True if nothing is seen through it.
    pub(super) is_opaque: bool,
    /// True if what lies between its pixels is a mixture of them.
    is_smooth: bool,
    /// Number of times that it was another one.
    version: u64,
}

impl Textures {
    /// Takes what is new, before a frame is drawn; what is to be given back after it.
    pub fn take(&mut self, mut delta: TexturesDelta) -> Vec<TextureId> {
        // Each goes to a texture of its own, and those of one texture are in order.
        #[expect(clippy::iter_over_hash_type, reason = "the order of textures makes no difference")]
        for (id, all) in delta.set.drain() {
            let texture = self.0.entry(id).or_default();
            all.iter().for_each(|delta| texture.take(delta));
        }
        delta.free.drain().collect()
    }

    /// Forgets textures.
    pub fn free(&mut self, ids: &[TextureId]) {
        for id in ids {
            self.0.remove(id);
        }
    }

    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.0.get(&id)
    }

    /// Number of times that a texture was another one. The letters never are: new ones come to where nothing was.
    pub(super) fn version(&self, id: TextureId) -> u64 {
        if id == TextureId::default() { 0 } else { self.0.get(&id).map_or(0, |texture| texture.version) }
    }
}

impl Texture {
    fn take(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let new = image.pixels.iter().map(|color| packed(*color));
        match delta.pos {
            None => {
                self.rows = new.collect();
                self.is_opaque = self.rows.iter().all(|pixel| is_opaque(*pixel));
                [self.width, self.height] = image.size;
            }
            Some([left, top]) => {
                let mut new = new;
                for row in self.rows.chunks_exact_mut(self.width.max(1)).skip(top).take(image.height()) {
                    row.iter_mut().skip(left).take(image.width()).zip(&mut new).for_each(|(old, new)| *old = new);
                }
                self.is_opaque = false;
            }
        }
        self.is_smooth = delta.options.magnification == TextureFilter::Linear;
        self.version += 1;
    }

    /// Pixels of a row from one column on.
    pub(super) fn row(&self, row: usize, from: usize, count: usize) -> Option<&[u32]> {
        let start = row * self.width + from;
        if from + count > self.width { None } else { self.rows.get(start..start + count) }
    }

    /// Pixel in a column and a row; beyond the edges those at the edge.
    pub(super) fn pixel(&self, column: i64, row: i64) -> u32 {
        let at = |place: i64, count: usize| usize::try_from(place).unwrap_or(0).min(count.saturating_sub(1));
        self.rows.get(at(row, self.height) * self.width + at(column, self.width)).copied().unwrap_or(0)
    }

    /// Color at a place, in pixels of the texture.
    pub(super) fn at(&self, place: Pos2) -> u32 {
        if !self.is_smooth {
            return self.pixel(place.x.floor() as i64, place.y.floor() as i64);
        }
        let middle = (place.x - 0.5, place.y - 0.5);
        let (left, top) = (middle.0.floor(), middle.1.floor());
        let (column, row) = (left as i64, top as i64);
        let corners = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, down)| self.pixel(column + right, row + down));
        if corners.iter().all(|pixel| *pixel == corners[0]) {
            corners[0]
        } else {
            between(corners, (middle.0 - left, middle.1 - top))
        }
    }
}
