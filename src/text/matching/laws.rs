//! Laws of comparing that hold for any texts.

use proptest::collection::vec;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

/// Letters that are compared in other ways than as they are, among some that are not.
const LETTERS: [&str; 24] = [
    "a", "A", "e", "u", "ü", "Ü", "ä", "ö", "ß", "ẞ", "é", "É", "ł", "ø", "ﬁ", "0", "7", "12", " ", "-", "„", ".", "\u{AD}",
    "\u{308}",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![vec(0..LETTERS.len(), 0..8).prop_map(|all| all.iter().map(|at| LETTERS[*at]).collect()), ".{0,12}"]
}

proptest! {
    #[test]
    fn texts_have_one_order(one in text(), two in text(), three in text()) {
        let (a, b, c) = (sort_key(&one), sort_key(&two), sort_key(&three));
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert!(a > b || b > c || a <= c);
        prop_assert_eq!(a == b, one.nfc().eq(two.nfc()));
    }

    #[test]
    fn a_key_is_its_own_key(text in text()) {
        let key = search_key(&text);
        prop_assert_eq!(search_key(&key), key.clone());
        prop_assert!(is_same(&text, &key));
    }

    #[test]
    fn a_text_is_found_in_itself_and_by_its_key(before in text(), text in text(), after in text()) {
        let around = SearchText::new(&format!("{before}\n{text}\n{after}"));
        prop_assert!(SearchText::new(&text).is_in(&around));
        prop_assert!(SearchText::new(&search_key(&text)).is_in(&around));
        prop_assert_eq!(SearchText::new(&text).fit(&SearchText::new(&text)), Some(Fit::Whole));
    }

    #[test]
    fn whatever_fits_is_found(one in text(), other in text()) {
        let (one, other) = (SearchText::new(&one), SearchText::new(&other));
        prop_assert_eq!(one.fit(&other).is_some(), one.is_in(&other));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same(text in text()) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(sort_key(&composed), sort_key(&decomposed));
        prop_assert_eq!(search_key(&composed), search_key(&decomposed));
        prop_assert_eq!(SearchText::new(&composed), SearchText::new(&decomposed));
        prop_assert_eq!(slug(&composed, 20), slug(&decomposed, 20));
    }

    #[test]
    fn distance_is_one_of_space(one in text(), two in text()) {
        prop_assert_eq!(distance(&one, &two), distance(&two, &one));
        prop_assert_eq!(distance(&one, &two) == 0, one == two);
    }

    #[test]
    fn a_slug_is_a_slug(text in text(), most in 1_usize..30) {
        let short = slug(&text, most);
        prop_assert!(!short.is_empty() && short.len() <= most);
        prop_assert_eq!(slug(&short, most), short);
    }
}
