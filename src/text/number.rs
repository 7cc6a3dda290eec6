//! Numbers as users write them: 1.000 and 1,5 in German, 1,000 and 1.5 in English.

use super::Lang;

/// A count with its thousands separated.
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

/// A measure with `places` digits after the decimal sign.
pub fn decimal(lang: Lang, value: f64, places: usize) -> String {
    let plain = format!("{value:.places$}");
    match lang {
        Lang::De => plain.replace('.', ","),
        Lang::En => plain,
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
}
