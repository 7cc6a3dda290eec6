//! What an audience may see: the board without the rest. Layout and exporters take nothing but a [`Disclosed`] board.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Actor, ActorId, Board, CellNote, Contact, Decision, Record, RecordRef, Reserved, Responsibility, State, View, Visibility,
};
use crate::text::{Lang, findings, terms};

/// Für wen: to whom a board, a drawing or a paper is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// öffentlich: anybody.
    Public,
    /// Netzwerk: the institutions on the board.
    Network,
    /// intern: those who keep the board.
    Internal,
}

impl Audience {
    /// All audiences, the widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Network, Self::Internal];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Public => terms::visibility_public(lang),
            Self::Network => terms::visibility_network(lang),
            Self::Internal => terms::visibility_internal(lang),
        }
    }

    /// Whether it may see this contact: a public one only once the person has consented.
    pub fn sees(self, contact: &Contact) -> bool {
        match self {
            Self::Internal => true,
            Self::Network => contact.visibility != Visibility::Internal,
            Self::Public => contact.visibility == Visibility::Public && !contact.lacks_consent(),
        }
    }
}

/// A board as one audience may see it. Only [`disclose`] makes one, so that nobody can draw or write more.
#[derive(Clone, Debug)]
pub struct Disclosed {
    board: Arc<Board>,
    audience: Audience,
    withheld: Vec<Withheld>,
}

impl Disclosed {
    /// The board without what the audience may not see; the very same board where nothing was withheld.
    pub fn board(&self) -> &Arc<Board> {
        &self.board
    }

    /// For whom.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// What was left out, for whoever keeps the board. Where it was is said, what it was is not.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// What was left out in few words, each kind with its number: "18 Ansprechpersonen".
    pub fn summary(&self, lang: Lang) -> Vec<String> {
        let mut counts: BTreeMap<WithheldKind, usize> = BTreeMap::new();
        for withheld in &self.withheld {
            *counts.entry(withheld.what).or_default() += withheld.count;
        }
        counts.into_iter().map(|(what, count)| what.say(lang, count)).collect()
    }
}

/// Something that was left out: what kind of thing, and of which record.
#[derive(Clone, Debug, PartialEq)]
pub struct Withheld {
    /// What kind of thing.
    pub what: WithheldKind,
    /// Of which record that is still shown; `None` for the board as a whole.
    pub of: Option<RecordRef>,
    /// What users call that record; empty for the board as a whole.
    pub name: String,
    /// How many of them.
    pub count: usize,
}

impl Withheld {
    /// "Jobcenter: 2 Ansprechpersonen".
    pub fn say(&self, lang: Lang) -> String {
        let what = self.what.say(lang, self.count);
        if self.name.is_empty() { what } else { findings::withheld_of(lang, &self.name, &what) }
    }
}

/// Kinds of things that are not for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WithheldKind {
    /// A contact person.
    Contact,
    /// The remarks about an institution.
    Remark,
    /// Where a responsibility was learned.
    Source,
    /// The open question of a responsibility.
    Question,
    /// That a responsibility is disputed: it is shown as proposed.
    Dispute,
    /// The remark of a cell note.
    NoteRemark,
    /// The note that a cell is disputed.
    NoteDispute,
    /// A responsibility that has ended: it is kept for the record only.
    Ended,
    /// A saved view that selects what is disputed: its very name may tell of a dispute.
    View,
    /// A meeting with its agenda, and how many were there.
    Meeting,
    /// What the region said about something noticed.
    Verdict,
    /// The log of changes.
    Log,
    /// An earlier state of the board.
    Edition,
}

impl WithheldKind {
    /// "2 Ansprechpersonen".
    pub fn say(self, lang: Lang, count: usize) -> String {
        match self {
            Self::Contact => findings::withheld_contacts(lang, count),
            Self::Remark => findings::withheld_remarks(lang, count),
            Self::Source => findings::withheld_sources(lang, count),
            Self::Question => findings::withheld_questions(lang, count),
            Self::Dispute => findings::withheld_disputes(lang, count),
            Self::NoteRemark => findings::withheld_note_remarks(lang, count),
            Self::NoteDispute => findings::withheld_note_disputes(lang, count),
            Self::Ended => findings::withheld_ended(lang, count),
            Self::View => findings::withheld_views(lang, count),
            Self::Meeting => findings::withheld_meetings(lang, count),
            Self::Verdict => findings::withheld_verdicts(lang, count),
            Self::Log => findings::withheld_log(lang, count),
            Self::Edition => findings::withheld_editions(lang, count),
        }
    }
}

/// The board as the audience may see it. Internally that is the board itself; for others contacts that are not theirs,
/// remarks, sources, open questions, disputes, meetings, verdicts, what has ended, log and editions are left out. Records that stay whole
/// are shared.
pub fn disclose(board: &Arc<Board>, audience: Audience) -> Disclosed {
    let mut censor = Censor { board, audience, withheld: Vec::new(), contacts: BTreeMap::new(), meetings: 0, verdicts: 0 };
    if audience == Audience::Internal {
        return Disclosed { board: Arc::clone(board), audience, withheld: Vec::new() };
    }
    let records: Vec<Record> = board.records().filter_map(|record| censor.record(record)).collect();
    let withheld = censor.finish();
    let board = if withheld.is_empty() {
        Arc::clone(board)
    } else {
        Arc::new(Board::from_records(board.head().clone(), records, Reserved::default()))
    };
    Disclosed { board, audience, withheld }
}

