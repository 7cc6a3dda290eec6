//! Who else has the board's file open: a sign beside it is put up, counted on and watched, on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;

use crate::save::{LockFile, LockOutcome, LockOwner};

/// How often a sign is counted on.
const BEAT: Duration = Duration::from_secs(20);

/// After how long a sign that stands still is nobody's: four beats, and some time for a slow network.
const STALE: Duration = Duration::from_secs(90);

/// Watches one file.
pub(in crate::app) struct Presence {
    path: PathBuf,
    news: Receiver<Option<LockOwner>>,
    /// Who was seen last.
    pub other: Option<LockOwner>,
    /// Both are there until this is dropped.
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Presence {
    /// Begins to watch a file; `ctx` is woken when somebody comes or goes.
    pub(in crate::app) fn watch(path: PathBuf, own: LockOwner, ctx: Context) -> Self {
        let ((stop, stopped), (tell, news)) = (channel(), channel());
        let board = path.clone();
        let thread = thread::spawn(move || {
            let mut watch = Watch { board, own, lock: None, seen: None };
            let mut last: Option<String> = None;
            loop {
                let other = watch.look();
                let token = other.as_ref().map(|other| other.token.clone());
                if token != last {
                    // The window may be gone by now.
                    let _ = tell.send(other);
                    ctx.request_repaint();
                    last = token;
                }
                if stopped.recv_timeout(BEAT) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        });
        Self { path, news, other: None, stop: Some(stop), thread: Some(thread) }
    }

    /// The file that is watched.
    pub(in crate::app) fn path(&self) -> &Path {
        &self.path
    }

    /// Hears what is new.
    pub(in crate::app) fn hear(&mut self) {
        if let Some(other) = self.news.try_iter().last() {
            self.other = other;
        }
    }
}

/// Takes the sign down.
impl Drop for Presence {
    fn drop(&mut self) {
        self.stop = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// The side of the thread.
struct Watch {
    board: PathBuf,
    own: LockOwner,
    lock: Option<LockFile>,
    /// A sign of somebody else, and since when it has been the same.
    seen: Option<(LockOwner, Instant)>,
}

impl Watch {
    /// Counts on, or looks whether the other one is still there; who that is.
    fn look(&mut self) -> Option<LockOwner> {
        if let Some(lock) = &mut self.lock {
            // Where no sign can be put up, as in a folder without rights, nobody is warned, and nothing is lost.
            let other = lock.renew(&self.board).unwrap_or_default()?;
            (self.lock, self.seen) = (None, Some((other, Instant::now())));
        }
        let stale = self.seen.as_ref().filter(|(_, since)| since.elapsed() > STALE).map(|(other, _)| other);
        match LockFile::acquire(&self.board, self.own.clone(), stale) {
            Ok(LockOutcome::Acquired(lock)) => {
                (self.lock, self.seen) = (Some(lock), None);
                None
            }
            Ok(LockOutcome::HeldBy(other)) => {
                if self.seen.as_ref().is_none_or(|(seen, _)| *seen != other) {
                    self.seen = Some((other.clone(), Instant::now()));
                }
                Some(other)
            }
            Err(error) => {
                log::info!("no sign beside the board: {error}");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watch(board: &Path, token: &str) -> Watch {
        let own = LockOwner { user: "anna".to_owned(), host: "rechner-1".to_owned(), token: token.to_owned(), counter: 0 };
        Watch { board: board.to_owned(), own, lock: None, seen: None }
    }

    #[test]
    fn one_warns_while_the_other_counts_on_and_takes_over_when_it_stands_still() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        let (mut one, mut two) = (watch(&board, "1"), watch(&board, "2"));
        assert_eq!(one.look(), None);
        let token = |other: Option<LockOwner>| other.map(|other| other.token);
        let long_ago = Instant::now().checked_sub(STALE + BEAT);
        for _ in 0..3 {
            assert_eq!(token(two.look()).as_deref(), Some("1"));
            // It has been seen for long, but counts on.
            two.seen = two.seen.take().map(|(seen, since)| (seen, long_ago.unwrap_or(since)));
            assert_eq!(one.look(), None);
        }
        assert_eq!(token(two.look()).as_deref(), Some("1"));
        two.seen = two.seen.take().map(|(seen, since)| (seen, long_ago.unwrap_or(since)));
        assert_eq!(two.look(), None, "now it stood still");
        assert_eq!(token(one.look()).as_deref(), Some("2"), "who wakes up again is warned");
        drop(two);
        assert_eq!(one.look(), None);
    }
}
