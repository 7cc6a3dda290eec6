//! Texts of a file in which letters stand as numbers.

/// Text as it stands in a file, with the letters in the place of their numbers: `M\u{fc}ller` is Müller.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        out.push_str(before);
        let letter = after.split_once('}').and_then(|(digits, rest)| {
            let letter = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
            Some((letter, rest))
        });
        rest = if let Some((letter, rest)) = letter {
            out.push(letter);
            rest
        } else {
            out.push_str("\\u{");
            after
        };
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_stand_there_as_numbers_are_read() {
        assert_eq!(unescaped("M\\u{fc}ller \\u{zz} \\u{41"), "Müller \\u{zz} \\u{41");
    }
}
