//! Fields of records: every part of a record has one, which is read and written with values of its kind alone.

#![expect(clippy::panic, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display};

use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use schaubild::model::*;

/// Parts of a record in files that no field has, with the reason.
const WITHOUT_FIELD: [(&str, &str, &str); 4] = [
    ("Verdict", "about", "what a verdict is about makes it, as its id does; nobody changes it"),
    ("CellNote", "cell", "it is the id of the note"),
    ("View", "filter", "its sets are fields of their own"),
    ("Head", "board", "it is the id of the board"),
];

/// Fields that are parts of one entry in files.
const PARTS: [(&str, &str); 9] = [
    ("Actor", "mandate_basis"),
    ("Actor", "mandate_until"),
    ("View", "statuses"),
    ("View", "areas"),
    ("View", "groups"),
    ("View", "roles"),
    ("View", "actors"),
    ("View", "sectors"),
    ("View", "states"),
];

/// A value that says something, of this kind.
fn sample(kind: FieldKind) -> FieldValue {
    let record = |kind: RecordKind| match kind {
        RecordKind::Sector => RecordRef::Sector("x".into()),
        RecordKind::Kind => RecordRef::Kind("x".into()),
        RecordKind::StatusGroup => RecordRef::StatusGroup("x".into()),
        RecordKind::Status => RecordRef::Status("x".into()),
        RecordKind::Area => RecordRef::Area("x".into()),
        RecordKind::TargetGroup => RecordRef::TargetGroup("x".into()),
        RecordKind::Actor => RecordRef::Actor("x".into()),
        other => panic!("no field points at a {other:?}"),
    };
    let logo = Logo { file: "a.svg".to_owned(), name: "Amt".to_owned(), part: LogoPart::Funder };
    match kind {
        FieldKind::Text(_) => FieldValue::Text("Wort".to_owned()),
        FieldKind::Texts | FieldKind::ForeignStatuses => FieldValue::Texts(vec!["eins".to_owned(), "zwei".to_owned()]),
        FieldKind::Date => FieldValue::Date(Date::day(2026, 4, 23)),
        FieldKind::Time => FieldValue::Time(Time::new(9, 30)),
        FieldKind::Flag => FieldValue::Flag(true),
        FieldKind::Color => FieldValue::Color(Color::rgb(1, 2, 3)),
        FieldKind::Choice(list) => FieldValue::Choice(list, Some(list.len - 1)),
        FieldKind::Choices(list) => FieldValue::Choices(list, [0, list.len - 1].into()),
        FieldKind::Reference(kind) => FieldValue::Reference(kind, Some(record(kind))),
        FieldKind::References(kind) => FieldValue::References(kind, [record(kind)].into()),
        FieldKind::Order(kind) => FieldValue::Order(kind, vec![record(kind)]),
        FieldKind::Coverage => FieldValue::Coverage(Coverage::cell(&Cell::new("a".into(), "s".into()))),
        FieldKind::Agenda => FieldValue::Agenda(vec![AgendaItem { title: "Runde".to_owned(), ..AgendaItem::default() }]),
        FieldKind::Attendance => FieldValue::Attendance(BTreeMap::from([("x".into(), Attendance { present: 2, decide: 1 })])),
        FieldKind::Logos => FieldValue::Logos(vec![logo]),
    }
}

/// Every kind of value that any field has.
fn all_kinds() -> Vec<FieldKind> {
    let mut kinds: Vec<FieldKind> = Vec::new();
    let records = RecordKind::ALL.iter().flat_map(|kind| kind.fields());
    for info in records.chain(Head::FIELDS.iter().map(|field| &field.info)) {
        if !kinds.contains(&info.kind) {
            kinds.push(info.kind);
        }
    }
    kinds
}

/// Reads the names of a type's parts in files, and nothing else.
struct PartNames<'a>(&'a mut &'static [&'static str]);

#[derive(Debug)]
struct Stop;

