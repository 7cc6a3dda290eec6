//! Text is broken as a German reader expects, never runs out of its room unsaid, and measures what the screen draws.

use std::sync::Arc;

use proptest::prelude::*;
use schaubild::text::Lang;
use schaubild::typeset::{Face, Glyph, Hyphens, Line, OutlineStep, Paragraph, Typesetter, Wrapped, outline};

fn paragraph(text: &str, width: f32) -> Paragraph<'_> {
    Paragraph { text, face: Face::Regular, size: 10.0, width, lang: Lang::De, max_lines: None, hyphens: Hyphens::SavingLines }
}

fn shown(wrapped: &Wrapped) -> String {
    let lines: Vec<&str> = wrapped.lines.iter().map(|line| line.text.as_str()).collect();
    lines.join("|").replace(['\u{A0}', '\u{202F}'], "_")
}

#[track_caller]
fn check(text: &str, width: f32, expected: &str) {
    assert_eq!(shown(&Typesetter::new().wrap(&paragraph(text, width))), expected);
}

#[test]
fn column_heads_break_where_a_reader_expects() {
    check("Asylverfahren (Gestattung)", 80.0, "Asylverfahren|(Gestattung)");
    check("Weitere humanitäre Titel", 85.0, "Weitere|humanitäre Titel");
    check("Duldung Ausbildung/Arbeit", 90.0, "Duldung|Ausbildung/Arbeit");
    check("EU-Bürgerinnen und EU-Bürger", 90.0, "EU-Bürgerinnen|und EU-Bürger");
    check("Dauerhaft hier / Deutsche", 70.0, "Dauerhaft hier /|Deutsche");
}

#[test]
fn long_compounds_are_hyphenated_and_short_words_are_not() {
    check("Maßnahmenplanung", 60.0, "Maßnahmen-|planung");
    check("Straßenbaulastträger", 60.0, "Straßenbau-|lastträger");
    check("Beschäftigungsduldung", 80.0, "Beschäftigungs-|duldung");
    check("Ausbildung/Arbeit", 60.0, "Ausbildung/|Arbeit");
}

#[test]
fn words_stay_whole_where_lines_may_be_many() {
    let whole = |text: &str, width: f32| {
        let paragraph = Paragraph { hyphens: Hyphens::InLongWords, ..paragraph(text, width) };
        shown(&Typesetter::new().wrap(&paragraph))
    };
    check("Weitere humanitäre Titel", 60.0, "Weitere hu-|manitäre Titel");
    assert_eq!(whole("Weitere humanitäre Titel", 60.0), "Weitere|humanitäre|Titel");
    check("Duldung Ausbildung/Arbeit", 66.0, "Duldung Aus-|bildung/Arbeit");
    assert_eq!(whole("Duldung Ausbildung/Arbeit", 66.0), "Duldung|Ausbildung/|Arbeit");
    assert_eq!(whole("die Maßnahmenplanung", 60.0), "die Maßnah-|menplanung");
}

#[test]
fn a_word_that_fits_on_the_next_line_is_not_hyphenated() {
    check("Hilfe zur Beschäftigung", 65.0, "Hilfe zur|Beschäftigung");
}

#[test]
fn sections_and_abbreviations_stay_together() {
    check("Bleiberecht (§§ 25a, 25b)", 65.0, "Bleiberecht|(§§_25a,_25b)");
    check("Schutzstatus (§ 25 I, II)", 60.0, "Schutzstatus|(§_25_I,_II)");
    check("Brücke e. V.", 40.0, "Brücke|e._V.");
    check("i. d. R. Jobcenter", 60.0, "i._d._R.|Jobcenter");
    check("Sozialamt SGB XII", 50.0, "Sozialamt|SGB_XII");
}

