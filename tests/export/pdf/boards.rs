//! Boards that are hard to write as PDF/A and PDF/UA: empty ones, missing letters, anything at all.

use std::sync::Arc;

use proptest::prelude::*;
use schaubild::layout::{LayoutNote, Options};
use schaubild::model::{
    Actor, Area, Board, BoardId, Cell, CellNote, Decision, Head, Record, Reserved, Responsibility, ResponsibilityId, State,
    Status,
};
use schaubild::text::Lang;

use crate::common::boards;
use crate::pdf::read::Pdf;
use crate::pdf::table::check;
use crate::pdf::views::views;
use crate::pdf::{a3, written};

fn board(title: &str, records: Vec<Record>) -> Arc<Board> {
    Arc::new(Board::from_records(Head::new(BoardId::new("b"), title), records, Reserved::default()))
}

#[test]
fn an_empty_board_is_a_page_with_its_title() {
    let (layout, bytes) = written(&board("Leer", Vec::new()), &a3());
    let pdf = Pdf::read(&bytes);
    check(&layout, &pdf);
    assert_eq!(pdf.bookmarks(), ["Leer"]);
    assert_eq!(pdf.tags.of("H1").len(), 1);
}

#[test]
fn a_board_without_a_title_is_called_like_the_program() {
    let (layout, bytes) = written(&board("", Vec::new()), &a3());
    let pdf = Pdf::read(&bytes);
    check(&layout, &pdf);
    assert_eq!(pdf.bookmarks(), ["Schaubild"]);
}

/// Letters that Source Sans 3 lacks, that PDF/A forbids, or that no one can see.
const ODD: [&str; 5] = ["Ankommen 🙂", "مركز الاستشارة", "Büro \u{E000}\u{F8FF}", "漢字 und Kana", "\u{200D}\u{FE0F}\u{0301}"];

#[test]
fn letters_that_the_font_lacks_are_boxes_and_said_whole() {
    let mut records: Vec<Record> = Vec::new();
    for (number, odd) in ODD.iter().enumerate() {
        let (status, area) = (format!("s{number}"), format!("a{number}"));
        let (status, area) = (status.as_str(), area.as_str());
        records.push(Status::named(status.into(), odd).into());
        records.push(Area::named(area.into(), odd).into());
        let mut actor = Actor::named(format!("i{number}").as_str().into(), odd);
        (*odd).clone_into(&mut actor.short);
        records.push(Record::from(actor));
        let responsibility = Responsibility {
            groups: std::iter::empty().collect(),
            state: State::Disputed,
            ..Responsibility::new(
                ResponsibilityId::new(&format!("r{number}")),
                format!("i{number}").as_str().into(),
                [Cell::new(area.into(), status.into())].into_iter().collect(),
            )
        };
        records.push(responsibility.into());
        let cell = Cell::new(area.into(), "s0".into());
        records.push(CellNote { cell, decision: Decision::Disputed, remark: String::new() }.into());
    }
    let (layout, bytes) = written(&board("Tafel 🙂 مرحبا", records), &a3());
    let pdf = Pdf::read(&bytes);
    check(&layout, &pdf);
    let noted = |text: &str| {
        layout.report.notes.iter().any(|note| matches!(note, LayoutNote::MissingLetters { text: noted, .. } if noted == text))
    };
    assert!(noted("Ankommen 🙂") && noted("Tafel 🙂 مرحبا"), "{:?}", layout.report.notes);
    let says = |kind: &str, words: &str| {
        let all = pdf.tags.of(kind);
        all.iter().flat_map(|element| element.of("Span")).filter_map(|span| span.says.as_deref()).any(|said| said.contains(words))
    };
    assert!(says("H1", "Tafel 🙂 مرحبا") && says("TH", "Ankommen 🙂") && says("TD", "Ankommen 🙂"));
    assert!(says("TH", "مركز الاستشارة") && says("TD", "漢字 und Kana"));
    assert!(pdf.runs.iter().any(|run| run.text.starts_with("Ankommen")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_board_can_be_written_and_walked_through(
        board in boards(),
        view in any::<prop::sample::Index>(),
        english in any::<bool>(),
    ) {
        let lang = if english { Lang::En } else { Lang::De };
        let mut all = views(&board);
        all.push(("whole", a3()));
        let (_, options) = view.get(&all).clone();
        let (layout, bytes) = written(&board, &Options { lang, informed: english, ..options });
        check(&layout, &Pdf::read(&bytes));
    }
}
