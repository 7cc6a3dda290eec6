//! Laws for any line: nothing panics, no word is lost, reading again gives the same, and what is taken fits the board.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use schaubild::capture::{Batch, Lexicon, read};

use super::falkenrode;

/// Pieces of lines, sensible and not.
const PIECES: [&str; 32] = [
    "Jobcenter",
    "jobcentr",
    "VHS",
    "Sozialamt",
    "Treff",
    "Arbeit",
    "Sprache",
    "Beratung",
    "Duldung",
    "Schutz",
    "ab",
    "bis",
    "alle",
    "außer",
    "U25",
    "EU",
    "FF",
    "ff",
    "beteiligt",
    "berät und vermittelt",
    "; ",
    " | ",
    "\t",
    ", ",
    " und ",
    "/",
    "Aufgabe:",
    "neu:",
    "?",
    "@",
    "ä🙂",
    "–",
];

proptest! {
    #[test]
    fn no_word_is_lost_and_reading_again_gives_the_same(pieces in vec(0..PIECES.len(), 0..14), blanks in any::<bool>()) {
        let line = pieces.iter().map(|piece| PIECES[*piece]).collect::<Vec<_>>().join(if blanks { " " } else { "" });
        check(&line)?;
    }

    #[test]
    fn any_text_at_all_is_read(line in ".{0,80}") {
        check(&line)?;
    }

    #[test]
    fn what_is_taken_fits_the_board(lines in vec(vec(0..PIECES.len(), 0..10), 0..5)) {
        let line = |pieces: &Vec<usize>| pieces.iter().map(|piece| PIECES[*piece]).collect::<Vec<_>>().join(" ");
        let (board, mut bits) = (falkenrode(), 0);
        let batch = Batch::of(&lines.iter().map(line).collect::<Vec<_>>().join("\n"), (&board, Arc::new(Lexicon::of(&board))), || { bits += 1; bits }).unwrap();
        if let Some(edit) = batch.edit(&board) {
            let after = board.apply(&edit).unwrap();
            prop_assert_eq!(after.dangling(), vec![]);
            prop_assert!(batch.made.iter().all(|made| after.responsibilities().contains(made)));
        }
    }
}

/// Every letter outside separators, labels and joining words stands in exactly one part.
fn check(line: &str) -> Result<(), TestCaseError> {
    let board = falkenrode();
    let lexicon = Lexicon::of(&board);
    let reading = read(line, &board, &lexicon);
    let mut end = 0;
    for part in &reading.parts {
        prop_assert!(part.range.start >= end && reading.line.is_char_boundary(part.range.start), "{:?}", reading);
        let between = reading.line.get(end..part.range.start).unwrap();
        prop_assert!(is_between(between), "{between:?} is lost of {line:?}: {reading:?}");
        end = part.range.end;
    }
    prop_assert!(is_between(reading.line.get(end..).unwrap()), "the end is lost of {line:?}: {reading:?}");
    prop_assert_eq!(&read(&reading.line, &board, &lexicon), &reading);
    Ok(())
}

/// Text that may stand between parts: marks, words that join, and labels, which the part keeps as its kind.
fn is_between(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.into_iter().all(|word| ["und", "and", "sowie", "u", "aufgabe", "neu"].contains(&word.to_lowercase().as_str()))
}
