//! Findings: what somebody should look at. An inconsistency contradicts the data model or a rule of the field and makes
//! `check` fail; a hint is a question to the region, which may well answer "that is how it is".

use std::collections::BTreeMap;

use super::cells::{CellReport, CellState, Cells, is_drawn};
use crate::model::{
    Board, CellNames, Contact, Coverage, Date, Decision, Item as _, MandateForm, RecordKind, RecordRef, SHORT_NAME_CHARS,
    Visibility,
};
use crate::text::{self, Lang, findings as texts};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The data contradict themselves or a rule, or lack what everything else builds on.
    Inconsistency,
    /// Worth a look.
    Hint,
}

/// Something that somebody should look at, with the names it had when it was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// A record points at one that is not there.
    Dangling {
        /// The record's kind.
        kind: RecordKind,
        /// Its name.
        name: String,
        /// Where it points.
        missing: RecordRef,
    },
    /// A record without a name.
    Nameless(RecordRef),
    /// The grid has no room for it: what it would show, and how many characters that has.
    LongShortName(String, usize),
    /// Several institutions that the grid shows under one name, with their full names.
    SameShortName(String, Vec<String>),
    /// A responsibility of this institution, there, is for nobody.
    WithoutGroup(String, CellNames),
    /// Of a responsibility of this institution, there, nobody knows what it is.
    WithoutTask(String, CellNames),
    /// A person of this institution is to be public without having consented: institution, person.
    PublicWithoutConsent(String, String),
    /// A project of which nobody knows when it ends.
    EndlessProject(String),
    /// A person of this institution is shown to the network without having consented: institution, person.
    NetworkWithoutConsent(String, String),
    /// The mandate of this institution ended before the date of the board.
    MandateEnded(String, Date),
    /// An institution that does nothing on this board.
    WithoutResponsibility(String),
    /// Covered cells in which nobody leads, in one area.
    WithoutLead(CellNames),
    /// Empty cells that were not discussed yet, in one area.
    Open(CellNames),
    /// A covered cell with a note that says it is empty.
    StaleNote(CellNames, Decision),
}

impl Finding {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Dangling { .. } | Self::Nameless(_) | Self::LongShortName(..) | Self::SameShortName(..) => {
                Severity::Inconsistency
            }
            Self::WithoutGroup(..)
            | Self::WithoutTask(..)
            | Self::PublicWithoutConsent(..)
            | Self::EndlessProject(_)
            | Self::NetworkWithoutConsent(..)
            | Self::MandateEnded(..)
            | Self::WithoutResponsibility(_)
            | Self::WithoutLead(_)
            | Self::Open(_)
            | Self::StaleNote(..) => Severity::Hint,
        }
    }

    /// Its name in machine-readable output; never changed.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Dangling { .. } => "dangling",
            Self::Nameless(_) => "nameless",
            Self::LongShortName(..) => "long-short-name",
            Self::SameShortName(..) => "same-short-name",
            Self::WithoutGroup(..) => "without-group",
            Self::WithoutTask(..) => "without-task",
            Self::PublicWithoutConsent(..) => "public-without-consent",
            Self::EndlessProject(_) => "endless-project",
            Self::NetworkWithoutConsent(..) => "network-without-consent",
            Self::MandateEnded(..) => "mandate-ended",
            Self::WithoutResponsibility(_) => "without-responsibility",
            Self::WithoutLead(_) => "without-lead",
            Self::Open(_) => "open",
            Self::StaleNote(..) => "stale-note",
        }
    }

    /// It in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Dangling { kind, name, missing } => {
                texts::dangling(lang, &kind.say(lang), name, &missing.kind().say(lang), &missing.id_text())
            }
            Self::Nameless(key) => texts::nameless(lang, &key.kind().say(lang), &key.id_text()),
            Self::LongShortName(name, chars) => texts::long_short_name(lang, name, *chars, SHORT_NAME_CHARS),
            Self::SameShortName(short, names) => {
                let quoted: Vec<String> = names.iter().map(|name| text::quoted(lang, name)).collect();
                texts::same_short_name(lang, short, &text::and(lang, &quoted))
            }
            Self::WithoutGroup(actor, place) => texts::without_group(lang, actor, &place.say(lang)),
            Self::WithoutTask(actor, place) => texts::without_task(lang, actor, &place.say(lang)),
            Self::PublicWithoutConsent(actor, person) => texts::public_without_consent(lang, actor, person),
            Self::EndlessProject(actor) => texts::endless_project(lang, actor),
            Self::NetworkWithoutConsent(actor, person) => texts::network_without_consent(lang, actor, person),
            Self::MandateEnded(actor, until) => texts::mandate_ended(lang, actor, &until.say(lang)),
            Self::WithoutResponsibility(actor) => texts::without_responsibility(lang, actor),
            Self::WithoutLead(place) => texts::without_lead(lang, &place.say(lang)),
            Self::Open(place) => texts::open(lang, &place.say(lang)),
            Self::StaleNote(place, decision) => texts::stale_note(lang, &place.say(lang), &decision.say(lang)),
        }
    }
}

