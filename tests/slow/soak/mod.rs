//! Hours of work in a few moments: edits, undo, filters, zoom, other sizes, languages and colors, exports, pictures, saving, other
//! boards, the start page, crashes and what comes back after them, at random through real frames. After every action the board is
//! sound, and neither memory nor open files nor threads grow. `SCHAUBILD_SOAK` says for how many minutes, a few seconds if it does
//! not. A process of its own, so that nothing else counts.

#![expect(
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise, says what it did, and waits for threads"
)]

mod checks;
mod meter;
mod session;
mod wishes;

use std::time::{Duration, Instant};

use self::meter::Meter;
use self::session::{Place, Session};
use crate::alone::alone;
use crate::dice::Dice;

/// Number of actions between two starts of the window.
const ACTIONS: usize = 400;

/// One every three seconds, for two hours.
const TWO_HOURS: usize = 2_400;

#[test]
fn hours_of_work_leave_the_board_sound_and_the_program_as_small_as_before() {
    alone("soak::hours_of_work_leave_the_board_sound_and_the_program_as_small_as_before", work);
}

fn work() {
    let minutes: Option<f64> = std::env::var("SCHAUBILD_SOAK").ok().and_then(|minutes| minutes.parse().ok());
    let time = minutes.map_or(Duration::from_secs(8), |minutes| Duration::from_secs_f64(60.0 * minutes));
    let place = Place::new();
    let (began, mut dice, mut meter) = (Instant::now(), Dice(0x2545_F491_4F6C_DD1D), Meter::default());
    while began.elapsed() < time || meter.sessions() < 2 {
        let mut session = Session::begin(&place, &mut dice, &mut meter);
        for _ in 0..ACTIONS {
            session.act(&mut dice, &mut meter);
            if began.elapsed() > time && meter.sessions() > 1 {
                break;
            }
        }
        session.end(&mut dice);
        meter.note_session();
        place.check();
    }
    eprintln!("{meter}");
    eprintln!("that is {:.1} times two hours of one action every three seconds", meter.actions() as f64 / TWO_HOURS as f64);
    meter.check();
}
