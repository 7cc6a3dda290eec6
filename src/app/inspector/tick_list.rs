//! Lists to tick: one by one, all, none, the others, and by group.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align, Button, Checkbox, CollapsingHeader, Id, RichText, Role, TextStyle, TextWrapMode, Ui, WidgetInfo, WidgetText, vec2,
};

use super::form::{Form, keyed};
use crate::app::kit::style;
use crate::model::FieldInfo;
use crate::text::{Lang, inspector as t};

/// The least height of a tick, so that a finger hits it.
pub(super) const TICK: f32 = 24.0;
/// So many ticks stand open; more are unfolded first.
const FEW: usize = 8;

/// Things to tick: the name of a group, empty without one, and what belongs to it, each with its name.
pub(in crate::app) type Groups<T> = Vec<(String, Vec<(T, String)>)>;

/// Things to tick: their number, and their list, which is made only when it is seen.
pub(in crate::app) struct Options<'a, T> {
    /// Number of things.
    pub count: usize,
    /// The things.
    pub groups: Box<dyn FnOnce() -> Groups<T> + 'a>,
}

impl<'a, T: 'a> Options<'a, T> {
    /// The same as other things.
    pub(super) fn map<U: 'a>(self, turn: fn(T) -> U) -> Options<'a, U> {
        let Self { count, groups } = self;
        let turned = move || {
            let of = |options: Vec<(T, String)>| options.into_iter().map(|(one, name)| (turn(one), name)).collect();
            groups().into_iter().map(|(name, options)| (name, of(options))).collect()
        };
        Options { count, groups: Box::new(turned) }
    }
}

impl<T: 'static> From<Groups<T>> for Options<'_, T> {
    fn from(groups: Groups<T>) -> Self {
        Self { count: groups.iter().map(|(_, options)| options.len()).sum(), groups: Box::new(|| groups) }
    }
}

/// Things that are ticked at once.
pub(super) enum Pick {
    All,
    None,
    Others,
}

impl Pick {
    /// The set that it makes of another.
    pub(super) fn of<T: Ord>(self, set: &BTreeSet<T>, all: impl Iterator<Item = T>) -> BTreeSet<T> {
        match self {
            Self::All => all.collect(),
            Self::None => BTreeSet::new(),
            Self::Others => all.filter(|one| !set.contains(one)).collect(),
        }
    }
}

/// Abilities of a thing to tick: to be in a set, and to have an id on the screen.
pub(in crate::app) trait Thing: Clone + Ord + Hash + Debug {}
impl<T: Clone + Ord + Hash + Debug> Thing for T {}

/// A list to tick.
pub(in crate::app) struct Ticks {
    /// The language of its buttons.
    pub lang: Lang,
    /// Its id on the screen.
    pub id: Id,
    /// Label.
    pub label: String,
}

impl Form<'_> {
    /// Several of many.
    pub(super) fn ticks<T: Thing>(&self, ui: &mut Ui, field: &FieldInfo, set: &mut BTreeSet<T>, options: Options<'_, T>) {
        self.ticks_of(field).ui(ui, set, options);
    }

    /// The label, and all, none, and the others of a set that is drawn in its own way; which of them is wanted.
    pub(super) fn all_ui(&self, ui: &mut Ui, field: &FieldInfo, hint: &str) -> Option<Pick> {
        self.ticks_of(field).buttons_ui(ui, |ui| {
            let label = self.label_ui(ui, field);
            if !hint.is_empty() {
                label.on_hover_text(hint);
            }
        })
    }

    fn ticks_of(&self, field: &FieldInfo) -> Ticks {
        Ticks { lang: self.lang, id: self.id(field), label: (field.label)(self.lang) }
    }
}

impl Ticks {
    /// Draws the list; a long one is unfolded first.
    pub(in crate::app) fn ui<T: Thing>(&self, ui: &mut Ui, set: &mut BTreeSet<T>, options: Options<'_, T>) {
        if options.count <= FEW {
            ui.label(RichText::new(&self.label).small().weak());
            self.list_ui(ui, set, &(options.groups)(), false);
            return;
        }
        // A set holds nothing that cannot be ticked: what leaves the board leaves the sets as well.
        let title = t::chosen(self.lang, &self.label, set.len(), options.count);
        section_ui(ui, &title, self.id, |ui| self.list_ui(ui, set, &(options.groups)(), false));
    }

