//! Part of a drawing as pixels in memory.

use std::ops::ControlFlow;

use super::error::PngError;
use super::paint::channels;
use super::size::PixelSize;
use super::strips::strips;
use crate::export::ground::Ground;
use crate::scene::{Rect, Scene};

/// Share of a pixel below which a part of it is nothing but rounding.
const HAIR: f64 = 1e-3;

/// Part of a drawing in pixels, for a clipboard. It is whole in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bitmap {
    /// Pixels from left to right.
    pub width: usize,
    /// Pixels from top to bottom.
    pub height: usize,
    /// Red, green and blue of each, row by row.
    pub rgb: Vec<u8>,
}

/// Part of a scene, on its ground, from a picture of this size of the whole scene; pixels that it touches belong to it.
pub fn bitmap(scene: &Scene, pixels: PixelSize, part: Rect) -> Result<Bitmap, PngError> {
    let channels = channels(Ground::Filled);
    let range = |from: f32, to: f32, all: f32, count: u16| {
        let pixel = |at: f32| f64::from(at) / f64::from(all.max(1.0)) * f64::from(count);
        let first = (pixel(from) + HAIR).floor().clamp(0.0, f64::from(count)) as usize;
        first..((pixel(to) - HAIR).ceil().clamp(0.0, f64::from(count)) as usize).max(first)
    };
    let columns = range(part.x, part.right(), scene.size.w, pixels.width());
    let rows = range(part.y, part.bottom(), scene.size.h, pixels.height());
    let line = 1 + usize::from(pixels.width()) * channels;
    let (mut rgb, mut top) = (Vec::new(), 0_usize);
    strips(scene, (pixels, Ground::Filled), &mut |_, _| ControlFlow::Continue(()), &mut |bytes| {
        for (_, bytes) in (top..).zip(bytes.chunks_exact(line)).filter(|(row, _)| rows.contains(row)) {
            // The first byte of a row is about packing.
            rgb.extend(bytes.iter().skip(1 + columns.start * channels).take(columns.len() * channels));
        }
        top += bytes.len() / line;
        Ok(())
    })?;
    Ok(Bitmap { width: columns.len(), height: rows.len(), rgb })
}
