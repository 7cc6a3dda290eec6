//! Presence: others who have the board's file open. A lock file beside it is written, renewed and watched, on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;

use crate::save::{LockFile, LockOutcome, LockOwner, WindowLock, is_abandoned};

/// Interval at which the lock file is renewed.
const RENEWAL: Duration = Duration::from_secs(20);

/// Age from which a lock file that is not renewed is nobody's: four renewals, and some time for a slow network.
const STALE: Duration = Duration::from_secs(90);

/// The others who have the open file open as well, and what the user has read about them.
#[derive(Default)]
pub(in crate::app) struct FilePresence {
    /// As whom others see that a file is open here; nobody is told if there is none.
    own: Option<OwnWindow>,
    /// The watch of the file.
    watch: Option<PresenceWatch>,
    /// The token of the one about whom the user has read.
    read: Option<String>,
}

/// This window as others see it.
#[derive(Clone)]
struct OwnWindow {
    owner: LockOwner,
    /// Folder in which the windows of this user on this computer lock.
    folder: Option<PathBuf>,
    /// The lock of this one.
    _lock: Option<Arc<WindowLock>>,
}

impl OwnWindow {
    /// True if this is one that the same user had open on the same computer when the program was killed.
    fn knows_as_gone(&self, other: &LockOwner) -> bool {
        let is_own = (&other.user, &other.host) == (&self.owner.user, &self.owner.host);
        is_own && self.folder.as_ref().is_some_and(|folder| is_abandoned(folder, &other.token))
    }
}

impl FilePresence {
    /// Tells others under this name that a file is open here, and by a lock in this folder that the window is.
    pub(in crate::app) fn tell_as(&mut self, owner: LockOwner, folder: Option<PathBuf>) {
        let lock = folder.as_ref().map(|folder| WindowLock::acquire(folder, &owner.token)).and_then(|lock| {
            // Without it a lock file that a killed program leaves is nobody's after a while.
            lock.inspect_err(|error| log::info!("no lock of the window: {error}")).ok()
        });
        self.own = Some(OwnWindow { owner, folder, _lock: lock.map(Arc::new) });
    }

    /// Sees to it that the file of the open board is watched, and looks who came or went.
    pub(in crate::app) fn follow(&mut self, path: Option<&Path>, ctx: &Context) {
        if self.watch.as_ref().map(|watch| &*watch.path) != path.filter(|_| self.own.is_some()) {
            let watch = |(path, own): (&Path, &OwnWindow)| PresenceWatch::start(path.to_owned(), own.clone(), ctx.clone());
            // The lock file beside the board that was open goes before the one beside the next is written.
            self.watch = None;
            self.watch = path.zip(self.own.as_ref()).map(watch);
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
    fn start(path: PathBuf, own: OwnWindow, ctx: Context) -> Self {
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
    own: OwnWindow,
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
        let mut outcome = LockFile::acquire(&self.board, self.own.owner.clone(), stale);
        if let Ok(LockOutcome::HeldBy(other)) = &outcome
            && self.own.knows_as_gone(other)
        {
            outcome = LockFile::acquire(&self.board, self.own.owner.clone(), Some(other));
        }
        match outcome {
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
        LockWatch { board: board.to_owned(), own: window(token, None), lock: None, seen: None }
    }

    fn window(token: &str, folder: Option<&Path>) -> OwnWindow {
        let owner = LockOwner { user: "anna".to_owned(), host: "rechner-1".to_owned(), token: token.to_owned(), counter: 0 };
        let mut presence = FilePresence::default();
        presence.tell_as(owner, folder.map(Path::to_owned));
        presence.own.unwrap()
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

    #[test]
    fn nobody_is_warned_of_a_window_of_their_own_that_was_killed() {
        let folder = tempfile::tempdir().unwrap();
        let (board, kept) = (folder.path().join("region.ron"), folder.path().join("kept"));
        let opened = |token: &str, user: &str| {
            let mut own = window(token, Some(&kept));
            own.owner.user = user.to_owned();
            LockWatch { own, ..watch(&board, token) }
        };
        let (mut killed, mut other) = (opened("1", "anna"), opened("2", "anna"));
        assert_eq!(killed.poll(), None);
        assert!(other.poll().is_some(), "it is still open");
        drop(std::mem::replace(&mut killed.own, window("3", None)));
        std::fs::write(kept.join("1.window"), "").unwrap();
        assert!(opened("4", "ben").poll().is_some(), "it is not known of others");
        assert_eq!(other.poll(), None);
    }
}
