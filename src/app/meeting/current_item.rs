//! Current item after an agenda was changed: the same one, wherever it stands now. Undo moves items as well, so it is not
//! asked who changed what.

use crate::model::AgendaItem;

/// The place of the item that stood at `at`; the nearest one if it is gone, none of an empty agenda.
pub(super) fn follow(at: usize, old: &[AgendaItem], new: &[AgendaItem]) -> Option<usize> {
    let item = old.get(at)?;
    let last = new.len().checked_sub(1)?;
    let differs = |place: &usize| old.get(*place) != new.get(*place);
    let is_edited = old.len() == new.len() && (0..new.len()).filter(differs).eq([at]);
    if is_edited || new.get(at) == Some(item) {
        return Some(at);
    }
    let same = (0..new.len()).filter(|place| new.get(*place) == Some(item));
    Some(same.min_by_key(|place| place.abs_diff(at)).unwrap_or_else(|| at.min(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(titles: &str) -> Vec<AgendaItem> {
        titles.split(' ').map(|title| AgendaItem { title: title.to_owned(), ..AgendaItem::default() }).collect()
    }

    #[test]
    fn the_turn_stays_with_its_item() {
        let old = agenda("a b Pause c Pause");
        for (new, place) in [
            ("a b Pause c Pause", 2),
            ("b Pause a c Pause", 1),
            ("x a b Pause c Pause", 3),
            ("a b Mittag c Pause", 2),
            ("a b c Pause", 3),
            ("a b", 1),
        ] {
            assert_eq!(follow(2, &old, &agenda(new)), Some(place), "{new}");
        }
        assert_eq!(follow(2, &old, &[]), None);
        assert_eq!(follow(9, &old, &old), None);
    }
}
