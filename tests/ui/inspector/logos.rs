//! Logos: from a file to the drawing, named, ordered and removed.

use std::path::Path;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::{Edit, HeadField, LogoPart};
use schaubild::save;
use schaubild::text::Lang;

use crate::inspector::window::*;

const SVG: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>"#;

fn save_to(window: &mut Window<'_>, path: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    type_path(window, "Speichern unter", path);
}

fn type_path(window: &mut Window<'_>, field: &str, path: &Path) {
    type_into(window, field, path.to_str().unwrap());
    press(window, &[Key::Enter]);
}

#[test]
fn a_logo_comes_from_a_file_to_the_drawing_and_with_saving_beside_the_board() {
    let folder = tempfile::tempdir().unwrap();
    let [picture, text] = ["verein.svg", "text.png"].map(|name| folder.path().join(name));
    std::fs::write(&picture, SVG).unwrap();
    std::fs::write(&text, "kein Bild").unwrap();
    let mut window = window(Lang::De);
    let had = board(&window).head().logos.len();
    click(&mut window, "Logo hinzufügen …", "");
    type_path(&mut window, "Logo", &folder.path().join("fehlt.png"));
    assert!(says_part(&window, "Logo „fehlt.png“: Diese Datei gibt es nicht; bitte den Pfad prüfen"));
    type_path(&mut window, "Logo", &text);
    assert!(says_part(&window, "Logo „text.png“: "));
    type_path(&mut window, "Logo", &picture);
    assert_eq!((board(&window).head().logos.len(), steps(&window)), (had + 1, 1));
    assert!(says(&window, "Vorschau: verein"));
    click(&mut window, "Logo hinzufügen …", "");
    type_path(&mut window, "Logo", &picture);
    assert!(says_part(&window, "Das Logo „verein.svg“ steht schon in der Liste"));
    press(&mut window, &[Key::Escape]);
    let target = tempfile::tempdir().unwrap();
    save_to(&mut window, &target.path().join("kreis.ron"));
    assert_eq!(std::fs::read_to_string(target.path().join("verein.svg")).unwrap(), SVG);
    let again = Document::open(&target.path().join("kreis.ron")).unwrap();
    assert_eq!((again.logos().pictures.len(), again.logos().notes.len()), (had + 1, 0));
}

#[test]
fn another_file_of_the_same_name_beside_the_board_is_not_touched() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = folder.path().join("kreis.ron");
    std::fs::write(&path, save::to_text(&catalogue::the_example().board().unwrap(), None)).unwrap();
    std::fs::write(folder.path().join("verein.svg"), "etwas anderes").unwrap();
    std::fs::write(other.path().join("verein.svg"), SVG).unwrap();
    let mut window = window_with(Lang::De, Document::open(&path).unwrap());
    click(&mut window, "Logo hinzufügen …", "");
    type_path(&mut window, "Logo", &other.path().join("verein.svg"));
    assert_eq!(board(&window).head().logos.last().unwrap().file, "verein-2.svg");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    assert_eq!(std::fs::read_to_string(folder.path().join("verein.svg")).unwrap(), "etwas anderes");
    assert_eq!(std::fs::read_to_string(folder.path().join("verein-2.svg")).unwrap(), SVG);
}