#[test]
fn a_piece_that_cannot_be_broken_sticks_out_and_is_said() {
    let typesetter = Typesetter::new();
    let wrapped = typesetter.wrap(&paragraph("das xxxxxxxxxxxxxxxxxxxxxxxx da", 40.0));
    assert!(wrapped.too_wide);
    assert_eq!(shown(&wrapped), "das|xxxxxxxxxxxxxxxxxxxxxxxx|da");
    assert!(
        typesetter.longest_unbreakable("das xxxxxxxxxxxxxxxxxxxxxxxx da", Face::Regular, Lang::De, Hyphens::SavingLines) > 4.0
    );
}

#[test]
fn line_ends_of_a_text_are_kept_and_an_empty_text_has_no_line() {
    check("Montag\nDienstag\n\nMittwoch", 200.0, "Montag|Dienstag||Mittwoch");
    check(" \n ", 200.0, "");
}

#[test]
fn what_does_not_fit_is_elided_and_said() {
    let typesetter = Typesetter::new();
    let wrapped =
        typesetter.wrap(&Paragraph { max_lines: Some(2), ..paragraph("Beratung für Eltern, Kinder und Jugendliche", 60.0) });
    assert!(wrapped.elided);
    assert_eq!(shown(&wrapped), "Beratung für|Eltern, Kind…");
    let line = typesetter.elide("Freiwilligenagentur", Face::Bold, 10.0, 50.0);
    assert!(line.elided && line.width <= 50.0 && line.text.ends_with('…') && line.text.starts_with("Freiw"), "{line:?}");
    assert!(!typesetter.elide("VHS", Face::Bold, 10.0, 50.0).elided);
    assert_eq!(typesetter.elide("VHS", Face::Bold, 10.0, 1.0).text, "");
}

#[test]
fn a_letter_the_fonts_lack_is_said_and_drawn_as_a_box() {
    let typesetter = Typesetter::new();
    for face in [Face::Regular, Face::Bold] {
        assert!(typesetter.missing("Beratung ⚠", face));
        assert!(!typesetter.missing("Größe „Übergabe“ – § 25 → ✓ e. V.", face));
    }
    let line = typesetter.line("a⚠b", Face::Regular, 10.0);
    assert_eq!(line.glyphs.iter().map(|glyph| glyph.id == 0).collect::<Vec<_>>(), [false, true, false]);
    assert!(!outline(Face::Regular, 0).steps.is_empty());
}

#[test]
fn outlines_are_as_high_as_the_measures_say() {
    let typesetter = Typesetter::new();
    for face in [Face::Regular, Face::Bold] {
        let metrics = typesetter.metrics(face);
        assert!((0.6..0.7).contains(&metrics.cap_height) && metrics.ascent > metrics.cap_height && metrics.descent > 0.0);
        let line = typesetter.line("H", face, 1.0);
        let top = outline(face, line.glyphs[0].id).steps.iter().fold(0.0f32, |top, step| match step {
            OutlineStep::Move(to) | OutlineStep::Line(to) | OutlineStep::Quad(_, to) | OutlineStep::Cubic(_, _, to) => {
                top.max(to[1])
            }
            OutlineStep::Close => top,
        });
        assert!((top - metrics.cap_height).abs() < 0.01, "{top} {metrics:?}");
    }
}

#[test]
fn a_typesetter_can_move_to_another_thread() {
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    let typesetter = sendable(Typesetter::new());
    assert!(typesetter.width("ABH", Face::Regular, 10.0) > 10.0);
}

#[test]
fn advances_equal_those_of_the_screen() {
    use egui::epaint::text::{FontFamily, FontId, Fonts, TextOptions};
    let mut fonts = Fonts::new(TextOptions::default(), schaubild::paint::fonts());
    let typesetter = Typesetter::new();
    let texts =
        ["Jobcenter", "Brücke e. V.", "Bleiberecht (§§ 25a, 25b)", "AVATAR Tür fließen Wo f. T-Shirt", "„Übergabe“ – 1.000 €"];
    for (text, size) in texts.iter().flat_map(|text| [6.0, 9.25, 12.0, 36.0].map(|size| (text, size))) {
        for face in [Face::Regular, Face::Bold] {
            let line = typesetter.line(text, face, size);
            let font = FontId::new(size, FontFamily::Name(schaubild::paint::family(face).into()));
            let galley = fonts.with_pixels_per_point(1.0).layout_no_wrap(line.text.clone(), font, egui::Color32::BLACK);
            let drawn: Vec<f32> =
                galley.rows[0].glyphs.iter().map(|glyph| glyph.advance_width).filter(|width| *width > 0.0).collect();
            let ours: Vec<f32> = line.glyphs.iter().map(|glyph| glyph.advance).collect();
            assert_eq!(drawn.len(), ours.len(), "{text}");
            for (drawn, ours) in drawn.iter().zip(ours) {
                assert!((drawn - ours).abs() < 1e-3, "{text} at {size}: {drawn} {ours}");
            }
        }
    }
}

