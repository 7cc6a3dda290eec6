//! Keeping the present board in its recovery file, on a thread of its own.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use egui::Context;

use crate::app::session::document::Document;
use crate::model::Board;
use crate::save::{self, RecoveryFile, RecoverySession, StoreError};

/// After how long writing that failed is tried again, unless there is something new before.
const AGAIN: Duration = Duration::from_secs(5);

/// Hands every change of the board to the thread that writes it down.
pub(super) struct Keeper {
    /// Both are there until this is dropped.
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<bool>>,
    news: Receiver<News>,
    /// The file that the thread writes, once there is one.
    own: Arc<Mutex<Option<PathBuf>>>,
    /// The board that was handed over last, and the one that was in the file then.
    kept: Option<(Arc<Board>, Arc<Board>)>,
}

/// Job for the thread.
enum Job {
    /// Bring the file up to date.
    Keep(Box<RecoverySession>),
    /// Write the file anew: what was erased may not be in it any more.
    Anew(Box<RecoverySession>),
    /// Remove the file.
    Forget,
    /// Leave the file as it is.
    Leave,
    /// Remove the file of an earlier run, once its board is kept in a new one.
    Remove(PathBuf),
}

/// News from the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Something cannot be written.
    Failed(StoreError),
    /// Everything is written again.
    Kept,
}

impl Keeper {
    /// Keeps boards in this folder; `ctx` is woken when that fails, and when it works again.
    pub(super) fn new(folder: PathBuf, ctx: Context, new_bits: fn() -> u64) -> Self {
        let (jobs, received) = channel();
        let (tell, news) = channel();
        let writer = Writer { folder, file: None, missing: None, earlier: Vec::new(), own: Arc::default(), new_bits };
        let say = move |said: News| {
            // The window may be gone by now; then nobody hears it.
            let _ = tell.send(said);
            ctx.request_repaint();
        };
        let own = Arc::clone(&writer.own);
        let thread = thread::spawn(move || writer.run(&received, &say));
        Self { jobs: Some(jobs), thread: Some(thread), news, own, kept: None }
    }

    /// Hands the board over if it changed; what the thread has said last since.
    pub(super) fn keep(&mut self, document: &Document) -> Option<News> {
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
        self.news.try_iter().last()
    }

    /// The file that is written, if there is one by now.
    pub(super) fn file(&self) -> Option<PathBuf> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner).clone()
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

    /// Hands over what was typed and not taken over, at the end.
    pub(super) fn keep_typed(&mut self, document: &Document, typed: Vec<String>) {
        self.send(Job::Keep(Box::new(RecoverySession { typed, ..document.session() })));
        self.kept = Some((Arc::clone(document.board()), Arc::clone(document.saved())));
    }

    /// Waits until everything is on the disk; whether it is.
    pub(super) fn finish(mut self) -> bool {
        self.jobs = None;
        self.thread.take().is_some_and(|thread| thread.join().unwrap_or(false))
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
    /// Steps that could not be written yet.
    missing: Option<Box<RecoverySession>>,
    /// Files of earlier runs that go once a new one holds what they hold.
    earlier: Vec<PathBuf>,
    /// Tells the other side which file it is.
    own: Arc<Mutex<Option<PathBuf>>>,
    new_bits: fn() -> u64,
}

impl Writer {
    /// Carries jobs out until there will be no more; whether everything is written then.
    fn run(mut self, received: &Receiver<Job>, say: &impl Fn(News)) -> bool {
        let mut is_kept = true;
        loop {
            let job =
                if is_kept { received.recv().map_err(|_| RecvTimeoutError::Disconnected) } else { received.recv_timeout(AGAIN) };
            let is_over = matches!(job, Err(RecvTimeoutError::Disconnected));
            let waiting: Vec<Job> = job.into_iter().chain(received.try_iter()).collect();
            if waiting.is_empty() && is_kept {
                return true;
            }
            let result = self.carry_out_all(waiting);
            match &result {
                Err(error) if is_kept => say(News::Failed(error.clone())),
                Ok(()) if !is_kept => say(News::Kept),
                _ => {}
            }
            is_kept = result.is_ok();
            let file = self.file.as_ref().map(|file| file.path().to_owned());
            *self.own.lock().unwrap_or_else(PoisonError::into_inner) = file;
            if is_over {
                return is_kept;
            }
        }
    }

    /// Carries jobs out, and what could not be done before; what the last one that failed says.
    fn carry_out_all(&mut self, waiting: Vec<Job>) -> Result<(), StoreError> {
        let mut result = Ok(());
        let mut waiting = waiting.into_iter().peekable();
        while let Some(job) = waiting.next() {
            let is_held_by_next = matches!(waiting.peek(), Some(Job::Keep(_) | Job::Anew(_) | Job::Forget));
            // Of several states that follow each other the last one holds them all.
            if !(matches!(job, Job::Keep(_)) && is_held_by_next) {
                result = self.carry_out(job).and(result);
            }
        }
        if let Some(session) = self.missing.take() {
            result = self.keep(session);
        }
        // Only what is written makes superfluous what earlier files hold.
        if self.file.is_some() && self.missing.is_none() {
            result = self.remove_earlier().and(result);
        }
        result
    }

