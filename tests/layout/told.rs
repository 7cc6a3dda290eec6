//! Notes of a drawing about itself: the word of every empty cell, and a note for all that it could not show whole.

use schaubild::layout::{Layout, LayoutNote, LayoutReport, Options, Page};
use schaubild::model::{Board, CellNote, Decision, Record, Role};
use schaubild::report::{CellState, Cells};
use schaubild::scene::style::Theme;
use schaubild::scene::{Group, Mark, Rect, Size, Target};
use schaubild::text::Lang;
use schaubild::typeset::{Line, Typesetter};

use crate::any::{Counts, board, cell, responsibility};
use crate::check::{check, layout_of};

pub(crate) fn lines(group: &Group) -> impl Iterator<Item = &Line> {
    group.marks.iter().filter_map(|mark| match mark {
        Mark::Text { line, .. } => Some(&**line),
        _ => None,
    })
}

/// Whatever is cut, counted or drawn as a box has its note, and no note speaks of anything that is not in the drawing.
pub(crate) fn noted(layout: &Layout) {
    let notes = &layout.report.notes;
    for group in &layout.scene.groups {
        for line in lines(group) {
            let elided = |note: &LayoutNote| matches!(note, LayoutNote::Elided { target, .. } if *target == group.target);
            assert!(!line.elided || notes.iter().any(elided), "{:?} is cut in silence: {}", group.target, line.text);
            let missing = |note: &LayoutNote| matches!(note, LayoutNote::MissingLetters { text, .. } if *text == line.text);
            assert!(line.glyphs.iter().all(|glyph| glyph.id != 0) || notes.iter().any(missing), "{}", line.text);
            let counted = matches!(group.target, Target::Chip(_)) && line.text.starts_with('+');
            let left_out =
                |note: &LayoutNote| matches!(note, LayoutNote::GroupsLeftOut { target, .. } if *target == group.target);
            assert!(!counted || notes.iter().any(left_out), "{:?} counts in silence: {}", group.target, line.text);
        }
    }
    for note in notes {
        match note {
            LayoutNote::Elided { target, .. }
            | LayoutNote::GroupsLeftOut { target, .. }
            | LayoutNote::MissingLetters { target, .. } => assert!(layout.scene.group(target).is_some(), "{note:?}"),
            LayoutNote::TooSmall { .. } => assert!(!layout.report.fits),
            LayoutNote::Tiny { size } => assert_eq!(*size, layout.report.size),
            LayoutNote::NoContacts => assert!(!layout.scene.groups.iter().any(|group| matches!(group.target, Target::Person(_)))),
            LayoutNote::NothingSelected | LayoutNote::NoGrid | LayoutNote::NoMatrix => {
                assert!(!layout.scene.groups.iter().any(|group| matches!(group.target, Target::Chip(_) | Target::MatrixChip(_))));
            }
        }
    }
    assert_eq!(layout.report.summary(Lang::De).is_none(), notes.is_empty());
}

/// Every cell that is empty has its word, inside; one with frames has none. Gives how many words there are.
pub(crate) fn empty_cells_have_a_word(board: &Board, layout: &Layout) -> usize {
    let cells = Cells::of(board);
    let frames: Vec<&Rect> =
        layout.scene.groups.iter().filter(|group| matches!(group.target, Target::Frame(..))).map(|group| &group.rect).collect();
    let mut words = 0;
    for group in &layout.scene.groups {
        let Target::Cell(cell) = &group.target else { continue };
        let report = cells.get(board, &cell.area, &cell.status).unwrap();
        let word = match report.state() {
            _ if frames.iter().any(|frame| frame.overlaps(&group.rect)) => "",
            CellState::Covered | CellState::WithoutLead => "",
            CellState::Open => "offen",
            CellState::Gap => "Lücke",
            CellState::NotIntended => "nicht vorgesehen",
            CellState::Disputed => "strittig",
        };
        let elided =
            |note: &LayoutNote| matches!(note, LayoutNote::Elided { target, text } if *target == group.target && text == word);
        let drawn: Vec<&str> = lines(group).map(|line| line.text.as_str()).collect();
        let whole = if word.is_empty() { drawn.is_empty() } else { drawn.join(" ") == word };
        assert!(whole || layout.report.notes.iter().any(elided), "{cell:?}: {drawn:?} for {word:?}");
        words += usize::from(!drawn.is_empty());
    }
    words
}

