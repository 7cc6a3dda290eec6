//! The capture line in the window: typed lines are there, whole, in one step each; what is not clear is not taken.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::common::{Window, board, text_with};
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::model::{Board, Decision, Responsibility, Role};
use schaubild::text::Lang;

/// Falkenrode in a window that makes a new id for everything.
fn window<'a>() -> Window<'a> {
    static BITS: AtomicU64 = AtomicU64::new(1);
    let mut document = Some(Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos()));
    let mut window = Harness::builder().with_size(vec2(1600.0, 900.0)).build_ui_state(
        move |ui, app: &mut Option<App>| {
            if let Some(app) = app {
                app.frame_ui(ui);
            } else {
                let bits = || BITS.fetch_add(1, Ordering::Relaxed);
                *app = document.take().map(|document| App::new(ui.ctx(), document, Lang::De, bits));
            }
        },
        None,
    );
    window.run();
    window.run();
    window
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn open(window: &mut Window<'_>) {
    press(window, Modifiers::COMMAND, Key::Space);
}

fn type_text(window: &mut Window<'_>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

fn enter(window: &mut Window<'_>, line: &str) {
    type_text(window, line);
    press(window, Modifiers::NONE, Key::Enter);
}

/// The responsibilities that the window has and the other board lacks.
fn new_on(window: &Window<'_>, before: &Board) -> Vec<Arc<Responsibility>> {
    let board = board(window);
    board.responsibilities().iter().filter(|one| !before.responsibilities().contains(&one.id)).cloned().collect()
}

#[test]
fn a_line_and_enter_make_a_responsibility_in_one_step() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    type_text(&mut window, "Jobcenter; Arbeit; Duldung, Schutz; U25; ff; berät und vermittelt");
    let said = text_with(&window, "Verstanden: ").unwrap();
    assert!(
        said.contains("Institution Jobcenter; Bereich Arbeit; Status Duldung; ") && said.contains("Rolle federführend"),
        "{said}"
    );
    assert_eq!(board(&window), before, "before Enter nothing is done");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let made = new_on(&window, &before);
    assert_eq!(made.len(), 1);
    assert_eq!((made[0].role, made[0].task.as_str(), made[0].covers.len()), (Role::Lead, "berät und vermittelt", 2));
    assert!(text_with(&window, "Verstanden: ").is_none(), "the field is empty again");
    // The keyboard is still in the field, where Ctrl+Z takes the last line back; so it does on the board, to which Escape leads.
    enter(&mut window, "VHS; Sprache");
    assert_eq!(new_on(&window, &before).len(), 2);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(new_on(&window, &before), made);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(board(&window), before);
}

#[test]
fn sixty_lines_in_a_row_are_all_there_even_where_frames_are_slow() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    let areas = ["Arbeit", "Sprache", "Wohnen", "Beratung", "Ausbildung"];
    let actors = [
        "Jobcenter",
        "VHS",
        "Sozialamt",
        "MBE",
        "IHK",
        "HWK",
        "ABH",
        "JMD",
        "Jugendamt",
        "Gesundheitsamt",
        "FSA Nord",
        "Lichtblick",
    ];
    for (number, (actor, area)) in actors.iter().flat_map(|actor| areas.iter().map(move |area| (actor, area))).enumerate() {
        // Letter by letter, and several in one frame, with Enter among them.
        for letter in format!("{actor}; {area}; Duldung; beteiligt; Nummer {number}").chars() {
            window.input_mut().events.push(egui::Event::Text(letter.to_string()));
        }
        for pressed in [true, false] {
            let (key, modifiers) = (Key::Enter, Modifiers::NONE);
            window.input_mut().events.push(egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        }
        if number % 3 == 2 {
            window.run_steps(4);
        }
    }
    window.run_steps(8);
    let made = new_on(&window, &before);
    let tasks: Vec<&str> = made.iter().map(|one| one.task.as_str()).collect();
    assert_eq!(tasks, (0..60).map(|number| format!("Nummer {number}")).collect::<Vec<_>>());
}

#[test]
fn an_unknown_institution_without_an_area_waits_in_the_tray() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    enter(&mut window, "Tafel am Markt; Duldung; Lebensmittel");
    let after = board(&window);
    let new: Vec<_> = after.actors().iter().filter(|actor| !before.actors().contains(&actor.id)).collect();
    assert_eq!((new.len(), new[0].name.as_str()), (1, "Tafel am Markt"));
    assert!(new[0].remarks.ends_with("Tafel am Markt; Duldung; Lebensmittel"), "nothing that was typed is lost");
    assert!(new_on(&window, &before).is_empty());
}

