//! Pictures made of pixels: PNG and JPEG, within limits, upright, with eight bits for each of red, green, blue and opacity.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::imageops::{FilterType, resize};
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, Limits, RgbaImage};

use super::error::PictureError;

/// Most pixels that are read: 40 megapixels.
const MAX_READ: u64 = 40_000_000;
/// Most memory that a decoder may take besides the pixels, in bytes; and these have at most eight bytes each.
const MAX_BYTES: u64 = 400_000_000;
/// Most pixels that are kept. On A0 a logo has one megapixel at 300 dpi.
const MAX_KEPT: u64 = 4_000_000;

/// Rows of pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Pixels {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
}

/// Format of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Png,
    Jpeg,
}

/// Format of a file, by its first bytes.
pub(super) fn format(bytes: &[u8]) -> Option<Format> {
    let known = [(&b"\x89PNG\r\n\x1a\n"[..], Format::Png), (&b"\xFF\xD8\xFF"[..], Format::Jpeg)];
    known.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| format)
}

/// Reads the pixels. What else is in the file, such as where a photograph was taken, is left behind.
pub(super) fn read(bytes: &[u8], format: Format) -> Result<Pixels, PictureError> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_BYTES);
    let broken = |_: ImageError| PictureError::Broken;
    match format {
        Format::Png => upright(PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(broken)?),
        Format::Jpeg => {
            let mut decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(broken)?;
            decoder.set_limits(limits).map_err(broken)?;
            upright(decoder)
        }
    }
}

/// Pixels turned as the camera says, and no more of them than are kept.
fn upright(mut decoder: impl ImageDecoder) -> Result<Pixels, PictureError> {
    let (width, height) = decoder.dimensions();
    let count = u64::from(width) * u64::from(height);
    if count > MAX_READ {
        return Err(PictureError::TooManyPixels { width, height });
    }
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let color = decoder.color_type();
    let mut samples = vec![0; decoder.total_bytes() as usize];
    decoder.read_image(&mut samples).map_err(|_| PictureError::Broken)?;
    let kept = |block: &u32| u64::from(width.div_ceil(*block)) * u64::from(height.div_ceil(*block));
    let block = (1..=width.max(height)).find(|block| kept(block) <= MAX_KEPT).unwrap_or(1);
    let kept = means(&samples, (width, height), block as usize, layout(color).ok_or(PictureError::Broken)?);
    drop(samples);
    let image = RgbaImage::from_raw(kept.width, kept.height, kept.rgba).ok_or(PictureError::Broken)?;
    let mut image = DynamicImage::ImageRgba8(image);
    image.apply_orientation(turn);
    Ok(Pixels::of(image.into_rgba8()))
}

/// Number of samples of a pixel, and of bytes of each.
fn layout(color: ColorType) -> Option<(usize, usize)> {
    match color {
        ColorType::L8 => Some((1, 1)),
        ColorType::La8 => Some((2, 1)),
        ColorType::Rgb8 => Some((3, 1)),
        ColorType::Rgba8 => Some((4, 1)),
        ColorType::L16 => Some((1, 2)),
        ColorType::La16 => Some((2, 2)),
        ColorType::Rgb16 => Some((3, 2)),
        ColorType::Rgba16 => Some((4, 2)),
        _ => None,
    }
}

/// Means of blocks of so many by so many pixels, a pixel for each; what is transparent has a color too, which does not count.
fn means(samples: &[u8], (width, height): (u32, u32), block: usize, (channels, bytes): (usize, usize)) -> Pixels {
    let (columns, rows) = (width as usize, height as usize);
    let (across, down) = (columns.div_ceil(block), rows.div_ceil(block));
    let mut rgba = Vec::with_capacity(across * down * 4);
    for (top, left) in (0..rows).step_by(block).flat_map(|top| (0..columns).step_by(block).map(move |left| (top, left))) {
        let (mut sums, mut count) = ([0_u64; 4], 0);
        for row in top..(top + block).min(rows) {
            let start = (row * columns + left) * channels * bytes;
            let end = (row * columns + (left + block).min(columns)) * channels * bytes;
            for pixel in samples.get(start..end).unwrap_or_default().chunks_exact(channels * bytes) {
                let [r, g, b, a] = eight_bits(pixel, bytes).map(u64::from);
                sums = [sums[0] + r * a, sums[1] + g * a, sums[2] + b * a, sums[3] + a];
                count += 1;
            }
        }
        let [r, g, b, a] = sums;
        let mean = |sum: u64, of: u64| (sum + of / 2).checked_div(of).unwrap_or(0) as u8;
        rgba.extend([r, g, b].map(|sum| mean(sum, a)));
        rgba.push(mean(a, count));
    }
    Pixels { width: across as u32, height: down as u32, rgba }
}

/// Red, green, blue and opacity of a pixel; of a longer sample the upper half.
fn eight_bits(pixel: &[u8], bytes: usize) -> [u8; 4] {
    let sample = |place: usize| match pixel.get(place * bytes..(place + 1) * bytes) {
        Some([eight]) => *eight,
        Some([one, two]) => (u32::from(u16::from_ne_bytes([*one, *two])) * 255 / 65535) as u8,
        _ => 255,
    };
    match pixel.len() / bytes {
        1 => [sample(0), sample(0), sample(0), 255],
        2 => [sample(0), sample(0), sample(0), sample(1)],
        _ => [sample(0), sample(1), sample(2), sample(3)],
    }
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

    /// Number from left to right.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Number from top to bottom.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Red, green, blue and opacity of each, row by row; the colors are not multiplied by the opacity.
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// Picture in fewer pixels, each the mean of those it stands for. Never more than there are.
    pub fn reduced(&self, width: u32, height: u32) -> Self {
        let (width, height) = (width.clamp(1, self.width.max(1)), height.clamp(1, self.height.max(1)));
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        // What is transparent has a color too, which must not shine through.
        let Some(image) = RgbaImage::from_raw(self.width, self.height, self.weighted()) else { return self.clone() };
        let mut small = resize(&image, width, height, FilterType::Triangle);
        for pixel in small.pixels_mut() {
            let [r, g, b, a] = pixel.0;
            let part = |part: u8| (u32::from(part) * 255 + u32::from(a) / 2).checked_div(a.into()).unwrap_or(0).min(255) as u8;
            pixel.0 = [part(r), part(g), part(b), a];
        }
        Self::of(small)
    }

    /// Colors multiplied by the opacity.
    pub fn weighted(&self) -> Vec<u8> {
        let mut out = self.rgba.clone();
        for pixel in out.as_chunks_mut::<4>().0 {
            let [r, g, b, a] = *pixel;
            let part = |part: u8| ((u32::from(part) * u32::from(a) + 127) / 255) as u8;
            *pixel = [part(r), part(g), part(b), a];
        }
        out
    }

    /// PNG of our own, with nothing in it but the pixels.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, PngFilter::Adaptive);
        let pixels = self.rgba.as_chunks::<4>().0;
        // Writing to memory fails only for lengths that do not fit, and these do.
        let written = if pixels.iter().all(|[.., a]| *a == 255) {
            let rgb: Vec<u8> = pixels.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
            encoder.write_image(&rgb, self.width, self.height, ExtendedColorType::Rgb8)
        } else {
            encoder.write_image(&self.rgba, self.width, self.height, ExtendedColorType::Rgba8)
        };
        written.map(|()| bytes).unwrap_or_default()
    }
}