/// The text that lines were made from, as it is drawn.
fn joined(lines: &[Arc<Line>]) -> String {
    let mut out = String::new();
    for line in lines {
        match line.text.strip_suffix('-').filter(|_| line.hyphenated) {
            Some(text) => out.push_str(text),
            None => out.push_str(&line.text),
        }
        if !line.hyphenated && !line.text.ends_with(['-', '/']) {
            out.push(' ');
        }
    }
    letters(&out)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{AD}').collect()
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "[a-zäöüß]{1,9}",
        2 => Just("Aufenthaltserlaubnis".to_owned()),
        1 => Just("Sozialpädagogik/Familienhilfe".to_owned()),
        1 => Just("§§ 25a, 25b".to_owned()),
        1 => Just("e. V.".to_owned()),
        1 => Just("EU-Bürgerinnen".to_owned()),
        1 => Just("Donau\u{AD}dampf\u{AD}schiff".to_owned()),
        1 => "[ -~äöü„“–/§\\n]{1,6}",
    ];
    proptest::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_line_is_wider_than_its_room_and_nothing_is_lost(text in words(), width in 20.0f32..200.0, size in 6.0f32..20.0) {
        let typesetter = Typesetter::new();
        let paragraph = Paragraph { text: &text, face: Face::Bold, size, width, lang: Lang::De, max_lines: None, hyphens: Hyphens::SavingLines };
        let wrapped = typesetter.wrap(&paragraph);
        let longest = size * typesetter.longest_unbreakable(&text, Face::Bold, Lang::De, Hyphens::SavingLines);
        let widest = wrapped.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        prop_assert_eq!(wrapped.too_wide, widest > width + 1e-3);
        prop_assert!(widest <= width.max(longest) + 1e-3, "{} > {} or {}", widest, width, longest);
        prop_assert_eq!(joined(&wrapped.lines), letters(&text));
        prop_assert!(!wrapped.elided);
        prop_assert_eq!(&wrapped, &Typesetter::new().wrap(&paragraph));
    }

    #[test]
    fn a_limit_of_lines_holds(text in words(), width in 40.0f32..200.0, room in 1usize..4) {
        let typesetter = Typesetter::new();
        let paragraph = Paragraph { max_lines: Some(room), ..paragraph(&text, width) };
        let (all, some) = (typesetter.wrap(&Paragraph { max_lines: None, ..paragraph }), typesetter.wrap(&paragraph));
        prop_assert!(some.lines.len() <= room);
        prop_assert_eq!(some.elided, all.lines.len() > room);
        prop_assert_eq!(some.elided, some.lines.last().is_some_and(|line| line.elided));
    }

    #[test]
    fn glyphs_follow_each_other_and_stand_for_all_bytes(text in "\\PC{0,20}", size in 6.0f32..40.0) {
        let line = Typesetter::new().line(&text, Face::Regular, size);
        let pen: f32 = line.glyphs.iter().map(|glyph| glyph.advance).sum();
        prop_assert!((pen - line.width).abs() < 0.01);
        let mut last = 0;
        for Glyph { bytes, .. } in &line.glyphs {
            prop_assert!(line.text.get(bytes.clone()).is_some() && bytes.start >= last && bytes.end <= line.text.len());
            last = bytes.start;
        }
        prop_assert_eq!(line.glyphs.last().map_or(0, |glyph| glyph.bytes.end), line.text.len());
    }
}
