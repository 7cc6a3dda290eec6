//! Any bytes are a board or an error, never a panic; what was read can be written and read again.
//! Run with `cargo +nightly fuzz run load`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use schaubild::save;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(loaded) = save::load_bytes(bytes) {
        assert!(loaded.board.dangling().is_empty());
        let again = save::load_bytes(save::to_text(&loaded.board, Some(&loaded.origin)).as_bytes());
        assert_eq!(again.map(|again| again.board).ok(), Some(loaded.board));
    }
});
