//! However a file is damaged: no panic, no long wait, and a damaged record takes no other along.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop at the first surprise")]

use std::time::{Duration, Instant};

use proptest::prelude::*;
use schaubild::model::{Board, RecordKind};
use schaubild::save::{self, LoadError, Loaded};

use crate::region::region;

/// Time that a load may take here. In a release build it is one second (`benches/files.rs`); tests are not optimized, and
/// run beside others.
const LONGEST: Duration = Duration::from_secs(4);

/// The example region as it stands in its file.
const EXAMPLE: &str = include_str!("../../saves/falkenrode.ron");

/// Loads without a panic and without a long wait.
fn load(bytes: &[u8]) -> Result<Loaded, LoadError> {
    let start = Instant::now();
    let result = save::load_bytes(bytes);
    assert!(
        start.elapsed() < LONGEST,
        "took {:?} for {}",
        start.elapsed(),
        String::from_utf8_lossy(&bytes[..bytes.len().min(200)])
    );
    result
}

/// The records that were there and are there no more, or not the same.
fn missed(old: &Board, new: &Board) -> Vec<String> {
    old.records()
        .filter(|record| new.record(&record.key()).as_ref() != Some(record))
        .map(|record| format!("{:?}", record.key()))
        .collect()
}

#[test]
fn without_any_one_line_all_other_records_are_there() {
    let text = EXAMPLE;
    let whole = load(text.as_bytes()).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for gone in 0..lines.len() {
        let less: String = lines.iter().enumerate().filter(|(place, _)| *place != gone).map(|(_, line)| *line).collect();
        let loaded = load(less.as_bytes()).unwrap_or_else(|error| panic!("line {}: {error}", gone + 1));
        let missed = missed(&whole.board, &loaded.board);
        assert!(missed.len() <= 1, "line {} {:?}: {missed:?} {:#?}", gone + 1, lines[gone], loaded.notes);
        let all_lost = missed.is_empty() || !loaded.notes.is_empty() || lines[gone].starts_with("            ");
        assert!(all_lost, "line {} {:?}: {missed:?}", gone + 1, lines[gone]);
    }
}

/// Start of the first list: up to there the file is its head.
fn end_of_head(text: &str) -> usize {
    text.find("    sectors: [").or_else(|| text.find("    kinds: [")).unwrap_or_default()
}

/// The records that end before this byte, in the order of the file, which is that of [`Board::records`].
fn complete(text: &str, cut: usize) -> usize {
    text[..cut].matches("\n        ),\n").count()
}

#[test]
fn of_a_file_cut_off_anywhere_the_records_before_the_cut_are_there() {
    let text = EXAMPLE;
    let whole = load(text.as_bytes()).unwrap();
    let head = end_of_head(text);
    let records: Vec<_> = whole.board.records().collect();
    assert_eq!(complete(text, text.len()), records.len());
    for part in 0..500 {
        let cut = text.floor_char_boundary(text.len() * part / 500);
        let loaded = match load(&text.as_bytes()[..cut]) {
            Ok(loaded) => loaded,
            Err(error) => {
                assert!(cut < head, "cut at {cut}, after the head: {error}");
                continue;
            }
        };
        for record in &records[..complete(text, cut)] {
            assert!(loaded.board.has(&record.key()), "cut at {cut}: {:?} is missed", record.key());
        }
        // What points at nothing that comes later is the same, word for word.
        for record in records[..complete(text, cut)].iter().filter(|record| record.references().is_empty()) {
            assert_eq!(loaded.board.record(&record.key()).as_ref(), Some(record), "cut at {cut}");
        }
    }
}

#[test]
fn with_one_broken_mark_all_other_records_are_there() {
    let text = EXAMPLE;
    let whole = load(text.as_bytes()).unwrap();
    let start = text.find("    sectors: [").or_else(|| text.find("    kinds: [")).unwrap();
    let marks: Vec<usize> =
        text.char_indices().filter(|(at, mark)| *at > start && "()[],:\"".contains(*mark)).map(|(at, _)| at).collect();
    for at in marks.iter().step_by(37) {
        for other in [")", "(", "[", "]", "\"", ""] {
            let mut broken = text.to_owned();
            broken.replace_range(*at..=*at, other);
            let loaded = load(broken.as_bytes()).unwrap_or_else(|error| panic!("byte {at}: {error}"));
            let missed = missed(&whole.board, &loaded.board);
            let around = &text[text.floor_char_boundary(at - 30)..text.ceil_char_boundary((at + 30).min(text.len()))];
            assert!(missed.len() <= 1, "byte {at} to {other:?} in {around:?}: {missed:?} {:#?}", loaded.notes);
        }
    }
}

