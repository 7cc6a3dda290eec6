//! Trying again what another program keeps from being done for a moment: virus scanners, backups and programs that synchronize folders
//! open each new file, and a second window may be saving.

use std::iter;
use std::thread;
use std::time::Duration;

/// Pauses for a file that another program has open: together two seconds, as long as somebody who saves may be kept waiting.
const PAUSES_MS: [u64; 8] = [10, 20, 40, 80, 160, 320, 640, 730];

/// Number of pauses, and each of them, for a file that somebody else is saving.
const SAVING: (usize, Duration) = (600, Duration::from_millis(5));

/// Tries what another program may hinder, for two seconds; `None` if it still does. `attempt` gets its number, counted from 0, and
/// gives `None` to be made once more.
pub(super) fn try_patiently<T, E>(attempt: impl FnMut(usize) -> Result<Option<T>, E>) -> Result<Option<T>, E> {
    with_pauses(PAUSES_MS.into_iter().map(Duration::from_millis), attempt)
}

/// Tries what somebody else who saves may hinder, for three seconds; `None` if they still do.
pub(super) fn wait_for_saving<T, E>(attempt: impl FnMut(usize) -> Result<Option<T>, E>) -> Result<Option<T>, E> {
    with_pauses(iter::repeat_n(SAVING.1, SAVING.0), attempt)
}

#[expect(
    clippy::disallowed_methods,
    reason = "no system says when a file is free, and none has a lock that is waited for so long"
)]
fn with_pauses<T, E>(
    pauses: impl Iterator<Item = Duration>,
    mut attempt: impl FnMut(usize) -> Result<Option<T>, E>,
) -> Result<Option<T>, E> {
    for (number, pause) in pauses.map(Some).chain([None]).enumerate() {
        if let Some(done) = attempt(number)? {
            return Ok(Some(done));
        }
        pause.into_iter().for_each(thread::sleep);
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::io::{self, ErrorKind};

    use super::*;

    /// The outcome of an attempt that is hindered so many times, and the attempts it took.
    fn hindered(times: usize, failure: Option<ErrorKind>) -> (io::Result<Option<usize>>, usize) {
        let mut attempts = 0;
        let outcome = with_pauses(iter::repeat_n(Duration::ZERO, 8), |number| {
            attempts += 1;
            match failure {
                _ if number < times => Ok(None),
                Some(failure) => Err(failure.into()),
                None => Ok(Some(number)),
            }
        });
        (outcome, attempts)
    }

    #[test]
    fn what_is_hindered_for_a_moment_is_done_all_the_same() {
        assert!(matches!(hindered(0, None), (Ok(Some(0)), 1)));
        assert!(matches!(hindered(8, None), (Ok(Some(8)), 9)));
        assert!(matches!(hindered(9, None), (Ok(None), 9)), "then it is said");
    }

    #[test]
    fn what_cannot_be_done_at_all_is_not_tried_again() {
        assert!(matches!(hindered(0, Some(ErrorKind::StorageFull)), (Err(_), 1)));
        assert!(matches!(hindered(2, Some(ErrorKind::StorageFull)), (Err(_), 3)));
    }

    #[test]
    fn two_seconds_are_waited_at_most() {
        assert_eq!(PAUSES_MS.iter().sum::<u64>(), 2000);
    }
}
