//! The two invented regions: every figure that the catalogue gives, the steps it lists, and no real data in them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schaubild::catalogue::{example, examples, template};
use schaubild::model::{
    Actor, Board, Cell, Contact, Coverage, Decision, Item, MandateForm, Responsibility, ResponsibilityId, Role, SHORT_NAME_CHARS,
    State, TargetGroupId, Visibility,
};
use schaubild::report;

/// Counts of a board. Cards are responsibilities in a cell, whoever has them.
#[derive(Debug, PartialEq)]
struct Counts {
    institutions: usize,
    contacts: usize,
    responsibilities: usize,
    cards: usize,
    pairs: usize,
    covered: usize,
    cells: usize,
    without_lead: usize,
    fullest: usize,
}

fn region(name: &str) -> Arc<Board> {
    example(Some(name)).unwrap().board().unwrap()
}

fn counts(board: &Board, responsibilities: &[Arc<Responsibility>], areas: usize) -> Counts {
    let mut cards: BTreeMap<(&str, &str), Vec<&Responsibility>> = BTreeMap::new();
    let mut pairs = BTreeSet::new();
    for responsibility in responsibilities {
        for (area, status) in responsibility.covers.cells() {
            cards.entry((area.as_str(), status.as_str())).or_default().push(responsibility);
            pairs.insert((responsibility.actor.as_str(), area.as_str(), status.as_str()));
        }
    }
    let leads = |cell: &Vec<&Responsibility>| cell.iter().any(|one| one.role == Role::Lead);
    Counts {
        institutions: board.actors().len(),
        contacts: board.contacts().len(),
        responsibilities: responsibilities.len(),
        cards: cards.values().map(Vec::len).sum(),
        pairs: pairs.len(),
        covered: cards.len(),
        cells: areas * board.statuses().len(),
        without_lead: cards.values().filter(|cell| !leads(cell)).count(),
        fullest: cards.values().map(Vec::len).max().unwrap_or_default(),
    }
}

fn as_saved(board: &Board) -> Counts {
    let all: Vec<_> = board.responsibilities().iter().cloned().collect();
    counts(board, &all, board.areas().len())
}

/// The typical responsibilities of the kinds of a region's institutions, before the region said anything.
fn typical_of(board: &Board) -> Vec<Arc<Responsibility>> {
    let typical = template("typische-zustaendigkeiten").unwrap().board().unwrap();
    let of = |actor: &Arc<Actor>| {
        let kind = actor.kind.clone().unwrap();
        let rows = typical.responsibilities().iter().filter(|row| row.actor.as_str() == kind.as_str());
        let own = |row: &Arc<Responsibility>| Arc::new(Responsibility { actor: actor.id.clone(), ..(**row).clone() });
        rows.map(own).collect::<Vec<_>>()
    };
    board.actors().iter().flat_map(of).collect()
}

fn empty_cells(board: &Board) -> Vec<String> {
    let row = |area: &schaubild::model::AreaId| -> Vec<Cell> {
        board.statuses().iter().map(|status| Cell::new(area.clone(), status.id.clone())).collect()
    };
    let covered = |cell: &Cell| board.responsibilities().iter().any(|one| one.covers.contains(&cell.area, &cell.status));
    let all = board.areas().iter().flat_map(|area| row(&area.id));
    all.filter(|cell| !covered(cell)).map(|cell| cell.to_string()).collect()
}

fn responsibility(board: &Board, id: &str) -> Arc<Responsibility> {
    Arc::clone(board.responsibilities().get(&ResponsibilityId::new(id)).unwrap())
}

#[test]
fn falkenrode_counts_before_the_steps() {
    let board = region("falkenrode");
    let expected = Counts {
        institutions: 25,
        contacts: 28,
        responsibilities: 54,
        cards: 515,
        pairs: 504,
        covered: 119,
        cells: 121,
        without_lead: 13,
        fullest: 9,
    };
    assert_eq!(counts(&board, &typical_of(&board), 11), expected);
}

