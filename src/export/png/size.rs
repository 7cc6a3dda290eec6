//! Size of a picture in pixels.

use super::error::PngError;
use crate::scene::{Scene, Size};

/// Longest side that the rasterizer can draw.
const MAX_PIXELS_PER_SIDE: f64 = 65_535.0;
/// Largest picture: a gigapixel.
const MAX_PIXELS: f64 = 1e9;
const POINTS_PER_INCH: f64 = 72.0;

/// Width of a PNG where nothing is given, in pixels: a 16:9 picture sharp enough for a large screen.
const USUAL_WIDTH_PX: u32 = 3840;
/// Least pixels to the inch where nothing is given: on a poster that wide would be blurred.
const MIN_DPI: u32 = 150;

/// Least height of type that is said to be readable in a picture, in pixels per em.
pub const MIN_TYPE_PX: f64 = 8.0;

/// Wish for the size of a PNG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PictureSize {
    /// Sharp on a large screen, and on large paper.
    #[default]
    Usual,
    /// Width in pixels.
    Wide(u32),
    /// Pixels to the inch.
    Dpi(u32),
}

impl PictureSize {
    /// Size in pixels that it means for a scene.
    pub fn of(self, scene: &Scene) -> Result<PixelSize, PngError> {
        match self {
            Self::Wide(width) => PixelSize::wide(scene.size, width),
            Self::Dpi(dpi) => PixelSize::at_dpi(scene.size, dpi),
            Self::Usual => {
                let usual = PixelSize::wide(scene.size, USUAL_WIDTH_PX)?;
                let least = PixelSize::at_dpi(scene.size, MIN_DPI)?;
                Ok(if usual.width() < least.width() { least } else { usual })
            }
        }
    }
}

/// Size of a picture, within what can be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PixelSize {
    width: u16,
    height: u16,
    dpi: f64,
}

impl PixelSize {
    /// Size of exactly this width; the height follows from the scene.
    pub fn wide(scene: Size, width: u32) -> Result<Self, PngError> {
        let width = f64::from(width);
        Self::new(width, width * f64::from(scene.h) / f64::from(scene.w), width * POINTS_PER_INCH / f64::from(scene.w))
    }

    /// Size of the scene in its true size with so many pixels to the inch.
    pub fn at_dpi(scene: Size, dpi: u32) -> Result<Self, PngError> {
        let dpi = f64::from(dpi);
        let side = |points: f32| f64::from(points) / POINTS_PER_INCH * dpi;
        Self::new(side(scene.w), side(scene.h), dpi)
    }

    fn new(width: f64, height: f64, dpi: f64) -> Result<Self, PngError> {
        if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
            return Err(PngError::Empty);
        }
        let (width, height) = (width.round().max(1.0), height.round().max(1.0));
        if width.max(height) > MAX_PIXELS_PER_SIDE || width * height > MAX_PIXELS {
            return Err(PngError::TooLarge { width: width as u64, height: height as u64 });
        }
        Ok(Self { width: width as u16, height: height as u16, dpi })
    }

    /// Pixels from left to right.
    pub const fn width(self) -> u16 {
        self.width
    }

    /// Pixels from top to bottom.
    pub const fn height(self) -> u16 {
        self.height
    }

    /// Height of a scene's smallest type in the picture, in pixels per em.
    pub fn smallest_type(self, scene: &Scene) -> f64 {
        f64::from(scene.smallest_type() / scene.size.w.max(1.0)) * f64::from(self.width)
    }

    /// Pixels per meter, as PNG notes them.
    pub(super) fn per_meter(self) -> u32 {
        (self.dpi / 0.0254).round() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_at_a_density_has_the_pixels_of_its_true_size() {
        let a0 = Size::new(1189.0 * 72.0 / 25.4, 841.0 * 72.0 / 25.4);
        let at = |dpi| PixelSize::at_dpi(a0, dpi).map(|pixels| (pixels.width(), pixels.height(), pixels.per_meter())).unwrap();
        assert_eq!(at(300), (14_043, 9_933, 11_811));
        assert_eq!(at(600), (28_087, 19_866, 23_622));
        assert!(matches!(PixelSize::at_dpi(a0, 1200), Err(PngError::TooLarge { width: 56_173, height: 39_732 })));
        assert!(matches!(PixelSize::at_dpi(a0, 0), Err(PngError::Empty)));
    }

    #[test]
    fn a_picture_is_exactly_as_wide_as_asked_for() {
        let screen = Size::new(960.0, 540.0);
        for width in [1, 7, 1920, 3841, 42_000] {
            assert_eq!(u32::from(PixelSize::wide(screen, width).unwrap().width()), width);
        }
        assert_eq!(PixelSize::wide(screen, 1920).unwrap().per_meter(), 5669);
    }
}
