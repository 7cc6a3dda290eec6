//! The capture line on Falkenrode: 200 lines as they are typed, with what is understood of each; and laws for any line.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod institutions;
mod laws;
mod spoken;

use std::sync::Arc;

use schaubild::capture::{Lexicon, Meaning, Reading, read};
use schaubild::catalogue;
use schaubild::model::{Actor, ActorId, Board, Edit, Record, StatusId};

/// Typed lines with the understanding of each: `typed => understood`.
const LINES: &str = include_str!("lines.txt");

fn falkenrode() -> Arc<Board> {
    catalogue::the_example().board().unwrap()
}

/// A reading in few letters: ids of records, new names in quotation marks, statuses as a run where they are one.
fn short(reading: &Reading, board: &Board) -> String {
    let parts: Vec<String> = reading.parts.iter().map(|part| meaning(&part.meaning, reading.words(part), board)).collect();
    match reading.obstacle() {
        Some(why) => format!("{why:?}: {}", parts.join("; ")),
        None => parts.join("; "),
    }
}

fn meaning(meaning: &Meaning, words: &str, board: &Board) -> String {
    match meaning {
        Meaning::Actor(id) => id.to_string(),
        Meaning::New(name) => format!("new {name}"),
        Meaning::Area(id) => id.to_string(),
        Meaning::Statuses(all) if all.len() == board.statuses().len() => "all".to_owned(),
        Meaning::Statuses(all) => {
            let ids = board.statuses().iter().map(|status| &status.id).filter(|id| all.contains(*id));
            format!("[{}]", ids.map(StatusId::as_str).collect::<Vec<_>>().join(" "))
        }
        Meaning::Group(id) => format!("{{{id}}}"),
        Meaning::Role(role) => format!("{role:?}"),
        Meaning::Task => format!("“{words}”"),
        Meaning::Question { asked: Some(name), text } => format!("? {name}: {text}"),
        Meaning::Question { asked: None, text } => format!("? {text}"),
        Meaning::Unclear(all) => all.iter().map(|one| self::meaning(one, words, board)).collect::<Vec<_>>().join(" or "),
    }
}

#[test]
fn two_hundred_lines_are_understood_or_set_aside_and_none_wrong_silently() {
    let board = falkenrode();
    let lexicon = Lexicon::of(&board);
    let lines: Vec<(&str, &str)> = LINES.lines().filter_map(|line| line.split_once(" => ")).collect();
    assert_eq!(lines.len(), LINES.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count());
    assert!(lines.len() >= 200, "{}", lines.len());
    let wrong: Vec<String> = lines
        .iter()
        .filter_map(|(typed, expected)| {
            let found = short(&read(typed, &board, &lexicon), &board);
            (found != *expected).then(|| format!("{typed} => {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_key_is_answered_at_once() {
    // As many institutions as the largest regions have.
    let named = |number: usize| Actor::named(ActorId::new(&format!("n{number}")), &format!("Beratungsstelle {number} am Markt"));
    let more = (0..75).map(|number| Edit::Put(Record::from(named(number)))).collect();
    let board = falkenrode();
    let board = board.apply(&board.one_step(more)).unwrap();
    let began = std::time::Instant::now();
    let lexicon = Lexicon::of(&board);
    println!("{:?} for the words of a board", began.elapsed());
    // A reading that takes long blocks the key after it; the bound is wide, because a debug build on a busy machine is slow.
    let began = std::time::Instant::now();
    let mut keys = 0_u32;
    for (typed, _) in LINES.lines().filter_map(|line| line.split_once(" => ")).take(60) {
        for (end, _) in typed.char_indices() {
            keys += 1;
            let _ = read(typed.get(..end).unwrap(), &board, &lexicon);
        }
    }
    let each = began.elapsed() / keys;
    println!("{each:?} for each of {keys} keys");
    assert!(each.as_millis() < 10, "{each:?}");
}
