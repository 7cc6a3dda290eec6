//! Disclosure of a board to an audience: the board without what the audience may not see. Layout and exporters take nothing but a
//! [`Disclosed`] board.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::audience::Audience;
use super::withheld::{Withheld, WithheldKind};
use crate::model::{
    Actor, ActorId, Board, CellNote, Contact, Decision, Record, RecordRef, Reserved, Responsibility, State, View,
};
use crate::text::Lang;

/// Board as one audience may see it. Only [`disclose`] makes one, so that nobody can draw or write more.
#[derive(Clone, Debug)]
pub struct Disclosed {
    board: Arc<Board>,
    audience: Audience,
    withheld: Vec<Withheld>,
}

impl Disclosed {
    /// Board without what the audience may not see; the very same board where nothing was withheld.
    pub fn board(&self) -> &Arc<Board> {
        &self.board
    }

    /// Audience that may see it.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Content that was left out, for whoever keeps the board: its place, never what it said.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// Content that was left out in few words, each kind with its number: "18 Ansprechpersonen".
    pub fn summary(&self, lang: Lang) -> Vec<String> {
        let mut counts: BTreeMap<WithheldKind, usize> = BTreeMap::new();
        for withheld in &self.withheld {
            *counts.entry(withheld.kind).or_default() += withheld.count;
        }
        counts.into_iter().map(|(kind, count)| kind.say(lang, count)).collect()
    }
}

/// Discloses a board to an audience. Internally that is the board itself; for others contacts that are not theirs,
/// phone numbers within texts, remarks, sources, open questions, disputes, meetings, verdicts, what has ended, log and editions are left out. Records that stay whole
/// are shared.
pub fn disclose(board: &Arc<Board>, audience: Audience) -> Disclosed {
    let mut redactor = Redactor { board, audience, withheld: Vec::new(), contacts: BTreeMap::new(), meetings: 0, verdicts: 0 };
    if audience == Audience::Internal {
        return Disclosed { board: Arc::clone(board), audience, withheld: Vec::new() };
    }
    let disclosed = board.records().filter_map(|record| redactor.record(record)).collect::<Vec<_>>();
    let records: Vec<Record> = disclosed.into_iter().map(|record| redactor.without_contact_details(record)).collect();
    let withheld = redactor.finish();
    let board = if withheld.is_empty() {
        Arc::clone(board)
    } else {
        Arc::new(Board::from_records(board.head().clone(), records, Reserved::default()))
    };
    Disclosed { board, audience, withheld }
}

/// Redactor that goes through the records and remembers what it took.
struct Redactor<'a> {
    board: &'a Board,
    audience: Audience,
    withheld: Vec<Withheld>,
    /// Number of contacts of each institution; a contact's own id would tell the name.
    contacts: BTreeMap<ActorId, usize>,
    /// Number of meetings; who came is for those who keep the board.
    meetings: usize,
    /// Number of verdicts; what they are about would tell what was said.
    verdicts: usize,
}

impl Redactor<'_> {
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

    /// Record whose texts for the public have no phone number and no mail address, whoever wrote them there; those of contact persons
    /// are theirs.
    fn without_contact_details(&mut self, record: Record) -> Record {
        if self.audience != Audience::Public || matches!(record, Record::Contact(_)) {
            return record;
        }
        let Some(struck) = record.without_contact_details() else { return record };
        self.take(WithheldKind::ContactDetails, record.key(), self.board.name_of(&record.key(), Lang::De));
        struck
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
        for (_, kind) in taken.into_iter().filter(|(there, _)| *there) {
            self.take(kind, RecordRef::Responsibility(whole.id.clone()), self.board.actor_name(&whole.actor));
        }
        let state = if disputed { State::Proposed } else { whole.state };
        Some(Arc::new(Responsibility { source: None, question: String::new(), state, ..(*whole).clone() }))
    }

    fn note(&mut self, note: Arc<CellNote>) -> Option<Arc<CellNote>> {
        let disputed = note.decision == Decision::Disputed;
        let taken = [(disputed, WithheldKind::NoteDispute), (!note.remark.is_empty(), WithheldKind::NoteRemark)];
        for (_, kind) in taken.into_iter().filter(|(there, _)| *there) {
            // The name of a cell is made of names of the board and so the same in every language.
            self.take(kind, RecordRef::CellNote(note.cell.clone()), self.board.cell_name(&note.cell, Lang::De));
        }
        match (disputed, note.remark.is_empty()) {
            (true, _) => None,
            (false, true) => Some(note),
            (false, false) => Some(Arc::new(CellNote { remark: String::new(), ..(*note).clone() })),
        }
    }

    /// View, unless it selects what is disputed: that is proposed for others, so such a view would say that there is some, if only by its name.
    fn view(&mut self, view: Arc<View>) -> Option<Arc<View>> {
        if !view.spec.filter.states.contains(&State::Disputed) {
            return Some(view);
        }
        self.withheld.push(Withheld { kind: WithheldKind::View, of: None, name: String::new(), count: 1 });
        None
    }

    fn take(&mut self, kind: WithheldKind, of: RecordRef, name: String) {
        self.withheld.push(Withheld { kind, of: Some(of), name, count: 1 });
    }

    fn finish(mut self) -> Vec<Withheld> {
        for (actor, count) in std::mem::take(&mut self.contacts) {
            let name = self.board.actor_name(&actor);
            self.withheld.push(Withheld { kind: WithheldKind::Contact, of: Some(RecordRef::Actor(actor)), name, count });
        }
        let reserved = self.board.reserved();
        let of_board = [
            (WithheldKind::Meeting, self.meetings),
            (WithheldKind::Verdict, self.verdicts),
            (WithheldKind::Log, reserved.log.len()),
            (WithheldKind::Edition, reserved.editions.len()),
        ];
        for (kind, count) in of_board {
            if count > 0 {
                self.withheld.push(Withheld { kind, of: None, name: String::new(), count });
            }
        }
        self.withheld
    }
}
