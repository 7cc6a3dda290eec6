//! Two people, one file: nothing is overwritten unasked, and nothing is lost.

use egui::{Event, Key, Modifiers};
use schaubild::save;

use super::{Place, click, document, names, press, says, title, window};

const REFUSED: &str =
    "Nicht gespeichert: „kreis.ron“ wurde inzwischen anderswo gespeichert. Nichts ist überschrieben, Ihr Board ist noch da";

#[test]
fn a_save_over_what_somebody_else_saved_is_refused_and_asked_about() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    place.saved_elsewhere("Ihres");
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(says(&window, REFUSED));
    assert_eq!(place.title("kreis.ron"), "Ihres");
    // The first answer has the keyboard: what is different.
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(says(&window, "Titel: Ihres → Meins"));
    assert!(says(&window, "Von: Datei, wie sie jetzt ist (kreis.ron, gerade eben)\nNach: Board in diesem Fenster"));
    assert!(says(&window, REFUSED), "the question stays");
    click(&mut window, "Später");
    assert!(!says(&window, REFUSED) && document(&window).has_edits());
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(says(&window, REFUSED), "it is asked each time");
}

#[test]
fn reloading_keeps_the_own_work_for_undo_and_for_the_next_start() {
    let (place, kept) = (Place::new(), tempfile::tempdir().unwrap());
    let mut window = window(&place.file(), &["Meins"], Some(kept.path().to_owned()));
    place.saved_elsewhere("Ihres");
    press(&mut window, Modifiers::COMMAND, Key::S);
    click(&mut window, "Neu laden");
    assert_eq!(title(&window), "Ihres");
    assert!(!document(&window).has_edits());
    assert!(says(
        &window,
        "„kreis.ron“ neu geladen; Rückgängig holt Ihre Änderungen zurück, und der nächste Start bietet sie an"
    ));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&window), "Meins");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    drop(window);
    let left: Vec<_> = save::recovery_files(kept.path()).iter().map(|file| save::recover(file).unwrap()).collect();
    assert!(left.iter().any(|one| one.session.history.present().head().title == "Meins"), "{}", left.len());
}

#[test]
fn a_copy_lies_beside_it_under_a_free_name() {
    let place = Place::new();
    std::fs::write(place.path("kreis-kopie.ron"), "von früher").unwrap();
    let mut window = window(&place.file(), &["Meins"], None);
    place.saved_elsewhere("Ihres");
    press(&mut window, Modifiers::COMMAND, Key::S);
    click(&mut window, "Als Kopie speichern: kreis-kopie-2.ron");
    assert_eq!((place.title("kreis.ron"), place.title("kreis-kopie-2.ron")), ("Ihres".to_owned(), "Meins".to_owned()));
    assert_eq!(document(&window).path(), Some(&*place.path("kreis-kopie-2.ron")));
    assert!(!says(&window, REFUSED));
}

#[test]
fn replacing_says_first_what_it_means_and_keeps_the_other_version() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    place.saved_elsewhere("Ihres");
    press(&mut window, Modifiers::COMMAND, Key::S);
    click(&mut window, "Ersetzen …");
    assert!(says(
        &window,
        "Ihr Board ersetzt die andere Fassung; die liegt dann als „kreis.vorher.ron“ daneben, und was dort bisher lag, entfällt"
    ));
    assert_eq!(place.title("kreis.ron"), "Ihres");
    // Who saves once more while this is read is not overwritten either.
    place.saved_elsewhere("Noch neuer");
    click(&mut window, "Wirklich ersetzen");
    assert!(says(&window, REFUSED));
    assert_eq!(place.title("kreis.ron"), "Noch neuer");
    click(&mut window, "Ersetzen …");
    click(&mut window, "Wirklich ersetzen");
    assert_eq!((place.title("kreis.ron"), place.title("kreis.vorher.ron")), ("Meins".to_owned(), "Noch neuer".to_owned()));
    assert!(!says(&window, REFUSED) && !document(&window).has_edits());
}

#[test]
fn what_cannot_be_read_can_be_replaced_but_not_shown() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    std::fs::write(place.file(), "{}").unwrap();
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(says(&window, "Die Datei ist so nicht lesbar. Die Datei beginnt nicht mit „Schaubild(“"));
    assert!(!says(&window, "Neu laden") && !says(&window, "Unterschiede zeigen"));
    click(&mut window, "Ersetzen …");
    click(&mut window, "Wirklich ersetzen");
    assert_eq!(place.title("kreis.ron"), "Meins");
    assert_eq!(std::fs::read(place.path("kreis.vorher.ron")).unwrap(), b"{}");
    assert_eq!(names(place.folder.path()), ["kreis.ron", "kreis.vorher.ron"]);
}

#[test]
fn it_is_noticed_when_the_window_is_looked_at_again() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    let look = |window: &mut super::Window<'_>, has_focus: bool| {
        window.input_mut().focused = has_focus;
        window.event(Event::WindowFocused(has_focus));
        // What is found may come in the middle of these, and takes some more to be drawn.
        window.run_steps(4);
    };
    look(&mut window, false);
    place.saved_elsewhere("Ihres");
    look(&mut window, true);
    for _ in 0..2000 {
        if says(&window, "„kreis.ron“ wurde inzwischen anderswo gespeichert") {
            break;
        }
        std::thread::yield_now();
        window.step();
    }
    assert!(says(&window, "„kreis.ron“ wurde inzwischen anderswo gespeichert") && !says(&window, "Nicht gespeichert"));
    click(&mut window, "Neu laden");
    assert_eq!(title(&window), "Ihres");
}