#[test]
fn logos_are_named_ordered_and_removed_and_undo_brings_the_picture_back() {
    let mut window = window(Lang::De);
    let [first, second] = [0, 1].map(|place| board(&window).head().logos[place].clone());
    click(&mut window, &format!("{} nach unten", first.name), "");
    assert_eq!(board(&window).head().logos[0].file, second.file);
    click(&mut window, "Was sie tun: Förderer", "");
    assert!(board(&window).head().logos.iter().any(|logo| logo.part == LogoPart::Funder));
    click(&mut window, &format!("Logo entfernen: {}", second.name), "");
    assert_eq!(board(&window).head().logos.len(), 1);
    assert!(window.query_by_role_and_label(Role::Image, &format!("Vorschau: {}", second.name)).is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(says(&window, &format!("Vorschau: {}", second.name)));
}

#[test]
fn a_click_on_a_logo_in_the_drawing_brings_it_into_sight() {
    let mut window = window(Lang::De);
    let logo = board(&window).head().logos[1].clone();
    window.set_size(egui::vec2(1600.0, 700.0));
    window.run();
    let seen = |window: &Window<'_>| place(window, &format!("Logo entfernen: {}", logo.name), "").max.y < 700.0;
    assert!(!seen(&window), "the logos stand below what is seen of the properties");
    click(&mut window, &format!("Logo: {}", logo.name), "");
    window.run();
    assert!(seen(&window));
}

#[test]
fn a_logo_that_goes_down_by_the_keyboard_takes_the_keyboard_along() {
    let mut window = window(Lang::De);
    let list = board(&window).head().logos.clone();
    let down = format!("{} nach unten", list[0].name);
    window.get_by_role_and_label(Role::Button, &down).focus();
    press(&mut window, &[Key::Space]);
    assert_eq!(board(&window).head().logos[1].file, list[0].file);
    assert!(window.get_by_role_and_label(Role::Button, &down).is_focused());
}

#[test]
fn adding_a_logo_is_a_command() {
    let mut window = window(Lang::De);
    command(&mut window, "Logo hinzufügen");
    assert!(window.query_by_role_and_label(Role::TextInput, "Logo").is_some());
}

#[test]
fn the_name_of_a_logo_is_typed_without_reading_its_file_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kreis.ron");
    std::fs::write(&path, save::to_text(&catalogue::the_example().board().unwrap(), None)).unwrap();
    let mut logo = catalogue::the_example().board().unwrap().head().logos[0].clone();
    std::fs::write(folder.path().join(&logo.file), SVG).unwrap();
    let mut document = Document::open(&path).unwrap();
    std::fs::remove_file(folder.path().join(&logo.file)).unwrap();
    let mut list = document.board().head().logos.clone();
    logo.name = "Kreis".to_owned();
    list[0] = logo.clone();
    document.apply(&Edit::Head(HeadField::new("logos", list.clone())), None).unwrap();
    assert!(!document.settle_logos() && document.logos().pictures.contains_key(&logo.file));
    list.swap(0, 1);
    document.apply(&Edit::Head(HeadField::new("logos", list)), None).unwrap();
    assert!(document.settle_logos());
}

#[test]
fn a_logo_that_was_undone_before_saving_is_there_again_after_redo() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("verein.svg");
    std::fs::write(&picture, SVG).unwrap();
    let mut window = window(Lang::De);
    click(&mut window, "Logo hinzufügen …", "");
    type_path(&mut window, "Logo", &picture);
    let target = tempfile::tempdir().unwrap();
    let step = |window: &mut Window<'_>, key| {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run();
    };
    step(&mut window, Key::Z);
    save_to(&mut window, &target.path().join("kreis.ron"));
    assert!(!target.path().join("verein.svg").exists());
    step(&mut window, Key::Y);
    assert!(app(&window).document().logos().pictures.contains_key("verein.svg"));
    assert_eq!(app(&window).document().logos().notes, []);
    step(&mut window, Key::S);
    assert_eq!(std::fs::read_to_string(target.path().join("verein.svg")).unwrap(), SVG);
}

#[test]
fn a_logo_that_was_removed_before_saving_elsewhere_is_there_again_after_undo() {
    let mut window = window(Lang::De);
    let all = app(&window).document().logos().pictures.len();
    click(&mut window, "Logo entfernen: ", "");
    assert_eq!(app(&window).document().logos().pictures.len(), all - 1);
    let target = tempfile::tempdir().unwrap();
    save_to(&mut window, &target.path().join("kreis.ron"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(app(&window).document().logos().pictures.len(), all);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    assert!(Document::open(&target.path().join("kreis.ron")).unwrap().logos().notes.is_empty());
}

#[test]
fn an_added_logo_shows_the_properties_that_the_export_panel_hid() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("verein.svg");
    std::fs::write(&picture, SVG).unwrap();
    let mut window = window(Lang::De);
    click(&mut window, "Logo hinzufügen …", "");
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(3);
    assert!(!says(&window, "Vorschau: verein"));
    type_into(&mut window, "Logo", picture.to_str().unwrap());
    window.key_press(Key::Enter);
    window.run_steps(8);
    assert!(says(&window, "Vorschau: verein"));
}
