//! The panel of what was set aside: each text can be put right in place and taken over as a record; what stays goes to the file beside
//! the board. Texts that may be about a person are shown only on request, for the window may be on the wall.

use egui::{RichText, ScrollArea, TextEdit, Ui, WidgetInfo};

use super::conflict::file_name;
use super::set_aside::{SetAsidePlace, SetAsideText};
use crate::app::files::action::FilesAction;
use crate::app::kit::escape::EscapeKey;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::panel_title::panel_title_ui;
use crate::app::kit::style;
use crate::app::session::document::Document;
use crate::app::shell::action::WindowAction;
use crate::model::RecordKind;
use crate::save::{self, About, Fault, FiledText};
use crate::text::{Lang, damage as t, files};

/// The panel.
pub(in crate::app) struct SetAsidePanel {
    drafts: Vec<Draft>,
    /// Content of the file beside the board, or the reason why it cannot be read.
    kept: Result<Vec<FiledText>, String>,
    wants_focus: bool,
    escape: EscapeKey,
}

/// A text as it is being put right.
struct Draft {
    place: SetAsidePlace,
    /// Reason why it was set aside.
    reason: String,
    text: String,
    /// As it stood in the file.
    original: String,
    /// As what it is read; as anything if there is none.
    kinds: Vec<RecordKind>,
    /// True if its id belongs to another record on the board.
    is_second: bool,
    /// True if it is shown.
    is_shown: bool,
    /// Fault that it still has.
    fault: Option<String>,
    /// True if it was taken over from the file beside the board.
    is_taken: bool,
}

impl Default for SetAsidePanel {
    fn default() -> Self {
        Self { drafts: Vec::new(), kept: Ok(Vec::new()), wants_focus: false, escape: EscapeKey::default() }
    }
}

impl SetAsidePanel {
    /// Reads anew what was set aside of a document.
    pub(in crate::app) fn read(&mut self, document: &Document, lang: Lang) {
        let kept = document.path().map_or(Ok(Vec::new()), save::read_set_aside);
        let here = document.asides().all(document.history()).enumerate();
        self.drafts = here.map(|(place, (aside, _))| Draft::of(SetAsidePlace::Here(place), aside, lang)).collect();
        // What was set aside on opening and kept since is not listed twice.
        let is_other =
            |kept: &&FiledText| !self.drafts.iter().any(|draft| draft.original.trim_end().trim_end_matches(',') == kept.text);
        let beside = kept.iter().flatten().filter(is_other).enumerate();
        let beside: Vec<Draft> = beside.map(|(place, kept)| Draft::of_kept(SetAsidePlace::Beside(place), kept, lang)).collect();
        self.drafts.extend(beside);
        self.kept = kept.map_err(|error| error.say(lang));
    }

    /// Its first widget takes the focus in the next frame.
    pub(in crate::app) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Kinds as which a text may be read, whether its id is another record's, and the id that it had in the file.
    pub(in crate::app) fn about(&self, place: SetAsidePlace) -> Option<(Vec<RecordKind>, bool, Option<String>)> {
        let draft = self.drafts.iter().find(|draft| draft.place == place)?;
        Some((draft.kinds.clone(), draft.is_second, save::written_id(&draft.original)))
    }