impl Display for Stop {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Stop {}

impl serde::de::Error for Stop {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for PartNames<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Stop> {
        *self.0 = names;
        Err(Stop)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq tuple
        tuple_struct map enum identifier ignored_any
    }
}

fn check<T: Fields + Clone + PartialEq + fmt::Debug + DeserializeOwned>(name: &str, bare: &T) {
    let keys: BTreeSet<&str> = T::FIELDS.iter().map(|field| field.info.key).collect();
    assert_eq!(keys.len(), T::FIELDS.len(), "{name}: each key once");
    let mut in_files: &'static [&'static str] = &[];
    drop(T::deserialize(PartNames(&mut in_files)));
    assert!(!in_files.is_empty(), "{name}");
    for part in in_files.iter().filter(|part| **part != "id") {
        let excused = WITHOUT_FIELD.iter().any(|(record, without, _)| (*record, *without) == (name, *part));
        assert!(keys.contains(part) != excused, "{name}.{part} has no field");
    }
    for key in keys.iter().filter(|key| !in_files.contains(key)) {
        assert!(PARTS.contains(&(name, *key)), "{name}: {key} is in no file");
    }
    let mut record = bare.clone();
    for field in T::FIELDS {
        let (key, before) = (field.info.key, record.clone());
        field.set(&mut record, field.get(&before)).unwrap_or_else(|why| panic!("{name}.{key}: {why}"));
        assert_eq!(record, before, "{name}.{key}: its own value changes nothing");
        for other in all_kinds().into_iter().map(sample).filter(|other| *other != sample(field.info.kind)) {
            assert_eq!(field.set(&mut record, other.clone()), Err(FieldError::NoPlace), "{name}.{key}: {other:?}");
        }
        assert_eq!(record, before, "{name}.{key}: what is refused changes nothing");
        let value = sample(field.info.kind);
        assert_eq!(field.set(&mut record, value.clone()), Ok(()), "{name}.{key}");
        assert_eq!(field.get(&record), value, "{name}.{key}");
    }
    // Now every field says something.
    for field in T::FIELDS {
        let before = record.clone();
        assert_eq!(field.set(&mut record, field.get(&before)), Ok(()), "{name}.{}", field.info.key);
        assert_eq!(record, before, "{name}.{}", field.info.key);
    }
}

#[test]
fn every_part_of_every_record_is_a_field_that_is_read_and_written() {
    let cell = Cell::new("a".into(), "s".into());
    check("Sector", &Sector::named("x".into(), "Verwaltung"));
    check("Kind", &Kind::named("x".into(), "Jobcenter"));
    check("StatusGroup", &StatusGroup::named("x".into(), "Schutz"));
    check("Status", &Status::named("x".into(), "Duldung"));
    check("Area", &Area::named("x".into(), "Arbeit"));
    check("TargetGroup", &TargetGroup::beside(&Table::default(), "x".into(), "Kinder"));
    check("Actor", &Actor::named("x".into(), "Jobcenter"));
    check("Contact", &Contact::named("x".into(), "x".into(), "Anne"));
    check("Responsibility", &Responsibility::new("x".into(), "x".into(), Coverage::cell(&cell)));
    check("CellNote", &CellNote { cell, decision: Decision::Gap, remark: String::new() });
    check("View", &View::named("x".into(), "Arbeit"));
    check("LegalCheck", &LegalCheck::due("x".into(), "Neues Gesetz", Date::year(2027).unwrap()));
    check("Meeting", &Meeting::named("x".into(), "Treffen"));
    let verdict = Verdict { id: "x".into(), about: Vec::new(), judgment: Judgment::Intended, remark: String::new() };
    check("Verdict", &verdict);
    check("Head", &Head::new("x".into(), "Kreis"));
}

#[test]
fn a_mandate_says_nothing_without_a_form() {
    let mut actor = Actor::named("x".into(), "Verein");
    let set = |actor: &mut Actor, key: &str, value| Actor::field(key).unwrap().set(actor, value);
    assert_eq!(set(&mut actor, "mandate_basis", FieldValue::Text("Satzung".to_owned())), Err(FieldError::NoPlace));
    assert_eq!(set(&mut actor, "mandate", FieldValue::choice(Some(MandateForm::Project))), Ok(()));
    assert_eq!(set(&mut actor, "mandate_basis", FieldValue::Text("Satzung".to_owned())), Ok(()));
    assert_eq!(set(&mut actor, "mandate", FieldValue::choice(Some(MandateForm::Voluntary))), Ok(()));
    assert_eq!(actor.mandate.as_ref().map(|mandate| mandate.basis.as_str()), Some("Satzung"), "another form keeps the basis");
    assert_eq!(set(&mut actor, "mandate", FieldValue::choice::<MandateForm>(None)), Ok(()));
    assert_eq!(actor.mandate, None);
}

#[test]
fn what_must_be_stated_is_not_taken_away() {
    let mut responsibility = Responsibility::new("x".into(), "a".into(), Coverage::cell(&Cell::new("a".into(), "s".into())));
    let set =
        |responsibility: &mut Responsibility, key: &str, value| Responsibility::field(key).unwrap().set(responsibility, value);
    assert_eq!(set(&mut responsibility, "role", FieldValue::choice::<Role>(None)), Err(FieldError::Empty));
    assert_eq!(set(&mut responsibility, "actor", FieldValue::Reference(RecordKind::Actor, None)), Err(FieldError::Empty));
    assert_eq!(set(&mut responsibility, "covers", FieldValue::Coverage(Coverage::default())), Err(FieldError::NoCell));
    assert_eq!(set(&mut responsibility, "source", FieldValue::choice::<Source>(None)), Ok(()));
}
