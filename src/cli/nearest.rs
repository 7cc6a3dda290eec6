//! The known name that a mistyped one probably means.

/// The nearest known name, if it is near enough to be meant: it holds what was typed, or at most half of the letters differ.
pub(super) fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_lowercase();
    let typed = given.chars().count();
    let rank = |name: &str| {
        let name = name.to_lowercase();
        let holds = typed >= 3 && name.contains(&given);
        if holds { 0 } else { distance(&given, &name) }
    };
    let ranked = known.into_iter().map(|name| (rank(name), name));
    let (rank, name) = ranked.min_by_key(|(rank, _)| *rank)?;
    (rank * 2 <= typed).then_some(name)
}

/// How many letters must be put in, left out, exchanged or swapped with their neighbor (Damerau 1964, Levenshtein 1966).
fn distance(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=two.len()).collect();
    let mut previous = None;
    for (row, letter) in one.chars().enumerate() {
        let mut line = vec![row + 1];
        for (column, other) in two.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX - 1);
            let mut least = (at(&last, column) + usize::from(letter != *other)).min(at(&last, column + 1) + 1);
            least = least.min(at(&line, column) + 1);
            let swapped = column > 0 && previous == Some(*other) && two.get(column - 1) == Some(&letter);
            if swapped && row > 0 {
                least = least.min(at(&before, column - 1) + 1);
            }
            line.push(least);
        }
        before = std::mem::replace(&mut last, line);
        previous = Some(letter);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_letters_and_swaps() {
        for (one, two, expected) in [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("statsues", "statuses", 1), ("ab", "ba", 1)] {
            assert_eq!(distance(one, two), expected, "{one} {two}");
        }
        assert_eq!(distance("chekc", "check"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn only_what_is_near_is_meant() {
        let lists = ["statuses", "areas", "groups", "kinds", "actors", "responsibilities"];
        assert_eq!(nearest("statsues", lists), Some("statuses"));
        assert_eq!(nearest("Aera", lists), Some("areas"));
        assert_eq!(nearest("resp", ["areas", "responsibilities"]), Some("responsibilities"));
        assert_eq!(nearest("xyz", lists), None);
        assert_eq!(nearest("", lists), None);
    }
}
