//! The meeting with its agenda, a timer, and who is there. Which item has its turn, what the timer does and what is projected
//! of it lives here and in no board; what is on the agenda and who came is a record like others.

pub(super) mod actions;
mod agenda;
mod agenda_change;
mod attendance;
mod attendance_keys;
mod current_item;
mod item_row;
mod new_meeting;
mod panel;
mod projected_meeting;
mod stepper;
mod timer;
mod timer_ui;

use std::sync::Arc;
use std::time::Duration;

use egui::Context;

use self::panel::Panel;
pub(super) use self::projected_meeting::{LineShown, ProjectedMeeting, TimerShown, Turn};
use self::timer::Timer;
use super::platform::clock;
use crate::model::{AgendaItem, Board, Meeting, MeetingId};

/// State of the meeting beside the board.
pub(super) struct MeetingPanel {
    /// Ticks for what is projected.
    ticks: Ticks,
    timer: Timer,
    /// The meeting as it was in the last frame.
    meeting: Option<Arc<Meeting>>,
    /// The meeting that is wanted as soon as it is on the board.
    wanted: Option<MeetingId>,
    /// Item of its agenda that has its turn.
    at: Option<usize>,
    /// Running time of the program when the frame began.
    now: Duration,
    /// Tells that; a test gives its own.
    clock: fn() -> Duration,
    panel: Panel,
}

/// Ticks of the facilitator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ticks {
    /// Zeit auf dem Beamer: whether the timer is projected once it was started.
    timer: bool,
    /// Ablauf auf dem Beamer: whether the agenda is projected.
    agenda: bool,
    /// True if it is said softly that the time is up.
    notice: bool,
}

impl Default for MeetingPanel {
    fn default() -> Self {
        Self {
            ticks: Ticks { timer: true, agenda: false, notice: false },
            timer: Timer::default(),
            meeting: None,
            wanted: None,
            at: None,
            now: Duration::ZERO,
            clock: clock::running,
            panel: Panel::default(),
        }
    }
}

impl MeetingPanel {
    /// The same meeting with another clock.
    pub(super) fn set_clock(&mut self, clock: fn() -> Duration) {
        self.clock = clock;
    }

    /// Begins a frame: looks at clock and board, and has the window drawn again when the timer shows something else. While it is
    /// paused, or nobody sees it, nobody is woken.
    pub(super) fn begin_frame(&mut self, ctx: &Context, board: &Board, is_shown: bool) {
        self.now = (self.clock)();
        self.settle(board);
        if is_shown || self.ticks.timer {
            self.timer.changes_in(self.now).inspect(|wait| ctx.request_repaint_after(*wait));
        }
    }

    /// Lets the timer run, or pauses it; whether it runs now.
    pub(super) fn toggle_timer(&mut self) -> bool {
        self.timer.toggle(self.now);
        self.timer.is_running()
    }

    /// Pauses the timer with its full length.
    pub(super) fn reset_timer(&mut self) {
        self.timer.reset();
    }

    /// Gives the timer a minute, or takes one.
    pub(super) fn change_timer(&mut self, is_more: bool) {
        let minutes = self.timer.minutes();
        self.timer.set_minutes(if is_more { minutes.saturating_add(1) } else { minutes.saturating_sub(1) });
    }

    /// Goes to the next item, and sets the timer to its minutes; nothing after the last one.
    pub(super) fn next(&mut self) -> Option<AgendaItem> {
        let next = self.next_place();
        let item = self.meeting.as_ref()?.agenda.get(next)?.clone();
        self.go(next);
        Some(item)
    }

    /// The place of the next item.
    fn next_place(&self) -> usize {
        self.at.map_or(0, |at| at + 1)
    }

    /// Goes to this item, and sets the timer to its minutes.
    fn go(&mut self, place: usize) {
        let Some(item) = self.meeting.as_ref().and_then(|meeting| meeting.agenda.get(place)) else { return };
        self.timer.begin(item.minutes, self.now);
        self.at = Some(place);
    }

    /// The item that has its turn.
    fn current(&self) -> Option<&AgendaItem> {
        self.meeting.as_ref()?.agenda.get(self.at?)
    }

    /// Finds the meeting on the board as it is now: the one that was shown, else the last one. What has its turn goes along with
    /// what was moved.
    fn settle(&mut self, board: &Board) {
        let meetings = board.meetings();
        let shown = self.meeting.as_ref().map(|meeting| meeting.id.clone());
        let wanted = self.wanted.take().filter(|wanted| meetings.contains(wanted));
        let id = wanted.or_else(|| shown.clone().filter(|shown| meetings.contains(shown)));
        let found = id.as_ref().and_then(|id| meetings.get(id)).or_else(|| meetings.iter().last());
        let is_same = found.map(|meeting| &meeting.id) == shown.as_ref();
        self.at = match (&self.meeting, found) {
            (Some(old), Some(new)) if is_same => self.at.and_then(|at| current_item::follow(at, &old.agenda, &new.agenda)),
            _ => None,
        };
        self.meeting = found.cloned();
    }
}
