//! The templates that come with the program: whole, and with every figure that the catalogue gives.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::sync::Arc;

use schaubild::catalogue::{self, TemplatePart, template, templates};
use schaubild::model::{Board, Source, State, StatusId, Symbol};

fn part(name: &str) -> Arc<Board> {
    template(name).unwrap().board().unwrap()
}

#[test]
fn the_catalogue_is_whole() {
    let sizes = |name: &str| {
        let board = part(name);
        (board.status_groups().len(), board.statuses().len(), board.areas().len(), board.target_groups().len())
    };
    let expected = [
        ("status-standard", (5, 11, 0, 0)),
        ("status-standard-10", (4, 10, 0, 0)),
        ("status-kurz-6", (3, 6, 0, 0)),
        ("status-zwei", (0, 2, 0, 0)),
        ("status-flucht-7", (2, 7, 0, 0)),
        ("status-inprocedere-6", (2, 9, 0, 0)),
        ("status-fachkraefte-6", (1, 6, 0, 0)),
        ("status-erweitert", (8, 51, 0, 0)),
        ("bereiche-standard", (0, 0, 11, 0)),
        ("bereiche-prozesskette-5", (0, 0, 5, 0)),
        ("bereiche-arbeit-8", (0, 0, 8, 0)),
        ("bereiche-ankommen-8", (0, 0, 8, 0)),
        ("bereiche-wegweiser-11", (0, 0, 11, 0)),
        ("bereiche-ideen-2", (0, 0, 2, 0)),
        ("bereiche-erweitert", (0, 0, 36, 0)),
        ("zielgruppen-standard", (0, 0, 0, 8)),
        ("zielgruppen-erweitert", (0, 0, 0, 24)),
        ("akteursarten", (0, 0, 0, 0)),
        ("ablaeufe", (0, 0, 0, 0)),
        ("typische-zustaendigkeiten", (5, 11, 11, 8)),
    ];
    let names: Vec<&str> = templates().iter().map(|one| one.name()).collect();
    assert_eq!(expected.map(|(name, _)| name).to_vec(), names);
    for (name, size) in expected {
        assert_eq!(sizes(name), size, "{name}");
    }
    let kinds = part("akteursarten");
    assert_eq!((kinds.sectors().len(), kinds.kinds().len(), kinds.legal_checks().len()), (13, 65, 1));
}

#[test]
fn the_agendas_take_as_long_as_the_catalogue_says() {
    let meetings = catalogue::meeting_templates().unwrap();
    let sizes: Vec<_> =
        meetings.iter().map(|meeting| (meeting.id.to_string(), meeting.agenda.len(), meeting.minutes())).collect();
    let expected = [
        ("vorbereitung", 5, 90),
        ("regionalworkshop-1", 13, 390),
        ("regionalworkshop-2", 8, 240),
        ("regelmaessig", 6, 120),
        ("auftakt", 7, 270),
        ("ideenwerkstatt", 10, 240),
        ("leitbild-1", 5, 180),
        ("leitbild-2", 3, 180),
        ("leitbild-3", 4, 180),
        ("leitbild-mini", 3, 120),
    ];
    assert_eq!(sizes, expected.map(|(id, items, minutes)| (id.to_owned(), items, minutes)));
    for meeting in &meetings {
        assert!(meeting.date.is_none() && meeting.attendance.is_empty(), "{}", meeting.id);
        assert!(meeting.agenda.iter().all(|item| !item.title.is_empty() && item.minutes > 0), "{}", meeting.id);
    }
    let day = meetings.get(&"regionalworkshop-1".into()).unwrap();
    let begins: Vec<String> = day.timed().map(|(begin, ..)| schaubild::text::time(begin)).collect();
    let expected = "09:00 09:15 09:45 10:05 10:40 10:55 12:00 12:45 13:35 14:15 14:30 15:00 15:20";
    assert_eq!(begins.join(" "), expected);
    assert_eq!(day.timed().last().map(|(_, end, _)| end), Some(15 * 60 + 30));
}

#[test]
fn the_standard_statuses_stand_in_their_groups() {
    let board = part("status-standard");
    let own = |id| board.statuses().iter().filter(|status| status.group.as_ref() == Some(id)).count();
    let groups: Vec<String> = board.status_groups().iter().map(|group| format!("{} ({})", group.name, own(&group.id))).collect();
    let expected =
        "Ohne Aufenthaltstitel (3) · Schutz und humanitäre Titel (4) · Familie, Arbeit, Bildung (2) · EU (1) · Dauerhaft (1)";
    assert_eq!(groups.join(" · "), expected);
    let order: Vec<&str> = board.statuses().iter().map(|status| status.id.as_str()).collect();
    let expected = "gestattung duldung duldung-plus schutz humanitaer bleiberecht ukraine familie erwerb-bildung eu dauerhaft";
    assert_eq!(order.join(" "), expected);
}

