//! Findings: what somebody should look at, and what the region says about it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::region::{STATUSES, contact, note, region, responsibility};
use schaubild::catalogue::example;
use schaubild::model::{
    Actor, Board, BoardId, Color, Contact, Coverage, Date, Decision, Edit, Head, Judgment, Kind, LegalCheck, Mandate,
    MandateForm, Record, RecordRef, Reserved, Responsibility, Role, State, Symbol, TargetGroup, TargetGroupId, Visibility,
};
use schaubild::report::{Audience, Finding, FindingPlace, Severity, disclose, findings};
use schaubild::text::Lang;

/// The findings of one kind, in words.
fn said(board: &Board, code: &str, day: &str) -> Vec<String> {
    findings(board, Date::parse(day)).iter().filter(|found| found.code() == code).map(|found| found.say(Lang::De)).collect()
}

fn cells_of<'a>(all: &'a [Finding], code: &str) -> BTreeSet<(&'a str, &'a str)> {
    let covers = all.iter().filter(|found| found.code() == code).filter_map(|found| match &found.place {
        FindingPlace::Cells(covers) => Some(covers),
        _ => None,
    });
    covers.flat_map(Coverage::cells).map(|(area, status)| (area.as_str(), status.as_str())).collect()
}

#[test]
fn falkenrode_has_eight_cells_without_lead_and_nine_in_which_several_lead() {
    let board = example(Some("falkenrode")).unwrap().board().unwrap();
    let all = findings(&board, None);
    assert_eq!(cells_of(&all, "without-lead").len(), 8);
    let several = cells_of(&all, "overlapping-leads");
    let in_area = |area: &str| several.iter().filter(|(other, _)| *other == area).count();
    assert_eq!((several.len(), in_area("arbeit"), in_area("gesundheit")), (9, 5, 4));
}

#[test]
fn several_lead_only_where_they_lead_for_the_same_people() {
    let women = || [TargetGroupId::new("frauen")].into();
    let lead = |id: &str, actor: &str, groups: BTreeSet<TargetGroupId>| {
        Record::from(Responsibility { groups, ..responsibility(id, actor, Role::Lead, "arbeit", &["duldung", "schutz"]) })
    };
    let all = || [TargetGroupId::new("alle")].into();
    let found = |records| said(&region(records), "overlapping-leads", "2026");
    let both = ["Arbeit, Duldung und Schutz: Jobcenter und Verein federführend für dieselben Zielgruppen"];
    assert_eq!(found(vec![lead("1", "jc", women()), lead("2", "verein", women())]), both);
    assert_eq!(
        found(vec![lead("1", "jc", all()), lead("2", "verein", women())]),
        both,
        "who is there for all is there for women"
    );
    assert_eq!(found(vec![lead("1", "jc", [].into()), lead("2", "verein", all())]), [""; 0], "what is for nobody meets nobody");
    assert_eq!(found(vec![lead("1", "jc", women()), lead("2", "jc", women())]), [""; 0], "one institution does not meet itself");
}

#[test]
fn a_group_that_nobody_serves_in_an_area_is_named() {
    let women = [TargetGroupId::new("frauen")].into();
    let board = region(vec![
        Responsibility { groups: women, ..responsibility("1", "jc", Role::Lead, "sprache", &["eu"]) }.into(),
        responsibility("2", "jc", Role::Lead, "arbeit", &["eu"]).into(),
        TargetGroup {
            hint: String::new(),
            id: "jugend".into(),
            abbreviation: "U25".to_owned(),
            name: "Junge Menschen".to_owned(),
            color: Color::rgb(0, 0, 0),
            symbol: Symbol::Star,
            covers_all: false,
        }
        .into(),
    ]);
    assert_eq!(said(&board, "unserved", "2026"), ["Sprache: niemand für U25"], "in Arbeit somebody is there for all");
}

