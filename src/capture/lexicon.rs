//! All words by which the records of a board are called, in the capture line: made once per board, asked at every key.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::vocabulary::filler_words::FILLERS;
use super::vocabulary::role_words::role_words;
use super::vocabulary::status_words::{ALL, ALL_BUT, FROM, NOT, TO, UNTIL};
use super::vocabulary::template_words::OTHER_WORDS;
use super::words::{Word, is_and, is_slip, word_key, words};
use crate::catalogue::spoken_names;
use crate::model::{ActorId, AreaId, Board, KindId, Role, StatusId, TargetGroupId};
use crate::text::Lang;

/// Cost of the very name; the less, the better a reading is.
const COST_NAME: u32 = 0;
/// An id of a template, or another word for it, which users do not see.
const COST_OTHER_WORD: u32 = 3;
/// A word or some words of a longer name, or the name of a kind.
pub(super) const COST_PARTIAL: u32 = 8;
/// The most words of a run of a name that are known by themselves.
const MAX_RUN_WORDS: usize = 4;
/// The most letters of an abbreviation, in which capitals matter: "FF" is no "ff".
const MAX_ABBREVIATION_LETTERS: usize = 4;

/// Sense of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// An institution of the board.
    Actor(ActorId),
    /// A kind of which the board has no institution.
    Kind(KindId),
    /// An area.
    Area(AreaId),
    /// Some statuses.
    Statuses(BTreeSet<StatusId>),
    /// A target group.
    Group(TargetGroupId),
    /// A role.
    Role(Role),
}

/// One name.
#[derive(Clone, Debug)]
pub(super) struct LexiconEntry {
    /// Sense that it names.
    pub value: Sense,
    /// Cost of understanding it so.
    pub cost: u32,
    /// Spelling, where that matters.
    pub written: Option<String>,
}

/// The words of one board.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Entries by key.
    pub(super) whole: BTreeMap<String, Vec<LexiconEntry>>,
    /// Entries by the stems of all words.
    pub(super) stems: BTreeMap<String, Vec<LexiconEntry>>,
    /// Names as they are written, by their keys, for completion.
    pub(super) names: BTreeMap<String, (String, Vec<Sense>)>,
    /// All words that occur in names, by length.
    vocabulary: BTreeMap<usize, BTreeSet<(String, String)>>,
    known: BTreeSet<String>,
    /// Words that say nothing by themselves.
    pub(super) fillers: BTreeSet<String>,
    /// Words for the region, and for where each institution is.
    pub(super) places: BTreeSet<String>,
    pub(super) sites: BTreeMap<ActorId, BTreeSet<String>>,
    /// All statuses, in the order of the axis.
    pub(super) axis: Vec<StatusId>,
    /// Words by which several statuses are named at once.
    pub(super) marks: Marks,
}

/// Words by which several statuses are named at once, and those that deny what stands beside them; by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    pub from: BTreeSet<String>,
    pub until: BTreeSet<String>,
    pub to: BTreeSet<String>,
    pub all_but: BTreeSet<String>,
    pub not: BTreeSet<String>,
}

impl Lexicon {
    /// The words of a board, of which another version is known: those where nothing is called otherwise, as when only
    /// responsibilities changed.
    pub fn after(known: &(Arc<Board>, Arc<Self>), board: &Board) -> Arc<Self> {
        let (old, lexicon) = known;
        let is_same = old.actors() == board.actors()
            && old.areas() == board.areas()
            && old.statuses() == board.statuses()
            && old.status_groups() == board.status_groups()
            && old.target_groups() == board.target_groups()
            && old.kinds() == board.kinds()
            && old.head().region == board.head().region;
        if is_same { Arc::clone(lexicon) } else { Arc::new(Self::of(board)) }
    }

