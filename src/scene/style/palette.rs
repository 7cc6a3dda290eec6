//! Palettes of the drawing: every color, of chips, cells, frames, flags and legend, in every theme.

use serde::{Deserialize, Serialize};

use crate::model::Color;

/// Least contrast of a text to its ground (WCAG 2.2, 1.4.3).
pub const MIN_TEXT_CONTRAST: f32 = 4.5;
/// Least contrast of a mark that carries meaning to its ground (WCAG 2.2, 1.4.11).
pub const MIN_MARK_CONTRAST: f32 = 3.0;

/// Theme: audience and medium of the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Theme {
    /// A bright screen and the usual picture.
    #[default]
    Light,
    /// A dark room.
    Dark,
    /// Paper in color: white grounds that cost no ink.
    Print,
    /// Paper without color, and the copier: black, white, no grays that vanish.
    BlackAndWhite,
}

/// A ground with what is written on it and the line around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// The ground.
    pub fill: Color,
    /// Text on it.
    pub text: Color,
    /// The line around it.
    pub stroke: Color,
}

/// All colors of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The page: ground, usual text, strong rules.
    pub page: Tone,
    /// Text of less weight on the page: date, edition, law notice.
    pub muted_text: Color,
    /// Headlines over groups of statuses.
    pub group_head: Tone,
    /// Heads of columns.
    pub column_head: Tone,
    /// Heads of rows.
    pub row_head: Tone,
    /// A cell of the grid; its stroke only orders, it means nothing.
    pub cell: Tone,
    /// Frames.
    pub frame: Tone,
    /// Chip of who leads.
    pub lead: Tone,
    /// Chip of who is involved, and, dashed, of who is supplementary.
    pub involved: Tone,
    /// Chip of who is informed.
    pub informed: Tone,
    /// Chip of a dormant responsibility: pale, yet readable.
    pub dormant: Tone,
    /// Small marks of what is proposed; on a dark chip they take its text color instead.
    pub proposed: Tone,
    /// Empty cells that were not yet discussed.
    pub open: Tone,
    /// Cells and strips of a confirmed gap; the stroke also hatches.
    pub gap: Tone,
    /// Cells where nothing is intended.
    pub not_intended: Tone,
    /// Cells, strips and small marks of what is disputed.
    pub disputed: Tone,
    /// Strips of cells that are covered without lead.
    pub no_lead: Tone,
    /// True if group colors are left out and only symbols and abbreviations speak.
    pub without_colors: bool,
}

/// Looks of the flag of a target group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Its ground.
    pub fill: Color,
    /// Its symbol.
    pub symbol: Color,
    /// Its outline, where it would not stand out from the chip.
    pub stroke: Option<Color>,
}

const BLACK: Color = Color::rgb(0, 0, 0);
const WHITE: Color = Color::rgb(255, 255, 255);

const fn hex(value: u32) -> Color {
    let [_, r, g, b] = value.to_be_bytes();
    Color::rgb(r, g, b)
}

const fn tone(fill: u32, text: u32, stroke: u32) -> Tone {
    Tone { fill: hex(fill), text: hex(text), stroke: hex(stroke) }
}

const LIGHT: Palette = Palette {
    page: tone(0xFF_FF_FF, 0x1C_23_27, 0x26_32_38),
    muted_text: hex(0x54_5F_66),
    group_head: tone(0x37_47_4F, 0xFF_FF_FF, 0xFF_FF_FF),
    column_head: tone(0xEC_EF_F1, 0x1C_23_27, 0xFF_FF_FF),
    row_head: tone(0xF4_F6_F7, 0x1C_23_27, 0xB0_BE_C5),
    cell: tone(0xF4_F6_F7, 0x4D_59_60, 0xD5_DC_E0),
    frame: tone(0xFF_FF_FF, 0x1C_23_27, 0x75_88_92),
    lead: tone(0x26_32_38, 0xFF_FF_FF, 0x26_32_38),
    involved: tone(0xFF_FF_FF, 0x1C_23_27, 0x45_54_5C),
    informed: tone(0xE3_E8_EB, 0x37_43_49, 0x6F_80_89),
    dormant: tone(0xFF_FF_FF, 0x66_72_79, 0x7F_8D_95),
    proposed: tone(0xFF_FF_FF, 0x0B_57_A4, 0x0B_57_A4),
    open: tone(0xEA_F2_F8, 0x46_61_74, 0x6B_87_9B),
    gap: tone(0xFD_EC_EC, 0xA8_10_1B, 0xC6_28_28),
    not_intended: tone(0xEC_EF_F1, 0x4D_59_60, 0x75_82_8A),
    disputed: tone(0xFF_F4_DC, 0x7A_45_00, 0xB2_5F_00),
    no_lead: tone(0xFF_FF_FF, 0x5B_2A_86, 0x7B_3F_B0),
    without_colors: false,
};

