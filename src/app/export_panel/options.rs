//! Widgets of all choices: the few usual things first, the rest in sections that fold open.

use egui::{Label, Response, RichText, TextEdit, Ui};

use super::super::inspector::{Options, section_ui, sets};
use super::choice::{Choice, DPIS, PageChoice, SizeChoice, WIDTHS_PX};
use super::drawing::drawing_ui;
use super::parts::{label_ui, number, one_of, tick, ticks};
use crate::app::kit::style;
use crate::export::{Format, SvgText};
use crate::layout::{Page, Request, SavedViews};
use crate::model::{Board, Item as _, Role, State};
use crate::report::Audience;
use crate::scene::style::Theme;
use crate::text::{Lang, export_panel as t, fields, inspector};

/// Draws everything that can be chosen; gives the first widget, where the keyboard begins.
pub(super) fn options_ui(ui: &mut Ui, choice: &mut Choice, board: &Board, lang: Lang) -> Response {
    let first = formats_ui(ui, choice, lang);
    drawing_ui(ui, &mut choice.request, lang);
    page_ui(ui, choice, lang);
    ui.add_space(4.0);
    section_ui(ui, &t::shown(lang), "shown", |ui| shown_ui(ui, choice, board, lang));
    section_ui(ui, &t::only(lang), "only", |ui| filter_ui(ui, choice, board, lang));
    section_ui(ui, &t::more(lang), "more", |ui| more_ui(ui, choice, lang));
    first
}

/// The formats; gives the first of them, where the keyboard begins.
fn formats_ui(ui: &mut Ui, choice: &mut Choice, lang: Lang) -> Response {
    let row = ui.horizontal(|ui| {
        let mut first = label_ui(ui, &t::formats(lang));
        for format in Format::ALL {
            let mut on = choice.formats.contains(&format);
            let ticked = tick(ui, &format.name(), &mut on);
            if on {
                choice.formats.insert(format)
            } else {
                choice.formats.remove(&format)
            };
            if format == Format::ALL[0] {
                first = ticked;
            }
        }
        ui.separator();
        tick(ui, &t::portrait(lang), &mut choice.request.portrait);
        first
    });
    row.inner
}

fn page_ui(ui: &mut Ui, choice: &mut Choice, lang: Lang) {
    let usual = match choice.request.kind {
        _ if choice.request.views != SavedViews::None => t::page_of_view(lang),
        kind if kind.is_list() => t::page_usual_list(lang),
        _ => t::page_usual(lang),
    };
    let name = |name: &'static str| if Page::PAPERS.contains(&name) { name.to_uppercase() } else { t::page_screen(lang, name) };
    let named = Page::NAMES.into_iter().map(|page| (PageChoice::Named(page), name(page)));
    let pages: Vec<(PageChoice, String)> =
        [(PageChoice::Usual, usual)].into_iter().chain(named).chain([(PageChoice::Own, t::page_own(lang))]).collect();
    one_of(ui, (t::page(lang), lang), "page", &mut choice.page, &pages);
    if choice.page == PageChoice::Own {
        ui.horizontal(|ui| {
            let label = ui.label(t::own_size(lang));
            let field = TextEdit::singleline(&mut choice.own).hint_text(t::own_hint(lang)).desired_width(120.0);
            ui.add(field).labelled_by(label.id);
        });
        if choice.request().is_none() {
            ui.colored_label(style::look(ui.ctx()).wrong, t::own_wrong(lang));
        }
    }
    let theme = |theme: Theme| match theme {
        Theme::Light => t::theme_light(lang),
        Theme::Dark => t::theme_dark(lang),
        Theme::Print => t::theme_print(lang),
        Theme::BlackAndWhite => t::theme_bw(lang),
    };
    one_of(ui, (t::theme(lang), lang), "theme", &mut choice.request.theme, &Theme::ALL.map(|one| (one, theme(one))));
    let audience = |audience: Audience| match audience {
        Audience::Public => t::audience_public(lang),
        Audience::Network => t::audience_network(lang),
        Audience::Internal => t::audience_internal(lang),
    };
    one_of(ui, (t::audience(lang), lang), "audience", &mut choice.audience, &Audience::ALL.map(|one| (one, audience(one))));
}

