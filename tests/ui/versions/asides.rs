//! Records set aside when a damaged file was read.

use std::fs;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use schaubild::model::ActorId;

use super::{Place, Window, click, command, document, press, says, window};

/// The board of a place with something wrong in its first institution and its first contact person.
fn damaged(place: &Place) -> (String, String) {
    let text = fs::read_to_string(place.file()).unwrap();
    let (head, actors) = text.split_once("    actors: [").unwrap();
    let (actors, contacts) = actors.split_once("    contacts: [").unwrap();
    let actors = actors.replacen("core: true", "core: vielleicht", 1);
    let person = contacts.split("name: \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let contacts = contacts.replacen("visibility: ", "sichtbar: ", 1);
    fs::write(place.file(), format!("{head}    actors: [{actors}    contacts: [{contacts}")).unwrap();
    let actor = actors.split("id: \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (actor, person)
}

/// Puts a text in the place of the one that is being put right and has this part.
fn retype(window: &mut Window<'_>, part: &str, change: impl Fn(&str) -> String) {
    let field = |window: &Window<'_>| {
        let mut all = window.query_all_by(|node| node.value().is_some_and(|text| text.contains(part)));
        all.next().map(|node| {
            node.focus();
            egui_kittest::kittest::NodeT::accesskit_node(&node).value().unwrap_or_default()
        })
    };
    let text = field(window).unwrap();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Paste(change(&text)));
    window.run();
}

#[test]
fn a_text_is_put_right_and_taken_over_as_one_step() {
    let place = Place::new();
    let (actor, person) = damaged(&place);
    let actor = ActorId::new(&actor);
    let mut window = window(&place.file(), &[], None);
    let core = |window: &Window<'_>| document(window).board().actors().get(&actor).unwrap().core;
    assert!(!core(&window), "a stand-in holds its place");
    assert!(!says(&window, &person), "nobody is named over the board");
    command(&mut window, "ausgesondertes");
    assert!(says(&window, "Beim Öffnen ausgesondert") && !says(&window, &person));
    click(&mut window, "Text zeigen");
    assert!(says(&window, &person));

    retype(&mut window, "core: vielleicht", |text| text.replace("core: vielleicht", "core: womöglich"));
    click_first(&mut window, "Als Eintrag übernehmen");
    assert!(says(&window, "Noch nicht lesbar. Zeile ") && !core(&window));
    retype(&mut window, "core: womöglich", |text| text.replace("core: womöglich", "core: true"));
    click_first(&mut window, "Als Eintrag übernehmen");
    assert!(core(&window));
    assert!(says(&window, "Übernommen; Rückgängig nimmt es zurück"));
    press(&mut window, Modifiers::COMMAND, Key::S);
    let kept = fs::read_to_string(place.path("kreis.ausgesondert.ron")).unwrap();
    assert!(kept.contains(&person) && !kept.contains("core: vielleicht"), "{kept}");
}

#[test]
fn what_is_taken_back_is_kept_after_all() {
    let place = Place::new();
    damaged(&place);
    let mut window = window(&place.file(), &[], None);
    command(&mut window, "ausgesondertes");
    retype(&mut window, "core: vielleicht", |text| text.replace("core: vielleicht", "core: true"));
    click_first(&mut window, "Als Eintrag übernehmen");
    window.get_by_label("Ausgesondertes schließen").click();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(fs::read_to_string(place.path("kreis.ausgesondert.ron")).unwrap().contains("core: vielleicht"));
}

#[test]
fn what_lies_beside_the_board_from_earlier_is_found_again() {
    let place = Place::new();
    let (actor, _) = damaged(&place);
    let mut first = window(&place.file(), &[], None);
    press(&mut first, Modifiers::COMMAND, Key::S);
    drop(first);
    let mut window = window(&place.file(), &[], None);
    assert!(document(&window).notes().is_empty() && document(&window).has_set_aside());
    command(&mut window, "ausgesondertes");
    assert!(says(&window, "Von früher, aus „kreis.ausgesondert.ron“"));
    retype(&mut window, "core: vielleicht", |text| text.replace("core: vielleicht", "core: true"));
    click_first(&mut window, "Als Eintrag übernehmen");
    assert!(document(&window).board().actors().get(&ActorId::new(&actor)).unwrap().core);
}

/// Of several buttons of one name the first.
fn click_first(window: &mut Window<'_>, label: &str) {
    window.get_all_by_label(label).next().unwrap().click();
    window.run();
}
