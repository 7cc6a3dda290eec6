//! Fast hands: what is typed right after the keys that open a field belongs to that field, however slow the frame.

use super::*;

/// Everything in one frame, as when the machine is slow.
fn at_once(window: &mut Window<'_>, (modifiers, key): (Modifiers, Key), text: &str) {
    window.key_press_modifiers(modifiers, key);
    for letter in text.chars() {
        window.event(egui::Event::Text(letter.to_string()));
        if let Some(key) = Key::from_name(&letter.to_uppercase().to_string()) {
            window.key_press(key);
        }
    }
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn letters_typed_right_after_the_keys_of_the_palette_are_in_its_field() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 4);
    let before = board(&window);
    at_once(&mut window, (Modifiers::COMMAND | Modifiers::SHIFT, Key::P), "dunkel");
    assert_eq!(window.ctx.theme(), egui::Theme::Dark);
    assert_eq!(board(&window), before, "no letter meant the board");
}

#[test]
fn letters_typed_right_after_ins_or_f2_are_in_the_field_on_the_board() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 4);
    at_once(&mut window, (Modifiers::NONE, Key::Insert), "lotsen");
    assert!(board(&window).actors().iter().any(|actor| actor.name == "lotsen"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    at_once(&mut window, (Modifiers::NONE, Key::F2), "snl");
    assert!(board(&window).actors().iter().any(|actor| actor.short == "snl" || actor.name == "snl"), "the old name is replaced");
}

#[test]
fn a_letter_means_a_cell_only_while_a_cell_has_the_focus() {
    let mut window = window();
    let at = chip(&window, "Amt", "Wohnen").center();
    click(&mut window, at);
    press(&mut window, Modifiers::NONE, Key::N);
    assert_eq!(steps(&window), 0);
}

#[test]
fn two_keys_of_one_frame_are_carried_out_in_their_order() {
    let mut window = window();
    go_to(&mut window, "Existenzsicherung", 0);
    // From the chip of this cell back to the cell, to the one on its right, which is noted.
    for key in [Key::ArrowRight, Key::ArrowDown, Key::Enter, Key::Escape, Key::N] {
        window.key_press(key);
    }
    window.run();
    let noted: Vec<_> = board(&window).cell_notes().iter().map(|note| (note.cell.area.to_string(), note.decision)).collect();
    assert_eq!(noted, [("wohnen".to_owned(), schaubild::model::Decision::NotIntended)]);
}

#[test]
fn letters_typed_right_after_enter_on_an_empty_cell_are_in_its_field() {
    let mut window = window();
    go_to(&mut window, "Arbeit", 4);
    at_once(&mut window, (Modifiers::NONE, Key::Enter), "lotsen");
    assert!(board(&window).actors().iter().any(|actor| actor.name == "lotsen"));
}
