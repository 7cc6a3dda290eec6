//! The meeting without a screen: an agenda from a template, the time by a clock that the test sets, and who is there.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use egui::{Event, Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::{Item as _, Meeting};
use schaubild::save::LogoSource;
use schaubild::text::Lang;

use crate::common::{Window, board, text_with};
use crate::spoken::unspoken;

thread_local! {
    /// Time by the clock of this test, in milliseconds.
    static NOW: Cell<u64> = const { Cell::new(0) };
}

fn clock() -> Duration {
    Duration::from_millis(NOW.get())
}

/// A window with the meeting open.
fn meeting_window<'a>(lang: Lang) -> Window<'a> {
    let mut window = Harness::builder().with_size(vec2(1600.0, 1400.0)).build_ui_state(
        move |ui, app: &mut Option<App>| {
            if let Some(app) = app {
                return app.frame_ui(ui);
            }
            // Fonts are there from the next frame on.
            let document = Document::untitled(catalogue::the_example().board().unwrap(), &LogoSource::Nowhere);
            *app = Some(App::new(ui.ctx(), document, lang, || 7).with_clock(clock));
        },
        None,
    );
    window.run();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::R);
    window
}

/// The same with the agenda of the first day, which is the second of the templates.
fn agenda<'a>(lang: Lang) -> Window<'a> {
    let mut window = meeting_window(lang);
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Enter);
    window
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(4);
}

fn type_in(window: &mut Window<'_>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run_steps(4);
}

fn click(window: &mut Window<'_>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click_accesskit();
    window.run_steps(4);
}

fn focus(window: &mut Window<'_>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).focus();
    window.run_steps(4);
}

fn has(window: &Window<'_>, part: &str) -> bool {
    text_with(window, part).is_some()
}

fn meeting(window: &Window<'_>) -> Arc<Meeting> {
    Arc::clone(board(window).meetings().iter().last().unwrap())
}

fn steps(window: &Window<'_>) -> usize {
    window.state().as_ref().unwrap().document().history().len()
}

/// Lets the clock go on, and draws the window.
fn wait(window: &mut Window<'_>, millis: u64) {
    NOW.set(NOW.get() + millis);
    window.run_steps(2);
}

#[test]
fn an_agenda_from_a_template_is_made_changed_and_taken_back_by_keys() {
    let mut window = agenda(Lang::De);
    let made = meeting(&window);
    assert_eq!((made.name.as_str(), made.agenda.len(), made.minutes()), ("Regionalworkshop, erstes Treffen", 13, 390));
    assert!(has(&window, "Zusammen 6\u{a0}Std. 30\u{a0}Min., Ende 15:30"));
    assert!(has(&window, "09:15–09:45, Vorstellungsrunde mit Steckbrief: hier weitermachen"));
    let before = steps(&window);
    focus(&mut window, Role::SpinButton, "Punkt 1, Begrüßung durch Landrätin/Landrat oder Bürgermeister/in: Minuten");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "20");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(meeting(&window).agenda[0].minutes, 20);
    assert!(has(&window, "09:20–09:50, Vorstellungsrunde mit Steckbrief"), "the running times follow");
    assert!(has(&window, "Ende 15:35"));
    assert_eq!(steps(&window), before + 1);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(has(&window, "09:15–09:45, Vorstellungsrunde mit Steckbrief"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(board(&window).meetings().is_empty() && has(&window, "Leerer Ablauf"));
}

#[test]
fn items_are_typed_moved_added_and_removed() {
    let mut window = agenda(Lang::De);
    let titles = |window: &Window<'_>| {
        meeting(window).agenda.iter().map(|item| item.title.chars().take(6).collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    click(&mut window, Role::Button, "Abschlussrunde: entfernen");
    click(&mut window, Role::Button, "Vorstellungsrunde mit Steckbrief: nach oben");
    assert!(titles(&window).starts_with("Vorste Begrüß Erwart"), "{}", titles(&window));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(titles(&window).starts_with("Begrüß Vorste Erwart"), "the keyboard went along, to the way back");
    click(&mut window, Role::Button, "Punkt hinzufügen");
    let before = steps(&window);
    for part in ["Aus", "klang"] {
        type_in(&mut window, part);
    }
    assert_eq!(steps(&window), before + 1, "what is typed in one field is one step");
    let made = meeting(&window);
    let last = made.agenda.last().unwrap();
    assert_eq!((last.title.as_str(), last.minutes, made.agenda.len()), ("Ausklang", 15, 13));
    focus(&mut window, Role::TextInput, "Beginn");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "13.30 Uhr");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(has(&window, "13:30–13:45, Begrüßung"));
    focus(&mut window, Role::TextInput, "Beginn");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "bald");
    assert!(has(&window, "Das ist keine Uhrzeit (9:00)"));
    assert!(has(&window, "13:30–13:45, Begrüßung"), "it is not taken over");
}

