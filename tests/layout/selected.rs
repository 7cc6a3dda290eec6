//! A drawing that shows a part says so, and for whom it is made; small type keeps its page.

use std::collections::BTreeSet;

use schaubild::catalogue;
use schaubild::layout::{LayoutNote, Options, Page, layout};
use schaubild::model::{Filter, Item as _, Role, ViewSpec};
use schaubild::report::{Audience, disclose};
use schaubild::scene::{Rect, Region, Scene, Target};
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

use crate::told::lines;

fn said(scene: &Scene, target: &Target) -> String {
    let group = scene.group(target).unwrap();
    lines(group).map(|line| line.text.trim_end()).collect::<Vec<_>>().join(" ")
}

fn drawn(filter: Filter, audience: Audience) -> schaubild::layout::Layout {
    let board = catalogue::the_example().board().unwrap();
    layout(
        &Typesetter::new(),
        &disclose(&board, audience),
        &Options { spec: ViewSpec::filtered(filter), ..Options::default() },
        None,
    )
}

#[test]
fn the_title_block_says_for_whom_and_what_part_is_shown() {
    let whole = drawn(Filter::default(), Audience::Public);
    assert!(said(&whole.scene, &Target::Title).ends_with("Stand: 23.04.2026 · Entwurf · öffentlich"));
    let board = catalogue::the_example().board().unwrap();
    let group = board.target_groups().iter().find(|group| group.abbreviation == "KJ").unwrap();
    let filter = Filter {
        groups: BTreeSet::from([group.id.clone()]),
        roles: BTreeSet::from([Role::Lead]),
        areas: board.areas().iter().take(3).map(|area| area.id.clone()).collect(),
        ..Filter::default()
    };
    let part = said(&drawn(filter, Audience::Internal).scene, &Target::Title);
    let says = "Stand: 23.04.2026 · Entwurf · intern Auswahl: 3 von 12 Bereichen; Kinder und Jugendliche; federführend";
    assert!(part.ends_with(says), "{part}");
}

#[test]
fn a_selection_of_nothing_is_told() {
    let board = catalogue::the_example().board().unwrap();
    let is_responsible = |id| board.responsibilities().iter().any(|responsibility| responsibility.actor == id);
    let idle = board.sectors().iter().find(|sector| {
        let mut own = board.actors().iter().filter(|actor| actor.sector.as_ref() == Some(sector.id()));
        !own.any(|actor| is_responsible(actor.id.clone()))
    });
    let filter = Filter { sectors: BTreeSet::from([idle.unwrap().id.clone()]), ..Filter::default() };
    let report = drawn(filter, Audience::Public).report;
    assert!(report.notes.contains(&LayoutNote::NothingSelected), "{:?}", report.notes);
    let said = "Zu dieser Auswahl gehört keine Zuständigkeit; bitte weniger Filter setzen";
    assert!(report.summary(Lang::De).unwrap().contains(said));
}

#[test]
fn an_area_in_one_line_says_what_was_decided_about_it() {
    let board = catalogue::the_example().board().unwrap();
    let area = |short: &str| board.areas().iter().find(|area| area.short == short).unwrap().id.clone();
    let options = Options { spec: ViewSpec::focused(BTreeSet::from([area("Arbeit")])), ..Options::default() };
    let layout = layout(&Typesetter::new(), &disclose(&board, Audience::Public), &options, None);
    assert_eq!(said(&layout.scene, &Target::Area(area("Mobilität"))), "Mobilität Lücke");
}

#[test]
fn small_type_that_is_allowed_keeps_its_page_and_is_told() {
    let board = catalogue::the_example().board().unwrap();
    let page = Page::named("100x60").unwrap();
    let on = |allow_small| {
        let options = Options { page, allow_small, ..Options::default() };
        layout(&Typesetter::new(), &disclose(&board, Audience::Public), &options, None)
    };
    assert!(!on(false).report.fits);
    let small = on(true);
    assert!(small.report.fits && small.report.size < 6.0);
    assert_eq!(small.scene.size, page.size());
    assert!(small.report.notes.contains(&LayoutNote::Tiny { size: small.report.size }));
}

#[test]
fn a_legend_that_is_clicked_stands_still_and_shows_pale_what_is_left_out() {
    let board = catalogue::the_example().board().unwrap();
    let (typesetter, disclosed) = (Typesetter::new(), disclose(&board, Audience::Internal));
    let drawn = |filter: &Filter, whole_legend: bool, keep| {
        let options = Options { spec: ViewSpec::filtered(filter.clone()), whole_legend, ..Options::default() };
        layout(&typesetter, &disclosed, &options, keep)
    };
    let legend = |scene: &Scene| -> Vec<(Target, Rect)> {
        let entries = scene.groups.iter().filter(|group| group.region == Region::Legend);
        entries.map(|group| (group.target.clone(), group.rect)).collect()
    };
    let whole = drawn(&Filter::default(), true, None);
    let entries = legend(&whole.scene);
    let filters = entries.iter().filter_map(|(target, _)| match target {
        Target::LegendGroup(group) => Some(Filter { groups: [group.clone()].into(), ..Filter::default() }),
        Target::LegendRole(role) => Some(Filter { roles: [*role].into(), ..Filter::default() }),
        Target::LegendState(state) => Some(Filter { states: [*state].into(), ..Filter::default() }),
        _ => None,
    });
    let filters: Vec<Filter> = filters.collect();
    assert!(filters.len() >= 10, "{filters:?}");
    for filter in filters {
        let live = drawn(&filter, true, Some(&whole.fit));
        assert_eq!(legend(&live.scene), entries, "{filter:?}");
        // An export shows what occurs, and the window what does not occur in pale colors.
        let occurs: Vec<Target> = legend(&drawn(&filter, false, None).scene).into_iter().map(|(target, _)| target).collect();
        for (target, _) in &entries {
            let same = live.scene.group(target).unwrap().marks == whole.scene.group(target).unwrap().marks;
            assert_eq!(same, occurs.contains(target), "{target:?} under {filter:?}");
        }
        assert!(occurs.len() < entries.len());
    }
}
