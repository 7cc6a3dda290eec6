//! Presence: others who have the board's file open. A lock file beside it is written, renewed and watched, on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;

use crate::save::{LockFile, LockOutcome, LockOwner};

/// Interval at which the lock file is renewed.
const RENEWAL: Duration = Duration::from_secs(20);

/// Age from which a lock file that is not renewed is nobody's: four renewals, and some time for a slow network.
const STALE: Duration = Duration::from_secs(90);

/// The others who have the open file open as well, and what the user has read about them.
#[derive(Default)]
pub(in crate::app) struct FilePresence {
    /// As whom others see that a file is open here; nobody is told if there is none.
    pub name: Option<LockOwner>,
    /// The watch of the file.
    watch: Option<PresenceWatch>,
    /// The token of the one about whom the user has read.
    read: Option<String>,
}

impl FilePresence {
    /// Sees to it that the file of the open board is watched, and looks who came or went.
    pub(in crate::app) fn follow(&mut self, path: Option<&Path>, ctx: &Context) {
        if self.watch.as_ref().map(|watch| &*watch.path) != path.filter(|_| self.name.is_some()) {
            let watch = |(path, name): (&Path, &LockOwner)| PresenceWatch::start(path.to_owned(), name.clone(), ctx.clone());
            // The lock file beside the board that was open goes before the one beside the next is written.
            self.watch = None;
            self.watch = path.zip(self.name.as_ref()).map(watch);
        }
        if let Some(watch) = &mut self.watch {
            watch.poll();
        }
    }

    /// The other one, until the user has read about them.
    pub(in crate::app) fn unread(&self) -> Option<&LockOwner> {
        let other = self.watch.as_ref()?.other.as_ref()?;
        (self.read.as_ref() != Some(&other.token)).then_some(other)
    }

    /// The user has read about the one with this token.
    pub(in crate::app) fn note_read(&mut self, token: String) {
        self.read = Some(token);
    }
}

/// Watch of one file.
struct PresenceWatch {
    path: PathBuf,
    news: Receiver<Option<LockOwner>>,
    /// The one who was seen last.
    other: Option<LockOwner>,
    /// Both are there until this is dropped.
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl PresenceWatch {
    /// Begins to watch a file; `ctx` is woken when somebody comes or goes.
    fn start(path: PathBuf, own: LockOwner, ctx: Context) -> Self {
        let ((stop, stopped), (tell, news)) = (channel(), channel());
        let board = path.clone();
        let thread = thread::spawn(move || {
            let mut watch = LockWatch { board, own, lock: None, seen: None };
            let mut last: Option<String> = None;
            loop {
                let other = watch.poll();
                let token = other.as_ref().map(|other| other.token.clone());
                if token != last {
                    // The window may be gone by now.
                    let _ = tell.send(other);
                    ctx.request_repaint();
                    last = token;
                }
                if stopped.recv_timeout(RENEWAL) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        });
        Self { path, news, other: None, stop: Some(stop), thread: Some(thread) }
    }

    /// Takes what is new.
    fn poll(&mut self) {
        if let Some(other) = self.news.try_iter().last() {
            self.other = other;
        }
    }
}

/// Removes the lock file.
impl Drop for PresenceWatch {
    fn drop(&mut self) {
        self.stop = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// The side of the thread.
struct LockWatch {
    board: PathBuf,
    own: LockOwner,
    lock: Option<LockFile>,
    /// The lock file of somebody else, and since when it has been the same.
    seen: Option<(LockOwner, Instant)>,
}

impl LockWatch {
    /// Renews the lock file, or looks whether the other one is still there; who that is.
    fn poll(&mut self) -> Option<LockOwner> {
        if let Some(lock) = &mut self.lock {
            // Where no lock file can be written, as in a folder without rights, nobody is warned, and nothing is lost.
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
                log::info!("no lock file beside the board: {error}");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watch(board: &Path, token: &str) -> LockWatch {
        let own = LockOwner { user: "anna".to_owned(), host: "rechner-1".to_owned(), token: token.to_owned(), counter: 0 };
        LockWatch { board: board.to_owned(), own, lock: None, seen: None }
    }

    #[test]
    fn one_warns_while_the_other_renews_and_takes_over_when_it_stands_still() {
        let folder = tempfile::tempdir().unwrap();
        let board = folder.path().join("region.ron");
        let (mut one, mut two) = (watch(&board, "1"), watch(&board, "2"));
        assert_eq!(one.poll(), None);
        let token = |other: Option<LockOwner>| other.map(|other| other.token);
        let long_ago = Instant::now().checked_sub(STALE + RENEWAL);
        for _ in 0..3 {
            assert_eq!(token(two.poll()).as_deref(), Some("1"));
            // It has been seen for long, but is renewed.
            two.seen = two.seen.take().map(|(seen, since)| (seen, long_ago.unwrap_or(since)));
            assert_eq!(one.poll(), None);
        }
        assert_eq!(token(two.poll()).as_deref(), Some("1"));
        two.seen = two.seen.take().map(|(seen, since)| (seen, long_ago.unwrap_or(since)));
        assert_eq!(two.poll(), None, "now it stood still");
        assert_eq!(token(one.poll()).as_deref(), Some("2"), "who wakes up again is warned");
        drop(two);
        assert_eq!(one.poll(), None);
    }
}
