//! Files opened last: in the bar in which a path is typed, and in the menu.

use super::*;

fn title(window: &Window<'_>) -> String {
    window.state().as_ref().unwrap().document().board().head().title.clone()
}

#[test]
fn what_was_opened_and_saved_is_at_hand_again() {
    let region = Region::new();
    let other = region.path("ginsterheid.ron");
    fs::write(&other, catalogue::example(Some("ginsterheid")).unwrap().source()).unwrap();
    let mut window = region.window();
    let first = title(&window);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Gespeichert: "));
    press(&mut window, Modifiers::COMMAND, Key::O);
    assert!(window.get_by_role_and_label(Role::TextInput, "Öffnen").is_focused());
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Öffnen").type_text(other.to_str().unwrap());
    window.run_steps(3);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_ne!(title(&window), first);

    press(&mut window, Modifiers::COMMAND, Key::O);
    assert!(is_shown(&window, "Zuletzt geöffnet"));
    for _ in 0..12 {
        if window.get_by_role_and_label(Role::Button, "falkenrode.ron").is_focused() {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(title(&window), first, "by keyboard");

    click(&mut window, Role::Button, "Datei");
    click(&mut window, Role::Button, "Zuletzt geöffnet");
    window.run_steps(20);
    click(&mut window, Role::Button, &other.display().to_string());
    assert_ne!(title(&window), first, "by the menu");
}
