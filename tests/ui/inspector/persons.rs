//! Institutions and their contact persons.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaubild::model::{ContactId, Date};
use schaubild::text::Lang;

use crate::inspector::window::*;

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
    assert!(says(&window, "Keine Telefonnummer; bitte so: 04321 123-0, danach Hinweise"));
    click(&mut window, "Sichtbar für: öffentlich", "");
    assert!(says(&window, "Ohne Einwilligung oder andere Grundlage sieht die Person nur, wer das Board führt"));
    type_into(&mut window, "Einwilligung vom", "1.3.2026");
    assert!(!says(&window, "Ohne Einwilligung oder andere Grundlage sieht die Person nur, wer das Board führt"));
    let contact = board(&window).contacts().get(&id).cloned().unwrap();
    assert_eq!((contact.email.as_str(), contact.consent), ("mia@beispiel.de", Date::day(2026, 3, 1)));
}

#[test]
fn what_is_wrong_is_not_taken_over_and_says_so_until_it_is_mended() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    let phone = |window: &Window<'_>| board(window).contacts().get(&id).unwrap().phone.clone();
    type_into(&mut window, "Telefon", "04321 123-0");
    press(&mut window, &[Key::Enter]);
    let before = steps(&window);
    // Its beginning alone would be a number.
    type_into(&mut window, "Telefon", "Frau Berg, 0170");
    assert_eq!(phone(&window), "04321 123-0");
    assert!(says(&window, "Noch nicht übernommen; es gilt weiter „04321 123-0“"));
    press(&mut window, &[Key::Tab]);
    assert_eq!(window.get_by_role_and_label(Role::TextInput, "Telefon").value().as_deref(), Some("Frau Berg, 0170"));
    assert_eq!(steps(&window), before);
    type_into(&mut window, "Telefon", "0170 12 (Frau Berg)");
    assert_eq!(phone(&window), "0170 12 (Frau Berg)");
    assert!(!says(&window, "Noch nicht übernommen; es gilt weiter „04321 123-0“"));
}

#[test]
fn a_text_that_is_typed_on_until_it_is_wrong_leaves_no_half_of_itself() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    window.get_by_role_and_label(Role::TextInput, "Einwilligung vom").focus();
    window.run();
    for part in ["2", "0", "2", "6", "x"] {
        window.event(egui::Event::Text(part.to_owned()));
        window.run();
    }
    assert_eq!(board(&window).contacts().get(&id).unwrap().consent, None);
    assert!(says(&window, "Noch nicht übernommen"));
}

#[test]
fn what_is_not_taken_over_is_named_when_the_board_is_left() {
    let mut window = window(Lang::De);
    add_person(&mut window);
    type_into(&mut window, "E-Mail", "berg");
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    click(&mut window, "Beispiel ansehen", "");
    assert!(says_part(&window, "Noch nicht übernommen: E-Mail (Neue Person)"));
}

#[test]
fn a_person_is_deleted_for_good_after_one_question() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    type_into(&mut window, "Name der Person", "Mia Muster");
    press(&mut window, &[Key::Enter]);
    click(&mut window, "Person endgültig löschen …", "");
    for says_so in [
        "„Mia Muster“ mit allen Angaben löschen? Das lässt sich nicht rückgängig machen.",
        "Gelöscht wird die Person auf diesem Board, in allen Schritten des Verlaufs und dort, wo Protokoll und frühere Fassungen in der Datei sie beim Namen, mit Telefon, E-Mail oder Anschrift nennen.",
        "Dieses Board ist noch in keiner Datei, also steht die Person auch in keiner.",
        "Nicht erreicht werden Kopien, verschickte Dateien, Ausgaben als Bild oder PDF und Texte wie Bemerkungen oder Aufgaben, in denen der Name steht.",
    ] {
        assert!(says(&window, says_so), "{says_so}");
    }
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

