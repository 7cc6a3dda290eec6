//! The timer of a meeting: it counts down, and calmly on when the time is up. What time it is, it is told.

use std::time::Duration;

use crate::text;

/// One minute.
const MINUTE: Duration = Duration::from_mins(1);
/// The length that a timer has until somebody says otherwise, in minutes.
const USUAL_MINUTES: u16 = 5;
/// Delay after the full second at which the next one is shown: a frame that comes too early would show the same once more.
const GRACE: Duration = Duration::from_millis(30);

/// A timer. Whatever is asked of it is told how long the program has been running.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Timer {
    length: Duration,
    /// Time that was spent before it was paused last.
    spent: Duration,
    /// Since when it has been running again.
    since: Option<Duration>,
    /// True if it ever ran.
    was_started: bool,
}

impl Default for Timer {
    fn default() -> Self {
        Self { length: MINUTE * u32::from(USUAL_MINUTES), spent: Duration::ZERO, since: None, was_started: false }
    }
}

impl Timer {
    /// Its length in minutes.
    pub(in crate::app) fn minutes(&self) -> u16 {
        u16::try_from(self.length.as_secs() / 60).unwrap_or(u16::MAX)
    }

    /// Gives it another length, at least a minute; what was spent stays so.
    pub(in crate::app) fn set_minutes(&mut self, minutes: u16) {
        self.length = MINUTE * u32::from(minutes.max(1));
    }

    /// Begins anew with this length; it goes on running if it does.
    pub(in crate::app) fn begin(&mut self, minutes: u16, now: Duration) {
        self.set_minutes(minutes);
        (self.spent, self.since) = (Duration::ZERO, self.since.map(|_| now));
    }

    /// Lets it run, or pauses it.
    pub(in crate::app) fn toggle(&mut self, now: Duration) {
        (self.spent, self.since) = (self.spent(now), if self.is_running() { None } else { Some(now) });
        self.was_started = true;
    }

    /// Pauses it with its full length.
    pub(in crate::app) fn reset(&mut self) {
        (self.spent, self.since) = (Duration::ZERO, None);
    }

    /// True if it runs.
    pub(in crate::app) fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// True if it ever ran, though it may have been reset since.
    pub(in crate::app) fn was_started(&self) -> bool {
        self.was_started
    }

    /// True if it has not begun.
    pub(in crate::app) fn is_ready(&self) -> bool {
        self.spent == Duration::ZERO && !self.is_running()
    }

    /// True if the time is up.
    pub(in crate::app) fn is_over(&self, now: Duration) -> bool {
        self.spent(now) >= self.length
    }

    /// "12:34" while there is time left, then "0:00", then how long it is over: "0:42".
    pub(in crate::app) fn reading(&self, now: Duration) -> Reading {
        let spent = self.spent(now);
        match self.length.checked_sub(spent) {
            // A second that has begun is still there.
            Some(left) => Reading::Left(text::minutes_and_seconds(left.as_secs() + u64::from(left.subsec_nanos() > 0))),
            None => match spent.saturating_sub(self.length).as_secs() {
                0 => Reading::Left(text::minutes_and_seconds(0)),
                over => Reading::Over(text::minutes_and_seconds(over)),
            },
        }
    }

    /// Share of the time that is left, from 1 down to 0.
    pub(in crate::app) fn share_left(&self, now: Duration) -> f32 {
        let left = self.length.saturating_sub(self.spent(now));
        (left.as_secs_f32() / self.length.as_secs_f32()).clamp(0.0, 1.0)
    }

    /// Time until it shows something else: just after the next full second; never while it is paused.
    pub(in crate::app) fn changes_in(&self, now: Duration) -> Option<Duration> {
        let into_second = Duration::from_nanos(self.spent(now).subsec_nanos().into());
        self.is_running().then(|| Duration::from_secs(1).saturating_sub(into_second) + GRACE)
    }

    fn spent(&self, now: Duration) -> Duration {
        self.spent + self.since.map_or(Duration::ZERO, |since| now.saturating_sub(since))
    }
}

/// Reading of a timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Reading {
    /// So much is left.
    Left(String),
    /// It is over by so much.
    Over(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    fn left(text: &str) -> Reading {
        Reading::Left(text.to_owned())
    }

    #[test]
    fn it_counts_down_and_calmly_on() {
        let mut timer = Timer::default();
        timer.begin(1, at(0));
        assert_eq!((timer.reading(at(9_000)), timer.is_ready()), (left("1:00"), true), "it waits for its start");
        timer.toggle(at(10_000));
        let shown = [(10_000, "1:00"), (10_001, "1:00"), (11_000, "0:59"), (69_999, "0:01"), (70_000, "0:00"), (70_999, "0:00")];
        for (millis, text) in shown {
            assert_eq!(timer.reading(at(millis)), left(text), "{millis}");
        }
        assert_eq!(timer.reading(at(112_500)), Reading::Over("0:42".to_owned()));
        assert!(!timer.is_over(at(69_999)) && timer.is_over(at(70_000)));
        assert!((timer.share_left(at(40_000)) - 0.5).abs() < 1e-6 && timer.share_left(at(112_500)) == 0.0);
        timer.set_minutes(2);
        assert_eq!(timer.reading(at(112_500)), left("0:18"), "one minute more");
    }

    #[test]
    fn paused_it_stands_still_and_wakes_nobody() {
        let mut timer = Timer::default();
        timer.toggle(at(1_000));
        assert_eq!(timer.changes_in(at(3_250)), Some(at(750) + GRACE));
        timer.toggle(at(3_250));
        assert_eq!((timer.changes_in(at(4_000)), timer.reading(at(60_000))), (None, left("4:58")));
        timer.toggle(at(60_000));
        assert_eq!(timer.reading(at(61_000)), left("4:57"));
        timer.begin(15, at(62_000));
        assert!(timer.is_running());
        assert_eq!(timer.reading(at(62_000)), left("15:00"), "it goes on with the next length");
        timer.reset();
        assert_eq!((timer.reading(at(99_000)), timer.is_ready(), timer.minutes()), (left("15:00"), true, 15));
    }
}
