//! Numbers as users write them: 1.000 and 1,5 in German, 1,000 and 1.5 in English.

use super::Lang;

/// Count with its thousands separated.
pub fn count(lang: Lang, value: usize) -> String {
    let separator = match lang {
        Lang::De => '.',
        Lang::En => ',',
    };
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Measure with `places` digits after the decimal sign.
pub fn decimal(lang: Lang, value: f64, places: usize) -> String {
    let plain = format!("{value:.places$}");
    match lang {
        Lang::De => plain.replace('.', ","),
        Lang::En => plain,
    }
}

/// Length in metres, with no more digits than it needs down to decimetres, and centimetres where there are any: "3", "2,4", "0,75".
pub fn meters(lang: Lang, millimeters: u32) -> String {
    let places = if millimeters.is_multiple_of(1000) {
        0
    } else if millimeters.is_multiple_of(100) {
        1
    } else {
        2
    };
    decimal(lang, f64::from(millimeters) / 1000.0, places)
}

/// Size in bytes, in the unit in which it is one to three digits long: "812 Byte", "3,4 MB".
pub fn bytes(lang: Lang, bytes: u64) -> String {
    const KILO: f64 = 1000.0;
    let size = bytes as f64;
    match bytes {
        0..1_000 => match lang {
            Lang::De => format!("{bytes} Byte"),
            Lang::En => format!("{bytes} bytes"),
        },
        1_000..1_000_000 => format!("{} kB", decimal(lang, size / KILO, 0)),
        _ => format!("{} MB", decimal(lang, size / KILO / KILO, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        assert_eq!(count(Lang::De, 1_234_567), "1.234.567");
        assert_eq!(count(Lang::En, 1_000), "1,000");
        assert_eq!(count(Lang::De, 999), "999");
        assert_eq!(decimal(Lang::De, 14.25, 1), "14,2");
        assert_eq!(decimal(Lang::En, 9.5, 1), "9.5");
    }

    #[test]
    fn lengths_and_sizes_have_as_many_digits_as_they_need() {
        let all = [3000, 2400, 750].map(|length| meters(Lang::De, length));
        assert_eq!(all, ["3", "2,4", "0,75"]);
        let all = [812, 1_499, 3_449_999].map(|size| bytes(Lang::De, size));
        assert_eq!(all, ["812 Byte", "1 kB", "3,4 MB"]);
        assert_eq!(bytes(Lang::En, 12_500_000), "12.5 MB");
    }
}
