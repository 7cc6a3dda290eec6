//! Sixty lines as people speak in a workshop, written before anybody looked at the words that are known: nearly all are understood or
//! asked about, and none is taken for something else.

use schaubild::capture::{Lexicon, Obstacle, read};
use schaubild::model::Board;

use super::institutions::board;
use super::short;

/// Spoken lines with the understanding of each: `typed => understood`.
const SPOKEN: &str = include_str!("spoken.txt");
/// Kinds of which the board has an institution.
const KINDS: [&str; 12] = [
    "jobcenter",
    "auslaenderbehoerde",
    "agentur-fuer-arbeit",
    "sozialamt",
    "vhs",
    "bamf",
    "mbe",
    "jmd",
    "ihk",
    "hwk",
    "gesundheitsamt",
    "jugendamt",
];

/// Each line with what is expected and what is understood, and the reason why it is not taken.
fn spoken(board: &Board) -> Vec<(&'static str, &'static str, String, Option<Obstacle>)> {
    let lexicon = Lexicon::of(board);
    let lines = SPOKEN.lines().filter_map(|line| line.split_once(" => "));
    lines
        .map(|(typed, expected)| {
            let reading = read(typed, board, &lexicon);
            (typed, expected, short(&reading, board), reading.obstacle())
        })
        .collect()
}

#[test]
fn spoken_lines_are_understood_or_asked_about_and_none_wrong() {
    let all = spoken(&board(&KINDS));
    assert_eq!(all.len(), 60);
    let wrong: Vec<String> = all
        .iter()
        .filter(|(_, expected, found, _)| expected != found)
        .map(|(typed, _, found, _)| format!("{typed} => {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
    let unasked =
        all.iter().filter(|(.., why)| matches!(why, Some(Obstacle::NoInstitution | Obstacle::LongName(_) | Obstacle::LongLine)));
    assert!(unasked.count() <= 6, "nine of ten are understood or asked about");
}
