//! Differences between two versions of a board, in words: by kind of record, what it was before and what it is after.
//! Of contact persons only how many: the window is seen by the whole room.

use std::collections::BTreeMap;

use crate::model::{
    Board, CellNames, Change, Coverage, Detail, DisplayContext, FieldKind, Record, RecordKind, RecordRef, Responsibility,
    changes, details,
};
use crate::text::{self, Lang, edits, inspector, versions};

/// Most letters of a value that are said; a task or a notice may be a whole paragraph.
const MAX_LETTERS: usize = 120;

/// Everything of one kind that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// Kind of record, and number of differences.
    pub heading: String,
    /// One by one.
    pub all: Vec<Difference>,
}

/// One thing that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Change in words.
    pub says: String,
    /// Changes field by field, what it was and what it is.
    pub details: Vec<String>,
    /// Record to find on the newer board, or on the older one if it is gone.
    pub record: Option<RecordRef>,
}

/// Differences of `new`, the board itself first, then kind by kind.
pub fn differences(old: &Board, new: &Board, lang: Lang) -> Vec<Differences> {
    let both = Both { old: DisplayContext { board: old, lang }, new: DisplayContext { board: new, lang } };
    let mut own = Vec::new();
    let mut kinds: BTreeMap<RecordKind, Vec<Difference>> = BTreeMap::new();
    let mut contacts = [0, 0, 0];
    for change in changes(old, new) {
        match change {
            Change::Record { before, after, .. } => {
                let Some(kind) = after.as_ref().or(before.as_ref()).map(|record| record.key().kind()) else { continue };
                match (kind, &before, &after) {
                    (RecordKind::Contact, None, _) => contacts[0] += 1,
                    (RecordKind::Contact, Some(_), Some(_)) => contacts[1] += 1,
                    (RecordKind::Contact, Some(_), None) => contacts[2] += 1,
                    _ => kinds.entry(kind).or_default().extend(both.of_records(before.as_ref(), after.as_ref())),
                }
            }
            Change::Order { kind: RecordKind::Contact, .. } => {}
            Change::Order { kind, .. } => kinds.entry(kind).or_default().push(plain(versions::ordered(lang))),
            Change::Head { before, after } => {
                let details = changed(&details(&*before, &both.old), &details(&*after, &both.new), lang);
                own.extend(details.into_iter().map(plain));
            }
            Change::Reserved { .. } => own.push(plain(edits::reserved(lang))),
        }
    }
    if contacts != [0, 0, 0] {
        let [added, changed, removed] = contacts;
        kinds.entry(RecordKind::Contact).or_default().push(plain(versions::contacts(lang, added, changed, removed)));
    }
    let heading = |name: &str, count: usize| versions::counted(lang, name, &text::count(lang, count));
    let of_kind = |(kind, all): (RecordKind, Vec<Difference>)| {
        let count = if kind == RecordKind::Contact { contacts.iter().sum() } else { all.len() };
        Differences { heading: heading(&inspector::capitalized(&kind.say_many(lang)), count), all }
    };
    let head = (!own.is_empty()).then(|| Differences { heading: heading(&versions::board(lang), own.len()), all: own });
    head.into_iter().chain(kinds.into_iter().map(of_kind)).collect()
}

fn plain(says: String) -> Difference {
    Difference { says, details: Vec::new(), record: None }
}

/// The boards before and after.
struct Both<'a> {
    old: DisplayContext<'a>,
    new: DisplayContext<'a>,
}

