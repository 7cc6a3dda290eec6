//! The question before changes are left.

use egui::{Key, Memory, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::{Place, close, press, says, window};

#[test]
fn the_question_has_the_keyboard_and_whoever_stays_has_it_where_it_was() {
    let place = Place::new();
    let mut window = window(&place.file(), &["Meins"], None);
    let before = window.ctx.memory(Memory::focused);
    assert!(before.is_some());
    for answers in [&[Key::Escape][..], &[Key::Tab, Key::Tab, Key::Enter]] {
        close(&mut window);
        assert!(window.get_by_role_and_label(Role::Button, "Speichern und schließen").is_focused());
        for key in answers {
            press(&mut window, Modifiers::NONE, *key);
        }
        assert!(!says(&window, "Es gibt Änderungen, die nicht gespeichert sind"));
        assert_eq!(window.ctx.memory(Memory::focused), before);
    }
}