    fn carry_out(&mut self, job: Job) -> Result<(), StoreError> {
        match job {
            Job::Keep(session) => {
                self.missing = Some(session);
                Ok(())
            }
            Job::Anew(session) => self.keep_anew(session),
            Job::Forget => self.forget(),
            Job::Leave => {
                let result = self.missing.take().map_or(Ok(()), |session| self.keep(session));
                self.file = None;
                result
            }
            Job::Remove(earlier) => {
                self.earlier.push(earlier);
                Ok(())
            }
        }
    }

    /// Brings the file up to date.
    fn keep(&mut self, session: Box<RecoverySession>) -> Result<(), StoreError> {
        let at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let written = match &mut self.file {
            Some(file) => file.update(&session, at),
            None => self.begin(&session, at),
        };
        if written.is_err() {
            self.missing = Some(session);
        }
        written
    }

    /// The same without anything that was erased: if no new file can take the place of the old one, that one goes first.
    fn keep_anew(&mut self, session: Box<RecoverySession>) -> Result<(), StoreError> {
        let at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        self.missing = None;
        if self.file.as_mut().is_some_and(|file| file.rewrite(&session, at).is_ok()) {
            return Ok(());
        }
        self.file.take().map_or(Ok(()), RecoveryFile::remove)?;
        self.keep(session)
    }

    fn begin(&mut self, session: &RecoverySession, at: u64) -> Result<(), StoreError> {
        let board = session.history.present().head().board.as_str();
        let name = format!("{board}-{:016x}", (self.new_bits)());
        self.file = Some(RecoveryFile::create(&self.folder, &name, session, at)?);
        Ok(())
    }

    fn forget(&mut self) -> Result<(), StoreError> {
        self.missing = None;
        let removed = self.file.take().map_or(Ok(()), RecoveryFile::remove);
        self.remove_earlier().and(removed)
    }

    fn remove_earlier(&mut self) -> Result<(), StoreError> {
        self.earlier.drain(..).map(|earlier| save::remove_recovery(&earlier)).fold(Ok(()), Result::and)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::catalogue;
    use crate::model::{Contact, ContactId, Edit, HeadField, Record, RecordRef};
    use crate::save::{self, LogoSource};

    #[test]
    fn of_a_person_who_was_deleted_nothing_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("falkenrode-0000000000000007.recovery");
        let text = || fs::read_to_string(&file).unwrap();
        let mut keeper = Keeper::new(folder.path().to_owned(), Context::default(), || 7);
        let mut document = Document::untitled(catalogue::the_example().board().unwrap(), &LogoSource::Nowhere);
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
        let mut document = Document::untitled(catalogue::the_example().board().unwrap(), &LogoSource::Nowhere);
        document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
        let document = Document::recovered(document.session(), &earlier);
        let mut keeper = Keeper::new(blocked.clone(), Context::default(), || 7);
        let poll = |keeper: &mut Keeper| {
            loop {
                if let Some(news) = keeper.keep(&document) {
                    return news;
                }
                thread::yield_now();
            }
        };
        assert!(matches!(poll(&mut keeper), News::Failed(_)));
        assert!(earlier.exists());
        fs::remove_file(&blocked).unwrap();
        assert_eq!(poll(&mut keeper), News::Kept, "it is tried again without another step");
        assert!(!earlier.exists() && fs::read_dir(&blocked).unwrap().count() == 1);
        assert!(keeper.finish());
    }

    #[test]
    fn what_could_not_be_kept_is_said_at_the_end_as_well() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("blocked");
        fs::write(&blocked, "no folder").unwrap();
        let mut document = Document::untitled(catalogue::the_example().board().unwrap(), &LogoSource::Nowhere);
        document.apply(&Edit::Head(HeadField::new("title", "Kreis".to_owned())), None).unwrap();
        let mut keeper = Keeper::new(blocked, Context::default(), || 7);
        assert_eq!(keeper.keep(&document), None);
        assert!(!keeper.finish());
    }

    #[test]
    fn a_folder_that_vanishes_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("schaubild").join("recovery");
        let mut document = Document::untitled(catalogue::the_example().board().unwrap(), &LogoSource::Nowhere);
        let mut keeper = Keeper::new(own.clone(), Context::default(), || 7);
        for title in ["Kreis", "Region"] {
            document.apply(&Edit::Head(HeadField::new("title", title.to_owned())), None).unwrap();
            assert_eq!(keeper.keep(&document), None);
            let file = own.join("falkenrode-0000000000000007.recovery");
            while !save::recover(&file).is_ok_and(|back| back.session.history.present() == document.board()) {
                thread::yield_now();
            }
            fs::remove_dir_all(folder.path().join("schaubild")).unwrap();
        }
        drop(keeper);
    }
}