const DARK: Palette = Palette {
    page: tone(0x14_18_1B, 0xED_F1_F3, 0xB0_BE_C5),
    muted_text: hex(0xA7_B4_BB),
    group_head: tone(0x45_59_63, 0xFF_FF_FF, 0x14_18_1B),
    column_head: tone(0x26_2E_33, 0xED_F1_F3, 0x14_18_1B),
    row_head: tone(0x1D_23_27, 0xED_F1_F3, 0x45_54_5C),
    cell: tone(0x1B_20_24, 0xB3_BF_C5, 0x35_40_46),
    frame: tone(0x22_29_2D, 0xED_F1_F3, 0x7C_8E_98),
    lead: tone(0xE6_EC_EF, 0x14_1A_1E, 0xE6_EC_EF),
    involved: tone(0x22_29_2D, 0xED_F1_F3, 0xA9_B8_C0),
    informed: tone(0x38_43_49, 0xDF_E6_E9, 0x8E_9D_A5),
    dormant: tone(0x22_29_2D, 0x97_A5_AC, 0x7C_8A_91),
    proposed: tone(0x22_29_2D, 0x8C_C4_FF, 0x8C_C4_FF),
    open: tone(0x17_26_31, 0x9C_B7_C9, 0x6B_8A_9E),
    gap: tone(0x3A_19_1C, 0xFF_B4_B4, 0xF2_6B_6B),
    not_intended: tone(0x26_2E_33, 0xB3_BF_C5, 0x8B_99_A1),
    disputed: tone(0x3A_2C_12, 0xFF_D5_8A, 0xE2_9A_2C),
    no_lead: tone(0x22_29_2D, 0xD6_B8_F5, 0xB6_86_E6),
    without_colors: false,
};

const PRINT: Palette = Palette {
    page: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    row_head: tone(0xFF_FF_FF, 0x00_00_00, 0x8A_98_A0),
    column_head: tone(0xF2_F4_F5, 0x00_00_00, 0xFF_FF_FF),
    cell: tone(0xFF_FF_FF, 0x4D_59_60, 0xC5_CE_D3),
    open: tone(0xF1_F7_FB, 0x46_61_74, 0x6B_87_9B),
    not_intended: tone(0xF2_F4_F5, 0x4D_59_60, 0x75_82_8A),
    ..LIGHT
};

const BLACK_AND_WHITE: Palette = Palette {
    page: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    muted_text: BLACK,
    group_head: tone(0x00_00_00, 0xFF_FF_FF, 0xFF_FF_FF),
    column_head: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    row_head: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    cell: tone(0xFF_FF_FF, 0x00_00_00, 0x99_99_99),
    frame: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    lead: tone(0x00_00_00, 0xFF_FF_FF, 0x00_00_00),
    involved: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    informed: tone(0xDD_DD_DD, 0x00_00_00, 0x66_66_66),
    dormant: tone(0xFF_FF_FF, 0x59_59_59, 0x80_80_80),
    proposed: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    open: tone(0xF0_F0_F0, 0x00_00_00, 0x66_66_66),
    gap: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    not_intended: tone(0xFF_FF_FF, 0x00_00_00, 0x66_66_66),
    disputed: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    no_lead: tone(0xFF_FF_FF, 0x00_00_00, 0x00_00_00),
    without_colors: true,
};

impl Theme {
    /// All themes, in the order in which a user sees them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Print, Self::BlackAndWhite];

    /// The colors of the theme.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
            Self::BlackAndWhite => &BLACK_AND_WHITE,
        }
    }
}

impl Palette {
    /// Ground under logos, which are made for white paper, where the page is dark.
    pub fn logo_ground(&self) -> Option<Color> {
        (WHITE.contrast(self.page.fill) > BLACK.contrast(self.page.fill)).then_some(WHITE)
    }