impl Finding {
    /// The same without the names of persons: what is said in the window may be projected.
    pub fn say_in_the_room(&self, lang: Lang) -> String {
        match self {
            Self::PublicWithoutConsent(actor, _) => texts::somebody_public(lang, actor),
            Self::NetworkWithoutConsent(actor, _) => texts::somebody_network(lang, actor),
            other => other.say(lang),
        }
    }
}

/// Everything worth a look: inconsistencies first, each kind in the order of the board.
pub fn findings(board: &Board) -> Vec<Finding> {
    let mut all = dangling(board);
    all.extend(nameless(board));
    all.extend(short_names(board));
    all.extend(vague_responsibilities(board));
    all.extend(board.contacts().iter().filter_map(|contact| consent(board, contact)));
    all.extend(actors(board));
    all.extend(grid(board));
    all.sort_by_key(Finding::severity);
    all
}

fn dangling(board: &Board) -> Vec<Finding> {
    let found = board.dangling().into_iter();
    let finding = |(from, missing): (RecordRef, RecordRef)| {
        let name = board.name_of(&from, Lang::De);
        Finding::Dangling { kind: from.kind(), name, missing }
    };
    found.map(finding).collect()
}

/// Cell notes have no name, and a responsibility without a task has a finding of its own.
fn nameless(board: &Board) -> Vec<Finding> {
    let named = |key: &RecordRef| !matches!(key.kind(), RecordKind::CellNote | RecordKind::Responsibility);
    let records = board.records().filter(|record| record.name().trim().is_empty()).map(|record| record.key());
    records.filter(named).map(Finding::Nameless).collect()
}

/// What the grid shows for an institution is its short name, or its name where it has none.
fn short_names(board: &Board) -> Vec<Finding> {
    let mut all = Vec::new();
    let mut holders: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for actor in board.actors() {
        let shown = actor.name();
        let chars = shown.chars().count();
        if chars > SHORT_NAME_CHARS {
            all.push(Finding::LongShortName(shown.to_owned(), chars));
        }
        if !shown.trim().is_empty() {
            holders.entry(shown).or_default().push(actor.name.clone());
        }
    }
    let shared = holders.into_iter().filter(|(_, names)| names.len() > 1);
    all.extend(shared.map(|(shown, names)| Finding::SameShortName(shown.to_owned(), names)));
    all
}

fn vague_responsibilities(board: &Board) -> Vec<Finding> {
    let mut all = Vec::new();
    for responsibility in board.responsibilities().iter().filter(|responsibility| is_drawn(responsibility)) {
        let actor = || board.actor_name(&responsibility.actor);
        let place = || CellNames::of(&responsibility.covers, board);
        if responsibility.groups.is_empty() {
            all.push(Finding::WithoutGroup(actor(), place()));
        }
        if responsibility.task.trim().is_empty() {
            all.push(Finding::WithoutTask(actor(), place()));
        }
    }
    all
}

fn consent(board: &Board, contact: &Contact) -> Option<Finding> {
    let names = || (board.actor_name(&contact.actor), contact.name.clone());
    match (contact.visibility, contact.consent) {
        (Visibility::Public, None) => {
            let (actor, person) = names();
            Some(Finding::PublicWithoutConsent(actor, person))
        }
        (Visibility::Network, None) => {
            let (actor, person) = names();
            Some(Finding::NetworkWithoutConsent(actor, person))
        }
        _ => None,
    }
}

fn actors(board: &Board) -> Vec<Finding> {
    let mut all = Vec::new();
    let busy: std::collections::BTreeSet<_> =
        board.responsibilities().iter().filter(|held| is_drawn(held)).map(|held| &held.actor).collect();
    for actor in board.actors() {
        let name = || board.actor_name(&actor.id);
        if let Some(mandate) = &actor.mandate {
            match (mandate.until, board.head().as_of) {
                (None, _) if mandate.form == MandateForm::Project => all.push(Finding::EndlessProject(name())),
                // Without a clock the board's own date is what "ended" is measured by.
                (Some(until), Some(as_of)) if until.ends_before(as_of) => all.push(Finding::MandateEnded(name(), until)),
                _ => {}
            }
        }
        if !busy.contains(&actor.id) {
            all.push(Finding::WithoutResponsibility(name()));
        }
    }
    all
}

/// Cells without lead and open ones are told area by area, so that a region reads one line and not eleven.
fn grid(board: &Board) -> Vec<Finding> {
    let cells = Cells::of(board);
    let mut all = Vec::new();
    for (state, finding) in
        [(CellState::WithoutLead, Finding::WithoutLead as fn(CellNames) -> Finding), (CellState::Open, Finding::Open)]
    {
        for row in 0..board.areas().len() {
            let here = (0..board.statuses().len()).filter_map(|column| cells.at(row, column));
            let place: Coverage = here.filter(|report| report.state() == state).map(|report| report.cell.clone()).collect();
            if !place.is_empty() {
                all.push(finding(CellNames::of(&place, board)));
            }
        }
    }
    for note in board.cell_notes() {
        let claims_empty = matches!(note.decision, Decision::Gap | Decision::NotIntended);
        let filled = cells.get(board, &note.cell.area, &note.cell.status).is_some_and(CellReport::is_covered);
        if claims_empty && filled {
            all.push(Finding::StaleNote(CellNames::of(&Coverage::cell(&note.cell), board), note.decision));
        }
    }
    all
}