fn shown_ui(ui: &mut Ui, choice: &mut Choice, board: &Board, lang: Lang) {
    let request = &mut choice.request;
    view_ui(ui, request, board, lang);
    tick(ui, &t::fold(lang), &mut request.fold);
    tick(ui, &t::informed(lang), &mut request.informed);
    let mut ticks_ui = |label, key, set| ticks(label, key, lang).ui(ui, set, sets::plain(board.areas()));
    ticks_ui(t::focus(lang), "focus", &mut request.spec.focus);
    ticks_ui(t::hide_areas(lang), "hidden areas", &mut request.hidden_areas);
    ticks(t::hide_statuses(lang), "hidden statuses", lang).ui(ui, &mut request.hidden_statuses, sets::statuses(board));
}

/// No saved view, every one on a page of its own, or one.
fn view_ui(ui: &mut Ui, request: &mut Request, board: &Board, lang: Lang) {
    let views = board.views().iter().map(|view| (SavedViews::One(view.id.clone()), view.name().to_owned()));
    let every = (!board.views().is_empty()).then(|| (SavedViews::All, t::view_every(lang)));
    let views: Vec<_> = [(SavedViews::None, t::view_none(lang))].into_iter().chain(every).chain(views).collect();
    one_of(ui, (t::view(lang), lang), "view", &mut request.views, &views);
}

fn filter_ui(ui: &mut Ui, choice: &mut Choice, board: &Board, lang: Lang) {
    let filter = &mut choice.request.spec.filter;
    ui.add(Label::new(RichText::new(inspector::nothing_is_all(lang)).small().weak()).wrap());
    ticks(fields::only_statuses(lang), "statuses", lang).ui(ui, &mut filter.statuses, sets::statuses(board));
    ticks(fields::only_areas(lang), "areas", lang).ui(ui, &mut filter.areas, sets::plain(board.areas()));
    ticks(fields::only_groups(lang), "groups", lang).ui(ui, &mut filter.groups, sets::plain(board.target_groups()));
    ticks(fields::only_roles(lang), "roles", lang).ui(ui, &mut filter.roles, sets::named(Role::ALL, |role| role.say(lang)));
    ticks(fields::only_states(lang), "states", lang).ui(ui, &mut filter.states, states(lang));
    ticks(fields::only_sectors(lang), "sectors", lang).ui(ui, &mut filter.sectors, sets::plain(board.sectors()));
    ticks(fields::only_actors(lang), "actors", lang).ui(ui, &mut filter.actors, sets::actors(board, lang));
}

/// The states that are ever drawn.
fn states(lang: Lang) -> Options<'static, State> {
    let drawn = State::ALL.into_iter().filter(|state| *state != State::Ended);
    vec![(String::new(), drawn.map(|state| (state, state.say(lang))).collect())].into()
}

fn more_ui(ui: &mut Ui, choice: &mut Choice, lang: Lang) {
    tick(ui, &t::allow_small(lang), &mut choice.request.allow_small);
    let langs = [(None, t::lang_board(lang)), (Some(Lang::De), "Deutsch".to_owned()), (Some(Lang::En), "English".to_owned())];
    one_of(ui, (t::lang(lang), lang), "lang", &mut choice.request.lang, &langs);
    ui.add_enabled_ui(choice.formats.contains(&Format::Png), |ui| {
        let sizes = [
            (SizeChoice::Usual, t::size_usual(lang)),
            (SizeChoice::Width, t::size_width(lang)),
            (SizeChoice::Dpi, t::size_dpi(lang)),
        ];
        one_of(ui, (t::size(lang), lang), "size", &mut choice.size, &sizes);
        match choice.size {
            SizeChoice::Usual => {}
            SizeChoice::Width => number(ui, &t::size_width(lang), &mut choice.width_px, WIDTHS_PX),
            SizeChoice::Dpi => number(ui, &t::size_dpi(lang), &mut choice.dpi, DPIS),
        }
    });
    let on_ground = choice.formats.contains(&Format::Png) || choice.formats.contains(&Format::Svg);
    ui.add_enabled_ui(on_ground, |ui| tick(ui, &t::transparent(lang), &mut choice.transparent));
    ui.add_enabled_ui(choice.formats.contains(&Format::Svg), |ui| {
        let texts = [(SvgText::Paths, t::svg_paths(lang)), (SvgText::Live, t::svg_live(lang))];
        one_of(ui, (t::svg_text(lang), lang), "svg-text", &mut choice.text, &texts);
    });
}