#[test]
fn what_is_over_or_due_is_measured_by_the_day_or_by_a_later_date_of_the_board() {
    let check = LegalCheck::due("geas".into(), "Asylreform", Date::parse("2026-06-12").unwrap());
    let old = Contact { confirmed: Date::parse("2025-06"), ..contact("101", Visibility::Internal, None) };
    let board = region(vec![check.into(), old.clone().into(), Contact { id: "102".into(), ..old }.into()]);
    assert_eq!(said(&board, "law-due", "2026-06-11"), [""; 0]);
    assert_eq!(said(&board, "law-due", "2026-06-12"), ["Zum 12.06.2026 prüfen: Asylreform"]);
    assert_eq!(said(&board, "stale-contacts", "2026-06-30"), [""; 0]);
    assert_eq!(
        said(&board, "stale-contacts", "2026-07-01"),
        ["Jobcenter: 2 Ansprechpersonen seit über einem Jahr nicht bestätigt"]
    );
    let head = Head { as_of: Date::parse("2027"), ..board.head().clone() };
    let later = Board::from_records(head, board.records(), Reserved::default());
    assert_eq!(said(&later, "law-due", "2026-01-01").len(), 1);
}

#[test]
fn a_kind_that_belongs_to_the_core_is_missed_until_somebody_of_it_is_there() {
    let kind = Kind { core: true, ..Kind::named("jobcenter".into(), "Jobcenter") };
    let board = region(vec![kind.into()]);
    assert_eq!(said(&board, "missing-kind", "2026"), ["Jobcenter: gehört zum Kern eines Netzwerks und fehlt auf dem Board"]);
    let there = Actor { kind: Some("jobcenter".into()), ..Actor::named("neu".into(), "Jobcenter Nord") };
    assert_eq!(said(&board.apply(&Edit::Put(there.into())).unwrap(), "missing-kind", "2026"), [""; 0]);
}

#[test]
fn what_is_only_proposed_is_told() {
    let proposed = Responsibility { state: State::Proposed, ..responsibility("1", "jc", Role::Lead, "arbeit", &STATUSES) };
    let board = region(vec![proposed.into()]);
    assert_eq!(said(&board, "proposed", "2026"), ["Jobcenter: vorgeschlagen und noch nicht bestätigt (Arbeit, alle Status)"]);
}

fn open_in(board: &Board, area: &str) -> Vec<Finding> {
    let in_area =
        |found: &Finding| matches!(&found.place, FindingPlace::Cells(covers) if covers.areas().any(|own| own.as_str() == area));
    findings(board, None).into_iter().filter(|found| found.code() == "open" && in_area(found)).collect()
}

#[test]
fn a_verdict_stays_with_its_cells_whatever_becomes_of_their_neighbors() {
    let board = region(Vec::new());
    let found = open_in(&board, "wohnen");
    assert_eq!(found.len(), 1, "one line for the area");
    let judged = board.apply(&found[0].judge(Some(Judgment::Intended), "erst 2027")).unwrap();
    let found = open_in(&judged, "wohnen");
    assert_eq!((found.len(), found[0].is_settled(), judged.verdicts().len()), (1, true, 3));

    let lead = responsibility("1", "jc", Role::Lead, "wohnen", &["eu"]);
    let covered = judged.apply(&Edit::Put(lead.into())).unwrap();
    let found = open_in(&covered, "wohnen");
    assert_eq!((found.len(), found[0].say(Lang::De).as_str()), (1, "Wohnen, Duldung und Schutz: leer und noch nicht besprochen"));
    assert!(found[0].is_settled());

    let back = judged.apply(&found[0].judge(None, "")).unwrap();
    let told: Vec<(String, bool)> = open_in(&back, "wohnen").iter().map(|one| (one.say(Lang::De), one.is_settled())).collect();
    let (open, settled) = ("Wohnen, Duldung und Schutz", "Wohnen, Eu");
    let told: Vec<(&str, bool)> = told.iter().map(|(text, settled)| (text.split(':').next().unwrap(), *settled)).collect();
    assert_eq!(told, [(open, false), (settled, true)], "what was said of one cell is told apart from its neighbors");

    let gone = judged.apply(&Edit::Remove(RecordRef::Area("wohnen".into()))).unwrap();
    assert_eq!(gone.verdicts().len(), 0, "a verdict on cells that are gone means nothing");
}

