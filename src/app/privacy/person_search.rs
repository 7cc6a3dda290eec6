//! Was ist über diese Person gespeichert: looked for beside the window, on the board, in the session and in the files on this
//! computer; and the answer as a text for the person who asks.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::local_data::{LocalDataKind, LocalPlaces};
use super::person_files::{FileMention, files_naming};
use crate::app::platform::jobs::{Job, Outcome};
use crate::model::{Board, Contact, ContactId, History};
use crate::report::{self, Mention, Trace, Traces};
use crate::text::{Lang, and, person as t};

/// Everything that is looked through.
pub(in crate::app) struct PersonQuery {
    /// The person.
    pub contact: ContactId,
    /// The board as it is now.
    pub board: Arc<Board>,
    /// The steps of this session.
    pub history: History,
    /// Texts that were set aside when the board was read and are in no file beside it yet.
    pub set_aside: Vec<String>,
    /// The file of the board.
    pub file: Option<PathBuf>,
    /// Places where the program keeps something.
    pub places: LocalPlaces,
}

/// Mentions that were found beside the entry itself.
#[derive(Debug, Default)]
pub(in crate::app) struct PersonFindings {
    /// Other texts of the board.
    pub mentions: Vec<Mention>,
    /// Number of steps of the session that are about the person.
    pub steps: usize,
    /// Number of texts that were set aside and name the person.
    pub set_aside: usize,
    /// Files on this computer that name the person.
    pub files: Vec<FileMention>,
}

impl PersonQuery {
    /// Looks everywhere; files take as long as their drives.
    pub(in crate::app) fn find(&self) -> PersonFindings {
        let Some(contact) = self.board.contacts().get(&self.contact) else { return PersonFindings::default() };
        let known = report::known_entries(&self.history, &self.contact);
        let earlier: Vec<&Contact> = known.iter().map(|contact| &**contact).collect();
        let traces = Traces::of(contact, &earlier);
        PersonFindings {
            mentions: report::mentions(&self.board, &self.contact, &traces),
            steps: report::count_steps(&self.history, &self.contact),
            set_aside: self.set_aside.iter().filter(|text| traces.find(&report::unescaped(text)).is_some()).count(),
            files: files_naming(&traces, self.file.as_deref(), &self.places),
        }
    }
}

/// A search that was asked for.
pub(in crate::app) struct PersonSearch {
    /// About whom.
    pub contact: ContactId,
    /// The board that was looked through.
    board: Arc<Board>,
    job: Option<Job<PersonFindings>>,
    found: Option<PersonFindings>,
}

/// Progress of a search.
pub(in crate::app) enum Progress<'a> {
    /// It goes on.
    Waiting,
    /// That was found; with `true` the board has changed since.
    Found(&'a PersonFindings, bool),
    /// A fault of the program.
    Failed,
}

impl PersonSearch {
    /// A search that has begun.
    pub(in crate::app) fn new(contact: ContactId, board: Arc<Board>, job: Job<PersonFindings>) -> Self {
        Self { contact, board, job: Some(job), found: None }
    }

    /// Progress, seen from the present board.
    pub(in crate::app) fn progress(&mut self, board: &Board) -> Progress<'_> {
        match self.job.as_ref().map(Job::outcome) {
            Some(Outcome::Waiting) => return Progress::Waiting,
            Some(Outcome::Done(found)) => (self.found, self.job) = (Some(found), None),
            Some(Outcome::Failed) => self.job = None,
            None => {}
        }
        let is_old = !std::ptr::eq(&raw const *self.board, board);
        self.found.as_ref().map_or(Progress::Failed, |found| Progress::Found(found, is_old))
    }
}

/// "gefunden: Name und E-Mail-Adresse".
pub(in crate::app) fn by(traces: &[Trace], lang: Lang) -> String {
    let traces: Vec<String> = traces.iter().map(|trace| trace.say(lang)).collect();
    t::by(lang, &and(lang, &traces))
}

impl FileMention {
    /// Kind of file in words.
    pub(in crate::app) fn say(&self, lang: Lang) -> String {
        let what = match self.what {
            None => t::file_board(lang),
            Some(LocalDataKind::Previous) => t::file_previous(lang),
            Some(LocalDataKind::SetAside) => t::file_aside(lang),
            Some(LocalDataKind::Recovery) if self.is_own => t::file_recovery(lang),
            Some(LocalDataKind::Recovery) => t::file_other_recovery(lang),
            Some(LocalDataKind::CrashSaved) => t::file_crash_saved(lang),
            Some(_) => t::file_left(lang),
        };
        match &self.traces {
            Some(_) => what,
            None => t::file_unreadable(lang, &what),
        }
    }

    /// Its name without its folders.
    pub(in crate::app) fn name(&self) -> String {
        self.file.file_name().map_or(&*self.file, Path::new).display().to_string()
    }

    /// Fate of the file when the person is deleted for good.
    pub(in crate::app) fn fate(&self, lang: Lang) -> String {
        match self.what {
            None => t::file_saved(lang),
            Some(LocalDataKind::Recovery) if self.is_own => t::reached(lang),
            Some(_) => t::file_stays(lang),
        }
    }
}

/// The answer for the person who asks what is kept: everything that was found, in words.
pub(in crate::app) fn answer(findings: &PersonFindings, contact: &Contact, board: &Board, lang: Lang) -> String {
    let mut out = t::answer_title(lang, &contact.name, &board.head().title);
    // Writing to a string does not fail.
    let _ = writeln!(out, "\n{}\n\n{}:", t::answer_purpose(lang), t::in_entry(lang));
    for (field, value) in report::contact_fields(contact, board, lang) {
        let _ = writeln!(out, "- {field}: {value}");
    }
    let _ = writeln!(out, "\n{}:", t::in_texts(lang, findings.mentions.len()).trim_end_matches(':'));
    for mention in &findings.mentions {
        let (place, by) = (mention.place.say(board, lang), by(&mention.traces, lang));
        let _ = writeln!(out, "- {place} ({by}): {}", mention.text);
    }
    let _ = writeln!(out, "\n{}:\n- {}", t::in_session(lang), t::steps(lang, findings.steps));
    if findings.set_aside > 0 {
        let _ = writeln!(out, "- {}", t::set_aside(lang, findings.set_aside));
    }
    let _ = writeln!(out, "\n{}:", t::in_files(lang));
    if findings.files.is_empty() {
        let _ = writeln!(out, "- {}", t::no_files(lang));
    }
    for file in &findings.files {
        let _ = writeln!(out, "- {}: {}", file.say(lang), file.file.display());
    }
    let _ = writeln!(out, "\n{}", t::beyond(lang));
    out
}
