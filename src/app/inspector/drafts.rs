//! Drafts of what is being typed: the text of the field that has the focus, and texts that mean nothing yet. Everything else shows what
//! is on the board.

use crate::model::{Board, FieldMark, RecordRef};
use crate::text::Lang;

/// A text that differs from what the board would show.
#[derive(Debug)]
struct Draft {
    mark: FieldMark,
    text: String,
    /// Text of the field before it was typed in: Escape leads back to it, and it holds while the text is wrong.
    start: String,
    /// The label of the field.
    label: fn(Lang) -> String,
    /// True while the text means nothing; it stays until it is mended.
    wrong: bool,
}

/// The texts of fields.
#[derive(Debug, Default)]
pub(in crate::app) struct Drafts {
    all: Vec<Draft>,
    /// The field that has the focus, and whether it was drawn in this frame.
    typing: Option<(FieldMark, bool)>,
    /// True if a field was left in this frame.
    left: bool,
    /// True while the next field that is drawn takes the focus.
    pub wants_focus: bool,
}

impl Drafts {
    /// Begins a frame: texts about what is no longer on the board are gone.
    pub(in crate::app) fn begin(&mut self, board: &Board) {
        let typing = self.typing.as_ref().map(|(mark, _)| mark.clone());
        self.all.retain(|draft| {
            let known = draft.mark.record.as_ref().is_none_or(|record| !draft.wrong || board.has(record));
            known && (draft.wrong || typing.as_ref() == Some(&draft.mark))
        });
        if let Some((_, drawn)) = &mut self.typing {
            *drawn = false;
        }
    }

    /// Ends a frame; whether the typing in a field ended, by leaving it or because it is no longer shown.
    pub(in crate::app) fn end(&mut self) -> bool {
        let vanished = self.typing.take_if(|(_, drawn)| !*drawn).is_some();
        self.wants_focus = false;
        std::mem::take(&mut self.left) || vanished
    }

    /// The text to show in a field which would otherwise say `shown`.
    pub(super) fn text(&self, mark: &FieldMark, shown: String) -> String {
        self.find(mark).map_or(shown, |draft| draft.text.clone())
    }

    /// The field has the focus.
    pub(super) fn focus(&mut self, mark: &FieldMark) {
        self.typing = Some((mark.clone(), true));
    }

    /// Text of the field before it was typed in.
    pub(super) fn start(&self, mark: &FieldMark) -> Option<&str> {
        self.find(mark).map(|draft| draft.start.as_str())
    }

    /// The first text that means nothing yet: in which field of which record, `None` for the head.
    pub(in crate::app) fn unfinished(&self, lang: Lang) -> Option<(String, Option<&RecordRef>)> {
        self.all.iter().find(|draft| draft.wrong).map(|draft| ((draft.label)(lang), draft.mark.record.as_ref()))
    }

    /// Something was typed in a field with this label that said `shown`.
    pub(super) fn typed(&mut self, mark: &FieldMark, text: &str, (shown, label): (String, fn(Lang) -> String)) {
        if let Some(draft) = self.all.iter_mut().find(|draft| draft.mark == *mark) {
            text.clone_into(&mut draft.text);
        } else {
            self.all.push(Draft { mark: mark.clone(), text: text.to_owned(), start: shown, label, wrong: false });
        }
    }

    /// Notes whether what is typed in a field means anything.
    pub(super) fn judge(&mut self, mark: &FieldMark, wrong: bool) {
        if let Some(draft) = self.all.iter_mut().find(|draft| draft.mark == *mark) {
            draft.wrong = wrong;
        }
    }

    /// The field was left; its text stays only if it is wrong.
    pub(super) fn leave(&mut self, mark: &FieldMark) {
        self.all.retain(|draft| draft.wrong || draft.mark != *mark);
        self.typing = None;
        self.left = true;
    }

    /// The field was left by Escape: what it said before it was typed in.
    pub(super) fn cancel(&mut self, mark: &FieldMark) -> Option<String> {
        let place = self.all.iter().position(|draft| draft.mark == *mark)?;
        Some(self.all.remove(place).start)
    }

    fn find(&self, mark: &FieldMark) -> Option<&Draft> {
        self.all.iter().find(|draft| draft.mark == *mark)
    }
}
