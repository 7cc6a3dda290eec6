//! The two faces: their bytes, their measures, and a shaper for each, made once.

use harfrust::{BufferFlags, Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};

use super::line::Face;
use super::shape::{Shaped, ShapedGlyph};

/// The font file of a face.
pub const fn font_bytes(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
        Face::Bold => include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf"),
    }
}

/// The glyph of a space in a face, and its width in ems: for formats in which a line that goes on ends with one.
pub fn space(face: Face) -> Option<(u16, f32)> {
    let font = FontRef::new(font_bytes(face)).ok()?;
    let glyph = font.charmap().map(' ')?;
    let units_per_em = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
    let advance = font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(glyph)?;
    Some((u16::try_from(glyph.to_u32()).ok()?, advance / f32::from(units_per_em.max(1))))
}

/// Measures of a face, in ems; all positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// From the baseline up to the top of the tallest usual letters.
    pub ascent: f32,
    /// From the baseline down to the lowest point of usual letters.
    pub descent: f32,
    /// The height of capital letters above the baseline.
    pub cap_height: f32,
}

/// A face that can shape.
pub(super) struct LoadedFace {
    font: FontRef<'static>,
    data: ShaperData,
    units_per_em: f32,
    /// Its measures.
    pub(super) metrics: Metrics,
}

impl LoadedFace {
    /// Reads the tables of a face; `None` if its file were damaged, which a test rules out.
    pub(super) fn load(face: Face) -> Option<Self> {
        let font = FontRef::new(font_bytes(face)).ok()?;
        let data = ShaperData::new(&font);
        let measured = FontRef::new(font_bytes(face)).ok()?.metrics(Size::unscaled(), LocationRef::default());
        let units_per_em = f32::from(measured.units_per_em);
        let metrics = Metrics {
            ascent: measured.ascent / units_per_em,
            descent: -measured.descent / units_per_em,
            cap_height: measured.cap_height.unwrap_or(measured.ascent) / units_per_em,
        };
        Some(Self { font, data, units_per_em, metrics })
    }

    /// Shapes a text at one em, from left to right.
    pub(super) fn shape(&self, text: &str) -> Shaped {
        let mut buffer = UnicodeBuffer::new();
        // The same flags as egui sets, so that advances are equal.
        buffer.set_flags(BufferFlags::BEGINNING_OF_TEXT | BufferFlags::END_OF_TEXT);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let out = self.data.shaper(&self.font).build().shape(buffer, ShapeOptions::new());
        // Summed in whole font units, so that equal texts have equal widths wherever they stand.
        let mut pen = 0;
        let ems = |units: i32| units as f32 / self.units_per_em;
        let mut glyphs: Vec<ShapedGlyph> = Vec::with_capacity(out.glyph_infos().len());
        for (info, position) in out.glyph_infos().iter().zip(out.glyph_positions()) {
            let start = info.cluster as usize;
            let (x, advance) = (ems(pen + position.x_offset), ems(position.x_advance));
            glyphs.push(ShapedGlyph { id: info.glyph_id as u16, x, advance, bytes: start..start });
            pen += position.x_advance;
        }
        let mut end = text.len();
        let mut above = end;
        for glyph in glyphs.iter_mut().rev() {
            if glyph.bytes.start < above {
                end = above;
            }
            above = glyph.bytes.start;
            glyph.bytes.end = end.max(above);
        }
        if let Some(last) = glyphs.last_mut() {
            last.bytes.end = text.len();
        }
        Shaped { glyphs, width: ems(pen) }
    }
}
