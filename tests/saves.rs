//! What is saved is what was there, and what is read is what was saved; whatever is wrong in a file is said in words.

mod common;

use proptest::prelude::*;
use schaubild::save;

proptest! {
    #[test]
    fn saving_then_loading_is_identity(board in common::boards()) {
        let text = save::to_text(&board, None);
        let loaded = save::load_bytes(text.as_bytes()).unwrap();
        prop_assert_eq!(&loaded.notes, &[]);
        prop_assert_eq!(&loaded.set_aside, &[]);
        prop_assert_eq!(&loaded.board, &board);
        let origin = save::Origin { revision: 0, ..loaded.origin };
        let again = save::to_text(&loaded.board, Some(&origin));
        let without = |text: &str| text.lines().filter(|line| !line.starts_with("    previous: ")).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(without(&again), without(&text));
    }
}
