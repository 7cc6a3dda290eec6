//! Views of each audience, and that it sees nothing more.

use std::sync::Arc;

use super::region::{AREAS, STATUSES, contact, note, region, responsibility};
use proptest::prelude::*;
use schaubild::model::{
    Actor, ActorId, AgendaItem, Attendance, Board, CellNote, Contact, ContactId, Date, Decision, Filter, LegalGround, Meeting,
    MeetingId, Record, RecordRef, Reserved, Responsibility, ResponsibilityId, Role, Source, State, View, ViewId, ViewSpec,
    Visibility,
};
use schaubild::report::{Audience, Cells, Counts, WithheldKind, disclose};
use schaubild::text::Lang;

/// The contacts that an audience sees, of one each.
fn seen(audience: Audience) -> Vec<String> {
    let consent = Date::day(2026, 2, 10);
    let board = region(vec![
        contact("101", Visibility::Public, consent).into(),
        contact("102", Visibility::Public, None).into(),
        contact("103", Visibility::Network, consent).into(),
        contact("104", Visibility::Internal, consent).into(),
        contact("105", Visibility::Network, None).into(),
        Contact { ground: LegalGround::Official, ..contact("106", Visibility::Public, None) }.into(),
        Contact { ground: LegalGround::Other, ..contact("107", Visibility::Network, consent) }.into(),
        Contact {
            ground: LegalGround::Other,
            other_ground: "Vertrag der Netzwerkpartner".to_owned(),
            ..contact("108", Visibility::Network, None)
        }
        .into(),
    ]);
    disclose(&board, audience).board().contacts().iter().map(|contact| contact.id.to_string()).collect()
}

#[test]
fn each_audience_sees_its_contacts() {
    assert_eq!(seen(Audience::Public), ["101", "106"]);
    assert_eq!(seen(Audience::Network), ["101", "103", "106", "108"]);
    assert_eq!(seen(Audience::Internal), ["101", "102", "103", "104", "105", "106", "107", "108"]);
}

fn view(id: &str, states: &[State]) -> Record {
    let filter = Filter { states: states.iter().copied().collect(), ..Filter::default() };
    let (name, page) = (id.to_owned(), String::new());
    View { id: ViewId::new(id), name, spec: ViewSpec::filtered(filter), page }.into()
}

/// A board with something of everything that is not for everybody.
fn delicate() -> Arc<Board> {
    let open = Responsibility {
        question: "Wer zahlt?".to_owned(),
        source: Some(Source::Phone),
        state: State::Disputed,
        ..responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"])
    };
    let small = region(vec![
        Actor { remarks: "schwierig".to_owned(), ..Actor::named("amt".into(), "Amt") }.into(),
        contact("103", Visibility::Network, None).into(),
        contact("104", Visibility::Internal, None).into(),
        open.into(),
        note("wohnen", "eu", Decision::Disputed).into(),
        note("wohnen", "schutz", Decision::Gap).into(),
        view("streit", &[State::Disputed]),
        view("offen", &[State::Disputed, State::Proposed]),
        view("ruhend", &[State::Dormant]),
    ]);
    let reserved = Reserved { log: vec!["(x)".to_owned()], editions: vec!["(y)".to_owned(), "(z)".to_owned()] };
    Arc::new(Board::from_records(small.head().clone(), small.records(), reserved))
}

#[test]
fn what_was_withheld_is_listed_by_place_and_kind() {
    let public = disclose(&delicate(), Audience::Public);
    let said: Vec<String> = public.withheld().iter().map(|withheld| withheld.say(Lang::De)).collect();
    assert_eq!(
        said,
        [
            "Amt: 1 Bemerkung",
            "Jobcenter: 1 Quellenangabe",
            "Jobcenter: 1 offene Frage",
            "Jobcenter: 1 strittige Zuständigkeit, nun vorgeschlagen",
            "Wohnen, Eu: 1 Vermerk „strittig“",
            "Wohnen, Eu: 1 Bemerkung zu einem Feld",
            "Wohnen, Schutz: 1 Bemerkung zu einem Feld",
            "1 Ansicht mit der Auswahl „strittig“",
            "1 Ansicht mit der Auswahl „strittig“",
            "Jobcenter: 2 Ansprechpersonen",
            "1 Eintrag im Protokoll",
            "2 frühere Fassungen",
        ]
    );
    assert_eq!(public.summary(Lang::En)[..2], ["2 contact persons", "1 remark"]);
    assert!(public.summary(Lang::En).contains(&"2 remarks on cells".to_owned()));
    let contacts = public.withheld().iter().find(|withheld| withheld.kind == WithheldKind::Contact).unwrap();
    assert_eq!(contacts.of, Some(RecordRef::Actor("jc".into())), "the id of a contact would tell the name");
}

