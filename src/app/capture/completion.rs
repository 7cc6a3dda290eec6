//! Completion: the word of the capture line that is being typed, and the line with that word completed.

/// The line up to the word that is typed, and what of it is there.
pub(super) fn ending(line: &str) -> (&str, &str) {
    let from = line.rfind([';', '|', '\t', ',', ':']).map_or(0, |place| place + 1);
    let rest = line.get(from..).unwrap_or_default();
    let blanks = rest.len() - rest.trim_start().len();
    line.split_at(from + blanks)
}

/// The line with the word that is typed completed to this name.
pub(super) fn completed(line: &str, name: &str) -> String {
    format!("{}{name}", ending(line).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_completed_and_nothing_else() {
        assert_eq!(ending("Jobcenter; Arb"), ("Jobcenter; ", "Arb"));
        assert_eq!(ending("jobc"), ("", "jobc"));
        assert_eq!(ending("VHS; "), ("VHS; ", ""));
        assert_eq!(completed("VHS; Duldung, Sch", "Schutz"), "VHS; Duldung, Schutz");
    }
}
