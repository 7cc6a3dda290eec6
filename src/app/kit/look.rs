//! Look of the window: all its colors, and the thickness of its outlines, in each appearance. The colors of the drawing are in
//! `scene/style/palette.rs`; how egui gets these is in `style`.

use egui::Color32;

/// All colors of the window in one appearance.
#[derive(Debug, PartialEq)]
pub(in crate::app) struct Look {
    /// Accent of what is selected, focused or about to be dropped on.
    pub accent: Color32,
    /// The accent as a ground, for cells that would be covered.
    pub accent_ground: Color32,
    /// Text on the accent.
    pub accent_text: Color32,
    /// Behind the drawing.
    pub canvas: Color32,
    /// Panels beside it.
    pub panel: Color32,
    /// Bars and fields.
    pub bar: Color32,
    /// Text.
    pub text: Color32,
    /// Text that says less important things.
    pub text_weak: Color32,
    /// The status line.
    pub status: Color32,
    /// Text on the status line.
    pub status_text: Color32,
    /// A request that waits for an answer.
    pub notice: Color32,
    /// Behind what is pointed at in a list.
    pub hovered: Color32,
    /// Behind what is selected in a list or a text.
    pub selected: Color32,
    /// Lines between things.
    pub line: Color32,
    /// The edge of what is ticked, which is nothing but its edge.
    pub edge: Color32,
    /// Text about what is wrong.
    pub wrong: Color32,
    /// Around what a search has found.
    pub found: Color32,
    /// Behind it, so that it is still read.
    pub found_ground: Color32,
    /// Thickness of the outlines of fields and of the focus.
    pub outline: f32,
}

/// Bright.
pub(super) const LIGHT: Look = Look {
    accent: Color32::from_rgb(0x0B, 0x6A, 0x96),
    accent_ground: Color32::from_rgba_premultiplied(0x02, 0x11, 0x18, 0x28),
    accent_text: Color32::WHITE,
    canvas: Color32::from_rgb(0xEC, 0xEF, 0xF1),
    panel: Color32::from_rgb(0xFA, 0xFB, 0xFB),
    bar: Color32::WHITE,
    text: Color32::from_rgb(0x1F, 0x2A, 0x30),
    text_weak: Color32::from_rgb(0x57, 0x65, 0x6C),
    status: Color32::from_rgb(0x26, 0x32, 0x38),
    status_text: Color32::from_rgb(0xF2, 0xF5, 0xF6),
    notice: Color32::from_rgb(0xFF, 0xF3, 0xD6),
    hovered: Color32::from_rgb(0xE4, 0xF0, 0xF5),
    selected: Color32::from_rgb(0xCF, 0xE6, 0xF0),
    line: Color32::from_rgb(0xD5, 0xDB, 0xDE),
    edge: Color32::from_rgb(0x7A, 0x89, 0x91),
    wrong: Color32::from_rgb(0xB0, 0x1E, 0x1E),
    found: Color32::from_rgb(0xD0, 0x6A, 0x00),
    found_ground: Color32::from_rgba_premultiplied(0x38, 0x24, 0x00, 0x38),
    outline: 1.0,
};

/// Dark.
pub(super) const DARK: Look = Look {
    accent: Color32::from_rgb(0x6C, 0xC3, 0xEA),
    accent_ground: Color32::from_rgba_premultiplied(0x13, 0x23, 0x2A, 0x30),
    accent_text: Color32::from_rgb(0x08, 0x1E, 0x29),
    canvas: Color32::from_rgb(0x12, 0x17, 0x1A),
    panel: Color32::from_rgb(0x1D, 0x24, 0x28),
    bar: Color32::from_rgb(0x24, 0x2C, 0x31),
    text: Color32::from_rgb(0xE9, 0xEE, 0xF0),
    text_weak: Color32::from_rgb(0xA9, 0xB5, 0xBB),
    status: Color32::from_rgb(0x0B, 0x0F, 0x11),
    status_text: Color32::from_rgb(0xE9, 0xEE, 0xF0),
    notice: Color32::from_rgb(0x4A, 0x3B, 0x12),
    hovered: Color32::from_rgb(0x2C, 0x3A, 0x42),
    selected: Color32::from_rgb(0x1B, 0x4A, 0x61),
    line: Color32::from_rgb(0x3D, 0x48, 0x4E),
    edge: Color32::from_rgb(0x84, 0x93, 0x9B),
    wrong: Color32::from_rgb(0xFF, 0x9A, 0x8F),
    found: Color32::from_rgb(0xFF, 0xB0, 0x3B),
    found_ground: Color32::from_rgba_premultiplied(0x38, 0x26, 0x08, 0x38),
    outline: 1.0,
};

/// For those who need more than a difference in gray: black on white, thick lines.
pub(super) const CONTRAST: Look = Look {
    accent: Color32::from_rgb(0x00, 0x3D, 0x73),
    accent_ground: Color32::from_rgba_premultiplied(0x00, 0x0F, 0x1D, 0x40),
    accent_text: Color32::WHITE,
    canvas: Color32::WHITE,
    panel: Color32::WHITE,
    bar: Color32::WHITE,
    text: Color32::BLACK,
    text_weak: Color32::from_rgb(0x22, 0x22, 0x22),
    status: Color32::BLACK,
    status_text: Color32::WHITE,
    notice: Color32::from_rgb(0xFF, 0xEE, 0x9E),
    hovered: Color32::from_rgb(0xD6, 0xE8, 0xFF),
    selected: Color32::from_rgb(0xB5, 0xD5, 0xFF),
    line: Color32::BLACK,
    edge: Color32::BLACK,
    wrong: Color32::from_rgb(0x96, 0x00, 0x00),
    found: Color32::from_rgb(0xA8, 0x3A, 0x00),
    found_ground: Color32::from_rgba_premultiplied(0x40, 0x28, 0x00, 0x40),
    outline: 2.0,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Color;
    use crate::scene::style::{MIN_MARK_CONTRAST, MIN_TEXT_CONTRAST};

    fn color(color: Color32) -> Color {
        Color::rgb(color.r(), color.g(), color.b())
    }

    #[test]
    fn every_text_and_every_mark_of_the_window_stands_out() {
        for look in [&LIGHT, &DARK, &CONTRAST] {
            let grounds = [look.panel, look.bar, look.hovered, look.selected];
            for ground in grounds.into_iter().chain([look.notice]) {
                assert!(color(look.text).contrast(color(ground)) >= MIN_TEXT_CONTRAST, "{look:?} on {ground:?}");
            }
            for ground in grounds {
                for text in [look.text_weak, look.wrong] {
                    assert!(color(text).contrast(color(ground)) >= MIN_TEXT_CONTRAST, "{text:?} on {ground:?}");
                }
            }
            for ground in [look.panel, look.bar] {
                assert!(color(look.edge).contrast(color(ground)) >= MIN_MARK_CONTRAST, "{:?} on {ground:?}", look.edge);
            }
            for ground in [look.panel, look.bar, look.canvas] {
                assert!(color(look.accent).contrast(color(ground)) >= MIN_MARK_CONTRAST, "{:?} on {ground:?}", look.accent);
            }
            assert!(color(look.accent_text).contrast(color(look.accent)) >= MIN_TEXT_CONTRAST);
            assert!(color(look.status_text).contrast(color(look.status)) >= MIN_TEXT_CONTRAST);
        }
    }
}
