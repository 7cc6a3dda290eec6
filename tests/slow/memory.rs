//! However a file is made, reading it takes at most 200 MB more than the file. A process of its own, so that nothing else counts.

use schaubild::save;

use crate::alone::{alone, peak};

#[test]
fn no_file_takes_more_than_200_megabytes() {
    alone("memory::no_file_takes_more_than_200_megabytes", read_every_file);
}

fn read_every_file() {
    let many = |one: &str, count: usize| one.repeat(count);
    let board = |lists: &str| format!("Schaubild(\n    format: 1,\n    board: \"b\",\n    title: \"t\",\n{lists})\n");
    let inputs = [
        board(&format!("    actors: [\n{}    ],\n", many("        (id: \"a\", name: \"n\"),\n", 90_000))),
        board(&format!("    actors: [{}],\n", many("(),", 400_000))),
        board(&format!("    areas: [\n{}    ],\n", many("        (\n", 200_000))),
        format!("Schaubild({}", many("x: 1, ", 400_000)),
        many("(", 3_000_000),
        board(&format!("    about: \"{}\",\n", many("ä", 5_000_000))),
        include_str!("../../saves/falkenrode.ron").repeat(20),
    ];
    for input in inputs {
        let before = peak();
        let loaded = save::load_bytes(input.as_bytes());
        let grown = peak().saturating_sub(before);
        let start: String = input.chars().take(60).collect();
        assert!(grown < 200 << 20, "{} MB for {start:?}: {:?}", grown >> 20, loaded.map(|loaded| loaded.notes.len()));
    }
}
