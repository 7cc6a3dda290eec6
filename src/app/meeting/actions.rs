//! The round: its panel, its timer, and the next item of the agenda.

use egui::Context;

use crate::app::action::command::TimerCommand;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::text::{Lang, meeting as t};

impl App {
    /// Shows the round in the place of the properties; the same command puts it away.
    pub(in crate::app) fn toggle_round(&mut self, ctx: &Context) {
        let is_open = self.window_state.round.open;
        self.close_beside();
        if is_open { self.focus_back(ctx) } else { self.window_state.round.show() }
    }

    /// Does something with the timer, and says what it shows: the panel may be put away.
    pub(in crate::app) fn time(&mut self, command: TimerCommand) {
        let round = &mut self.window_state.round;
        let is_running = match command {
            TimerCommand::Toggle => Some(round.toggle_timer()),
            TimerCommand::Reset => {
                round.reset_timer();
                None
            }
            TimerCommand::More | TimerCommand::Less => {
                round.change_timer(command == TimerCommand::More);
                None
            }
        };
        let reading = |lang: Lang| round.timer_reading(lang);
        self.window_state.message = match is_running {
            Some(true) => Message::of(|lang| t::says_started(lang, &reading(lang))),
            Some(false) => Message::of(|lang| t::says_paused(lang, &reading(lang))),
            None => Message::of(|lang| t::says_length(lang, &reading(lang))),
        };
    }

    /// Goes on with the next item of the agenda.
    pub(in crate::app) fn next_item(&mut self) {
        self.window_state.message = match self.window_state.round.next() {
            Some(item) => Message::of(|lang| t::now_is(lang, &item.title, &t::minutes(lang, item.minutes))),
            None => Message::of(t::next_none),
        };
    }
}
