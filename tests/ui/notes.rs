//! The notes: each leads to where it is, and the region says what it thinks of it.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::model::Judgment;
use schaubild::save::LogoSource;
use schaubild::text::Lang;

use crate::common::{Window, board, text_with, window_with};

/// Cell of the example that nobody leads.
const PLACE: &str = "Aufenthalt & Recht, EU-Bürgerinnen und EU-Bürger: ohne Federführung";

/// The field for the remark.
const REMARK: &str = "Warum, und was daraus folgt; nur intern";

/// A window in which the notes are open.
fn notes<'a>() -> Window<'a> {
    let document = Document::untitled(catalogue::the_example().board().expect("it is built in"), &LogoSource::Nowhere);
    let mut window = window_with(Lang::De, document);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.run();
    window.event(egui::Event::Text("Hinweise".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run_steps(4);
    window
}

fn judge(window: &mut Window<'_>, judgment: &str) {
    window.get_by_role_and_label(Role::RadioButton, &format!("{PLACE}: {judgment}")).click_accesskit();
    window.run_steps(4);
}

#[test]
fn what_is_intended_is_said_once_and_can_be_taken_back() {
    let mut window = notes();
    let left = text_with(&window, " Hinweise");
    judge(&mut window, "gewollt");
    let said: Vec<Judgment> = board(&window).verdicts().iter().map(|verdict| verdict.judgment).collect();
    assert_eq!(said, [Judgment::Intended]);
    assert_ne!(text_with(&window, " Hinweise"), left, "one less is left to settle");
    judge(&mut window, "Doppelung");
    assert_eq!(board(&window).verdicts().iter().next().map(|verdict| verdict.judgment), Some(Judgment::Duplicate));
    assert_eq!(text_with(&window, " Hinweise"), left);
    judge(&mut window, "Doppelung");
    assert!(board(&window).verdicts().is_empty());
}

#[test]
fn a_note_leads_to_where_it_is() {
    let mut window = notes();
    window.get_by_role_and_label(Role::Button, PLACE).click_accesskit();
    window.run_steps(4);
    assert!(text_with(&window, "Ausgewählt: Aufenthalt & Recht, EU-Bürgerinnen und EU-Bürger").is_some());
}

#[test]
fn a_verdict_can_be_explained_in_one_step_and_escape_puts_the_notes_away() {
    let mut window = notes();
    let steps = |window: &Window<'_>| window.state().as_ref().map(|app| app.document().history().len());
    let said = |window: &Window<'_>| board(window).verdicts().iter().next().map(|verdict| verdict.remark.clone());
    judge(&mut window, "zu klären");
    let before = steps(&window);
    window.get_by_role_and_label(Role::TextInput, REMARK).focus();
    window.run_steps(2);
    for part in ["Beim Treffen ", "im März"] {
        window.event(egui::Event::Text(part.to_owned()));
        window.run_steps(2);
    }
    window.key_press(Key::Enter);
    window.run_steps(2);
    assert_eq!(said(&window).as_deref(), Some("Beim Treffen im März"));
    assert_eq!(steps(&window), before.map(|count| count + 1));
    window.get_by_role_and_label(Role::Button, PLACE).focus();
    window.run_steps(2);
    window.key_press(Key::Escape);
    window.run_steps(2);
    assert!(window.query_by_role_and_label(Role::Button, PLACE).is_none());
}