impl Both<'_> {
    fn of_records(&self, before: Option<&Record>, after: Option<&Record>) -> Option<Difference> {
        let lang = self.new.lang;
        // A verdict stands with what it is about, a meeting in a panel of its own; neither has properties.
        let has_properties = |key: &RecordRef| !matches!(key.kind(), RecordKind::Verdict | RecordKind::Meeting);
        let record = after.or(before).map(Record::key).filter(has_properties);
        let (says, details) = match (before, after) {
            (Some(before), Some(after)) => {
                let name = named(before, &self.old);
                let mut details = changed(&comparable(before, &self.old), &comparable(after, &self.new), lang);
                if let (Record::Responsibility(before), Record::Responsibility(after)) = (before, after) {
                    details.extend(self.of_cells(&before.covers, &after.covers));
                }
                (versions::changed(lang, &name), details)
            }
            (Some(before), None) => (versions::removed(lang, &named(before, &self.old)), told(before, &self.old)),
            (None, Some(after)) => (versions::added(lang, &named(after, &self.new)), told(after, &self.new)),
            (None, None) => return None,
        };
        Some(Difference { says, details, record })
    }

    fn of_cells(&self, before: &Coverage, after: &Coverage) -> Vec<String> {
        let lang = self.new.lang;
        let (lost, won) = (before.minus(after), after.minus(before));
        let say = |cells: &Coverage, board: &Board| CellNames::of(cells, board).say(lang);
        let lost = (!lost.is_empty()).then(|| versions::cells_lost(lang, &say(&lost, self.old.board)));
        let won = (!won.is_empty()).then(|| versions::cells_won(lang, &say(&won, self.new.board)));
        lost.into_iter().chain(won).collect()
    }
}

/// More about a responsibility that came or went: its task, not only its institution.
fn told(record: &Record, context: &DisplayContext<'_>) -> Vec<String> {
    match record {
        Record::Responsibility(one) => vec![of_responsibility(one, context)],
        _ => Vec::new(),
    }
}

fn of_responsibility(one: &Responsibility, context: &DisplayContext<'_>) -> String {
    let task = shortened(&one.task);
    let role = one.role.say(context.lang);
    if task.is_empty() { role } else { inspector::with_role(context.lang, &task, &role) }
}

/// The fields that can be said of both versions; which cells are different is said better than what they all are.
fn comparable(record: &Record, context: &DisplayContext<'_>) -> Vec<Detail> {
    let mut all = record.details(context);
    all.retain(|detail| detail.field.kind != FieldKind::Coverage);
    all
}

/// Name of a record in a list: of a responsibility its institution and its cells.
fn named(record: &Record, context: &DisplayContext<'_>) -> String {
    let lang = context.lang;
    match record {
        Record::Responsibility(one) => {
            let cells = CellNames::of(&one.covers, context.board).say(lang);
            inspector::actor_in(lang, &context.board.actor_name(&one.actor), &cells)
        }
        Record::CellNote(note) => edits::note(lang, &context.board.cell_name(&note.cell, lang), &note.decision.say(lang)),
        Record::Verdict(verdict) => {
            // It may be about a person, who is not named.
            let name = |key: &RecordRef| match key {
                RecordRef::Contact(_) => key.kind().say(lang),
                _ => context.board.name_of(key, lang),
            };
            let about: Vec<String> = verdict.about.iter().map(name).collect();
            edits::note(lang, &about.join(", "), &verdict.judgment.say(lang))
        }
        _ if record.name().trim().is_empty() => versions::without_name(lang),
        _ => text::quoted(lang, record.name()),
    }
}

/// The fields of which the two do not say the same.
fn changed(before: &[Detail], after: &[Detail], lang: Lang) -> Vec<String> {
    let say = |value: &str| if value.trim().is_empty() { inspector::unknown(lang) } else { shortened(value) };
    let both = before.iter().zip(after).filter(|(before, after)| before.words != after.words);
    let label = |detail: &Detail| (detail.field.label)(lang);
    both.map(|(before, after)| versions::detail(lang, &label(before), &say(&before.words), &say(&after.words))).collect()
}

/// A value on one line.
fn shortened(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = line.chars();
    let short: String = letters.by_ref().take(MAX_LETTERS).collect();
    if letters.next().is_some() { short + " …" } else { short }
}