    /// Draws the list open, however long it is; with `takes_focus` its first tick takes the keyboard.
    pub(in crate::app) fn open_ui<T: Thing>(
        &self,
        ui: &mut Ui,
        set: &mut BTreeSet<T>,
        options: Options<'_, T>,
        takes_focus: bool,
    ) {
        self.list_ui(ui, set, &(options.groups)(), takes_focus);
    }

    fn list_ui<T: Thing>(&self, ui: &mut Ui, set: &mut BTreeSet<T>, groups: &Groups<T>, mut takes_focus: bool) {
        if let Some(pick) = self.buttons_ui(ui, |_| {}) {
            *set = pick.of(set, groups.iter().flat_map(|(_, options)| options).map(|(option, _)| option.clone()));
        }
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = TICK;
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            for (name, options) in groups {
                if !name.is_empty() {
                    let first = options.first().map(|(option, _)| option);
                    keyed(ui, self.id.with(("group", first)), |ui| self.group_ui(ui, (name, options), set));
                }
                for (option, says) in options {
                    let mut on = set.contains(option);
                    let tick = keyed(ui, self.id.with(option), |ui| style::tick(ui, Checkbox::new(&mut on, says)));
                    let said = t::option(self.lang, &self.label, says);
                    tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &said));
                    if std::mem::take(&mut takes_focus) {
                        tick.request_focus();
                    }
                    if tick.clicked() && !set.remove(option) {
                        set.insert(option.clone());
                    }
                    tick.on_hover_text(says);
                }
            }
        });
    }

    /// A tick for a whole group: half where some of it is chosen.
    fn group_ui<T: Thing>(&self, ui: &mut Ui, (name, options): (&str, &[(T, String)]), set: &mut BTreeSet<T>) {
        let chosen = options.iter().filter(|(option, _)| set.contains(option)).count();
        let mut on = chosen == options.len();
        let text = style::strong(name);
        let tick = style::tick(ui, Checkbox::new(&mut on, text).indeterminate(chosen > 0 && chosen < options.len()));
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

    /// All, none, and the others in a row that wraps, after what stands before them; which of them is wanted.
    fn buttons_ui(&self, ui: &mut Ui, before: impl FnOnce(&mut Ui)) -> Option<Pick> {
        let picks = [(t::all(self.lang), Pick::All), (t::none(self.lang), Pick::None), (t::invert(self.lang), Pick::Others)];
        let mut wanted = None;
        let row = |ui: &mut Ui| {
            // Low and close together: they stand in one row with the label, and what they are about follows below.
            ui.spacing_mut().button_padding = vec2(7.0, 1.0);
            (ui.spacing_mut().interact_size.y, ui.spacing_mut().item_spacing.x) = (TICK, 4.0);
            before(ui);
            for (name, pick) in picks {
                // A scope for each would not wrap.
                let button = Button::new(RichText::new(&name).small()).min_size(vec2(TICK, TICK)).wrap_mode(TextWrapMode::Extend);
                let button = ui.add(button);
                let says = t::option(self.lang, &self.label, &name);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
                if button.clicked() {
                    wanted = Some(pick);
                }
            }
        };
        keyed(ui, self.id.with("all"), |ui| ui.horizontal_wrapped(row));
        wanted
    }
}

/// A section that folds open; its headline then moves up, so that what it holds is seen.
pub(in crate::app) fn section_ui(ui: &mut Ui, heading: &str, id: impl Hash + Debug, add: impl FnOnce(&mut Ui)) {
    // A header of egui does not wrap by itself and would make the panel's contents wider than the panel.
    let width = ui.available_width() - ui.spacing().indent - ui.spacing().button_padding.x;
    let heading = WidgetText::from(heading).into_galley(ui, Some(TextWrapMode::Wrap), width, TextStyle::Button);
    let shown = CollapsingHeader::new(heading).id_salt(id).show(ui, add);
    style::ring(ui, &shown.header_response, 0.0);
    if shown.header_response.clicked() && shown.openness < 0.5 {
        shown.header_response.scroll_to_me(Some(Align::Min));
    }
}
