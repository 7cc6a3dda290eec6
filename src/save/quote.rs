//! Texts of a file as messages quote them.

/// A text short enough to be quoted in a message: on one line, at most 80 characters.
pub(super) fn shortened(text: &str) -> String {
    let mut words = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut short: String = words.by_ref().take(80).collect();
    if words.next().is_some() {
        short.push('…');
    }
    short
}