#[test]
fn the_question_names_the_file_that_holds_the_person_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kreis.ron");
    std::fs::write(&path, schaubild::catalogue::the_example().source()).unwrap();
    let mut window = window_with(Lang::De, schaubild::app::Document::open(&path).unwrap());
    add_person(&mut window);
    type_into(&mut window, "Name der Person", "Mia Muster");
    press(&mut window, &[Key::Enter]);
    let save = |window: &mut Window<'_>| {
        window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        window.run();
    };
    click(&mut window, "Person endgültig löschen …", "");
    assert!(says(&window, "In der Datei, wie sie zuletzt gespeichert wurde, steht die Person nicht."));
    click(&mut window, "Behalten", "");
    save(&mut window);
    click(&mut window, "Person endgültig löschen …", "");
    let previous = schaubild::save::previous_path(&path);
    let name = previous.file_name().unwrap().to_str().unwrap();
    let text = format!(
        "In der Datei steht die Person, bis Sie speichern; in der vorigen Fassung „{name}“ danach noch bis zum nächsten Speichern."
    );
    assert!(says(&window, &text));
    click(&mut window, "Endgültig löschen", "");
    let holds = |path: &std::path::Path| std::fs::read_to_string(path).unwrap().contains("Mia Muster");
    assert!(holds(&path), "until it is saved");
    save(&mut window);
    assert!(!holds(&path) && holds(&previous), "as was said");
    click(&mut window, "Gehört zum Kern des Netzwerks", "");
    save(&mut window);
    assert!(!holds(&path) && !holds(&previous), "gone with the next save");
}

#[test]
fn a_person_can_be_given_to_another_institution() {
    let mut window = window(Lang::De);
    let id = add_person(&mut window);
    click(&mut window, "Spricht für: ", "");
    click(&mut window, "Spricht für: Jugendamt", "");
    let board = board(&window);
    assert_eq!(board.actor_name(&board.contacts().get(&id).unwrap().actor), "Jugendamt");
}

/// Waits until the search for a person is done.
fn wait_for_search(window: &mut Window<'_>) {
    while says(window, "Wird gesucht …") {
        std::thread::yield_now();
        window.step();
    }
    window.run();
}

#[test]
fn every_place_that_holds_a_person_is_told_and_deleting_reaches_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kreis.ron");
    std::fs::write(&path, schaubild::catalogue::the_example().source()).unwrap();
    let mut window = window_with(Lang::De, schaubild::app::Document::open(&path).unwrap());
    let id = add_person(&mut window);
    type_into(&mut window, "Name der Person", "Mia Mustermann");
    type_into(&mut window, "Telefon", "01234 567-89");
    press(&mut window, &[Key::Enter]);
    type_as(&mut window, Role::MultilineTextInput, "Bemerkungen", "Frau Mustermann ist unter 01234/56789 zu erreichen");
    press(&mut window, &[Key::Enter]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    click(&mut window, "Was ist gespeichert?", "");
    wait_for_search(&mut window);
    for line in [
        "Gespeichert über „Mia Mustermann“",
        "Telefon: 01234 567-89",
        "Zeigen: Institution „ABH“, Bemerkungen",
        "gefunden: Familienname und Telefonnummer · bleibt; bitte dort ändern",
        "Schritte betreffen die Person",
        "die Datei des Boards (kreis.ron)",
        "gefunden: Name und Telefonnummer · bis zum nächsten Speichern",
    ] {
        assert!(says_part(&window, line), "{line}");
    }
    let copy = window.query_all_by(|node| node.label().is_some_and(|label| label == "Als Text kopieren")).next().unwrap();
    copy.click();
    let mut copied = None;
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        copied = copied.or(commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        }));
    }
    let copied = copied.unwrap();
    for part in ["Art. 15 DSGVO", "- Telefon: 01234 567-89", "Frau Mustermann ist unter 01234/56789", "kreis.ron"] {
        assert!(copied.contains(part), "{part}: {copied}");
    }
    type_into(&mut window, "Funktion", "Leitung");
    assert!(says(&window, "Seit der Suche hat sich das Board geändert; bitte aktualisieren"));
    click(&mut window, "Ausblenden", "");
    click(&mut window, "Person endgültig löschen …", "");
    click(&mut window, "Endgültig löschen", "");
    assert!(!board(&window).contacts().contains(&id));
    let actor = board(&window).actors().iter().find(|actor| actor.short == "ABH").cloned().unwrap();
    assert!(actor.remarks.contains("Frau Mustermann"), "what was said to stay stays");
}

#[test]
fn another_ground_is_asked_for_in_words_once_it_is_chosen() {
    let mut window = window(Lang::De);
    add_person(&mut window);
    let asked = |window: &Window<'_>| window.query_by_role_and_label(Role::TextInput, "Andere Grundlage").is_some();
    assert!(!asked(&window));
    click(&mut window, "Grundlage: andere", "");
    assert!(asked(&window));
}
