//! Likeness of words: how many slips lead from one to the other.

/// Number of letters that must be put in, left out, exchanged or swapped with their neighbor (optimal string alignment: Damerau 1964,
/// Levenshtein 1966). Texts are compared as they are given; what shall not count is left off by their keys.
pub fn distance(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
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
        assert_eq!(distance("тест", "текст"), 1, "letters, not bytes");
    }
}
