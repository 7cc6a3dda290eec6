//! Laws that hold for any board.

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use schaubild::layout::{Layout, LayoutNote, Options, Page};
use schaubild::model::{Edit, Filter, Role, State, View, ViewSpec};
use schaubild::report::FilteredBoard;
use schaubild::scene::style::Theme;
use schaubild::scene::{Group, Rect, Region, Target};
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

use crate::any::{any_board, cell, responsibility};
use crate::check::{check, layout_of};

pub(crate) fn any_page() -> impl Strategy<Value = Page> {
    let named = (prop::sample::select(Page::NAMES.to_vec()), any::<bool>());
    let named = named.prop_map(|(page, upright)| {
        let page = Page::named(page).unwrap();
        if upright { page.portrait() } else { page }
    });
    let sized = (100u32..1300, 100u32..1300).prop_map(|(width, height)| Page::named(&format!("{width}x{height}")).unwrap());
    prop_oneof![3 => named, 1 => sized]
}

fn ids<T: for<'a> From<&'a str> + Ord + std::fmt::Debug>(letter: char, most: usize) -> impl Strategy<Value = Vec<T>> {
    let all: Vec<usize> = (0..most).collect();
    prop::sample::subsequence(all, 0..=most)
        .prop_shuffle()
        .prop_map(move |some| some.into_iter().map(|number| T::from(&*format!("{letter}{number}"))).collect())
}

/// Now and then some of these, mostly everything.
fn some<T: Clone + std::fmt::Debug, S: Strategy<Value = Vec<T>>>(ids: S) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![2 => Just(Vec::new()), 1 => ids]
}

fn any_view() -> impl Strategy<Value = View> {
    let axes = (some(ids('s', 14)), some(ids('a', 9)), some(ids('t', 7)), some(ids('i', 9)));
    let kinds =
        (some(prop::sample::subsequence(Role::ALL.to_vec(), 1..=4)), some(prop::sample::subsequence(State::ALL.to_vec(), 1..=5)));
    let looks = (some(ids('g', 5)), some(ids('a', 4)), some(ids('s', 14)), some(ids('a', 9)));
    (axes, kinds, looks).prop_map(
        |((statuses, areas, groups, actors), (roles, states), (folded, focus, status_order, area_order))| {
            let filter = Filter {
                statuses: statuses.into_iter().collect(),
                areas: areas.into_iter().collect(),
                groups: groups.into_iter().collect(),
                roles: roles.into_iter().collect(),
                actors: actors.into_iter().collect(),
                sectors: std::collections::BTreeSet::new(),
                states: states.into_iter().collect(),
            };
            let (folded, focus) = (folded.into_iter().collect(), focus.into_iter().collect());
            let (id, name, page) = ("v".into(), "Ansicht".to_owned(), String::new());
            View { id, name, spec: ViewSpec { filter, folded, focus, status_order, area_order }, page }
        },
    )
}

pub(crate) fn any_options() -> impl Strategy<Value = Options> {
    (any_view(), any_page(), any::<bool>(), prop::sample::select(Theme::ALL.to_vec()))
        .prop_map(|(view, page, informed, theme)| Options { page, informed, theme, ..Options::of_view(&view, Lang::De) })
}

/// Runs a law on many cases. It says which kinds of case it saw; each must have been among them, so that none is proved of
/// nothing.
pub(crate) fn law<S: Strategy>(cases: &S, kinds: &[&str], holds: impl Fn(S::Value) -> Vec<bool>) {
    let seen = RefCell::new(vec![0; kinds.len()]);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(cases, |case| {
        for (count, is_one) in seen.borrow_mut().iter_mut().zip(holds(case)) {
            *count += usize::from(is_one);
        }
        Ok(())
    });
    outcome.unwrap();
    for (kind, count) in kinds.iter().zip(seen.into_inner()) {
        assert!(count >= 3, "only {count} cases are {kind}");
    }
}