#[test]
fn the_time_counts_by_the_clock_and_goes_on_with_the_agenda() {
    let mut window = agenda(Lang::De);
    let time = |window: &Window<'_>| text_with(window, "Zeit: ").unwrap();
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert_eq!(time(&window), "Zeit: 15:00, bereit");
    assert!(has(&window, "Jetzt: Begrüßung durch Landrätin/Landrat oder Bürgermeister/in (15\u{a0}Min.)"));
    assert!(has(&window, "Für den Beamer: nichts"));
    wait(&mut window, 90_000);
    assert_eq!(time(&window), "Zeit: 15:00, bereit", "nobody started it");
    press(&mut window, Modifiers::COMMAND, Key::T);
    wait(&mut window, 61_500);
    assert_eq!(time(&window), "Zeit: 13:59, läuft");
    assert!(has(&window, "Für den Beamer: 13:59"));
    click(&mut window, Role::Button, "+1 Min.");
    assert_eq!(time(&window), "Zeit: 14:59, läuft");
    wait(&mut window, 15 * 60_000);
    assert_eq!(time(&window), "Zeit: +0:01, über der Zeit");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert_eq!(time(&window), "Zeit: 30:00, läuft", "the next item has its own time");
    wait(&mut window, 500);
    press(&mut window, Modifiers::COMMAND, Key::T);
    wait(&mut window, 60_000);
    assert_eq!(time(&window), "Zeit: 30:00, angehalten");
}

#[test]
fn the_time_draws_the_window_once_a_second_and_never_while_it_is_paused() {
    let mut window = agenda(Lang::De);
    let delay = |window: &mut Window<'_>| {
        window.run_steps(8);
        window.output().viewport_output.values().map(|output| output.repaint_delay).min().unwrap()
    };
    assert!(delay(&mut window) > Duration::from_mins(1), "nothing runs");
    press(&mut window, Modifiers::COMMAND, Key::T);
    NOW.set(NOW.get() + 250);
    let next = delay(&mut window);
    assert!(next > Duration::from_millis(700) && next < Duration::from_millis(800), "{next:?}");
    press(&mut window, Modifiers::COMMAND, Key::T);
    assert!(delay(&mut window) > Duration::from_mins(1), "it is paused");
}

#[test]
fn who_is_there_is_entered_by_keys_and_looked_at() {
    let mut window = agenda(Lang::De);
    click(&mut window, Role::Tab, "Anwesenheit");
    assert!(has(&window, "Noch ist niemand eingetragen"));
    let all: Vec<_> = board(&window).actors().iter().map(|actor| (actor.id.clone(), actor.name().to_owned())).collect();
    focus(&mut window, Role::TextInput, "Institution suchen");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let before = steps(&window);
    type_in(&mut window, "3");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    type_in(&mut window, "+");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    type_in(&mut window, "1");
    assert_eq!(steps(&window), before + 3, "each change is one step");
    let of = |window: &Window<'_>, place: usize| {
        let attendance = meeting(window).attendance_of(&all[place].0);
        (attendance.present, attendance.decide)
    };
    assert_eq!((of(&window, 0), of(&window, 1)), ((3, 1), (1, 1)), "who decides is there");
    assert!(has(&window, "4 Personen aus 2 Institutionen, 2 entscheiden"));
    assert!(has(&window, &format!("Mehr als 2 aus einer Institution: {} (3)", all[0].1)));
    assert!(has(&window, "Vom Kern noch nicht da: "));
    type_in(&mut window, "-");
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    type_in(&mut window, "2");
    type_in(&mut window, "4");
    assert_eq!(of(&window, 1), (24, 0));
    assert!(has(&window, "27 Personen sind mehr als 25"));
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(of(&window, 1), (0, 0));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(of(&window, 1), (24, 0));
    assert!(has(&window, &format!("Anwesenheit {}: 0 da, 0 entscheiden", all[1].1)));
    click(&mut window, Role::Button, &format!("{}: da, eine Person mehr", all[2].1));
    assert_eq!(of(&window, 2), (1, 0));
}

#[test]
fn institutions_are_found_by_typing() {
    let mut window = agenda(Lang::De);
    click(&mut window, Role::Tab, "Anwesenheit");
    focus(&mut window, Role::TextInput, "Institution suchen");
    type_in(&mut window, "Jobcenter");
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_in(&mut window, "2");
    let made = meeting(&window);
    let there: Vec<String> = made.attendance.keys().map(|actor| board(&window).actor_name(actor)).collect();
    assert_eq!(there, ["Jobcenter"]);
    focus(&mut window, Role::TextInput, "Institution suchen");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "auslaenderbehoerde");
    assert!(has(&window, "ABH: da") && !has(&window, "Jobcenter: da"));
    focus(&mut window, Role::TextInput, "Institution suchen");
    type_in(&mut window, "xyz");
    assert!(has(&window, "Keine Institution heißt so"));
}

#[test]
fn every_part_of_the_meeting_is_spoken_in_both_languages() {
    for lang in Lang::ALL {
        let mut window = meeting_window(lang);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "the templates");
        press(&mut window, Modifiers::NONE, Key::Tab);
        press(&mut window, Modifiers::NONE, Key::Enter);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "the agenda");
        click(&mut window, Role::Tab, if lang == Lang::De { "Anwesenheit" } else { "Attendance" });
        assert_eq!(unspoken(&window), Vec::<String>::new(), "who is there");
        let stops = window.query_all_by(|node| node.role() == Role::SpinButton).count();
        assert!(stops >= 40, "a number has its name and its value: {stops}");
    }
}

#[test]
fn escape_and_the_same_keys_put_the_meeting_away() {
    let mut window = agenda(Lang::De);
    assert!(has(&window, "Runde schließen"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!has(&window, "Runde schließen"));
    press(&mut window, Modifiers::COMMAND, Key::R);
    assert!(has(&window, "Runde schließen"));
    press(&mut window, Modifiers::COMMAND, Key::R);
    assert!(!has(&window, "Runde schließen"));
    press(&mut window, Modifiers::COMMAND, Key::T);
    assert!(has(&window, "Zeit gestartet bei 5:00"), "it is heard all the same");
}
