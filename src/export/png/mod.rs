//! Scene to PNG: each strip is packed and written before the next is drawn, so that no picture is ever whole in memory.

mod bitmap;
mod error;
mod paint;
mod size;
mod strips;

pub use bitmap::{Bitmap, bitmap};
pub use error::PngError;
pub use size::{MIN_TYPE_PX, PictureSize, PixelSize};

use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::chunk::IDAT;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, SrgbRenderingIntent, Unit};

use self::strips::strips;
use super::ground::Ground;
use crate::scene::Scene;

/// Bytes of packed data that are written as one chunk.
const CHUNK_BYTES: usize = 1 << 16;

/// Compression level, up to 9: the usual 6 takes half as long again for files 2 % smaller. Rows are not filtered, by which flat
/// colors pack best.
const PACKING: u32 = 5;

/// Writes the scene as a PNG of this size. After each strip `watch` is told how many of how many rows are done, and may stop it.
pub fn png(
    scene: &Scene,
    (pixels, ground): (PixelSize, Ground),
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
) -> Result<(), PngError> {
    let mut out = ErrorKeeper { out, failed: None };
    let written = write(scene, (pixels, ground), &mut out, watch);
    out.failed.map_or(written, |error| Err(PngError::NotWritten(error)))
}

/// Keeper of the error of a file or pipe, of which the encoder hands on no more than the text.
struct ErrorKeeper<'a> {
    out: &'a mut dyn Write,
    failed: Option<io::Error>,
}

impl ErrorKeeper<'_> {
    fn keep<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
        outcome.map_err(|error| {
            let kind = error.kind();
            // Who is interrupted tries again.
            if kind != io::ErrorKind::Interrupted {
                self.failed.get_or_insert(error);
            }
            kind.into()
        })
    }
}

impl Write for ErrorKeeper<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let outcome = self.out.write(bytes);
        self.keep(outcome)
    }

    fn flush(&mut self) -> io::Result<()> {
        let outcome = self.out.flush();
        self.keep(outcome)
    }
}

/// Writer of packed rows as chunks of data.
struct Data<'a, W: Write>(&'a mut png::Writer<W>);

impl<W: Write> Write for Data<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_chunk(IDAT, bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write(
    scene: &Scene,
    (pixels, ground): (PixelSize, Ground),
    out: &mut ErrorKeeper<'_>,
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
) -> Result<(), PngError> {
    let mut chunks = encoder(pixels, ground, out).write_header()?;
    // The encoder's own way of packing row by row copies each of them three times.
    let mut packed = ZlibEncoder::new(BufWriter::with_capacity(CHUNK_BYTES, Data(&mut chunks)), Compression::new(PACKING));
    strips(scene, (pixels, ground), watch, &mut |bytes| packed.write_all(bytes).map_err(PngError::NotWritten))?;
    packed.finish().and_then(|mut chunk| chunk.flush()).map_err(PngError::NotWritten)?;
    // Writes the end, which a drop would do without saying whether it failed.
    chunks.finish()?;
    Ok(())
}

fn encoder<W: Write>(pixels: PixelSize, ground: Ground, out: W) -> Encoder<'static, W> {
    let mut encoder = Encoder::new(out, pixels.width().into(), pixels.height().into());
    encoder.set_color(match ground {
        Ground::Filled => ColorType::Rgb,
        Ground::Transparent => ColorType::Rgba,
    });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    let per_meter = pixels.per_meter();
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_meter, yppu: per_meter, unit: Unit::Meter }));
    encoder
}
