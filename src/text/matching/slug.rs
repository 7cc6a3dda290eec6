//! Names as they can stand in ids and names of files.

use super::search::search_key;

/// Name of at most so many characters in lower-case ASCII letters, digits and single hyphens; umlauts are written out.
pub fn slug(name: &str, most: usize) -> String {
    let mut out = String::new();
    for letter in search_key(name).chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    let mut short: String = out.chars().take(most).collect();
    while short.ends_with('-') {
        short.pop();
    }
    if short.is_empty() { "x".to_owned() } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_can_be_read_aloud() {
        for (name, expected) in [
            ("Migrantenverein „Brücke der Kulturen“ e. V.", "migrantenverein-brue"),
            ("ÄÖÜ äöüß", "aeoeue-aeoeuess"),
            ("A & B / 2 §", "a-b-2"),
            ("Café Łódź", "cafe-lodz"),
            ("§§", "x"),
        ] {
            assert_eq!(slug(name, 20), expected, "{name}");
        }
    }
}
