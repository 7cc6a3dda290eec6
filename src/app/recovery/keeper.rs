//! Keeping the present board in its recovery file, on a thread of its own.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{SystemTime, UNIX_EPOCH};

use egui::Context;

use super::super::document::Document;
use crate::model::Board;
use crate::save::{RecoveryFile, Session};

/// Hands every change of the board to the thread that writes it down.
pub(super) struct Keeper {
    /// Both are there until this is dropped.
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    failures: Receiver<String>,
    /// The board that was handed over last, and the one that was in the file then.
    kept: Option<(Arc<Board>, Arc<Board>)>,
    /// Whether writing ever failed.
    has_failed: bool,
}

/// What the thread is asked to do.
enum Job {
    /// Bring the file up to date.
    Keep(Box<Session>),
    /// Write the file anew: what was erased may not be in it any more.
    Anew(Box<Session>),
    /// Remove the file.
    Forget,
    /// Leave the file as it is.
    Leave,
    /// Remove the file of an earlier run, now that its board is kept in a new one.
    Remove(PathBuf),
}

impl Keeper {
    /// Keeps boards in this folder; `ctx` is woken when that fails.
    pub(super) fn new(folder: PathBuf, ctx: Context, new_bits: fn() -> u64) -> Self {
        let (jobs, received) = channel();
        let (failed, failures) = channel();
        let mut writer = Writer { folder, file: None, new_bits };
        let thread = thread::spawn(move || {
            let mut is_kept = true;
            while let Ok(job) = received.recv() {
                let mut waiting = vec![job];
                waiting.extend(received.try_iter());
                let result = waiting.iter().enumerate().try_for_each(|(place, job)| match (job, waiting.get(place + 1)) {
                    // Of several states that follow each other the last one holds them all.
                    (Job::Keep(_), Some(Job::Keep(_) | Job::Anew(_) | Job::Forget)) => Ok(()),
                    _ => writer.carry_out(job),
                });
                if let Err(error) = &result
                    && is_kept
                {
                    // The window may be gone by now; then nobody reads it.
                    let _ = failed.send(error.to_string());
                    ctx.request_repaint();
                }
                is_kept = result.is_ok();
            }
        });
        Self { jobs: Some(jobs), thread: Some(thread), failures, kept: None, has_failed: false }
    }

    /// Hands the board over if it changed; what went wrong since, for the user.
    pub(super) fn keep(&mut self, document: &Document) -> Option<String> {
        let now = (document.board(), document.saved());
        let is_same = self.kept.as_ref().is_some_and(|kept| Arc::ptr_eq(&kept.0, now.0) && Arc::ptr_eq(&kept.1, now.1));
        let is_worth_it = self.kept.is_some() || document.has_edits();
        if !is_same && is_worth_it {
            self.send(Job::Keep(Box::new(document.session())));
            if let Some(earlier) = document.recovered_from().filter(|_| self.kept.is_none()) {
                self.send(Job::Remove(earlier.to_owned()));
            }
            self.kept = Some((Arc::clone(now.0), Arc::clone(now.1)));
        }
        let failure = self.failures.try_recv().ok();
        self.has_failed |= failure.is_some();
        failure
    }

    /// Whether everything handed over so far could be written, as far as is known.
    pub(super) fn is_sound(&self) -> bool {
        !self.has_failed
    }

    /// Hands the board over after something was erased from it.
    pub(super) fn keep_anew(&mut self, document: &Document) {
        if self.kept.is_some() {
            self.send(Job::Anew(Box::new(document.session())));
            self.kept = Some((Arc::clone(document.board()), Arc::clone(document.saved())));
        }
    }

    /// Removes the file; the next board gets one of its own.
    pub(super) fn forget(&mut self) {
        self.kept = None;
        self.send(Job::Forget);
    }

    /// Leaves the file as it is; the next board gets one of its own.
    pub(super) fn leave(&mut self) {
        self.kept = None;
        self.send(Job::Leave);
    }

    fn send(&self, job: Job) {
        // The thread ends only after this sender.
        let _ = self.jobs.as_ref().map(|jobs| jobs.send(job));
    }
}

/// Waits until everything is on the disk.
impl Drop for Keeper {
    fn drop(&mut self) {
        self.jobs = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// The side of the thread.
struct Writer {
    folder: PathBuf,
    file: Option<RecoveryFile>,
    new_bits: fn() -> u64,
}

impl Writer {
    fn carry_out(&mut self, job: &Job) -> std::io::Result<()> {
        match job {
            Job::Keep(session) => self.keep(session),
            Job::Anew(session) => {
                self.forget()?;
                self.keep(session)
            }
            Job::Forget => self.forget(),
            Job::Leave => {
                self.file = None;
                Ok(())
            }
            // As long as the new file cannot be written, the earlier one is all there is.
            Job::Remove(_) if self.file.is_none() => Ok(()),
            Job::Remove(earlier) => match std::fs::remove_file(earlier) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            },
        }
    }

    fn keep(&mut self, session: &Session) -> std::io::Result<()> {
        let at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        if let Some(file) = &mut self.file {
            return file.update(session, at);
        }
        let board = session.history.present().head().board.as_str();
        let name = format!("{board}-{:016x}", (self.new_bits)());
        self.file = Some(RecoveryFile::create(&self.folder, &name, session, at)?);
        Ok(())
    }

    fn forget(&mut self) -> std::io::Result<()> {
        self.file.take().map_or(Ok(()), RecoveryFile::remove)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::{Contact, ContactId, Edit, HeadField, Record, RecordRef};
    use crate::save::{self, LogoSource};

    #[test]
    fn of_a_person_who_was_deleted_nothing_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("falkenrode-0000000000000007.recovery");
        let text = || fs::read_to_string(&file).unwrap();
        let mut keeper = Keeper::new(folder.path().to_owned(), Context::default(), || 7);
        let mut document = Document::untitled(save::the_example().board().unwrap(), &LogoSource::Nowhere);
        let someone = document.board().contacts().iter().next().unwrap();
        let id = ContactId::new("neu");
        let contact = Contact { id: id.clone(), phone: "0555 1234".to_owned(), ..(**someone).clone() };
        document.apply(&Edit::Put(Record::from(contact)), None).unwrap();
        assert_eq!(keeper.keep(&document), None);
        while !file.exists() {
            thread::yield_now();
        }
        assert!(text().contains("0555 1234"));
        document.erase(&RecordRef::Contact(id));
        keeper.keep_anew(&document);
        drop(keeper);
        assert!(!text().contains("0555 1234"));
    }

    #[test]
    fn an_earlier_file_stays_while_no_new_one_can_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let (earlier, blocked) = (folder.path().join("earlier.recovery"), folder.path().join("blocked"));
        fs::write(&earlier, "all there is").unwrap();
        fs::write(&blocked, "no folder").unwrap();
        let mut document = Document::untitled(save::the_example().board().unwrap(), &LogoSource::Nowhere);
        document.apply(&Edit::Head(HeadField::Title("Kreis".to_owned())), None).unwrap();
        let document = Document::recovered(document.session(), &earlier);
        let mut keeper = Keeper::new(blocked, Context::default(), || 7);
        assert_eq!(keeper.keep(&document), None);
        while keeper.keep(&document).is_none() {
            thread::yield_now();
        }
        assert!(!keeper.is_sound(), "a rescue must not rely on it");
        drop(keeper);
        let mut writer = Writer { folder: folder.path().join("blocked"), file: None, new_bits: || 7 };
        writer.carry_out(&Job::Remove(earlier.clone())).unwrap();
        assert!(earlier.exists());
    }
}
