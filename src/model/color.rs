//! Colors as data: red, green and blue of sRGB, written `#D55E00`.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An opaque color in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
}

impl Color {
    /// The color with these parts.
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b }
    }

    /// Reads `#D55E00`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |place: usize| digits.get(place..place + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
        let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        if plain { Some(Self::rgb(part(0)?, part(2)?, part(4)?)) } else { None }
    }

    /// The nearest color for a text that is meant as one: digits beyond F count as F, missing ones as 0, more than six are left out.
    pub fn nearest(text: &str) -> Self {
        let digits: Vec<u8> = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_digit(16).map_or(15, |digit| digit as u8))
            .chain(std::iter::repeat(0))
            .take(6)
            .collect();
        match digits[..] {
            [r1, r2, g1, g2, b1, b2] => Self::rgb(r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2),
            _ => Self::rgb(0, 0, 0),
        }
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    pub fn luminance(self) -> f32 {
        let linear = |part: u8| LINEAR.get(usize::from(part)).copied().unwrap_or_default();
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio to another color, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }
}

/// Share of light for each value of a color's part: worked out once, since a drawing asks for every chip.
static LINEAR: LazyLock<[f32; 256]> = LazyLock::new(|| {
    std::array::from_fn(|part| {
        let share = part as f32 / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
});

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.r, self.g, self.b)
    }
}

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"a color such as #D55E00"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_to_white_is_that_of_the_catalogue() {
        let white = Color::rgb(255, 255, 255);
        for (text, contrast) in [("#000000", 21.0), ("#D55E00", 3.9), ("#0072B2", 5.2), ("#E69F00", 2.3), ("#F0E442", 1.3)] {
            let color = Color::parse(text).unwrap();
            assert!((color.contrast(white) - contrast).abs() < 0.06, "{text}: {}", color.contrast(white));
        }
    }

    #[test]
    fn a_color_out_of_range_becomes_the_nearest() {
        assert_eq!(Color::nearest("#GG0000"), Color::rgb(255, 0, 0));
        assert_eq!(Color::nearest("#12"), Color::rgb(0x12, 0, 0));
        assert_eq!(Color::parse("#12345"), None);
        assert_eq!(Color::parse("#+12345"), None);
    }
}
