//! Scene to PNG: each strip is packed and written before the next is drawn, so that no picture is ever whole in memory.

use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::chunk::IDAT;
use png::{BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, SrgbRenderingIntent, Unit};

use super::pixels::{Ground, Pixels};
use super::raster::Canvas;
use crate::scene::{Rect, Scene};
use crate::text::{Lang, count, drawing};

/// Pixels that are drawn at a time: enough to keep the rasterizer busy, small beside 100 MiB.
const STRIP_PIXELS: u32 = 1 << 22;
/// The rasterizer's tiles have four rows; a strip of whole tiles wastes none.
const TILE_ROWS: u32 = 4;
/// Bytes of packed data that are written as one chunk.
const CHUNK_BYTES: usize = 1 << 16;

/// How hard is packed, up to 9: the usual 6 takes half as long again for files 2 % smaller. Rows are not filtered, by which flat
/// colours pack best.
const PACKING: u32 = 5;

/// What is less of a pixel than this is nothing but rounding.
const HAIR: f64 = 1e-3;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// More pixels than can be drawn.
    #[error("{}", self.say(Lang::En))]
    TooLarge {
        /// Pixels from left to right.
        width: u64,
        /// Pixels from top to bottom.
        height: u64,
    },
    /// No pixel at all.
    #[error("{}", self.say(Lang::En))]
    Empty,
    /// Whoever watched wanted it no longer.
    #[error("{}", self.say(Lang::En))]
    Stopped,
    /// What it is written to failed.
    #[error("{}", self.say(Lang::En))]
    NotWritten(#[source] io::Error),
    /// The encoder failed.
    #[error("{}", self.say(Lang::En))]
    NotEncoded(#[source] EncodingError),
}

impl PngError {
    /// The error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { width, height } => {
                drawing::png_too_large(lang, &count(lang, *width as usize), &count(lang, *height as usize))
            }
            Self::Empty => drawing::png_empty(lang),
            Self::Stopped => drawing::png_stopped(lang),
            Self::NotWritten(cause) => Self::cause(lang, cause),
            Self::NotEncoded(cause) => drawing::png_not_written(lang, &cause.to_string()),
        }
    }
}

impl PngError {
    /// What it means that writing failed.
    pub(super) fn cause(lang: Lang, cause: &io::Error) -> String {
        drawing::png_not_written(lang, &cause.to_string())
    }
}

impl From<EncodingError> for PngError {
    fn from(error: EncodingError) -> Self {
        match error {
            EncodingError::IoError(error) => Self::NotWritten(error),
            other => Self::NotEncoded(other),
        }
    }
}

/// Writes the scene as a PNG of this size. After each strip `watch` is told how many of how many rows are done, and may stop it.
pub fn png(
    scene: &Scene,
    (pixels, ground): (Pixels, Ground),
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
) -> Result<(), PngError> {
    let mut out = Heard { out, failed: None };
    let written = write(scene, (pixels, ground), &mut out, watch);
    out.failed.map_or(written, |error| Err(PngError::NotWritten(error)))
}

/// Keeps the error of a file or pipe, of which the encoder hands on no more than the text.
struct Heard<'a> {
    out: &'a mut dyn Write,
    failed: Option<io::Error>,
}

impl Heard<'_> {
    fn hear<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
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

impl Write for Heard<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let outcome = self.out.write(bytes);
        self.hear(outcome)
    }

    fn flush(&mut self) -> io::Result<()> {
        let outcome = self.out.flush();
        self.hear(outcome)
    }
}

/// Writes packed rows as chunks of data.
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
    (pixels, ground): (Pixels, Ground),
    out: &mut Heard<'_>,
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

/// A part of a drawing in pixels, for a clipboard. It is whole in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels from left to right.
    pub width: usize,
    /// Pixels from top to bottom.
    pub height: usize,
    /// Red, green and blue of each, row by row.
    pub rgb: Vec<u8>,
}

/// A part of a scene, on its ground, from a picture of this size of the whole scene; pixels that it touches belong to it.
pub fn rgb(scene: &Scene, pixels: Pixels, part: Rect) -> Result<Picture, PngError> {
    let parts = Ground::Filled.parts();
    let range = |from: f32, to: f32, all: f32, count: u16| {
        let pixel = |at: f32| f64::from(at) / f64::from(all.max(1.0)) * f64::from(count);
        let first = (pixel(from) + HAIR).floor().clamp(0.0, f64::from(count)) as usize;
        first..((pixel(to) - HAIR).ceil().clamp(0.0, f64::from(count)) as usize).max(first)
    };
    let columns = range(part.x, part.right(), scene.size.w, pixels.width());
    let rows = range(part.y, part.bottom(), scene.size.h, pixels.height());
    let line = 1 + usize::from(pixels.width()) * parts;
    let (mut rgb, mut top) = (Vec::new(), 0_usize);
    strips(scene, (pixels, Ground::Filled), &mut |_, _| ControlFlow::Continue(()), &mut |bytes| {
        for (_, bytes) in (top..).zip(bytes.chunks_exact(line)).filter(|(row, _)| rows.contains(row)) {
            // The first byte of a row is about packing.
            rgb.extend(bytes.iter().skip(1 + columns.start * parts).take(columns.len() * parts));
        }
        top += bytes.len() / line;
        Ok(())
    })?;
    Ok(Picture { width: columns.len(), height: rows.len(), rgb })
}

/// Draws strip by strip; each is given away before the next is drawn.
fn strips(
    scene: &Scene,
    (pixels, ground): (Pixels, Ground),
    watch: &mut dyn FnMut(u16, u16) -> ControlFlow<()>,
    give: &mut dyn FnMut(&[u8]) -> Result<(), PngError>,
) -> Result<(), PngError> {
    let mut canvas = Canvas::new(scene, pixels, ground);
    let mut bytes = Vec::new();
    let strip_rows = strip_rows(pixels);
    let mut top = 0;
    while top < pixels.height() {
        let rows = strip_rows.min(pixels.height() - top);
        canvas.draw(top, rows, &mut bytes);
        give(&bytes)?;
        top += rows;
        if watch(top, pixels.height()).is_break() {
            return Err(PngError::Stopped);
        }
    }
    Ok(())
}

/// How many rows a strip has.
fn strip_rows(pixels: Pixels) -> u16 {
    let rows = STRIP_PIXELS / u32::from(pixels.width()) / TILE_ROWS * TILE_ROWS;
    u16::try_from(rows.max(TILE_ROWS)).unwrap_or(u16::MAX)
}

fn encoder<W: Write>(pixels: Pixels, ground: Ground, out: W) -> Encoder<'static, W> {
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