#[test]
fn what_is_disputed_is_proposed_for_others() {
    let board = delicate();
    let public = disclose(&board, Audience::Public);
    let shown = public.board();
    assert_eq!(shown.responsibilities().at(0).unwrap().state, State::Proposed);
    assert_eq!(shown.cell_notes().len(), 1, "the gap stays, without its remark");
    assert_eq!(shown.views().iter().map(|view| view.id.as_str()).collect::<Vec<_>>(), ["ruhend"]);
    assert!(shown.reserved().is_empty());
    let untouched = ActorId::new("jc");
    assert!(Arc::ptr_eq(shown.actors().get(&untouched).unwrap(), board.actors().get(&untouched).unwrap()));
}

#[test]
fn what_has_ended_is_kept_for_the_record_only() {
    let ended = Responsibility { state: State::Ended, ..responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]) };
    let board = region(vec![ended.into(), responsibility("2", "jc", Role::Lead, "arbeit", &["eu"]).into()]);
    for audience in [Audience::Public, Audience::Network] {
        let shown = disclose(&board, audience);
        assert_eq!(
            shown.board().responsibilities().iter().map(|responsibility| responsibility.id.as_str()).collect::<Vec<_>>(),
            ["2"]
        );
        assert_eq!(shown.withheld()[0].say(Lang::De), "Jobcenter: 1 beendete Zuständigkeit");
        assert_eq!(shown.summary(Lang::En), ["1 ended responsibility"]);
    }
    assert_eq!(disclose(&board, Audience::Internal).board().responsibilities().len(), 2);
}

#[test]
fn a_view_of_disputes_does_not_tell_of_them_by_its_name() {
    let board = region(vec![view("Streit mit der VHS", &[State::Disputed, State::Proposed])]);
    let shown = disclose(&board, Audience::Public);
    assert!(!format!("{:?}", (shown.board(), shown.withheld())).contains("Streit"));
}

#[test]
fn meetings_are_for_those_who_keep_the_board() {
    let board = region(vec![Meeting::named(MeetingId::new("m"), "Geheimes Treffen").into()]);
    for audience in [Audience::Public, Audience::Network] {
        let shown = disclose(&board, audience);
        assert!(shown.board().meetings().is_empty());
        assert_eq!(shown.summary(Lang::De), ["1 Treffen mit Ablauf und Anwesenheit"]);
    }
    assert_eq!(disclose(&board, Audience::Internal).board().meetings().len(), 1);
}

/// A word; of so few that what is withheld in one place is sometimes shown in another.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 9 => (0..400u32).prop_map(|number| format!("w{number}w"))]
}

fn any_actor() -> impl Strategy<Value = Record> {
    (word(), word())
        .prop_map(|(name, remarks)| Actor { remarks, ..Actor::named(ActorId::new(&format!("a-{name}")), &name) }.into())
}

fn any_contact() -> impl Strategy<Value = Record> {
    let seen = (prop::sample::select(Visibility::ALL.to_vec()), any::<bool>());
    let allowed = (prop::sample::select(LegalGround::ALL.to_vec()), prop_oneof![Just(String::new()), word()]);
    (word(), word(), word(), word(), seen, allowed).prop_map(|(id, name, phone, email, (visibility, consented), allowed)| {
        let consent = consented.then(|| Date::year(2026)).flatten();
        let (ground, other_ground) = allowed;
        let id = ContactId::new(&format!("c-{id}"));
        Contact { id, name, phone, email, ground, other_ground, ..contact("1", visibility, consent) }.into()
    })
}