#[test]
fn a_board_just_begun_is_open_everywhere_in_every_theme() {
    let empty = board(Counts { statuses: 11, areas: 12, groups: 2, actors: 0 }, Vec::new());
    let typesetter = Typesetter::new();
    for theme in Theme::ALL {
        for (lang, word, entry) in [(Lang::De, "offen", "noch nicht besprochen"), (Lang::En, "open", "not yet discussed")] {
            let options = Options { theme, lang, ..Options::default() };
            let drawing = layout_of(&typesetter, &empty, &options, None);
            assert!(drawing.report.fits && drawing.report.notes.is_empty(), "{:?}", drawing.report);
            let cells = drawing.scene.groups.iter().filter(|group| matches!(group.target, Target::Cell(_)));
            let mut count = 0;
            for cell in cells {
                assert_eq!(lines(cell).map(|line| line.text.as_str()).collect::<Vec<_>>(), [word]);
                let fills = cell
                    .marks
                    .iter()
                    .filter(|mark| matches!(mark, Mark::Rect { fill: Some(fill), .. } if *fill == theme.palette().open.fill));
                assert_eq!(fills.count(), 1);
                count += 1;
            }
            assert_eq!(count, 132);
            let legend = drawing.scene.group(&Target::LegendOpen).unwrap();
            assert_eq!(lines(legend).map(|line| line.text.as_str()).collect::<Vec<_>>(), [word, entry]);
        }
    }
}

#[test]
fn what_is_covered_or_decided_is_not_open() {
    let counts = Counts { statuses: 3, areas: 1, groups: 1, actors: 1 };
    let more: Vec<Record> = vec![
        responsibility(0, 0, Role::Involved, &[0], schaubild::model::Coverage::cell(&cell(0, 0))).into(),
        CellNote { cell: cell(0, 1), decision: Decision::NotIntended, remark: String::new() }.into(),
        CellNote { cell: cell(0, 2), decision: Decision::Disputed, remark: String::new() }.into(),
    ];
    let board = board(counts, more);
    let drawing = layout_of(&Typesetter::new(), &board, &Options::default(), None);
    assert_eq!(empty_cells_have_a_word(&board, &drawing), 2);
    assert!(drawing.scene.group(&Target::LegendOpen).is_none());
}

#[test]
fn who_is_only_informed_leaves_a_cell_open() {
    let counts = Counts { statuses: 1, areas: 1, groups: 1, actors: 1 };
    let board =
        board(counts, vec![responsibility(0, 0, Role::Informed, &[0], schaubild::model::Coverage::cell(&cell(0, 0))).into()]);
    for (informed, words) in [(false, 1), (true, 0)] {
        let options = Options { informed, ..Options::default() };
        let drawing = layout_of(&Typesetter::new(), &board, &options, None);
        assert_eq!(empty_cells_have_a_word(&board, &drawing), words);
    }
}

#[test]
fn a_word_without_room_is_smaller_then_cut_and_never_outside() {
    let notes =
        (0..40).map(|status| CellNote { cell: cell(0, status), decision: Decision::NotIntended, remark: String::new() }.into());
    let board = board(Counts { statuses: 40, areas: 1, groups: 1, actors: 0 }, notes.collect());
    let options = Options { page: Page::named("100x80").unwrap(), ..Options::default() };
    let typesetter = Typesetter::new();
    let drawing = layout_of(&typesetter, &board, &options, None);
    check(&typesetter, &board, &options, &drawing);
    let cut =
        |note: &&LayoutNote| matches!(note, LayoutNote::Elided { target: Target::Cell(_), text } if text == "nicht vorgesehen");
    assert_eq!(drawing.report.notes.iter().filter(cut).count(), 40);
}

#[test]
fn words_of_heads_stay_whole_where_that_costs_hardly_any_type() {
    for name in ["falkenrode", "ginsterheid"] {
        let region = schaubild::catalogue::example(Some(name)).unwrap().board().unwrap();
        for page in ["16:9", "a3"] {
            let options = Options { page: Page::named(page).unwrap(), ..Options::default() };
            let drawing = layout_of(&Typesetter::new(), &region, &options, None);
            let cut = drawing.scene.groups.iter().flat_map(lines).filter(|line| line.hyphenated);
            assert_eq!(cut.map(|line| line.text.as_str()).collect::<Vec<_>>(), Vec::<&str>::new(), "{name} {page}");
        }
    }
}