#[test]
fn falkenrode_counts_as_saved() {
    let board = region("falkenrode");
    let expected = Counts {
        institutions: 25,
        contacts: 28,
        responsibilities: 58,
        cards: 540,
        pairs: 528,
        covered: 119,
        cells: 132,
        without_lead: 8,
        fullest: 10,
    };
    assert_eq!(as_saved(&board), expected);
    let empty = empty_cells(&board);
    assert_eq!(empty.len(), 13);
    let noted: BTreeSet<String> = board.cell_notes().iter().map(|note| note.cell.to_string()).collect();
    assert_eq!(noted, empty.into_iter().collect(), "every empty cell has been decided upon, and no other");
    let of = |decision| board.cell_notes().iter().filter(|note| note.decision == decision).count();
    assert_eq!((of(Decision::Gap), of(Decision::NotIntended), of(Decision::Disputed)), (12, 1, 0));
}

#[test]
fn falkenrode_has_taken_the_listed_steps() {
    let board = region("falkenrode");
    let step = |id: &str| {
        let found = responsibility(&board, id);
        let groups: Vec<&str> = found.groups.iter().map(TargetGroupId::as_str).collect();
        (found.covers.len(), groups.join(" "), found.role)
    };
    assert_eq!(step("a25-beratung"), (11, "alle".to_owned(), Role::Supplementary));
    assert_eq!(step("a24-sprache"), (4, "mit-titel ohne-titel".to_owned(), Role::Supplementary));
    assert_eq!(step("a08-arbeit"), (11, "alle".to_owned(), Role::Involved));
    assert_eq!(step("a18-arbeit"), (1, "arbeitgeber".to_owned(), Role::Supplementary));
    assert_eq!(step("a22-62"), (9, "alle".to_owned(), Role::Lead));
    let language_of_tolerated = Coverage::rectangle(["sprache".into()], ["duldung".into()]);
    for id in ["a13-35", "a14-37"] {
        assert_eq!(step(id), (10, "alle".to_owned(), Role::Involved), "{id}");
        assert!(responsibility(&board, id).covers.intersection(&language_of_tolerated).is_empty(), "{id}");
    }
    assert!(board.responsibilities().iter().all(|one| one.state == State::Confirmed && one.source.is_some()));
}

#[test]
fn falkenrode_has_the_short_names_of_the_workshop() {
    let board = region("falkenrode");
    let shown: Vec<&str> = board.actors().iter().map(|actor| actor.name()).collect();
    let expected = "ABH, Unterbringung, Sozialamt AsylbLG, Sozialamt SGB XII, Jugendamt, Gesundheitsamt, Integrationsbeauftr., \
                    KoSt Integration, Jobcenter, Agentur für Arbeit, BAMF, Schulaufsicht, VHS, Sprachwerk, MBE, JMD, FSA Nord, \
                    IQ-Beratung, IHK, HWK, BSZ, Lichtblick, Brücke e. V., Freiwilligenag., Quartiersm.";
    assert_eq!(shown.join(", "), expected);
    assert_eq!(board.head().title, "Landkreis Falkenrode: Wer ist wofür zuständig?");
    assert_eq!(board.head().as_of.map(|date| date.to_string()).as_deref(), Some("2026-04-23"));
    let iq = board.actors().get(&"a18".into()).unwrap().mandate.clone().unwrap();
    assert_eq!((iq.form, iq.until.map(|date| date.to_string()).as_deref()), (MandateForm::Project, Some("2028-12-31")));
    assert_eq!(board.actors().iter().filter(|actor| actor.core).count(), 21);
}

#[test]
fn the_report_counts_the_same() {
    for example in examples() {
        let board = example.board().unwrap();
        let (own, report) = (as_saved(&board), report::Counts::of(&board));
        assert_eq!(
            (report.actors, report.contacts, report.responsibilities),
            (own.institutions, own.contacts, own.responsibilities)
        );
        assert_eq!((report.covers, report.pairs, report.fullest), (own.cards, own.pairs, own.fullest));
        assert_eq!((report.cells, report.covered, report.without_lead), (own.cells, own.covered, own.without_lead));
        assert_eq!(report.gaps + report.not_intended + report.open, report.empty);
    }
}