#[test]
fn another_lead_makes_it_another_question() {
    let lead = |id: &str, actor: &str| Record::from(responsibility(id, actor, Role::Lead, "arbeit", &["eu"]));
    let board = region(vec![lead("1", "jc"), lead("2", "verein")]);
    let of = |board: &Arc<Board>| {
        let all = findings(board, None);
        all.into_iter().find(|found| found.code() == "overlapping-leads").unwrap()
    };
    let judged = board.apply(&of(&board).judge(Some(Judgment::Duplicate), "")).unwrap();
    let verdict = of(&judged).verdict.map(|verdict| verdict.judgment);
    assert_eq!((verdict, of(&judged).is_settled()), (Some(Judgment::Duplicate), false), "a duplicate is still to be settled");
    let third = Actor::named("dritte".into(), "Dritte");
    let more = judged.apply(&Edit::Put(third.into())).unwrap().apply(&Edit::Put(lead("3", "dritte"))).unwrap();
    assert_eq!(of(&more).verdict, None);
}

#[test]
fn verdicts_are_for_those_who_keep_the_board() {
    let board = region(Vec::new());
    let judged = board.apply(&open_in(&board, "wohnen")[0].judge(Some(Judgment::ToClarify), "Frau Muster fragt")).unwrap();
    for audience in [Audience::Public, Audience::Network] {
        let disclosed = disclose(&judged, audience);
        assert!(disclosed.board().verdicts().is_empty());
        assert!(disclosed.summary(Lang::De).contains(&"3 Beurteilungen von Hinweisen".to_owned()));
    }
}

#[test]
fn a_careful_reader_finds_in_ginsterheid_what_the_program_finds() {
    let board = example(Some("ginsterheid")).unwrap().board().unwrap();
    let all = findings(&board, board.head().as_of);
    let said: Vec<String> = all.iter().map(|found| format!("{}: {}", found.code(), found.say_in_the_room(Lang::De))).collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn a_sound_board_has_no_inconsistency_and_each_fault_its_own_words() {
    let sound = region(vec![responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]).into()]);
    assert!(findings(&sound, None).iter().all(|finding| finding.severity() == Severity::Hint));

    let long = Actor { short: "Koordinierungsstelle X".to_owned(), ..Actor::named("k".into(), "KoSt") };
    let twin = |id: &str, name: &str| Actor { short: "BSZ".to_owned(), ..Actor::named(id.into(), name) };
    let vague = Responsibility {
        task: " ".to_owned(),
        groups: [].into(),
        ..responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"])
    };
    let board = region(vec![
        long.into(),
        twin("z1", "Schule A").into(),
        twin("z2", "Schule B").into(),
        Actor::named("leer".into(), "").into(),
        contact("101", Visibility::Public, None).into(),
        vague.into(),
        responsibility("2", "weg", Role::Lead, "arbeit", &["duldung"]).into(),
    ]);
    let all = findings(&board, None);
    let wrong = all.iter().filter(|found| found.severity() == Severity::Inconsistency).count();
    assert_eq!(wrong, 4, "what the region still has to fill in is only a hint");
    let said = |lang| all.iter().take(7).map(|finding| finding.say(lang)).collect::<Vec<_>>();
    assert_eq!(
        said(Lang::De),
        [
            "Zuständigkeit „weg“ verweist auf Institution „weg“; das gibt es auf diesem Board nicht",
            "Institution „leer“ hat keinen Namen",
            "Der Name „Koordinierungsstelle X“ im Schaubild hat 22 Zeichen, höchstens 20 sind vorgesehen; bitte einen Kurznamen angeben",
            "Unter dem Namen „BSZ“ zeigt das Schaubild mehrere Institutionen: „Schule A“ und „Schule B“",
            "Jobcenter: Zuständigkeit ohne Zielgruppe (Arbeit, Duldung)",
            "Jobcenter: Zuständigkeit ohne Aufgabe (Arbeit, Duldung)",
            "Jobcenter: „Person 101“ soll öffentlich sein, aber die Einwilligung fehlt",
        ]
    );
    assert_eq!(
        said(Lang::En),
        [
            "The responsibility “weg” refers to the institution “weg”, which is not on this board",
            "The institution “leer” has no name",
            "The name “Koordinierungsstelle X” on the board has 22 characters, 20 at most are intended; please give a short name",
            "The board shows several institutions under the name “BSZ”: “Schule A” and “Schule B”",
            "Jobcenter: responsibility without target group (Arbeit, Duldung)",
            "Jobcenter: responsibility without task (Arbeit, Duldung)",
            "Jobcenter: “Person 101” is to be public, but has not consented",
        ]
    );
}

