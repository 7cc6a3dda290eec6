//! Laws that hold for any board.

use proptest::prelude::*;
use schaubild::layout::{Options, Page};
use schaubild::model::{Coverage, Edit, Role};
use schaubild::scene::style::Theme;
use schaubild::scene::{Rect, Region, Target};
use schaubild::typeset::Typesetter;

use crate::any::{any_board, cell, held};
use crate::check::{check, laid};

fn any_options() -> impl Strategy<Value = Options> {
    let page = prop::sample::select(Page::NAMES.to_vec());
    (page, any::<bool>(), any::<bool>(), prop::sample::select(Theme::ALL.to_vec())).prop_map(
        |(page, upright, informed, theme)| {
            let page = Page::named(page).unwrap();
            Options { page: if upright { page.portrait() } else { page }, informed, theme, ..Options::default() }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

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
