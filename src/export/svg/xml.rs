//! Numbers and texts as XML writes them.
//!
//! No library writes the elements, because none gives these bytes for less: `xmlwriter` quotes all attributes alike, where the font
//! families need the other quotes, and escapes no `&`; `quick-xml` would have to be given every value escaped and the root element
//! written. Numbers and escaping would stay here, and writing took a tenth to a quarter longer with them.

use std::fmt::{Arguments, Write as _};

use crate::scene::Point;

/// Writing to a string cannot fail.
pub(super) fn put(out: &mut String, arguments: Arguments<'_>) {
    let _infallible = out.write_fmt(arguments);
}

/// Point, as paths have it.
pub(super) fn pair(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// Number with at most three decimals, without needless zeros, never "-0"; nothing that is no number.
pub(super) fn number(value: f32) -> String {
    decimal(f64::from(value), 3)
}

/// Number with at most so many decimals, written like [`number`].
pub(super) fn decimal(value: f64, decimals: usize) -> String {
    let mut out = format!("{:.decimals$}", if value.is_finite() { value } else { 0.0 });
    if out.contains('.') {
        out.truncate(out.trim_end_matches('0').trim_end_matches('.').len());
    }
    if out == "-0" { "0".to_owned() } else { out }
}

/// Text for XML 1.0: marked-up signs escaped, characters that it forbids left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        let cases =
            [(0.0, "0"), (-0.0001, "0"), (1.5, "1.5"), (12.0, "12"), (-2.34567, "-2.346"), (100.0, "100"), (f32::NAN, "0")];
        for (value, written) in cases {
            assert_eq!(number(value), written);
        }
    }

    #[test]
    fn every_text_is_valid_in_xml() {
        assert_eq!(escaped("a<b> & \"c\"\u{1}\u{FFFF}\u{85}\nd"), "a&lt;b&gt; &amp; &quot;c&quot; d");
    }
}
