//! Laws that hold for any board.

use proptest::prelude::*;
use schaubild::layout::{Options, Page};
use schaubild::model::{Coverage, Edit, Filter, Role, State, View};
use schaubild::scene::style::Theme;
use schaubild::scene::{Rect, Region, Target};
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

use crate::any::{any_board, cell, held};
use crate::check::{check, laid};

fn any_page() -> impl Strategy<Value = Page> {
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
            View { id, name, filter, folded, focus, status_order, area_order, page }
        },
    )
}

fn any_options() -> impl Strategy<Value = Options> {
    (any_view(), any_page(), any::<bool>(), prop::sample::select(Theme::ALL.to_vec()))
        .prop_map(|(view, page, informed, theme)| Options { page, informed, theme, ..Options::of_view(&view, Lang::De) })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_overlaps_and_nothing_is_lost(board in any_board(), options in any_options()) {
        let typesetter = Typesetter::new();
        let drawing = laid(&typesetter, &board, &options, None);
        check(&typesetter, &board, &options, &drawing);
        prop_assert!(drawing.report.size >= 6.0);
        prop_assert_eq!(laid(&Typesetter::new(), &board, &options, None).scene, drawing.scene);
    }

    #[test]
    fn a_kept_fit_moves_nothing_above_the_edited_area(board in any_board(), place in (0usize..8, 0usize..13)) {
        let options = Options::default();
        let typesetter = Typesetter::new();
        let before = laid(&typesetter, &board, &options, None);
        prop_assert_eq!(&laid(&typesetter, &board, &options, Some(&before.fit)).scene, &before.scene);
        let put = held(99, 0, Role::Involved, &[0], Coverage::cell(&cell(place.0, place.1)));
        let Ok(edited) = board.apply(&Edit::Put(put.into())) else { return Ok(()) };
        let after = laid(&typesetter, &edited, &options, Some(&before.fit));
        check(&typesetter, &edited, &options, &after);
        if after.fit == before.fit {
            let top = after.scene.group(&Target::Area(format!("a{}", place.0).as_str().into())).unwrap().rect.y;
            let above = |group: &&schaubild::scene::Group| group.region != Region::Legend && group.rect.bottom() <= top + 0.01;
            let boxes = |drawing: &schaubild::layout::Laid| -> Vec<(Target, Rect)> {
                drawing.scene.groups.iter().filter(above).map(|group| (group.target.clone(), group.rect)).collect()
            };
            prop_assert_eq!(boxes(&before), boxes(&after));
        }
    }
}