    /// The words of this board.
    pub fn of(board: &Board) -> Self {
        let keys = |all: &[&str]| all.iter().map(|word| word_key(word)).collect::<BTreeSet<_>>();
        let mut lexicon = Self {
            fillers: keys(FILLERS),
            places: words(&board.head().region, 0).into_iter().map(|word| word.key).collect(),
            marks: Marks { from: keys(FROM), until: keys(UNTIL), to: keys(TO), all_but: keys(ALL_BUT), not: keys(NOT) },
            axis: board.statuses().iter().map(|status| status.id.clone()).collect(),
            ..Self::default()
        };
        lexicon.add_actors(board);
        lexicon.add_kinds(board);
        lexicon.add_axes(board);
        lexicon.add_groups_and_roles(board);
        lexicon
    }

    fn add_actors(&mut self, board: &Board) {
        for actor in board.actors() {
            let places = actor.sites.iter().flat_map(|site| words(site, 0)).map(|word| word.key);
            let places: BTreeSet<String> = places.filter(|key| key.chars().any(char::is_alphabetic)).collect();
            self.places.extend(places.iter().cloned());
            self.sites.insert(actor.id.clone(), places);
        }
        for actor in board.actors() {
            for name in actor.names() {
                self.add_name(name, &Sense::Actor(actor.id.clone()));
            }
        }
    }

    /// A kind stands for the institutions of the board that are of it; where there are none, for a new one.
    fn add_kinds(&mut self, board: &Board) {
        for kind in board.kinds() {
            let of_kind = board.actors().iter().filter(|actor| actor.kind.as_ref() == Some(&kind.id));
            let mut values: Vec<Sense> = of_kind.map(|actor| Sense::Actor(actor.id.clone())).collect();
            if values.is_empty() {
                // One of another kind may bear its name; who of both is meant is not guessed.
                let is_called = |name: &str| !name.is_empty() && (name == kind.short || name == kind.name);
                let called = board.actors().iter().filter(|actor| actor.names().any(is_called));
                values.extend(called.map(|actor| Sense::Actor(actor.id.clone())));
                values.push(Sense::Kind(kind.id.clone()));
            }
            for name in [kind.name.as_str(), &kind.short]
                .into_iter()
                .chain(spoken_names(&kind.name).next())
                .chain(kind.aliases.iter().map(String::as_str))
            {
                for value in &values {
                    self.add(name, value, COST_PARTIAL);
                }
            }
        }
    }

    fn add_axes(&mut self, board: &Board) {
        for area in board.areas() {
            let value = Sense::Area(area.id.clone());
            self.add_name(&area.short, &value);
            self.add_name(&area.long, &value);
            self.add_other(area.id.as_str(), &value);
        }
        for status in board.statuses() {
            let value = Sense::Statuses([status.id.clone()].into());
            for name in [&status.short, &status.long] {
                self.add_name(name, &value);
            }
            // "Geduldete" are those with a "Duldung".
            if let Some(root) = status.short.strip_suffix("ung") {
                self.add(&format!("ge{root}et"), &value, COST_OTHER_WORD);
            }
            self.add_other(status.id.as_str(), &value);
        }
        for group in board.status_groups() {
            let own: BTreeSet<StatusId> = board.statuses_of(&group.id).map(|status| status.id.clone()).collect();
            if !own.is_empty() {
                self.add_name(&group.name, &Sense::Statuses(own));
            }
        }
        let all = Sense::Statuses(self.axis.iter().cloned().collect());
        for name in ALL {
            self.add(name, &all, COST_NAME);
        }
    }

    fn add_groups_and_roles(&mut self, board: &Board) {
        for group in board.target_groups() {
            let value = Sense::Group(group.id.clone());
            self.add_name(&group.abbreviation, &value);
            self.add_name(&group.name, &value);
            self.add_other(group.id.as_str(), &value);
        }
        for role in Role::ALL {
            let value = Sense::Role(role);
            for name in [role.say(Lang::De), role.say(Lang::En)] {
                self.add_name(&name, &value);
            }
            for name in role_words(role) {
                self.add(name, &value, COST_NAME);
            }
        }
    }

