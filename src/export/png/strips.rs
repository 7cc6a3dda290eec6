//! Strips of a picture: each is given away before the next is drawn, so that no picture is ever whole in memory.

use std::ops::ControlFlow;

use super::error::PngError;
use super::paint::StripPainter;
use super::size::PixelSize;
use crate::export::ground::Ground;
use crate::scene::Scene;

/// Pixels that are drawn at a time: enough to keep the rasterizer busy, small beside 100 MiB.
const STRIP_PIXELS: u32 = 1 << 22;
/// Rows of the rasterizer's tiles; a strip of whole tiles wastes none.
const TILE_ROWS: u32 = 4;

/// Draws strip by strip; each is given away before the next is drawn.
pub(super) fn strips(
    scene: &Scene,
    (pixels, ground): (PixelSize, Ground),
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
    give: &mut dyn FnMut(&[u8]) -> Result<(), PngError>,
) -> Result<(), PngError> {
    let mut painter = StripPainter::new(scene, pixels, ground);
    let mut bytes = Vec::new();
    let strip_rows = strip_rows(pixels);
    let mut top = 0;
    while top < pixels.height() {
        let rows = strip_rows.min(pixels.height() - top);
        painter.draw(top, rows, &mut bytes);
        give(&bytes)?;
        top += rows;
        if watch(top, pixels.height()).is_break() {
            return Err(PngError::Stopped);
        }
    }
    Ok(())
}

/// Number of rows of a strip.
fn strip_rows(pixels: PixelSize) -> u16 {
    let rows = STRIP_PIXELS / u32::from(pixels.width()) / TILE_ROWS * TILE_ROWS;
    u16::try_from(rows.max(TILE_ROWS)).unwrap_or(u16::MAX)
}