fn report(notes: Vec<LayoutNote>) -> LayoutReport {
    LayoutReport { size: 6.0, smallest: 6.0, fits: false, notes }
}

fn elided(text: &str) -> LayoutNote {
    LayoutNote::Elided { target: Target::Title, text: text.to_owned() }
}

#[test]
fn what_does_not_fit_is_named_in_one_line() {
    let counted = LayoutNote::GroupsLeftOut { target: Target::Title, name: "JC".to_owned(), count: 3 };
    let missing = LayoutNote::MissingLetters { target: Target::Title, text: "Café 漢".to_owned() };
    let small = LayoutNote::TooSmall { needed: Size::new(1000.0, 600.0) };
    for (notes, german, english) in [
        (vec![elided("Freiwilligenagentur")], "Gekürzt: „Freiwilligenagentur“", "Cut short: “Freiwilligenagentur”"),
        (
            vec![elided("Volkshochschule"), elided("VHS"), elided("Volkshochschule")],
            "Gekürzt: „Volkshochschule“ und ein weiterer Text",
            "Cut short: “Volkshochschule” and one more",
        ),
        (
            vec![elided("Eine Institution mit einem langen Namen"), elided("b"), elided("c")],
            "Gekürzt: „Eine Institution mit einem l…“ und 2 weitere",
            "Cut short: “Eine Institution mit einem l…” and 2 more",
        ),
        (vec![counted.clone()], "Zielgruppen nur gezählt: „JC“", "Target groups only counted: “JC”"),
        (vec![missing.clone()], "Zeichen fehlen in der Schrift: „Café 漢“", "Letters missing in the font: “Café 漢”"),
        (
            vec![small.clone(), counted],
            "Passt selbst mit 6 pt nicht auf die Seite: größere Seite, weniger Status oder Bereiche helfen · Zielgruppen nur gezählt: „JC“",
            "Does not fit the page even at 6 pt: a larger page, fewer statuses or areas help · Target groups only counted: “JC”",
        ),
    ] {
        let report = report(notes);
        assert_eq!(report.summary(Lang::De).as_deref(), Some(german));
        assert_eq!(report.summary(Lang::En).as_deref(), Some(english));
    }
    assert_eq!(report(Vec::new()).summary(Lang::De), None);
}

#[test]
fn what_does_not_fit_is_told_in_full() {
    let counted = |count| LayoutNote::GroupsLeftOut { target: Target::Title, name: "JC".to_owned(), count };
    let missing = LayoutNote::MissingLetters { target: Target::Title, text: "漢".to_owned() };
    let small = LayoutNote::TooSmall { needed: Size::new(1000.0, 600.0) };
    let notes = vec![small, elided("VHS"), elided("VHS"), counted(1), counted(1200), missing];
    assert_eq!(
        report(notes.clone()).details(Lang::De),
        "Selbst mit der kleinsten Schrift (6 pt) passt die Zeichnung nicht auf die Seite; sie braucht 353 × 212 mm. Eine größere Seite, weniger Status oder weniger Bereiche helfen\n\
         „VHS“ ist gekürzt\n\
         JC: Eine Zielgruppe ist nur gezählt, nicht gezeigt\n\
         JC: 1.200 Zielgruppen sind nur gezählt, nicht gezeigt\n\
         Die Schrift hat nicht alle Zeichen von „漢“; statt der fehlenden steht ein Kästchen"
    );
    assert_eq!(
        report(notes).details(Lang::En),
        "Even with the smallest type (6 pt) the drawing does not fit the page; it needs 353 × 212 mm. A larger page, fewer statuses or fewer areas help\n\
         “VHS” is cut short\n\
         JC: one target group is counted, but not shown\n\
         JC: 1,200 target groups are counted, but not shown\n\
         The font lacks letters of “漢”; each of them is drawn as a box"
    );
    for (more, german, english) in
        [(1, "… und ein weiterer Hinweis", "… and one more note"), (5, "… und 5 weitere Hinweise", "… and 5 more notes")]
    {
        let report = report((0..20 + more).map(|number| elided(&format!("A{number}"))).collect());
        assert_eq!(report.details(Lang::De).lines().collect::<Vec<_>>()[19..], ["„A19“ ist gekürzt", german]);
        assert_eq!(report.details(Lang::En).lines().last(), Some(english));
    }
}