#[test]
fn nothing_overlaps_and_nothing_is_lost() {
    let kinds = [
        "upright",
        "larger than their page",
        "on their page",
        "in focus",
        "in focus with two areas",
        "folded",
        "with columns left out",
        "with rows left out",
        "in an order of their own",
        "with those who are informed",
        "without those who are informed, though there are some",
        "with frames",
        "with open cells",
        "with something cut short",
    ];
    law(&(any_board(), any_options()), &kinds, |(board, options)| {
        let typesetter = Typesetter::new();
        let drawing = layout_of(&typesetter, &board, &options, None);
        check(&typesetter, &board, &options, &drawing);
        assert!(drawing.report.size >= 6.0 && drawing.report.smallest >= 6.0 || drawing.scene.groups.is_empty());
        assert_eq!(layout_of(&Typesetter::new(), &board, &options, None).scene, drawing.scene);
        let count = |kind: fn(&Target) -> bool| drawing.scene.groups.iter().filter(|group| kind(&group.target)).count();
        let shown = FilteredBoard::new(&board, &options.spec.filter);
        let focus = shown.areas().filter(|area| options.spec.focus.contains(&area.id)).count();
        let informed = board.responsibilities().iter().any(|responsibility| responsibility.role == Role::Informed);
        vec![
            options.page.height > options.page.width,
            !drawing.report.fits,
            drawing.report.fits,
            focus > 0,
            focus == 2,
            focus == 0 && count(|target| matches!(target, Target::FoldedCell(..))) > 0,
            shown.statuses().count() < board.statuses().len(),
            shown.areas().count() < board.areas().len(),
            !options.spec.status_order.is_empty() && !options.spec.area_order.is_empty(),
            options.informed && informed,
            !options.informed && informed,
            count(|target| matches!(target, Target::Frame(..))) > 0,
            count(|target| *target == Target::LegendOpen) > 0,
            drawing.report.notes.iter().any(|note| matches!(note, LayoutNote::Elided { .. })),
        ]
    });
}

/// Head above an area, with its box.
fn above(drawing: &Layout, area: &Target) -> Option<Vec<(Target, Rect)>> {
    let top = drawing.scene.group(area)?.rect.y;
    let is_above = |group: &&Group| group.region != Region::Legend && group.rect.bottom() <= top + 0.01;
    Some(drawing.scene.groups.iter().filter(is_above).map(|group| (group.target.clone(), group.rect)).collect())
}

/// The boxes of the heads of columns.
fn heads(drawing: &Layout) -> Vec<Rect> {
    drawing.scene.groups.iter().filter(|group| group.region == Region::ColumnHeads).map(|group| group.rect).collect()
}

/// The room between the last row and what follows it.
fn free_below(drawing: &Layout) -> f32 {
    let edges = |kind: fn(&Group) -> bool| drawing.scene.groups.iter().filter(move |group| kind(group)).map(|group| group.rect);
    let bottom = edges(|group| group.region == Region::Body).map(|rect| rect.bottom()).fold(0.0, f32::max);
    let next = edges(|group| matches!(group.region, Region::Legend | Region::Foot)).map(|rect| rect.y);
    let lines = edges(|group| group.region == Region::RowHeads).map(|rect| rect.y).filter(|y| *y >= bottom - 0.01);
    next.chain(lines).fold(f32::MAX, f32::min) - bottom
}

#[test]
fn a_kept_fit_moves_nothing_above_the_edited_area() {
    let kinds = ["edits that keep the type", "edits that draw something new below others", "edits in a view"];
    let place = (0usize..8, 0usize..13);
    law(&(any_board(), any_options(), place), &kinds, |(board, options, place)| {
        let typesetter = Typesetter::new();
        let before = layout_of(&typesetter, &board, &options, None);
        assert_eq!(layout_of(&typesetter, &board, &options, Some(&before.fit)).scene, before.scene);
        let statuses = (place.1..place.1 + 3).filter(|status| *status < board.statuses().len());
        let put = responsibility(99, 0, Role::Involved, &[0], statuses.map(|status| cell(place.0, status)).collect());
        let Ok(edited) = board.apply(&Edit::Put(put.into())) else { return Vec::new() };
        let after = layout_of(&typesetter, &edited, &options, Some(&before.fit));
        check(&typesetter, &edited, &options, &after);
        let area = Target::Area(format!("a{}", place.0).as_str().into());
        let (Some(was), Some(is)) = (above(&before, &area), above(&after, &area)) else { return Vec::new() };
        let kept = after.report.size == before.report.size && heads(&after) == heads(&before);
        // Where the page is full below, the room has to come from above.
        let room = !before.report.fits || free_below(&after) > after.report.size;
        if kept && room {
            assert_eq!(was, is);
        }
        let new = after.scene.groups.len() > before.scene.groups.len();
        let rows = was.iter().any(|(target, _)| matches!(target, Target::Area(_)));
        vec![kept, kept && room && new && rows, kept && room && new && options.spec.focus.len() + options.spec.folded.len() > 0]
    });
}