    /// A name, by itself and each run of words of it.
    fn add_name(&mut self, name: &str, value: &Sense) {
        self.add(name, value, COST_NAME);
        let key = word_key(name);
        if !key.is_empty() {
            let of_key = self.names.entry(key).or_insert_with(|| (name.to_owned(), Vec::new()));
            if !of_key.1.contains(value) {
                of_key.1.push(value.clone());
            }
        }
        let all = words(name, 0);
        for from in 0..all.len() {
            for run in (from + 1..=all.len().min(from + MAX_RUN_WORDS)).filter_map(|to| all.get(from..to)) {
                let says = |word: &Word| !self.fillers.contains(&word.key) && !self.places.contains(&word.key);
                let letters: usize = run.iter().map(|word| word.key.len()).sum();
                let ends = run.first().is_some_and(says) || run.last().is_some_and(says);
                if run.len() < all.len()
                    && letters > 2
                    && ends
                    && run.iter().any(|word| word.key.chars().any(char::is_alphabetic))
                {
                    self.put(run, value, COST_PARTIAL, None);
                }
            }
        }
        // Everybody says "Titel" for a residence title.
        for long in ["Aufenthaltstitel", "aufenthaltstitel"] {
            if name.contains(long) {
                self.add_name(&name.replace(long, "Titel"), value);
            }
        }
    }

    fn add(&mut self, name: &str, value: &Sense, cost: u32) {
        let all = words(name, 0);
        if !all.is_empty() {
            self.put(&all, value, cost, Some(name));
        }
    }

    /// An id that a template gave, and what else it is called.
    fn add_other(&mut self, id: &str, value: &Sense) {
        if !id.contains('.') {
            self.add(id, value, COST_OTHER_WORD);
        }
        for name in OTHER_WORDS.iter().filter(|(other, _)| *other == id).flat_map(|(_, names)| *names) {
            self.add(name, value, COST_OTHER_WORD);
        }
    }

    fn put(&mut self, all: &[Word], value: &Sense, cost: u32, name: Option<&str>) {
        let key: String = all.iter().map(|word| word.key.as_str()).collect();
        let stems: String = all.iter().map(|word| word.stem.as_str()).collect();
        for word in all {
            self.known.insert(word.key.clone());
            self.known.insert(word.stem.clone());
            self.vocabulary.entry(word.key.len()).or_default().insert((word.key.clone(), word.stem.clone()));
        }
        let written = name.filter(|name| name.chars().count() <= MAX_ABBREVIATION_LETTERS).map(str::to_owned);
        let entry = LexiconEntry { value: value.clone(), cost, written };
        for (map, key) in [(&mut self.whole, key), (&mut self.stems, stems)] {
            let entries = map.entry(key).or_default();
            match entries.iter_mut().find(|other| other.value == *value && other.written == entry.written) {
                Some(other) => other.cost = other.cost.min(cost),
                None => entries.push(entry.clone()),
            }
        }
    }

    /// Stems of known words from which a slip leads to this one; none for a word that is known.
    pub(super) fn corrected(&self, word: &Word) -> Vec<String> {
        if self.known.contains(&word.key) || self.known.contains(&word.stem) || is_and(&word.key) {
            return Vec::new();
        }
        let near = self.vocabulary.range(word.key.len().saturating_sub(3)..=word.key.len() + 3).flat_map(|(_, all)| all);
        let is_near = |(key, stem): &&(String, String)| is_slip(&word.key, key) || is_slip(&word.stem, stem);
        let found: BTreeSet<String> = near.filter(is_near).map(|(_, stem)| stem.clone()).collect();
        found.into_iter().collect()
    }

    /// Names that begin so, as they are written; those of the most frequent use first are not known, so by the alphabet.
    pub fn completions(&self, typed: &str, most: usize) -> Vec<&str> {
        let key = word_key(typed);
        if key.is_empty() {
            return Vec::new();
        }
        let from = self.names.range(key.clone()..).take_while(|(name, _)| name.starts_with(&key));
        from.filter(|(name, _)| **name != key).map(|(_, (written, _))| written.as_str()).take(most).collect()
    }
}
