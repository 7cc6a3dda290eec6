//! Message about a fault of the program. The words of a panic may quote any text that was at hand, and so a person: what stands in
//! quotation marks is left out, where the fault is in the source is said.

use std::panic;

use crate::app::files::recovery::crash_save::CrashSave;

/// Mark where something was left out.
const LEFT_OUT: char = '…';

/// From now on a panic is logged without what it quotes, in the place of what would be printed of it. That no window can be opened is
/// one as well, which a user is told in words.
pub(in crate::app) fn watch(crash_save: CrashSave) {
    panic::set_hook(Box::new(move |info| {
        let level = if crash_save.was_shown() { log::Level::Error } else { log::Level::Info };
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        log::log!(level, "{place}: {}", without_quotes(info.payload_as_str().unwrap_or_default()));
    }));
}

/// The text without what stands in it in quotation marks of source code.
pub(in crate::app) fn without_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quoted: Option<char> = None;
    let mut is_escaped = false;
    for letter in text.chars() {
        match quoted {
            Some(_) if std::mem::take(&mut is_escaped) => {}
            Some(mark) if letter == mark => {
                out.push(letter);
                quoted = None;
            }
            Some(_) => is_escaped = letter == '\\',
            None => {
                out.push(letter);
                if matches!(letter, '"' | '`') {
                    out.push(LEFT_OUT);
                    quoted = Some(letter);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_panic_no_word_is_told_that_it_quotes() {
        for (panic, told) in [
            (
                "start byte index 3 is not a char boundary; it is inside 'ü' (bytes 2..4) of `Müller, 01234 567`",
                "start byte index 3 is not a char boundary; it is inside 'ü' (bytes 2..4) of `…`",
            ),
            (
                "called `Result::unwrap()` on an `Err` value: Wrong(\"Mia \\\"Mi\\\" Muster\", 5)",
                "called `…` on an `…` value: Wrong(\"…\", 5)",
            ),
            ("index out of bounds: the len is 3 but the index is 5", "index out of bounds: the len is 3 but the index is 5"),
            ("torn `Muster", "torn `…"),
        ] {
            assert_eq!(without_quotes(panic), told);
        }
    }
}
