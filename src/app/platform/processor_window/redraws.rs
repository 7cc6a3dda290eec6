//! Times at which windows are to be drawn, as the program asked for them.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use egui::ViewportId;

/// Time within which the system lets a window draw that is seen. A Wayland compositor never does while it is not.
const PATIENCE: Duration = Duration::from_millis(250);

/// Least time between two frames of a window while the user does something: more of them nobody sees.
const ANSWER: Duration = Duration::from_millis(4);
/// Least time between two frames of what moves by itself.
const MOTION: Duration = Duration::from_micros(16_667);

/// Times of all windows.
#[derive(Default)]
pub(super) struct Redraws {
    /// When a window was drawn last.
    drawn: BTreeMap<ViewportId, Instant>,
    /// When a window is to be drawn.
    wanted: BTreeMap<ViewportId, Instant>,
    /// Until when the system is waited for, which was asked to let it draw.
    asked: BTreeMap<ViewportId, Instant>,
}

impl Redraws {
    /// Wants a window to be drawn soon, since the user did something.
    pub(super) fn answer(&mut self, id: ViewportId, now: Instant) {
        self.want(id, now, ANSWER);
    }

    /// Wants a window to be drawn then, or before.
    pub(super) fn want_at(&mut self, id: ViewportId, at: Instant) {
        self.want(id, at, MOTION);
    }

    fn want(&mut self, id: ViewportId, at: Instant, least: Duration) {
        let at = self.drawn.get(&id).map_or(at, |drawn| at.max(*drawn + least));
        let wanted = self.wanted.entry(id).or_insert(at);
        *wanted = at.min(*wanted);
    }

    /// Windows whose time has come, of which the system is to be asked.
    pub(super) fn due(&mut self, now: Instant) -> Vec<ViewportId> {
        let due: Vec<ViewportId> = self.wanted.iter().filter(|(_, at)| **at <= now).map(|(id, _)| *id).collect();
        for id in &due {
            self.wanted.remove(id);
            self.asked.entry(*id).or_insert(now + PATIENCE);
        }
        due
    }

    /// Notes that a window is drawn now; true if this was asked for, and not the system's own wish.
    pub(super) fn begin(&mut self, id: ViewportId, now: Instant) -> bool {
        self.drawn.insert(id, now);
        self.asked.remove(&id).is_some()
    }

    /// Forgets a window that is gone.
    pub(super) fn forget(&mut self, id: ViewportId) {
        self.drawn.remove(&id);
        self.asked.remove(&id);
    }

    /// Windows for which the system was waited long enough: nothing of them is seen.
    pub(super) fn overdue(&mut self, now: Instant) -> Vec<ViewportId> {
        let overdue: Vec<ViewportId> = self.asked.iter().filter(|(_, until)| **until <= now).map(|(id, _)| *id).collect();
        self.asked.retain(|id, _| !overdue.contains(id));
        overdue
    }

    /// The next time at which something is to be done.
    pub(super) fn next(&self) -> Option<Instant> {
        self.wanted.values().chain(self.asked.values()).min().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: ViewportId = ViewportId::ROOT;

    #[test]
    fn a_window_is_drawn_once_at_the_first_of_its_times() {
        let (now, mut redraws) = (Instant::now(), Redraws::default());
        let later = |millis| now + Duration::from_millis(millis);
        redraws.want_at(ROOT, later(50));
        redraws.want_at(ROOT, later(20));
        redraws.want_at(ROOT, later(90));
        assert_eq!((redraws.next(), redraws.due(later(19))), (Some(later(20)), Vec::new()));
        assert_eq!(redraws.due(later(20)), [ROOT]);
        assert!(redraws.begin(ROOT, later(21)));
        assert!(!redraws.begin(ROOT, later(22)), "the system's own wish");
        assert_eq!(redraws.next(), None);
    }

    #[test]
    fn what_moves_by_itself_is_drawn_less_often_than_what_the_user_moves() {
        let (now, mut redraws) = (Instant::now(), Redraws::default());
        redraws.begin(ROOT, now);
        redraws.want_at(ROOT, now);
        assert_eq!(redraws.next(), Some(now + MOTION));
        redraws.answer(ROOT, now);
        assert_eq!(redraws.next(), Some(now + ANSWER));
        redraws.due(now + ANSWER);
        redraws.answer(ROOT, now + MOTION);
        assert!(redraws.next() <= Some(now + MOTION), "nothing waits that was not drawn for long");
    }

    #[test]
    fn a_window_that_the_system_does_not_let_draw_is_not_waited_for() {
        let (now, mut redraws) = (Instant::now(), Redraws::default());
        redraws.want_at(ROOT, now);
        assert_eq!(redraws.due(now), [ROOT]);
        assert_eq!(redraws.overdue(now), []);
        assert_eq!(redraws.overdue(now + PATIENCE), [ROOT]);
        assert!(!redraws.begin(ROOT, now + PATIENCE));
    }
}
