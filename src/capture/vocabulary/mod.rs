//! Words that are understood in the capture line beside the names of a board, in German and English; how they are matched is in
//! `word`.

pub(super) mod filler_words;
pub(super) mod part_labels;
pub(super) mod question_words;
pub(super) mod role_words;
pub(super) mod status_words;
pub(super) mod template_words;
pub(super) mod verbs;
