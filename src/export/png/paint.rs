//! Scene to pixels without a graphics card, one strip of rows at a time.

use vello_cpu::Pixmap;
use vello_cpu::peniko::color::PremulRgba8;

use super::size::PixelSize;
use crate::export::ground::Ground;
use crate::raster::{PartPainter, REACH};
use crate::scene::{Group, Rect, Scene};

/// Painter of strips.
pub(super) struct StripPainter<'a> {
    scene: &'a Scene,
    ground: Ground,
    width: u16,
    /// Pixels per point, across and down: equal but for the rounding to whole pixels.
    scale: (f64, f64),
    part: PartPainter,
}

impl<'a> StripPainter<'a> {
    /// Painter for strips of this scene.
    pub(super) fn new(scene: &'a Scene, pixels: PixelSize, ground: Ground) -> Self {
        let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
        let scale = (width / f64::from(scene.size.w), height / f64::from(scene.size.h));
        Self { scene, ground, width: pixels.width(), scale, part: PartPainter::exact() }
    }

    /// Draws the rows from `top` on as PNG has them: a zero for "not filtered", then bytes of red, green and blue, and of opacity
    /// where there is no ground.
    pub(super) fn draw(&mut self, top: u16, rows: u16, bytes: &mut Vec<u8>) {
        self.part.begin((0.0, f64::from(top)), (self.width, rows), self.scale);
        let (_, down) = self.scale;
        let (from, high) = ((f64::from(top) / down) as f32, (f64::from(rows) / down) as f32);
        let seen = Rect::new(0.0, from - REACH, self.scene.size.w, high + 2.0 * REACH);
        match self.ground {
            // A point more than the scene, so that rounding leaves no transparent edge.
            Ground::Filled => self.part.fill(seen.shrink(-1.0), self.scene.background),
            Ground::Transparent => {}
        }
        for group in self.scene.groups.iter().filter(|group| is_seen(group, seen)) {
            self.part.draw(group);
        }
        copy(self.part.finish(), self.ground, bytes);
    }
}

/// Copies the rows of a strip to `bytes`.
fn copy(strip: &Pixmap, ground: Ground, bytes: &mut Vec<u8>) {
    let (width, rows) = (usize::from(strip.width()), usize::from(strip.height()));
    let line = 1 + width * channels(ground);
    bytes.resize(rows * line, 0);
    for (line, pixels) in bytes.chunks_exact_mut(line).zip(strip.data().chunks_exact(width)) {
        let [filter, line @ ..] = line else { continue };
        *filter = 0;
        match ground {
            Ground::Filled => copy_line(line, pixels, |pixel| [pixel.r, pixel.g, pixel.b]),
            Ground::Transparent => copy_line(line, pixels, straight),
        }
    }
}

/// Copies a row. The number of bytes of a pixel is known to the compiler: it is the innermost loop of a picture.
fn copy_line<const N: usize>(line: &mut [u8], pixels: &[PremulRgba8], bytes: impl Fn(PremulRgba8) -> [u8; N]) {
    for (to, pixel) in line.as_chunks_mut::<N>().0.iter_mut().zip(pixels) {
        *to = bytes(*pixel);
    }
}

/// Bytes per pixel on a ground.
pub(super) const fn channels(ground: Ground) -> usize {
    match ground {
        Ground::Filled => 3,
        Ground::Transparent => 4,
    }
}

fn is_seen(group: &Group, seen: Rect) -> bool {
    group.rect.y <= seen.bottom() && group.rect.bottom() >= seen.y
}

/// Pixel with its color no longer multiplied by its opacity, as PNG has it.
fn straight(pixel: PremulRgba8) -> [u8; 4] {
    let channel = |channel: u8| match u32::from(pixel.a) {
        0 => 0,
        alpha => ((u32::from(channel) * 255 + alpha / 2) / alpha).min(255) as u8,
    };
    [channel(pixel.r), channel(pixel.g), channel(pixel.b), pixel.a]
}