    /// Looks of a target group's flag on a ground, such as the fill of its chip or the page under the legend.
    pub fn flag(&self, group: Color, ground: Color) -> Flag {
        let fill = if self.without_colors { WHITE } else { group };
        let symbol = if WHITE.contrast(fill) >= BLACK.contrast(fill) { WHITE } else { BLACK };
        let outline = if WHITE.contrast(ground) > BLACK.contrast(ground) { hex(0xCC_CC_CC) } else { hex(0x33_33_33) };
        let stands_out = fill.contrast(ground) >= MIN_MARK_CONTRAST;
        Flag { fill, symbol, stroke: (!stands_out).then_some(outline) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Palette {
        /// Every text with its ground, by name.
        fn texts(&self) -> Vec<(&'static str, Color, Color)> {
            let mut texts: Vec<_> = self.tones().into_iter().map(|(name, tone)| (name, tone.text, tone.fill)).collect();
            texts.push(("muted", self.muted_text, self.page.fill));
            texts
        }

        /// Every line that means something with the ground it must stand out from, by name. Lines of the grid and between
        /// heads only order.
        fn marks(&self) -> Vec<(&'static str, Color, Color)> {
            let elsewhere = ["group head", "column head", "row head", "cell", "lead"];
            let meaning = self.tones().into_iter().filter(|(name, _)| !elsewhere.contains(name));
            let mut marks: Vec<_> = meaning.map(|(name, tone)| (name, tone.stroke, tone.fill)).collect();
            marks.push(("lead on its frame", self.lead.fill, self.frame.fill));
            marks.push(("frame on its cell", self.frame.stroke, self.cell.fill));
            for (name, strip) in [("gap", self.gap), ("disputed", self.disputed), ("no lead", self.no_lead)] {
                marks.push((name, strip.stroke, self.cell.fill));
            }
            marks
        }

        fn tones(&self) -> [(&'static str, Tone); 16] {
            [
                ("page", self.page),
                ("group head", self.group_head),
                ("column head", self.column_head),
                ("row head", self.row_head),
                ("cell", self.cell),
                ("frame", self.frame),
                ("lead", self.lead),
                ("involved", self.involved),
                ("informed", self.informed),
                ("dormant", self.dormant),
                ("proposed", self.proposed),
                ("open", self.open),
                ("gap", self.gap),
                ("not intended", self.not_intended),
                ("disputed", self.disputed),
                ("no lead", self.no_lead),
            ]
        }
    }

    #[test]
    fn every_text_and_mark_stands_out() {
        for theme in Theme::ALL {
            for (name, text, ground) in theme.palette().texts() {
                let contrast = text.contrast(ground);
                assert!(contrast >= MIN_TEXT_CONTRAST, "{theme:?}: text of {name}: {contrast:.2}");
            }
            for (name, mark, ground) in theme.palette().marks() {
                let contrast = mark.contrast(ground);
                assert!(contrast >= MIN_MARK_CONTRAST, "{theme:?}: mark of {name}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn flags_stand_out_in_any_color() {
        for theme in Theme::ALL {
            let palette = theme.palette();
            for step in 0..512u32 {
                let part = |shift: u32| ((step >> shift & 7) * 36) as u8;
                let color = Color::rgb(part(0), part(3), part(6));
                for ground in [palette.frame.fill, palette.lead.fill, palette.page.fill, palette.informed.fill] {
                    let flag = palette.flag(color, ground);
                    assert!(flag.symbol.contrast(flag.fill) >= MIN_TEXT_CONTRAST, "{theme:?} {color}");
                    let edge = flag.stroke.unwrap_or(flag.fill);
                    assert!(edge.contrast(ground) >= MIN_MARK_CONTRAST, "{theme:?} {color} on {ground}");
                }
            }
        }
    }

    #[test]
    fn light_colors_have_a_dark_outline_on_white() {
        let yellow = Color::rgb(0xF0, 0xE4, 0x42);
        let flag = Theme::Light.palette().flag(yellow, WHITE);
        assert_eq!((flag.symbol, flag.stroke), (BLACK, Some(hex(0x33_33_33))));
        assert_eq!(Theme::Light.palette().flag(BLACK, WHITE).stroke, None);
    }
}
