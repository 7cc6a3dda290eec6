//! What a board holds about one person: the entry itself, every free text that seems to mean the person, and what later versions
//! keep there word for word. For a request under Art. 15 GDPR (DSGVO), and before the person is deleted.

mod traces;

pub use traces::{Found, Trace, Traces};

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use crate::model::{Board, Contact, ContactId, DisplayContext, History, Record, RecordRef, details};
use crate::text::{Lang, inspector, person};

/// A place of a board.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MentionPlace {
    /// A field of a record, by its name in the file.
    Record(RecordRef, String),
    /// A field of the head.
    Head(String),
    /// An entry of the log, counted from 0.
    Log(usize),
    /// An earlier edition, counted from 0.
    Edition(usize),
}

/// A text that seems to mean a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub place: MentionPlace,
    /// By what the person is found there.
    pub traces: Vec<Trace>,
    /// What stands there; of a long text a part.
    pub text: String,
    /// Whether it is gone when the person is deleted for good.
    pub is_reached: bool,
}

/// What is known of a person in the entry itself: the name of the field and what stands there, for users.
pub fn entry(contact: &Contact, board: &Board, lang: Lang) -> Vec<(String, String)> {
    let mut all = details(contact, &DisplayContext { board, lang });
    all.sort_by_key(|detail| detail.field.key != "name");
    let fields = all.into_iter().map(|detail| ((detail.field.label)(lang), detail.words));
    let id = (person::id(lang), contact.id.to_string());
    fields.chain([id]).filter(|(_, value)| !value.is_empty()).collect()
}

/// Every text of a board outside the entry that seems to mean the person.
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

/// How many of the steps of a session are about the person.
pub fn steps(history: &History, id: &ContactId) -> usize {
    let key = RecordRef::Contact(id.clone());
    history.steps().filter(|step| step.show.contains(&key)).count()
}

/// What a session knew of a person under the same id, the present entry among it.
pub fn known(history: &History, id: &ContactId) -> Vec<Arc<Contact>> {
    let boards = [history.first()].into_iter().chain(history.trail().map(|(_, board)| board));
    let mut all: Vec<Arc<Contact>> = Vec::new();
    for contact in boards.filter_map(|board| board.contacts().get(id)) {
        if !all.iter().any(|known| Arc::ptr_eq(known, contact)) {
            all.push(Arc::clone(contact));
        }
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

/// The texts of a record with the names of their fields.
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

/// A text as it stands in a file, with the letters in the place of their numbers: `M\u{fc}ller` is Müller.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        out.push_str(before);
        let letter = after.split_once('}').and_then(|(digits, rest)| {
            let letter = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
            Some((letter, rest))
        });
        rest = if let Some((letter, rest)) = letter {
            out.push(letter);
            rest
        } else {
            out.push_str("\\u{");
            after
        };
    }
    out + rest
}

impl MentionPlace {
    /// "Institution Jobcenter: Bemerkungen".
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

    /// The record whose properties show it, if there is one.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_stand_there_as_numbers_are_read() {
        assert_eq!(unescaped("M\\u{fc}ller \\u{zz} \\u{41"), "Müller \\u{zz} \\u{41");
    }
}