#[test]
fn what_is_ambiguous_is_not_taken_and_both_readings_are_said() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    enter(&mut window, "VHS; Sprache; EU");
    assert_eq!(board(&window), before);
    let said = text_with(&window, "Verstanden: ").unwrap();
    assert!(said.contains("mehrdeutig: Status EU") && said.contains(" oder Zielgruppe EU"), "{said}");
    assert!(text_with(&window, "Nicht übernommen: Mehrdeutig").is_some());
    // Said more precisely it is taken.
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::Backspace);
    }
    enter(&mut window, "Zielgruppe: EU");
    assert_eq!(new_on(&window, &before).len(), 1);
}

#[test]
fn a_pasted_list_is_one_step_and_what_is_not_taken_waits() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    window.event(egui::Event::Paste(
        "Jobcenter; Arbeit\nVHS; Sprache; EU\nMBE; Beratung; Duldung\nJobcenter; Duldung\n".to_owned(),
    ));
    window.run();
    assert_eq!(new_on(&window, &before).len(), 2);
    assert!(text_with(&window, "2 Zeilen übernommen").is_some());
    assert!(text_with(&window, "1 Zeile wartet").is_some());
    assert!(text_with(&window, "mehrdeutig: ").is_some(), "the first of those that were not taken stands in the field");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(board(&window), before);
}

#[test]
fn a_question_is_noted_where_the_selection_is() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    enter(&mut window, "? Wer zahlt die Fahrt?");
    assert_eq!(board(&window), before, "nothing is selected");
    for _ in 0.."? Wer zahlt die Fahrt?".len() {
        press(&mut window, Modifiers::NONE, Key::Backspace);
    }
    enter(&mut window, "Jobcenter; Arbeit; Duldung");
    enter(&mut window, "? an jobcentr: Wer zahlt die Fahrt?");
    assert_eq!(new_on(&window, &before)[0].question, "an Jobcenter: Wer zahlt die Fahrt?");
    enter(&mut window, "? Ab wann?");
    assert_eq!(new_on(&window, &before)[0].question, "an Jobcenter: Wer zahlt die Fahrt? · Ab wann?");
    // In a cell it becomes the remark of its note.
    press(&mut window, Modifiers::NONE, Key::Escape);
    let cell = crate::common::cell(&window, "Mobilität", "Duldung");
    window.hover_at(cell.center());
    window.drag_at(cell.center());
    window.drop_at(cell.center());
    window.run_steps(30);
    open(&mut window);
    enter(&mut window, "? @ABH Gilt das Ticket?");
    let after = board(&window);
    let note = after.cell_notes().iter().find(|note| note.remark.contains("Gilt das Ticket?")).unwrap();
    assert!(note.remark.contains("an ABH: Gilt das Ticket?") && note.decision == Decision::Gap, "{note:?}");
}

#[test]
fn tab_completes_and_the_line_works_in_the_matrix() {
    let mut window = window();
    let before = board(&window);
    press(&mut window, Modifiers::NONE, Key::F8);
    open(&mut window);
    type_text(&mut window, "Jobcenter F");
    press(&mut window, Modifiers::NONE, Key::Tab);
    type_text(&mut window, "; Arb");
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let made = new_on(&window, &before);
    assert_eq!((made.len(), made[0].actor.as_str()), (1, "a09"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Erfassen:").is_none());
}

#[test]
fn a_question_is_about_the_line_before_it_even_if_that_is_not_drawn() {
    let mut window = window();
    let before = board(&window);
    open(&mut window);
    enter(&mut window, "VHS; Sprache; Duldung; beteiligt");
    enter(&mut window, "Jobcenter; Arbeit; Duldung; wird informiert");
    enter(&mut window, "? Seit wann?");
    let asked: Vec<_> = new_on(&window, &before).into_iter().filter(|one| !one.question.is_empty()).collect();
    assert_eq!(asked.iter().map(|one| one.role).collect::<Vec<_>>(), [Role::Informed]);
}

#[test]
fn lines_that_wait_are_asked_about_before_the_board_is_left() {
    let mut window = window();
    open(&mut window);
    type_text(&mut window, "Jobcenter; Arb");
    let document = window.state().as_ref().unwrap().document();
    assert!(!document.has_edits() || document.path().is_none());
    let viewport = window.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
    viewport.events = vec![egui::ViewportEvent::Close];
    window.step();
    window.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.clear();
    window.run();
    assert!(text_with(&window, "In der Erfassungszeile: 1 Zeile wartet").is_some());
}

#[test]
fn undo_in_a_line_that_was_emptied_brings_the_typing_back_and_not_the_board() {
    let mut window = window();
    open(&mut window);
    enter(&mut window, "IHK; Sprache; Duldung");
    let taken = board(&window);
    type_text(&mut window, "Caritas; Wohnen");
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(Arc::ptr_eq(&taken, &board(&window)), "the line that was taken stays");
    assert!(window.query_all_by(|node| node.value().as_deref() == Some("Caritas; Wohnen")).next().is_some());
}
