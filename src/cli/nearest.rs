//! Known name that a mistyped one probably means.

use crate::text::matching::{distance, search_key};

/// The nearest known name, if it is near enough to be meant: it holds what was typed, or at most half of the letters differ.
pub(super) fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = search_key(given);
    let typed = given.chars().count();
    let rank = |name: &str| {
        let name = search_key(name);
        let holds = typed >= 3 && name.contains(&given);
        if holds { 0 } else { distance(&given, &name) }
    };
    let ranked = known.into_iter().map(|name| (rank(name), name));
    let (rank, name) = ranked.min_by_key(|(rank, _)| *rank)?;
    (rank * 2 <= typed).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_meant() {
        let lists = ["statuses", "areas", "groups", "kinds", "actors", "responsibilities"];
        assert_eq!(nearest("statsues", lists), Some("statuses"));
        assert_eq!(nearest("Aera", lists), Some("areas"));
        assert_eq!(nearest("resp", ["areas", "responsibilities"]), Some("responsibilities"));
        assert_eq!(nearest("Uebergeng", ["Zoll", "Übergang"]), Some("Übergang"));
        assert_eq!(nearest("xyz", lists), None);
        assert_eq!(nearest("", lists), None);
    }
}