#[test]
fn hints_name_cells_area_by_area() {
    let head = Head { as_of: Date::day(2026, 4, 23), ..Head::new(BoardId::new("b"), "Region") };
    let ended = Some(Mandate { form: MandateForm::Project, basis: String::new(), until: Date::month(2025, 12) });
    let endless = Some(Mandate { form: MandateForm::Project, basis: String::new(), until: None });
    let small = region(vec![
        responsibility("1", "jc", Role::Involved, "arbeit", &STATUSES).into(),
        responsibility("3", "q", Role::Involved, "arbeit", &["eu"]).into(),
        responsibility("2", "jc", Role::Lead, "sprache", &STATUSES).into(),
        note("sprache", "eu", Decision::Gap).into(),
        Actor { mandate: ended, ..Actor::named("p".into(), "Projekt Nord") }.into(),
        Actor { mandate: endless, ..Actor::named("q".into(), "Projekt Ost") }.into(),
        contact("101", Visibility::Network, None).into(),
    ]);
    let board = Board::from_records(head, small.records(), Reserved::default());
    let said: Vec<String> = findings(&board, None).iter().map(|finding| finding.say(Lang::De)).collect();
    assert_eq!(
        said,
        [
            "Jobcenter: „Person 101“ soll für das Netzwerk sichtbar sein, aber die Einwilligung fehlt",
            "Verein: ohne Zuständigkeit auf diesem Board",
            "Verein: ohne Ansprechperson",
            "Projekt Nord: Auftrag nur bis 12/2025, also beendet",
            "Projekt Nord: ohne Zuständigkeit auf diesem Board",
            "Projekt Nord: ohne Ansprechperson",
            "Projekt Ost: Projekt ohne Enddatum",
            "Projekt Ost: ohne Ansprechperson",
            "Wohnen, alle Status: leer und noch nicht besprochen",
            "Arbeit, alle Status: ohne Federführung",
            "Sprache, Eu: Vermerk „Lücke“, obwohl das Feld abgedeckt ist",
        ]
    );
}

/// The codes of what is found about one institution of this kind.
fn codes(actor: Actor, as_of: &str) -> Vec<&'static str> {
    let head = Head { as_of: Date::parse(as_of), ..Head::new(BoardId::new("b"), "Region") };
    let small = region(vec![responsibility("1", actor.id.as_str(), Role::Lead, "arbeit", &STATUSES).into(), actor.into()]);
    let board = Board::from_records(head, small.records(), Reserved::default());
    findings(&board, None).iter().map(Finding::code).filter(|code| code.contains("name") || code.contains("mandate")).collect()
}

#[test]
fn a_mandate_until_a_year_lasts_to_its_last_day() {
    let until = |date: &str| {
        let mandate = Some(Mandate { form: MandateForm::Project, basis: String::new(), until: Date::parse(date) });
        Actor { mandate, ..Actor::named("p".into(), "Projekt Nord") }
    };
    assert_eq!(codes(until("2026"), "2026-04"), Vec::<&str>::new());
    assert_eq!(codes(until("2026-04"), "2026-04-23"), Vec::<&str>::new());
    assert_eq!(codes(until("2026-03"), "2026-04"), ["mandate-ended"]);
    assert_eq!(codes(until("2025"), "2026"), ["mandate-ended"]);
}

#[test]
fn names_are_found_as_the_grid_shows_them() {
    assert_eq!(codes(Actor::named("k".into(), "Koordinierungsstelle Integration"), "2026"), ["long-short-name"]);
    let short = Actor { short: "KoSt".to_owned(), ..Actor::named("k".into(), "Koordinierungsstelle Integration") };
    assert_eq!(codes(short, "2026"), Vec::<&str>::new());
    let twin = Actor { short: "Verein".to_owned(), ..Actor::named("v".into(), "Ein ganz anderer Verein") };
    assert_eq!(codes(twin, "2026"), ["same-short-name"], "the other one has that name in full");
}
