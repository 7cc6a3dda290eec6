//! Institutions and their contact persons.

use egui::{Key, Modifiers};
use schaubild::model::{ContactId, Date};
use schaubild::text::Lang;

use crate::window::*;

/// Adds a person to the ABH.
fn add_person(window: &mut Window<'_>) -> ContactId {
    click(window, "ABH, auf dem Board", "");
    let before = board(window);
    click(window, "Person hinzufügen", "");
    let after = board(window);
    let new = after.contacts().iter().find(|contact| !before.contacts().contains(&contact.id));
    new.unwrap().id.clone()
}

#[test]
fn the_fields_of_a_person_say_what_is_wrong_with_them() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    type_into(&mut window, "E-Mail", "mia@beispiel");
    assert!(says(&window, "Keine E-Mail-Adresse; bitte so: name@beispiel.de"));
    type_into(&mut window, "E-Mail", "mia@beispiel.de");
    assert!(!says(&window, "Keine E-Mail-Adresse; bitte so: name@beispiel.de"));
    type_into(&mut window, "Telefon", "null acht");
    assert!(says(&window, "Keine Telefonnummer; bitte nur Ziffern, Leerzeichen und + ( ) / -"));
    click(&mut window, "Sichtbar für: öffentlich", "");
    assert!(says(&window, "Ohne Einwilligung erscheint die Person nicht öffentlich"));
    type_into(&mut window, "Einwilligung vom", "1.3.2026");
    assert!(!says(&window, "Ohne Einwilligung erscheint die Person nicht öffentlich"));
    let contact = board(&window).contacts().get(&id).cloned().unwrap();
    assert_eq!((contact.email.as_str(), contact.consent), ("mia@beispiel.de", Date::day(2026, 3, 1)));
}

#[test]
fn a_person_is_deleted_for_good_after_one_question() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    type_into(&mut window, "Name der Person", "Mia Muster");
    press(&mut window, &[Key::Enter]);
    click(&mut window, "Person endgültig löschen …", "");
    click(&mut window, "Behalten", "");
    assert!(board(&window).contacts().contains(&id));
    click(&mut window, "Person endgültig löschen …", "");
    click(&mut window, "Endgültig löschen", "");
    assert!(!board(&window).contacts().contains(&id));
    for _ in 0..5 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        assert!(!board(&window).contacts().contains(&id), "no undo leads back to the person");
    }
    let steps = app(&window).document().history().steps().map(|step| step.label.say(Lang::De));
    assert!(!steps.into_iter().any(|step| step.contains("Mia")));
}