#[test]
fn flipped_bits_and_zeros_are_survived() {
    let text = EXAMPLE;
    let whole = load(text.as_bytes()).unwrap();
    let head = end_of_head(text);
    for part in 0..500 {
        let at = text.len() * part / 500;
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] ^= 1 << (part % 7);
        let is_text = std::str::from_utf8(&bytes).is_ok();
        match load(&bytes) {
            Ok(loaded) => {
                assert!(loaded.board.dangling().is_empty(), "byte {at}");
                // One byte harms the record it is in, or in the name of a list all of them; a record that refers to it may be
                // adapted, and one of which nothing is left without it is set aside. Whatever goes is among those texts.
                let records = |text: &str| text.lines().filter(|line| line.trim() == "(").count().max(1);
                let gone = loaded.set_aside.iter().map(|aside| records(&aside.text)).sum::<usize>().max(1);
                assert!(loaded.board.len() + gone >= whole.board.len(), "byte {at}: {} records", loaded.board.len());
            }
            Err(error) => assert!(at < head || !is_text, "byte {at}, after the head: {error}"),
        }
        let end = text.floor_char_boundary((at + 997).min(bytes.len()));
        let start = text.floor_char_boundary(at);
        bytes = text.as_bytes().to_vec();
        bytes[start..end].fill(0);
        match load(&bytes) {
            Ok(loaded) => {
                assert!(loaded.board.dangling().is_empty(), "zeros from {start}");
                assert!(missed(&whole.board, &loaded.board).is_empty() || !loaded.notes.is_empty(), "zeros from {start}");
                for record in whole.board.records().take(complete(text, start)) {
                    assert!(loaded.board.has(&record.key()), "zeros from {start}: {:?} is missed", record.key());
                }
            }
            Err(error) => assert!(start < head, "zeros from {start}, after the head: {error}"),
        }
    }
    assert!(load(&vec![0; text.len()]).is_err());
}

#[test]
fn files_made_to_take_long_do_not() {
    let head = "Schaubild(\n    format: 1,\n    board: \"b\",\n    title: \"t\",\n";
    let size = 20_000;
    let list =
        |kind: RecordKind, entry: &str| format!("{head}    {}: [\n{}    ],\n)", kind.list(), entry.repeat(size / entry.len()));
    for entry in [
        "(),",
        "(id: \"a\", name: \"b\"),\n",
        "(",
        "[",
        "\n",
        "        (\n",
        "        ),\n",
        "a:1,",
        "\"",
        "/*",
        "//\n",
        "'",
        "r#",
        "(x: 1, id: \"a\", name: \"b\"),",
    ] {
        for kind in [RecordKind::Sector, RecordKind::Responsibility] {
            let _ = load(list(kind, entry).as_bytes());
            let _ = load(format!("{head}{}", entry.repeat(size / entry.len())).as_bytes());
            let _ = load(entry.repeat(size / entry.len()).as_bytes());
        }
    }
    let fields = (0..size / 10).map(|number| format!("x{number}: 1,")).collect::<Vec<_>>().concat();
    let _ = load(format!("{head}    sectors: [(id: \"a\", name: \"b\", {fields})],\n)").as_bytes());
    let ids = (0..2000).map(|number| format!("\"a{number}\",")).collect::<Vec<_>>().concat();
    let _ = load(
        format!("{head}    responsibilities: [(id: \"r\", actor: \"a\", covers: [(areas: [{ids}], statuses: [{ids}])])],\n)")
            .as_bytes(),
    );
    let _ = load(format!("{head}    legal_checks: [(id: \"c\", due: \"2026\", what: \"\", statuses: [{ids}])],\n)").as_bytes());
}

proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = load(&bytes);
    }

    #[test]
    fn any_marks_are_survived(marks in proptest::collection::vec(0_usize..16, 0..300)) {
        let pieces = ["(", ")", "[", "]", ",", ":", "\"", "\n", "        (\n", "        ),\n", "    actors: [\n", "id: \"a\"", "name: \"b\"", "format: 1", "Schaubild(", "r#\""];
        let text: String = marks.into_iter().map(|mark| pieces[mark]).collect();
        let _ = load(text.as_bytes());
        let _ = load(format!("Schaubild(format: 1, {text}").as_bytes());
    }

    #[test]
    fn any_change_of_a_file_is_survived(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_usize..40), 1..6)) {
        let mut bytes = save::to_text(&region(5, 8), None).into_bytes();
        for (at, byte, len) in changes {
            let at = at.index(bytes.len());
            let end = (at + len).min(bytes.len());
            bytes.splice(at..end, (len % 2 == 0).then_some(byte & 0x7F));
        }
        if let Ok(loaded) = load(&bytes) {
            prop_assert!(loaded.board.dangling().is_empty());
            let again = load(save::to_text(&loaded.board, None).as_bytes()).unwrap();
            prop_assert_eq!(again.board, loaded.board);
        }
    }
}