fn any_responsibility() -> impl Strategy<Value = Record> {
    let place = (prop::sample::select(AREAS.to_vec()), prop::sample::subsequence(STATUSES.to_vec(), 1..=3));
    let kind = (prop::sample::select(Role::ALL.to_vec()), prop::sample::select(State::ALL.to_vec()), any::<bool>());
    (word(), word(), word(), place, kind).prop_map(|(id, task, question, (area, statuses), (role, state, known))| {
        let source = known.then_some(Source::Questionnaire);
        Responsibility { task, question, state, source, ..responsibility(&id, "jc", role, area, &statuses) }.into()
    })
}

fn any_note() -> impl Strategy<Value = Record> {
    let decision = prop::sample::select(Decision::ALL.to_vec());
    (prop::sample::select(AREAS.to_vec()), prop::sample::select(STATUSES.to_vec()), decision, word())
        .prop_map(|(area, status, decision, remark)| CellNote { remark, ..note(area, status, decision) }.into())
}

fn any_view() -> impl Strategy<Value = Record> {
    (word(), prop::sample::subsequence(State::ALL.to_vec(), 0..=5)).prop_map(|(name, states)| view(&format!("v-{name}"), &states))
}

fn any_meeting() -> impl Strategy<Value = Record> {
    (word(), word(), word()).prop_map(|(name, title, note)| {
        let agenda = vec![AgendaItem { title, note, ..AgendaItem::default() }];
        let meeting = Meeting { agenda, ..Meeting::named(MeetingId::new(&format!("m-{name}")), &name) };
        meeting.with_attendance(&ActorId::new("jc"), Attendance { present: 2, decide: 1 }).into()
    })
}

fn any_board() -> impl Strategy<Value = Arc<Board>> {
    let record = prop_oneof![any_actor(), any_contact(), any_responsibility(), any_note(), any_view(), any_meeting()];
    let reserved = (prop::collection::vec(word(), 0..3), prop::collection::vec(word(), 0..3));
    (prop::collection::vec(record, 0..30), reserved).prop_map(|(records, (log, editions))| {
        let small = region(records);
        Arc::new(Board::from_records(small.head().clone(), small.records(), Reserved { log, editions }))
    })
}

/// Every text of the board that the audience must not see, told record by record and not by the code under test.
fn secrets(board: &Board, audience: Audience) -> Vec<String> {
    let mut all: Vec<String> = board.reserved().log.iter().chain(&board.reserved().editions).cloned().collect();
    all.extend(board.actors().iter().map(|actor| actor.remarks.clone()));
    all.extend(board.responsibilities().iter().map(|responsibility| responsibility.question.clone()));
    let ended = board.responsibilities().iter().filter(|responsibility| responsibility.state == State::Ended);
    all.extend(ended.flat_map(|responsibility| [responsibility.id.to_string(), responsibility.task.clone()]));
    let disputes = board.views().iter().filter(|view| view.spec.filter.states.contains(&State::Disputed));
    all.extend(disputes.flat_map(|view| [view.id.to_string(), view.name.clone()]));
    all.extend(board.cell_notes().iter().map(|note| note.remark.clone()));
    let items = board.meetings().iter().flat_map(|meeting| &meeting.agenda);
    all.extend(items.flat_map(|item| [item.title.clone(), item.note.clone()]));
    all.extend(board.meetings().iter().flat_map(|meeting| [meeting.id.to_string(), meeting.name.clone()]));
    for contact in board.contacts().iter().filter(|contact| !may_see(audience, contact)) {
        all.extend(texts_of(contact));
    }
    all.retain(|text| !text.is_empty());
    all
}

fn texts_of(contact: &Contact) -> [String; 5] {
    let Contact { name, phone, email, other_ground, .. } = contact.clone();
    [contact.id.to_string(), name, phone, email, other_ground]
}

fn may_see(audience: Audience, contact: &Contact) -> bool {
    let is_allowed = match contact.ground {
        LegalGround::Consent => contact.consent.is_some(),
        LegalGround::Official => true,
        LegalGround::Other => !contact.other_ground.is_empty(),
    };
    let is_meant = match contact.visibility {
        Visibility::Public => true,
        Visibility::Network => audience == Audience::Network,
        Visibility::Internal => false,
    };
    is_meant && is_allowed
}

