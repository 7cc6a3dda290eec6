//! Mentions of a person in the texts of a board outside the entry itself, its log and its earlier editions among them.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::traces::{Trace, Traces};
use super::unescaped::unescaped;
use crate::model::{Board, ContactId, History, Record, RecordRef};
use crate::text::{Lang, inspector, person};

/// Place of a board that seems to mean a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MentionPlace {
    /// Field of a record, by its name in the file.
    Record(RecordRef, String),
    /// Field of the head.
    Head(String),
    /// Entry of the log, counted from 0.
    Log(usize),
    /// Earlier edition, counted from 0.
    Edition(usize),
}

/// Text that seems to mean a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Place where it stands.
    pub place: MentionPlace,
    /// Traces by which the person is found there.
    pub traces: Vec<Trace>,
    /// Text that stands there; of a long one a part.
    pub text: String,
    /// True if it is gone when the person is deleted for good.
    pub is_reached: bool,
}

impl MentionPlace {
    /// Name of the place: "Institution Jobcenter: Bemerkungen".
    pub fn say(&self, board: &Board, lang: Lang) -> String {
        match self {
            Self::Record(key, field) => {
                person::place(lang, &key.kind().say(lang), &board.name_of(key, lang), &person::field(lang, field))
            }
            Self::Head(field) => person::place(lang, &inspector::board(lang), &board.head().title, &person::field(lang, field)),
            Self::Log(number) => person::log(lang, number + 1),
            Self::Edition(number) => person::edition(lang, number + 1),
        }
    }

    /// Record whose properties show it, if there is one.
    pub fn jump(&self, board: &Board) -> Option<RecordRef> {
        match self {
            Self::Record(RecordRef::Contact(id), _) => {
                board.contacts().get(id).map(|contact| RecordRef::Actor(contact.actor.clone()))
            }
            // A meeting stands in a panel of its own.
            Self::Record(RecordRef::Meeting(_), _) | Self::Head(_) | Self::Log(_) | Self::Edition(_) => None,
            Self::Record(key, _) => Some(key.clone()),
        }
    }
}

/// Texts of a board outside the entry that seems to mean the person.
pub fn mentions(board: &Arc<Board>, id: &ContactId, traces: &Traces) -> Vec<Mention> {
    let mut without = History::new(Arc::clone(board));
    without.erase(&RecordRef::Contact(id.clone()));
    let left: BTreeSet<MentionPlace> = found(without.present(), id, traces).into_iter().map(|mention| mention.place).collect();
    let mut all = found(board, id, traces);
    for mention in &mut all {
        mention.is_reached = !left.contains(&mention.place);
    }
    all
}

fn found(board: &Board, id: &ContactId, traces: &Traces) -> Vec<Mention> {
    let mention = |place: MentionPlace, text: &str| {
        let found = traces.find(text)?;
        Some(Mention { place, text: found.excerpt(text), traces: found.traces, is_reached: false })
    };
    let own = RecordRef::Contact(id.clone());
    let mut all: Vec<Mention> = Vec::new();
    for (field, text) in texts(board.head(), &BTreeSet::new()) {
        all.extend(mention(MentionPlace::Head(field), &text));
    }
    for record in board.records() {
        let key = record.key();
        if key == own {
            continue;
        }
        // What it points at by id is told there.
        let others: BTreeSet<String> = record.references().iter().map(RecordRef::id_text).collect();
        for (field, text) in texts_of(&record, &others) {
            all.extend(mention(MentionPlace::Record(key.clone(), field), &text));
        }
    }
    let reserved = board.reserved();
    let kept = |list: &[String], place: fn(usize) -> MentionPlace| {
        let texts = list.iter().map(|text| unescaped(text)).enumerate();
        texts.filter_map(|(number, text)| mention(place(number), &text)).collect::<Vec<_>>()
    };
    all.extend(kept(&reserved.log, MentionPlace::Log));
    all.extend(kept(&reserved.editions, MentionPlace::Edition));
    all
}

/// Texts of a record with the names of their fields.
fn texts_of(record: &Record, without: &BTreeSet<String>) -> Vec<(String, String)> {
    // The name of the kind stands around the record itself.
    match serde_json::to_value(record) {
        Ok(Value::Object(kinds)) => kinds.values().flat_map(|record| texts_in(record, without)).collect(),
        _ => Vec::new(),
    }
}

fn texts<T: Serialize>(record: &T, without: &BTreeSet<String>) -> Vec<(String, String)> {
    serde_json::to_value(record).map(|value| texts_in(&value, without)).unwrap_or_default()
}

fn texts_in(value: &Value, without: &BTreeSet<String>) -> Vec<(String, String)> {
    let Value::Object(fields) = value else { return Vec::new() };
    let mut all = Vec::new();
    for (name, value) in fields {
        let mut leaves = Vec::new();
        strings(value, &mut leaves);
        all.extend(leaves.into_iter().filter(|text| !without.contains(*text)).map(|text| (name.clone(), text.to_owned())));
    }
    all
}

fn strings<'a>(value: &'a Value, all: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => all.push(text),
        Value::Array(values) => values.iter().for_each(|value| strings(value, all)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, all)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