#[test]
fn every_finer_status_is_in_one_standard_status_except_four() {
    let (standard, extended) = (part("status-standard"), part("status-erweitert"));
    let contained: Vec<&str> = standard.statuses().iter().flat_map(|status| &status.contains).map(StatusId::as_str).collect();
    let once: BTreeSet<&str> = contained.iter().copied().collect();
    assert_eq!((contained.len(), once.len()), (47, 47));
    let ids = extended.statuses().iter().map(|status| status.id.as_str());
    let left: Vec<&str> = ids.filter(|id| !once.contains(id)).collect();
    assert_eq!(left, ["ohne-papiere", "tuerkei-arb", "fiktion", "visum"]);
    assert!(extended.statuses().iter().all(|status| !standard.statuses().contains(&status.id)), "no key with two meanings");
}

#[test]
fn the_extended_list_tells_all_accesses() {
    for status in part("status-erweitert").statuses() {
        assert!(status.work.is_some() && !status.course.is_empty() && status.benefits.is_some(), "{}", status.id);
        let texts = [&status.work_text, &status.course_text, &status.benefits_text, &status.sources, &status.certainty];
        assert!(texts.into_iter().all(|text| !text.is_empty()), "{}", status.id);
    }
}

#[test]
fn uncertain_law_asks_to_be_checked() {
    let checked = |name: &str| -> Vec<String> {
        part(name).statuses().iter().filter(|status| status.check).map(|status| status.id.to_string()).collect()
    };
    assert_eq!(checked("status-erweitert"), ["ankunftsnachweis", "x-gestattung", "duldung-60a", "ukraine-24"]);
    assert_eq!(checked("status-standard"), ["gestattung", "duldung", "ukraine"]);
    let kinds = part("akteursarten");
    let kinds: Vec<&str> = kinds.kinds().iter().filter(|kind| kind.check).map(|kind| kind.id.as_str()).collect();
    assert_eq!(kinds, ["wirtschaftsfoerderung", "faire-integration", "frauenschutz"]);
    for template in templates().iter().filter(|template| template.part() == TemplatePart::Statuses) {
        let board = template.board().unwrap();
        assert!(board.head().law_as_of.is_some() && board.statuses().iter().all(|status| status.as_of.is_some()));
        assert!(board.legal_checks().iter().all(|check| !check.statuses.is_empty() && check.kinds.is_empty()));
    }
}

#[test]
fn legal_checks_concern_the_statuses_that_contain_the_finer_ones() {
    let concerned = |set: &str, check: &str| -> Vec<String> {
        let board = part(set);
        let found = board.legal_checks().get(&check.into()).map(|check| check.statuses.clone());
        found.unwrap_or_default().iter().map(ToString::to_string).collect()
    };
    assert_eq!(concerned("status-standard", "geas-2026"), ["duldung", "gestattung"]);
    assert_eq!(concerned("status-erweitert", "geas-2026"), ["ankunftsnachweis", "duldung-60a", "folgeantrag", "x-gestattung"]);
    assert_eq!(concerned("status-standard", "chancen-104c"), ["bleiberecht"]);
    assert_eq!(concerned("status-kurz-6", "familie-2027"), ["schutz", "weitere"]);
    assert_eq!(concerned("status-zwei", "ukraine-2027"), ["mit-titel"]);
    assert_eq!(concerned("status-fachkraefte-6", "geas-2026"), [""; 0]);
    assert_eq!(part("status-erweitert").legal_checks().len(), 7);
}

#[test]
fn every_target_group_has_a_symbol_of_its_own() {
    let board = part("zielgruppen-erweitert");
    let symbols: Vec<Symbol> = board.target_groups().iter().map(|group| group.symbol).collect();
    assert_eq!(symbols, Symbol::ALL);
    let abbreviations: BTreeSet<&str> = board.target_groups().iter().map(|group| group.abbreviation.as_str()).collect();
    assert_eq!(abbreviations.len(), 24);
    let all: Vec<&str> = board.target_groups().iter().filter(|group| group.covers_all).map(|group| group.id.as_str()).collect();
    assert_eq!(all, ["alle"]);
}

#[test]
fn the_typical_responsibilities_cover_902_cells() {
    let board = part("typische-zustaendigkeiten");
    let rows = board.responsibilities();
    assert_eq!((board.actors().len(), rows.len()), (65, 86));
    assert_eq!(rows.iter().map(|row| row.covers.len()).sum::<usize>(), 902);
    assert_eq!(rows.iter().filter(|row| row.covers.len() > 1).count(), 84);
    let fullest = board.areas().iter().flat_map(|area| {
        let cards = |status| rows.iter().filter(|row| row.covers.contains(&area.id, status)).count();
        board.statuses().iter().map(|status| cards(&status.id)).collect::<Vec<_>>()
    });
    assert_eq!(fullest.max(), Some(14));
    assert!(rows.iter().all(|row| row.state == State::Proposed && row.source == Some(Source::Template)));
    let with: BTreeSet<&str> = rows.iter().map(|row| row.actor.as_str()).collect();
    assert_eq!(board.actors().len() - with.len(), 10, "kinds without a typical row");
    let own_kind = |actor: &schaubild::model::Actor| actor.kind.as_ref().is_some_and(|kind| kind.as_str() == actor.id.as_str());
    assert!(board.actors().iter().all(|actor| own_kind(actor)));
}
