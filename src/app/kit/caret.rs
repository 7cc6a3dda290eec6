//! Caret of a text field: where one types on, and what that replaces.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Id};

/// Selects the letters between two places, counted from 0; the caret stands at the second, which is in sight.
pub(in crate::app) fn select(ctx: &Context, field: Id, from: usize, caret: usize) {
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(from), CCursor::new(caret))));
    state.store(ctx, field);
}

/// Selects the whole text, so that what is typed replaces it.
pub(in crate::app) fn select_all(ctx: &Context, field: Id, text: &str) {
    select(ctx, field, 0, text.chars().count());
}

/// Puts the caret behind the last letter.
pub(in crate::app) fn put_last(ctx: &Context, field: Id, text: &str) {
    let last = text.chars().count();
    select(ctx, field, last, last);
}
