//! Institutions named in lines that are taken over one after the other: a responsibility never goes to another one than is named.

use std::sync::Arc;

use schaubild::capture::{Batch, Lexicon, Meaning};
use schaubild::catalogue;
use schaubild::model::{Actor, ActorId, Board, BoardId, Edit, KindId};

/// A board of the standard templates with an institution of each of these kinds.
pub(super) fn board(kinds: &[&str]) -> Arc<Board> {
    let empty = catalogue::new_board(catalogue::template("standard").unwrap(), BoardId::new("x"), "X").unwrap();
    let mut next = 0;
    let mut bits = || {
        next += 1;
        next
    };
    let kinds: Vec<KindId> = kinds.iter().map(|kind| KindId::new(kind)).collect();
    match catalogue::add_institutions(&empty, &kinds, false, &mut bits).unwrap() {
        Some(edit) => empty.apply(&edit).unwrap(),
        None => empty,
    }
}

/// The board with institutions of these kinds and names.
fn with(board: &Arc<Board>, named: &[(&str, &str)]) -> Arc<Board> {
    named.iter().fold(Arc::clone(board), |board, (kind, name)| {
        let actor = Actor { kind: Some(KindId::new(kind)), ..Actor::named(ActorId::make(name, 7), name) };
        board.apply(&Edit::Put(actor.into())).unwrap()
    })
}

/// For each line the institutions that got a responsibility, or "?" with all that are asked about.
fn captured(board: &Arc<Board>, lines: &str) -> Vec<String> {
    let mut next = 1_000;
    let batch = Batch::of(lines, (board, Arc::new(Lexicon::of(board))), || {
        next += 1;
        next
    })
    .unwrap();
    let after = batch.edit(board).map_or_else(|| Arc::clone(board), |edit| board.apply(&edit).unwrap());
    let name = |one: &Meaning| match one {
        Meaning::Actor(id) => after.actors().get(id).unwrap().name.clone(),
        Meaning::New(name) => name.clone(),
        _ => String::new(),
    };
    let institutions = |meaning: &Meaning| match meaning {
        Meaning::Actor(_) | Meaning::New(_) => Some(name(meaning)),
        Meaning::Unclear(all) => Some(format!("? {}", all.iter().map(name).collect::<Vec<_>>().join(" | "))),
        _ => None,
    };
    let all = batch.taken.iter().chain(batch.left.iter().map(|(reading, _)| reading));
    let said: Vec<(&str, String)> = all
        .map(|reading| {
            let named: Vec<String> = reading.parts.iter().filter_map(|part| institutions(&part.meaning)).collect();
            (reading.line.as_str(), named.join(" + "))
        })
        .collect();
    lines.lines().map(|line| said.iter().find(|(said, _)| *said == line).unwrap().1.clone()).collect()
}

#[test]
fn names_that_one_kind_has_in_common_are_different_institutions() {
    let basis = board(&["jobcenter"]);
    let lines =
        "Caritas; Beratung; Duldung; ff\nDiakonie; Wohnen; Duldung; ff\nAWO; Sprache\nDRK; Gesundheit\nParitätischer; Beratung";
    assert_eq!(captured(&basis, lines), ["Caritas", "Diakonie", "AWO", "DRK", "Paritätischer"]);
    let lines = "Landrat; Beratung\nOB; Beratung\nBürgermeisterin; Arbeit\nKirchengemeinde; Teilhabe\nMoscheegemeinde; Teilhabe\nPfarrei; Teilhabe\nKreistag; Beratung\nStadtrat; Beratung\nKlinik; Gesundheit\nArzt; Gesundheit\nSportverein; Teilhabe\nMGH; Teilhabe\nFrauenhaus; Wohnen\nInterventionsstelle; Wohnen\nUni; Bildung\nFH; Bildung";
    let named: Vec<&str> = lines.lines().map(|line| line.split(';').next().unwrap()).collect();
    assert_eq!(captured(&basis, lines), named);
}

