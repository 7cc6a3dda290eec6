//! Lists to tick: one by one, all, none, the others, and by group.

use std::collections::BTreeSet;

use egui::{Button, Checkbox, CollapsingHeader, Id, RichText, Role, TextWrapMode, Ui, WidgetInfo, vec2};

use super::form::{Field, Form};
use crate::text::{Lang, inspector as t};

/// The least height of a tick, so that a finger hits it.
pub(super) const TICK: f32 = 24.0;
/// So many ticks stand open; more are unfolded first.
const FEW: usize = 8;

/// What can be ticked: the name of a group, empty without one, and what belongs to it, each with its name.
pub(in crate::app) type Groups<T> = Vec<(String, Vec<(T, String)>)>;

/// A list to tick.
pub(in crate::app) struct Ticks {
    /// The language of its buttons.
    pub lang: Lang,
    /// Its id on the screen.
    pub id: Id,
    /// What it is about.
    pub label: String,
}

impl Form<'_> {
    /// Several of many.
    pub(super) fn ticks<T: Clone + Ord>(&self, ui: &mut Ui, field: &Field, set: &mut BTreeSet<T>, groups: &Groups<T>) {
        self.ticks_of(field).ui(ui, set, groups);
    }

    /// All, none, and the others of a set that is drawn in its own way; whether it changed.
    pub(super) fn all_ui<T: Clone + Ord>(&self, ui: &mut Ui, field: &Field, set: &mut BTreeSet<T>, all: &[&T]) -> bool {
        self.ticks_of(field).buttons_ui(ui, set, all)
    }

    fn ticks_of(&self, field: &Field) -> Ticks {
        Ticks { lang: self.lang, id: self.id(field), label: field.label(self.lang) }
    }
}

impl Ticks {
    /// Draws the list; a long one is unfolded first.
    pub(in crate::app) fn ui<T: Clone + Ord>(&self, ui: &mut Ui, set: &mut BTreeSet<T>, groups: &Groups<T>) {
        let options = || groups.iter().flat_map(|(_, options)| options);
        let all = options().count();
        if all <= FEW {
            ui.label(RichText::new(&self.label).small().weak());
            self.list_ui(ui, set, groups);
            return;
        }
        let chosen = options().filter(|(option, _)| set.contains(option)).count();
        let title = t::chosen(self.lang, &self.label, chosen, all);
        CollapsingHeader::new(&title).id_salt(self.id).show(ui, |ui| self.list_ui(ui, set, groups));
    }

    fn list_ui<T: Clone + Ord>(&self, ui: &mut Ui, set: &mut BTreeSet<T>, groups: &Groups<T>) {
        let all: Vec<&T> = groups.iter().flat_map(|(_, options)| options).map(|(option, _)| option).collect();
        ui.horizontal_wrapped(|ui| self.buttons_ui(ui, set, &all));
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = TICK;
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            for (place, (name, options)) in groups.iter().enumerate() {
                if !name.is_empty() {
                    ui.push_id((self.id, place), |ui| self.group_ui(ui, (name, options), set));
                }
                for (number, (option, says)) in options.iter().enumerate() {
                    let mut on = set.contains(option);
                    let tick = ui.push_id((self.id, place, number), |ui| ui.add(Checkbox::new(&mut on, says))).inner;
                    let said = t::option(self.lang, &self.label, says);
                    tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &said));
                    if tick.clicked() && !set.remove(option) {
                        set.insert(option.clone());
                    }
                    tick.on_hover_text(says);
                }
            }
        });
    }

    /// A tick for a whole group: half where some of it is chosen.
    fn group_ui<T: Clone + Ord>(&self, ui: &mut Ui, (name, options): (&str, &[(T, String)]), set: &mut BTreeSet<T>) {
        let chosen = options.iter().filter(|(option, _)| set.contains(option)).count();
        let mut on = chosen == options.len();
        let text = RichText::new(name).strong();
        let tick = ui.add(Checkbox::new(&mut on, text).indeterminate(chosen > 0 && chosen < options.len()));
        let said = t::whole_group(self.lang, &self.label, name);
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &said));
        if tick.clicked() {
            for (option, _) in options {
                if on {
                    set.insert(option.clone());
                } else {
                    set.remove(option);
                }
            }
        }
        tick.on_hover_text(name);
    }

    /// All, none, and the others; whether that changed anything.
    fn buttons_ui<T: Clone + Ord>(&self, ui: &mut Ui, set: &mut BTreeSet<T>, all: &[&T]) -> bool {
        let every = || all.iter().copied().cloned().collect::<BTreeSet<T>>();
        let before = set.clone();
        let wanted = [every(), BTreeSet::new(), every().difference(set).cloned().collect()];
        let names = [t::all(self.lang), t::none(self.lang), t::invert(self.lang)];
        for (place, (name, wanted)) in names.into_iter().zip(wanted).enumerate() {
            let button = ui
                .push_id((self.id, "all", place), |ui| {
                    ui.add(Button::new(&name).small().min_size(vec2(0.0, TICK)).wrap_mode(TextWrapMode::Extend))
                })
                .inner;
            let says = t::option(self.lang, &self.label, &name);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
            if button.clicked() {
                *set = wanted;
            }
        }
        *set != before
    }
}