/// Goes through the records and remembers what it took.
struct Censor<'a> {
    board: &'a Board,
    audience: Audience,
    withheld: Vec<Withheld>,
    /// How many contacts of which institution; a contact's own id would tell the name.
    contacts: BTreeMap<ActorId, usize>,
    /// How many meetings; who came is for those who keep the board.
    meetings: usize,
    /// How many verdicts; what they are about would tell what was said.
    verdicts: usize,
}

impl Censor<'_> {
    fn record(&mut self, record: Record) -> Option<Record> {
        match record {
            Record::Actor(actor) => Some(Record::Actor(self.actor(actor))),
            Record::Contact(contact) => self.contact(contact).map(Record::Contact),
            Record::Responsibility(responsibility) => self.responsibility(responsibility).map(Record::Responsibility),
            Record::CellNote(note) => self.note(note).map(Record::CellNote),
            Record::View(view) => self.view(view).map(Record::View),
            Record::Meeting(_) => {
                self.meetings += 1;
                None
            }
            Record::Verdict(_) => {
                self.verdicts += 1;
                None
            }
            // Axes, groups, kinds and law: what every reader needs to read the drawing.
            Record::Sector(_)
            | Record::Kind(_)
            | Record::StatusGroup(_)
            | Record::Status(_)
            | Record::Area(_)
            | Record::TargetGroup(_)
            | Record::LegalCheck(_) => Some(record),
        }
    }

    fn actor(&mut self, actor: Arc<Actor>) -> Arc<Actor> {
        if actor.remarks.is_empty() {
            return actor;
        }
        self.take(WithheldKind::Remark, RecordRef::Actor(actor.id.clone()), self.board.actor_name(&actor.id));
        Arc::new(Actor { remarks: String::new(), ..(*actor).clone() })
    }

    fn contact(&mut self, contact: Arc<Contact>) -> Option<Arc<Contact>> {
        if self.audience.sees(&contact) {
            return Some(contact);
        }
        *self.contacts.entry(contact.actor.clone()).or_default() += 1;
        None
    }

    fn responsibility(&mut self, whole: Arc<Responsibility>) -> Option<Arc<Responsibility>> {
        if whole.state == State::Ended {
            self.take(WithheldKind::Ended, RecordRef::Actor(whole.actor.clone()), self.board.actor_name(&whole.actor));
            return None;
        }
        let disputed = whole.state == State::Disputed;
        let taken = [
            (whole.source.is_some(), WithheldKind::Source),
            (!whole.question.is_empty(), WithheldKind::Question),
            (disputed, WithheldKind::Dispute),
        ];
        if taken.iter().all(|(there, _)| !there) {
            return Some(whole);
        }
        for (_, what) in taken.into_iter().filter(|(there, _)| *there) {
            self.take(what, RecordRef::Responsibility(whole.id.clone()), self.board.actor_name(&whole.actor));
        }
        let state = if disputed { State::Proposed } else { whole.state };
        Some(Arc::new(Responsibility { source: None, question: String::new(), state, ..(*whole).clone() }))
    }

    fn note(&mut self, note: Arc<CellNote>) -> Option<Arc<CellNote>> {
        let disputed = note.decision == Decision::Disputed;
        let taken = [(disputed, WithheldKind::NoteDispute), (!note.remark.is_empty(), WithheldKind::NoteRemark)];
        for (_, what) in taken.into_iter().filter(|(there, _)| *there) {
            // The name of a cell is made of names of the board and so the same in every language.
            self.take(what, RecordRef::CellNote(note.cell.clone()), self.board.cell_name(&note.cell, Lang::De));
        }
        match (disputed, note.remark.is_empty()) {
            (true, _) => None,
            (false, true) => Some(note),
            (false, false) => Some(Arc::new(CellNote { remark: String::new(), ..(*note).clone() })),
        }
    }

    /// What was disputed is proposed for others, so a view that selects it would say that there is some, if only by its name.
    fn view(&mut self, view: Arc<View>) -> Option<Arc<View>> {
        if !view.spec.filter.states.contains(&State::Disputed) {
            return Some(view);
        }
        self.withheld.push(Withheld { what: WithheldKind::View, of: None, name: String::new(), count: 1 });
        None
    }

    fn take(&mut self, what: WithheldKind, of: RecordRef, name: String) {
        self.withheld.push(Withheld { what, of: Some(of), name, count: 1 });
    }

    fn finish(mut self) -> Vec<Withheld> {
        for (actor, count) in std::mem::take(&mut self.contacts) {
            let name = self.board.actor_name(&actor);
            self.withheld.push(Withheld { what: WithheldKind::Contact, of: Some(RecordRef::Actor(actor)), name, count });
        }
        let reserved = self.board.reserved();
        let of_board = [
            (WithheldKind::Meeting, self.meetings),
            (WithheldKind::Verdict, self.verdicts),
            (WithheldKind::Log, reserved.log.len()),
            (WithheldKind::Edition, reserved.editions.len()),
        ];
        for (what, count) in of_board {
            if count > 0 {
                self.withheld.push(Withheld { what, of: None, name: String::new(), count });
            }
        }
        self.withheld
    }
}
