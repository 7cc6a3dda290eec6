//! Saving automatically.

use egui::{Key, Modifiers};

use super::{Place, close, command, document, press, says, title, window};

const ON: &str = "Automatisch speichern ist an: 5 Sekunden nach der letzten Änderung und beim Verlassen";

#[test]
fn on_leaving_what_is_left_is_saved_unasked() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    close(&mut window);
    assert!(says(&window, "Es gibt Änderungen, die nicht gespeichert sind"), "it is off at first");
    press(&mut window, Modifiers::NONE, Key::Escape);
    command(&mut window, "Automatisch speichern");
    assert!(says(&window, ON));
    close(&mut window);
    assert!(!says(&window, "Es gibt Änderungen, die nicht gespeichert sind"));
    assert_eq!(place.title("kreis.ron"), "Meins");
}

#[test]
fn it_never_wins_over_somebody_else_and_rests_then() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    command(&mut window, "Automatisch speichern");
    place.saved_elsewhere("Ihres");
    close(&mut window);
    assert_eq!((place.title("kreis.ron"), title(&window)), ("Ihres".to_owned(), "Meins".to_owned()));
    assert!(says(&window, "Automatisch speichern ruht, bis einmal von Hand gespeichert ist."));
    assert!(says(&window, "Nicht gespeichert: „kreis.ron“ wurde inzwischen anderswo gespeichert"));
    assert!(document(&window).has_edits());
}