#[test]
fn every_project_has_an_end() {
    for example in examples() {
        for actor in example.board().unwrap().actors() {
            let mandate = actor.mandate.clone().unwrap();
            assert!(mandate.form != MandateForm::Project || mandate.until.is_some(), "{}", actor.name);
        }
    }
}

/// Counted by hand from catalogue 7.2. Cards: ABH 25, AsylbLG 11, municipality 22, Jobcenter 31, Agentur 24, MBE 26,
/// volunteers 32, courses 11, Kita 11, school 33, HWK 22, club 11 make 259, with 11 of `mobilitaet` 270; the Agentur is
/// twice in 4 cells. Without lead: sprache, bildung, anerkennung, teilhabe, mobilitaet 11 each, beratung 3, aufenthalt 1;
/// before, wohnen instead of mobilitaet.
#[test]
fn ginsterheid_counts() {
    let board = region("ginsterheid");
    let typical = counts(&board, &typical_of(&board), 11);
    assert_eq!((typical.responsibilities, typical.cards, typical.pairs), (31, 259, 255));
    assert_eq!((typical.covered, typical.cells, typical.without_lead), (111, 121, 59));
    let expected = Counts {
        institutions: 12,
        contacts: 13,
        responsibilities: 32,
        cards: 270,
        pairs: 266,
        covered: 122,
        cells: 132,
        without_lead: 59,
        fullest: 6,
    };
    assert_eq!(as_saved(&board), expected);
    let empty = empty_cells(&board);
    assert_eq!(empty.len(), 10);
    assert_eq!(empty.iter().filter(|cell| cell.starts_with("gesundheit/")).count(), 8);
    assert_eq!(responsibility(&board, "b03-76").role, Role::Lead);
    assert_eq!(responsibility(&board, "b07-mobilitaet").role, Role::Supplementary);
    assert!(board.actors().get(&"b06".into()).unwrap().hours.starts_with("Donnerstags"));
}

#[test]
fn regions_hold_invented_data_only() {
    for example in examples() {
        let board = example.board().unwrap();
        assert_eq!((board.sectors().len(), board.kinds().len(), board.legal_checks().len()), (13, 65, 8));
        assert_eq!(board.dangling(), []);
        for actor in board.actors() {
            assert!(Item::name(&**actor).chars().count() <= SHORT_NAME_CHARS, "{}", actor.name);
            assert!(actor.sites.iter().all(|site| site.starts_with("00")), "{}", actor.name);
            assert!(actor.website.is_empty() || format!(".{}", actor.website).ends_with(".example.org"), "{}", actor.website);
            assert!(actor.kind.is_some() && actor.sector.is_some() && actor.mandate.is_some() && !actor.sites.is_empty());
        }
        for contact in board.contacts() {
            assert!(is_drama_number(&contact.phone), "{}", contact.phone);
            assert!(contact.email.ends_with(".example.org"), "{}", contact.email);
        }
        let numbers: BTreeSet<&str> = board.contacts().iter().map(|contact| contact.phone.as_str()).collect();
        assert_eq!(numbers.len(), board.contacts().len(), "no number twice");
    }
    let falkenrode = region("falkenrode");
    let count = |wanted: fn(&Contact) -> bool| falkenrode.contacts().iter().filter(|contact| wanted(contact)).count();
    assert_eq!(count(|contact| contact.visibility == Visibility::Public), 9);
    assert_eq!(count(|contact| contact.consent.is_none()), 1);
}

/// Numbers that the Bundesnetzagentur keeps for films: ranges of four cities, and two mobile numbers.
fn is_drama_number(number: &str) -> bool {
    let range = |prefix: &str| {
        let rest = number.strip_prefix(prefix).unwrap_or_default();
        rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mobile = ["0152 28817386", "0172 9980752"];
    ["030 23125-", "040 66969-", "069 90009-", "089 99998-"].into_iter().any(range) || mobile.contains(&number)
}

#[test]
fn numbers_outside_the_ranges_are_not_taken_for_invented() {
    assert!(is_drama_number("030 23125-101") && is_drama_number("0172 9980752"));
    assert!(!is_drama_number("030 23126-101") && !is_drama_number("030 23125-1011") && !is_drama_number("0151 1234567"));
}