#[test]
fn an_institution_that_was_made_of_a_kind_does_not_keep_the_names_of_its_sisters() {
    for (kind, renamed, typed) in [
        ("wohlfahrtsverband", "Caritasverband Kolkmoor", "Diakonie; Wohnen"),
        ("verwaltungsspitze", "Landrätin Kolkmoor", "OB; Wohnen"),
        ("frauenschutz", "Frauenhaus Kolkmoor", "Interventionsstelle; Wohnen"),
        ("gewerkschaft", "ver.di Kolkmoor", "DGB; Arbeit"),
    ] {
        let empty = board(&[]);
        let kind = empty.kinds().get(&KindId::new(kind)).unwrap();
        let made = catalogue::institution_of_kind(kind, ActorId::new("x.00000001"), &kind.name);
        let after = empty.apply(&Edit::Put(Actor { name: renamed.to_owned(), short: String::new(), ..made }.into())).unwrap();
        let said = captured(&after, typed);
        assert!(said[0] != renamed, "{typed} went to {said:?}");
    }
}

#[test]
fn the_plain_word_for_a_kind_means_the_one_that_bears_it() {
    let one = with(&board(&[]), &[("jobcenter", "Jobcenter Muldental")]);
    for line in ["Jobcenter; Arbeit", "JC; Arbeit", "jobcentr; Arbeit"] {
        assert_eq!(captured(&one, line), ["Jobcenter Muldental"], "{line}");
    }
    let two = with(&one, &[("jobcenter", "Jobcenter Nord")]);
    assert_eq!(captured(&two, "Jobcenter; Arbeit"), ["? Jobcenter Muldental | Jobcenter Nord"]);
    let caritas = with(&board(&[]), &[("wohlfahrtsverband", "Caritas Muldental"), ("wohlfahrtsverband", "Diakonie Nord")]);
    assert_eq!(
        captured(&caritas, "Caritas; Beratung\nAWO; Beratung\nDiakonie; Wohnen"),
        ["Caritas Muldental", "AWO", "Diakonie Nord"]
    );
}

#[test]
fn where_only_the_kind_fits_it_is_asked() {
    for (kind, name, typed, asked) in [
        ("wohlfahrtsverband", "Caritas", "Wohlfahrtsverband; Beratung", "? Caritas | Wohlfahrtsverband"),
        ("jobcenter", "Eingliederung Muldental", "Jobcenter; Arbeit", "? Eingliederung Muldental | Jobcenter"),
        ("agentur-fuer-arbeit", "Agentur für Arbeit Nord", "Arbeitsamt; Arbeit", "? Agentur für Arbeit Nord | Arbeitsamt"),
        ("kirchengemeinde", "Moscheegemeinde Nord", "Kirche; Teilhabe", "? Moscheegemeinde Nord | Kirche"),
        ("mbe", "Migrationsberatung der Caritas", "Caritas; Beratung", "? Migrationsberatung der Caritas | Caritas"),
    ] {
        assert_eq!(captured(&with(&board(&[]), &[(kind, name)]), typed), [asked]);
    }
}

#[test]
fn a_slip_in_the_word_for_an_authority_asks_for_it() {
    let basis = board(&["jobcenter"]);
    assert_eq!(captured(&basis, "Jobcentrum; Arbeit; Duldung"), ["? Jobcenter | Jobcentrum"]);
    let named = with(&board(&[]), &[("jobcenter", "Jobcenter Muldental")]);
    assert_eq!(captured(&named, "Jobcentrum; Arbeit; Duldung"), ["? Jobcenter Muldental | Jobcentrum"]);
    assert_eq!(captured(&with(&board(&[]), &[("vhs", "Caritas Nord")]), "Caritas Süd; Arbeit"), ["Caritas Süd"]);
}

#[test]
fn names_that_differ_in_a_number_are_different_institutions() {
    let lines: Vec<String> = (1..=60).map(|number| format!("Beratungsstelle {number} am Markt; Arbeit")).collect();
    let named: Vec<String> = lines.iter().map(|line| line.split(';').next().unwrap().to_owned()).collect();
    assert_eq!(captured(&board(&[]), &lines.join("\n")), named);
}
