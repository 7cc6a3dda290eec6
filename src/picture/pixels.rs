//! Pictures made of pixels: PNG and JPEG, within limits, upright, with eight bits for each of red, green, blue and opacity.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{PngDecoder, PngEncoder};
use image::imageops::{FilterType, resize};
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, Limits, RgbaImage};

use super::error::PictureError;

/// The most pixels that are read: 40 megapixels.
const MOST_READ: u64 = 40_000_000;
/// The most memory that a decoder may take, in bytes: 40 megapixels with twice eight bytes each.
const MOST_BYTES: u64 = 640_000_000;
/// The most pixels that are kept. On A0 a logo has one megapixel at 300 dpi.
const MOST_KEPT: f64 = 4e6;

/// Rows of pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Pixels {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
}

/// A picture as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureFile {
    /// Its media type, such as `image/png`.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A format of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Png,
    Jpeg,
}

impl Format {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// The format of a file, by its first bytes.
pub(super) fn format(bytes: &[u8]) -> Option<Format> {
    let known = [(&b"\x89PNG\r\n\x1a\n"[..], Format::Png), (&b"\xFF\xD8\xFF"[..], Format::Jpeg)];
    known.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| format)
}

/// Reads the pixels, and keeps the file where it shows in every program what is shown here.
pub(super) fn read(bytes: &[u8], format: Format) -> Result<(Pixels, PictureFile), PictureError> {
    let limits = || {
        let mut limits = Limits::no_limits();
        limits.max_alloc = Some(MOST_BYTES);
        limits
    };
    let broken = |_: ImageError| PictureError::Broken;
    let (image, plain) = match format {
        Format::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(broken)?;
            let moves = decoder.is_apng().map_err(broken)?;
            upright(decoder, limits()).map(|(image, plain)| (image, plain && !moves))?
        }
        Format::Jpeg => {
            let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(broken)?;
            upright(decoder, limits()).map(|(image, plain)| (image, plain && !is_for_printing(bytes)))?
        }
    };
    let whole = Pixels::of(image.into_rgba8());
    let shrink = (MOST_KEPT / (f64::from(whole.width) * f64::from(whole.height))).sqrt();
    if shrink >= 1.0 && plain {
        return Ok((whole, PictureFile { media_type: format.media_type(), bytes: bytes.to_owned() }));
    }
    let side = |side: u32| (f64::from(side) * shrink.min(1.0)).ceil().max(1.0) as u32;
    let kept = whole.reduced(side(whole.width), side(whole.height));
    let file = PictureFile { media_type: Format::Png.media_type(), bytes: kept.png()? };
    Ok((kept, file))
}

/// Whether a JPEG has the four colours of printing, which few programs show alike.
fn is_for_printing(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xFF, kind, high, low, segment @ ..] = rest {
        // Every frame says how many colours it has; three kinds of segments are only numbered like frames.
        if matches!(kind, 0xC0..=0xCF) && !matches!(kind, 0xC4 | 0xC8 | 0xCC) {
            return segment.get(5) == Some(&4);
        }
        let length = usize::from(u16::from_be_bytes([*high, *low])).max(2);
        rest = segment.get(length - 2..).unwrap_or_default();
    }
    false
}

/// The picture turned as its camera says, and whether its file needs no word about it: eight bits, and nothing noted by a
/// camera, which might say where it was taken.
fn upright(mut decoder: impl ImageDecoder, limits: Limits) -> Result<(DynamicImage, bool), PictureError> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_READ {
        return Err(PictureError::TooManyPixels { width, height });
    }
    decoder.set_limits(limits).map_err(|_| PictureError::Broken)?;
    // More bits than eight say no more here.
    let common = [ExtendedColorType::L8, ExtendedColorType::La8, ExtendedColorType::Rgb8, ExtendedColorType::Rgba8];
    let eight = common.contains(&decoder.original_color_type());
    let noted = decoder.exif_metadata().ok().flatten().is_some();
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| PictureError::Broken)?;
    image.apply_orientation(turn);
    Ok((image, eight && !noted))
}

impl Pixels {
    /// Rows of red, green, blue and opacity; what is missing is transparent.
    pub(super) fn new(width: u32, height: u32, mut rgba: Vec<u8>) -> Self {
        rgba.resize(width as usize * height as usize * 4, 0);
        Self { width, height, rgba }
    }

    fn of(image: RgbaImage) -> Self {
        Self { width: image.width(), height: image.height(), rgba: image.into_raw() }
    }

    /// How many from left to right.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// How many from top to bottom.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Red, green, blue and opacity of each, row by row; the colours are not multiplied by the opacity.
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// The same in fewer pixels, each the mean of those it stands for. Never more than there are.
    pub fn reduced(&self, width: u32, height: u32) -> Self {
        let (width, height) = (width.clamp(1, self.width.max(1)), height.clamp(1, self.height.max(1)));
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        // What is transparent has a colour too, which must not shine through.
        let Some(image) = RgbaImage::from_raw(self.width, self.height, self.weighted()) else { return self.clone() };
        let mut small = resize(&image, width, height, FilterType::Triangle);
        for pixel in small.pixels_mut() {
            let [r, g, b, a] = pixel.0;
            let part = |part: u8| (u32::from(part) * 255 + u32::from(a) / 2).checked_div(a.into()).unwrap_or(0).min(255) as u8;
            pixel.0 = [part(r), part(g), part(b), a];
        }
        Self::of(small)
    }

    /// The colours multiplied by the opacity.
    pub fn weighted(&self) -> Vec<u8> {
        let mut out = self.rgba.clone();
        for pixel in out.as_chunks_mut::<4>().0 {
            let [r, g, b, a] = *pixel;
            let part = |part: u8| ((u32::from(part) * u32::from(a) + 127) / 255) as u8;
            *pixel = [part(r), part(g), part(b), a];
        }
        out
    }

    fn png(&self) -> Result<Vec<u8>, PictureError> {
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new(&mut bytes);
        encoder.write_image(&self.rgba, self.width, self.height, ExtendedColorType::Rgba8).map_err(|_| PictureError::Broken)?;
        Ok(bytes)
    }
}
