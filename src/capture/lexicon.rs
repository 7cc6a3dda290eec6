//! All words by which the records of a board are called, in the capture line: made once per board, asked at every key.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::vocabulary::filler_words::FILLERS;
use super::vocabulary::role_words::role_words;
use super::vocabulary::status_words::{ALL, ALL_BUT, FROM, NOT, TO, UNTIL};
use super::vocabulary::template_words::OTHER_WORDS;
use super::vocabulary::verbs::SAYS_NOTHING;
use super::words::{Word, are_alike, are_long_words_alike, is_and, is_slip, letters_of, may_be_slips, word_key, words};
use crate::intake::{Found, Institutions, spoken_names};
use crate::model::{Actor, ActorId, AreaId, Board, KindId, Role, StatusId, TargetGroupId};
use crate::text::Lang;
use crate::text::matching::is_mark;

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
    /// A new institution of a kind.
    Kind(KindId),
    /// A word for a kind; whom it means depends on the institutions that there are.
    KindWord(KindId, String),
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

/// Words with their stems, and the letters of both.
type KnownWords = BTreeMap<(String, String), (u64, u64)>;

/// The words of one board.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Institutions by all that they are called.
    pub(super) institutions: Institutions,
    /// Entries by key.
    pub(super) whole: BTreeMap<String, Vec<LexiconEntry>>,
    /// Entries by the stems of all words.
    pub(super) stems: BTreeMap<String, Vec<LexiconEntry>>,
    /// Names as they are written, by their keys, for completion.
    pub(super) names: BTreeMap<String, (String, Vec<Sense>)>,
    /// All words that occur in names with their stems, by length, and the letters of both.
    vocabulary: BTreeMap<usize, KnownWords>,
    /// Names of institutions and their first words by their keys, and the letters of both.
    alike: Vec<AlikeName>,
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

/// Name of an institution as it is compared with others.
#[derive(Clone, Debug)]
struct AlikeName {
    actor: ActorId,
    key: String,
    letters: u64,
    first: String,
    first_letters: u64,
}

impl AlikeName {
    fn of(name: &str, actor: &Actor) -> Self {
        let first = word_key(name.split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter)).next().unwrap_or_default());
        let key = word_key(name);
        let (letters, first_letters) = (letters_of(&key), letters_of(&first));
        Self { actor: actor.id.clone(), key, letters, first, first_letters }
    }
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
            fillers: keys(FILLERS).into_iter().chain(keys(SAYS_NOTHING)).collect(),
            places: words(&board.head().region, 0).into_iter().map(|word| word.key).collect(),
            marks: Marks { from: keys(FROM), until: keys(UNTIL), to: keys(TO), all_but: keys(ALL_BUT), not: keys(NOT) },
            axis: board.statuses().iter().map(|status| status.id.clone()).collect(),
            institutions: Institutions::of(board),
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
        board.actors().iter().for_each(|actor| self.add_names(actor));
    }

    fn add_names(&mut self, actor: &Actor) {
        let names: Vec<String> = self.institutions.own_names(actor).map(str::to_owned).collect();
        for name in names {
            self.add_name(&name, &Sense::Actor(actor.id.clone()));
            self.alike.push(AlikeName::of(&name, actor));
        }
        // Whole it is meant in any case.
        self.add(&actor.name, &Sense::Actor(actor.id.clone()), COST_NAME);
    }

    /// Adds an institution that was made after these words were gathered.
    pub(super) fn add_newcomer(&mut self, actor: &Actor) {
        self.institutions.add(actor);
        self.sites.insert(actor.id.clone(), BTreeSet::new());
        self.add_names(actor);
    }

    /// The institutions that have nearly this name, given by its key.
    pub(super) fn alike<'a>(&'a self, key: &'a str, is_word: bool) -> impl Iterator<Item = &'a ActorId> {
        let letters = letters_of(key);
        let is_alike = move |name: &&AlikeName| {
            (may_be_slips(letters, name.letters, 2) && are_alike(key, &name.key))
                || (is_word && may_be_slips(letters, name.first_letters, 3) && are_long_words_alike(key, &name.first))
        };
        self.alike.iter().filter(is_alike).map(|name| &name.actor)
    }

    fn add_kinds(&mut self, board: &Board) {
        for kind in board.kinds() {
            let aliases = kind.aliases.iter().map(String::as_str);
            let mut seen = BTreeSet::new();
            for name in [kind.name.as_str(), &kind.short].into_iter().chain(spoken_names(&kind.name)).chain(aliases) {
                if !seen.insert(word_key(name)) {
                    continue;
                }
                self.add(name, &Sense::KindWord(kind.id.clone(), name.to_owned()), COST_PARTIAL);
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
            let letters = (letters_of(&word.key), letters_of(&word.stem));
            self.vocabulary.entry(word.key.len()).or_default().insert((word.key.clone(), word.stem.clone()), letters);
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

    /// Senses of what a word is known for: a word for a kind means the institutions that bear it, or a new one.
    pub(super) fn senses(&self, known: &Sense) -> Vec<Sense> {
        let Sense::KindWord(kind, word) = known else { return vec![known.clone()] };
        let found = self.institutions.by_kind_word(kind, word);
        let new = matches!(found, Found::New | Found::Perhaps(_)).then(|| Sense::Kind(kind.clone()));
        found.institutions().iter().cloned().map(Sense::Actor).chain(new).collect()
    }

    /// Stems of known words from which a slip leads to this one; none for a word that is known.
    pub(super) fn corrected(&self, word: &Word) -> Vec<String> {
        if self.known.contains(&word.key) || self.known.contains(&word.stem) || is_and(&word.key) {
            return Vec::new();
        }
        let near = self.vocabulary.range(word.key.len().saturating_sub(3)..=word.key.len() + 3).flat_map(|(_, all)| all);
        let (key_letters, stem_letters) = (letters_of(&word.key), letters_of(&word.stem));
        let is_near = |((key, stem), letters): &(&(String, String), &(u64, u64))| {
            (may_be_slips(key_letters, letters.0, 1) && is_slip(&word.key, key))
                || (may_be_slips(stem_letters, letters.1, 1) && is_slip(&word.stem, stem))
        };
        let found: BTreeSet<String> = near.filter(is_near).map(|((_, stem), _)| stem.clone()).collect();
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