/// Every text that the audience may see.
fn open_texts(board: &Board, audience: Audience) -> Vec<String> {
    let mut all: Vec<String> = board.actors().iter().flat_map(|actor| [actor.id.to_string(), actor.name.clone()]).collect();
    let drawn = board.responsibilities().iter().filter(|responsibility| responsibility.state != State::Ended);
    all.extend(drawn.flat_map(|responsibility| [responsibility.id.to_string(), responsibility.task.clone()]));
    let views = board.views().iter().filter(|view| !view.spec.filter.states.contains(&State::Disputed));
    all.extend(views.flat_map(|view| [view.id.to_string(), view.name.clone()]));
    for contact in board.contacts().iter().filter(|contact| may_see(audience, contact)) {
        all.extend(texts_of(contact));
    }
    all
}

fn has_ended(board: &Board, id: &ResponsibilityId) -> bool {
    board.responsibilities().get(id).is_some_and(|responsibility| responsibility.state == State::Ended)
}

proptest! {
    #[test]
    fn nothing_withheld_is_in_the_disclosed_board(board in any_board(), public in any::<bool>()) {
        let audience = if public { Audience::Public } else { Audience::Network };
        let disclosed = disclose(&board, audience);
        let printed = format!("{:?}", disclosed.board());
        let open = open_texts(&board, audience);
        let told = format!("{:?}", disclosed.withheld());
        for secret in secrets(&board, audience) {
            let elsewhere = open.iter().any(|text| text.contains(&secret));
            prop_assert!(elsewhere || !printed.contains(&secret), "{secret} in {printed}");
            prop_assert!(elsewhere || !told.contains(&secret), "{secret} in {told}");
        }
        for word in ["Disputed", "Questionnaire", "state: Ended"] {
            prop_assert!(!printed.contains(word), "{word} in {printed}");
        }
    }

    #[test]
    fn nothing_else_is_lost(board in any_board(), public in any::<bool>()) {
        let audience = if public { Audience::Public } else { Audience::Network };
        let shown = disclose(&board, audience);
        let (seen, all) = (shown.board(), &board);
        let ids = |board: &Board| board.responsibilities().iter().map(|responsibility| responsibility.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(ids(seen), ids(all).into_iter().filter(|id| !has_ended(all, id)).collect::<Vec<_>>());
        prop_assert_eq!(seen.actors().len(), all.actors().len());
        let contacts = all.contacts().iter().filter(|contact| may_see(audience, contact));
        prop_assert!(seen.contacts().iter().eq(contacts));
        let notes = all.cell_notes().iter().filter(|note| note.decision != Decision::Disputed);
        prop_assert_eq!(seen.cell_notes().len(), notes.count());
        prop_assert_eq!(seen.head(), all.head());
    }

    #[test]
    fn disclosing_twice_takes_nothing_more(board in any_board()) {
        for audience in Audience::ALL {
            let once = disclose(&board, audience);
            let twice = disclose(once.board(), audience);
            prop_assert!(twice.withheld().is_empty());
            prop_assert!(Arc::ptr_eq(once.board(), twice.board()));
        }
    }

    #[test]
    fn internally_the_board_is_the_same(board in any_board()) {
        let internal = disclose(&board, Audience::Internal);
        prop_assert!(Arc::ptr_eq(internal.board(), &board));
        prop_assert!(internal.withheld().is_empty());
    }

    #[test]
    fn every_count_adds_up_and_is_the_same_for_every_audience(board in any_board()) {
        let counts = Counts::of(&board);
        prop_assert_eq!(counts.covered + counts.empty, counts.cells);
        prop_assert!(counts.without_lead <= counts.covered);
        prop_assert!(counts.pairs <= counts.covers);
        prop_assert!(counts.open <= counts.empty);
        let cells = Cells::of(&board);
        prop_assert_eq!(cells.iter().map(|cell| cell.covering().count()).sum::<usize>(), counts.covers);
        let public = Counts::of(disclose(&board, Audience::Public).board());
        prop_assert_eq!(
            (public.covered, public.covers, public.pairs, public.without_lead, public.fullest),
            (counts.covered, counts.covers, counts.pairs, counts.without_lead, counts.fullest)
        );
    }
}