    /// Says what is wrong with a text still, or that it was taken over.
    pub(in crate::app) fn answer(&mut self, place: SetAsidePlace, fault: Option<String>) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.place == place) {
            draft.is_taken = fault.is_none() && matches!(place, SetAsidePlace::Beside(_));
            draft.fault = fault;
        }
    }

    /// Draws the panel.
    pub(in crate::app) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, document: &Document) {
        let lang = cx.lang;
        let rect = ui.max_rect();
        let wants_focus = std::mem::take(&mut self.wants_focus);
        let close = panel_title_ui(ui, t::title(lang), &t::close(lang));
        if wants_focus {
            close.request_focus();
        }
        if close.clicked() {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
        let name = document.path().map(|path| file_name(&save::set_aside_path(path))).unwrap_or_default();
        ui.label(RichText::new(t::intro(lang, &name)).weak());
        ui.separator();
        let taken: Vec<bool> = document.asides().all(document.history()).map(|(_, is_taken)| is_taken).collect();
        ScrollArea::vertical().id_salt("set aside").auto_shrink(false).show(ui, |ui| {
            if self.drafts.is_empty() && self.kept.is_ok() {
                ui.label(t::none(lang));
            }
            let mut part = None;
            for draft in &mut self.drafts {
                let is_here = matches!(draft.place, SetAsidePlace::Here(_));
                if part.replace(is_here) != Some(is_here) {
                    ui.add_space(6.0);
                    ui.label(style::strong(if is_here { t::here(lang) } else { t::beside(lang, &name) }));
                }
                let is_taken = match draft.place {
                    SetAsidePlace::Here(place) => taken.get(place).copied().unwrap_or_default(),
                    SetAsidePlace::Beside(_) => draft.is_taken,
                };
                ui.push_id(("aside", draft.place.number(), is_here), |ui| draft.ui(cx, ui, is_taken));
                ui.add_space(10.0);
            }
            if let Err(why) = &self.kept {
                ui.colored_label(style::look(ui.ctx()).wrong, why);
            }
        });
        if self.escape.closes(ui, rect) {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
    }
}

impl SetAsidePlace {
    fn number(self) -> usize {
        match self {
            Self::Here(number) | Self::Beside(number) => number,
        }
    }
}

impl Draft {
    fn of(place: SetAsidePlace, aside: &SetAsideText, lang: Lang) -> Self {
        let (note, text) = (&aside.found.note, &aside.found.text);
        let kind = if let About::Record { kind, .. } = &note.about { *kind } else { None };
        let is_second = matches!(note.fault, Fault::SecondUse { .. });
        let may_be_a_person = kind.is_none_or(|kind| kind == RecordKind::Contact);
        let draft = Self::new(place, note.say_in_the_room(lang), text, kind.into_iter().collect());
        Self { is_second, is_shown: !may_be_a_person, ..draft }
    }

    fn of_kept(place: SetAsidePlace, kept: &FiledText, lang: Lang) -> Self {
        let id = save::written_id(&kept.text).unwrap_or_default();
        let is_second = Lang::ALL.iter().any(|lang| kept.reason.contains(&files::second_use(*lang, &id)));
        let kinds = kept.kinds();
        // What was written down then names whom it was about; the kind is all that the room may know.
        let may_be_a_person = kinds.is_empty() || kinds.contains(&RecordKind::Contact);
        let reason = match kinds.first() {
            Some(kind) if may_be_a_person => kind.say(lang),
            None => t::without_reason(lang),
            Some(_) => kept.reason.clone(),
        };
        Self { is_second, is_shown: !may_be_a_person, ..Self::new(place, reason, &kept.text, kinds) }
    }

    fn new(place: SetAsidePlace, reason: String, text: &str, kinds: Vec<RecordKind>) -> Self {
        let (text, original) = (outdented(text), text.to_owned());
        Self { place, reason, text, original, kinds, is_second: false, is_shown: false, fault: None, is_taken: false }
    }

    fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, is_taken: bool) {
        let lang = cx.lang;
        ui.add(egui::Label::new(&self.reason).wrap());
        if is_taken {
            ui.weak(t::taken(lang));
            return;
        }
        if !self.is_shown {
            if ui.button(t::show_text(lang)).on_hover_text(t::show_tip(lang)).clicked() {
                self.is_shown = true;
            }
            return;
        }
        let is_record = save::is_record(&self.original);
        let field = TextEdit::multiline(&mut self.text).desired_width(f32::INFINITY).desired_rows(1).interactive(is_record);
        let field = ui.add(field);
        field.widget_info(|| WidgetInfo::text_edit(is_record, "", &self.text, t::text(lang)));
        if field.changed() {
            self.fault = None;
        }
        if let Some(fault) = &self.fault {
            ui.add(egui::Label::new(RichText::new(fault).color(style::look(ui.ctx()).wrong)).wrap());
        }
        if !is_record {
            ui.weak(t::part(lang));
        } else if ui.button(t::take_up(lang)).clicked() {
            cx.outbox.push(FilesAction::TakeUp(self.place, self.text.clone()));
        }
    }
}

/// A record without the blanks by which all its lines but the first stand to the right in the file.
fn outdented(text: &str) -> String {
    let text = text.trim_end().trim_end_matches(',');
    let blanks = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let rest = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let least = rest.map(blanks).min().unwrap_or_default();
    let line = |(place, line): (usize, &str)| if place == 0 { line.to_owned() } else { line.chars().skip(least).collect() };
    text.lines().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_shown_as_if_it_stood_alone() {
        assert_eq!(outdented("(\n            id: \"a\",\n        ),"), "(\n    id: \"a\",\n)");
        assert_eq!(outdented("farbe: 3"), "farbe: 3");
    }
}
