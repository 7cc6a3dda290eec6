//! The matrix: what holds for any board, what a tiny one looks like, and how large its type becomes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use schaubild::layout::{ColumnKind, DrawingKind, Layout, MatrixArrangement, Options, Page, pages};
use schaubild::model::{
    Actor, Board, CellNote, Decision, Edit, Record, Responsibility, ResponsibilityId, Role, Sector, State, Status,
};
use schaubild::report::{Audience, ColumnKey, MatrixAxes, MatrixScope, RowOrder, disclose, matrix};
use schaubild::scene::style::Theme;
use schaubild::scene::{Group, Index, Mark, Point, Rect, Region, Scene, Target};
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

use crate::any::{Counts, any_board, board, cell, responsibility};
use crate::check::{layout_of, marks_inside};
use crate::golden::written;
use crate::laws::{any_page, law};
use crate::told::noted;

fn options(arrangement: MatrixArrangement) -> Options {
    Options { kind: DrawingKind::Matrix(arrangement), ..Options::default() }
}

fn arrangement_of(options: &Options) -> MatrixArrangement {
    let arrangement = if let DrawingKind::Matrix(arrangement) = options.kind { Some(arrangement) } else { None };
    arrangement.unwrap()
}

fn region(name: &str) -> Arc<Board> {
    schaubild::catalogue::example(Some(name)).unwrap().board().unwrap()
}

/// The institution and the column of each cell.
fn cells(scene: &Scene) -> impl Iterator<Item = (&Group, &schaubild::model::ActorId, &ColumnKey)> {
    scene.groups.iter().filter_map(|group| match &group.target {
        Target::MatrixCell(actor, column) => Some((group, actor, column)),
        _ => None,
    })
}

/// Checks what must hold for the pages of a matrix.
fn check(board: &Board, options: &Options, pages: &[Layout]) {
    let arrangement = arrangement_of(options);
    let typesetter = Typesetter::new();
    let mut drawn: BTreeMap<_, BTreeSet<(Role, State)>> = BTreeMap::new();
    let mut flags: BTreeMap<_, usize> = BTreeMap::new();
    for layout in pages {
        apart(layout, &typesetter);
        let index = Index::of(&layout.scene);
        for (group, actor, column) in cells(&layout.scene) {
            let corner = Point::new(group.rect.x + 0.01, group.rect.y + 0.01);
            assert_eq!(index.matrix_cell_at(&layout.scene, corner), Some((actor, column)));
            assert!(drawn.insert((actor.clone(), column.clone()), BTreeSet::new()).is_none(), "{actor} {column:?} twice");
        }
        for group in &layout.scene.groups {
            let Target::MatrixChip(entry) = &group.target else { continue };
            let key = (entry.actor.clone(), entry.column.clone());
            let ground = layout.scene.group(&Target::MatrixCell(entry.actor.clone(), entry.column.clone())).unwrap();
            assert!(ground.rect.encloses(&group.rect, 0.02), "{entry:?} leaves its cell");
            assert!(drawn.get_mut(&key).unwrap().insert((entry.role, entry.state)));
            let plates = group.marks.iter().filter(|mark| matches!(mark, Mark::Rect { .. })).count() - 1;
            let signs = usize::from(matches!(entry.state, State::Proposed | State::Disputed));
            flags.insert((key, entry.role, entry.state), plates - signs);
        }
    }
    let columns: BTreeSet<ColumnKey> = drawn.keys().map(|(_, column)| column.clone()).collect();
    let axes = MatrixAxes {
        columns: columns.into_iter().collect(),
        rows: arrangement.rows,
        scope: MatrixScope::Drawn { informed: options.informed },
    };
    let known = matrix(board, &options.spec.filter, &axes);
    for row in known.rows() {
        for (column, entry) in known.columns.iter().zip(&row.entries) {
            let key = (row.actor.clone(), column.clone());
            let parts: Vec<_> = entry.iter().flat_map(|entry| &entry.parts).collect();
            let wanted: BTreeSet<_> = parts.iter().map(|part| (part.role, part.state)).collect();
            assert_eq!(drawn.remove(&key), Some(wanted), "{key:?}");
            for part in parts {
                let shown = flags.remove(&(key.clone(), part.role, part.state));
                assert_eq!(shown, Some(part.groups.len()), "{key:?}: a flag for each target group");
            }
        }
    }
    assert!(drawn.is_empty() && flags.is_empty());
}

/// Nothing overlaps, leaves its box or the page, or says nothing; everything is hit.
fn apart(layout: &Layout, typesetter: &Typesetter) {
    let page = Rect::new(0.0, 0.0, layout.scene.size.w, layout.scene.size.h);
    let mut keys = BTreeSet::new();
    for group in &layout.scene.groups {
        assert!(keys.insert(&group.target), "two groups for {:?}", group.target);
        assert!(page.encloses(&group.rect, 0.02), "{:?} leaves the page", group.target);
        assert!(!group.words.is_empty(), "{:?} says nothing", group.target);
        marks_inside(typesetter, group);
        let hit = |point| layout.scene.hit(point).is_some_and(|hit| hit.target == group.target);
        let edge = Point::new(group.rect.x + 0.02, group.rect.y + 0.02);
        assert!(hit(group.rect.center()) || hit(edge), "{:?} cannot be hit", group.target);
    }
    for entries in [true, false] {
        let of_kind = |group: &&Group| matches!(group.target, Target::MatrixChip(_)) == entries;
        let mut boxes: Vec<&Group> = layout.scene.groups.iter().filter(of_kind).collect();
        boxes.sort_by(|one, two| one.rect.y.total_cmp(&two.rect.y));
        for (place, one) in boxes.iter().enumerate() {
            for two in boxes[place + 1..].iter().take_while(|two| two.rect.y < one.rect.bottom()) {
                assert!(!one.rect.overlaps(&two.rect), "{:?} and {:?} overlap", one.target, two.target);
            }
        }
    }
    noted(layout);
}

fn any_options() -> impl Strategy<Value = Options> {
    let arrangement =
        (prop::sample::select(ColumnKind::ALL.to_vec()), prop::sample::select(RowOrder::ALL.to_vec()), any::<bool>());
    let arrangement = arrangement.prop_map(|(columns, rows, bar)| MatrixArrangement { columns, rows, bar });
    let folded = prop::sample::subsequence(vec!["g0", "g1", "g2"], 0..=3);
    let statuses = prop::sample::subsequence((0..14).collect::<Vec<_>>(), 0..=6);
    let ticks = (any::<bool>(), any::<bool>(), prop::sample::select(Theme::ALL.to_vec()));
    // Now and then a page that is too small for all rows.
    let small = (70u32..160, 50u32..90).prop_map(|(width, height)| Page::named(&format!("{width}x{height}")).unwrap());
    let page = prop_oneof![3 => any_page(), 1 => small];
    (arrangement, page, folded, statuses, ticks).prop_map(|(arrangement, page, folded, statuses, (informed, split, theme))| {
        let mut options = Options { page, informed, split, theme, ..options(arrangement) };
        options.spec.folded = folded.into_iter().map(Into::into).collect();
        options.spec.filter.statuses = statuses.into_iter().map(|number| format!("s{number}").as_str().into()).collect();
        options
    })
}

/// Boards as for the grid, their institutions in sectors.
fn any_matrix_board() -> impl Strategy<Value = Arc<Board>> {
    (any_board(), prop::collection::vec(0usize..4, 8)).prop_map(|(board, sectors)| {
        let sector = |number: &usize| (*number < 3).then(|| format!("k{number}").as_str().into());
        let known = (0..3).map(|number| Sector { id: format!("k{number}").as_str().into(), name: format!("Sektor {number}") });
        let board = known.fold(board, |board, sector| board.apply(&Edit::Put(sector.into())).unwrap());
        let actors: Vec<Arc<Actor>> = board.actors().iter().cloned().collect();
        actors.iter().zip(&sectors).fold(board, |board, (actor, number)| {
            let parent = if *number == 0 { "Landratsamt".to_owned() } else { String::new() };
            let actor = Actor { sector: sector(number), parent, ..(**actor).clone() };
            board.apply(&Edit::Put(actor.into())).unwrap()
        })
    })
}

fn all_pages(board: &Arc<Board>, options: &Options) -> Vec<Layout> {
    pages(&Typesetter::new(), &disclose(board, Audience::Internal), options)
}

#[test]
fn every_entry_of_any_board_is_drawn_in_its_cell_and_nothing_overlaps() {
    let kinds = [
        "on one page",
        "on several pages",
        "larger than their page",
        "of areas",
        "of statuses",
        "of target groups",
        "with headlines",
        "with turned heads",
        "with entries of several roles",
        "with bars",
    ];
    law(&(any_matrix_board(), any_options()), &kinds, |(board, options)| {
        let drawn = all_pages(&board, &options);
        check(&board, &options, &drawn);
        let again: Vec<Arc<Scene>> = all_pages(&board, &options).into_iter().map(|layout| layout.scene).collect();
        assert_eq!(again, drawn.iter().map(|layout| layout.scene.clone()).collect::<Vec<_>>());
        let first = &drawn[0];
        assert!(drawn.iter().all(|page| page.report.smallest >= 6.0 || page.scene.groups.is_empty()));
        let arrangement = arrangement_of(&options);
        let any = |kind: fn(&Group) -> bool| drawn.iter().flat_map(|page| &page.scene.groups).any(kind);
        let roles = |group: &Group| matches!(&group.target, Target::MatrixCell(..)) && group.words.contains(" · ");
        vec![
            drawn.len() == 1 && first.report.fits,
            drawn.len() > 1,
            !first.report.fits,
            arrangement.columns == ColumnKind::Areas,
            arrangement.columns == ColumnKind::Statuses,
            arrangement.columns == ColumnKind::Groups,
            any(|group| matches!(group.target, Target::Section(_))),
            any(|group| group.marks.iter().any(|mark| matches!(mark, Mark::Text { turned: true, .. }))),
            any(roles),
            arrangement.bar && any(|group| group.target == Target::LegendBar),
        ]
    });
}

#[test]
fn a_kept_matrix_moves_nothing_above_the_edited_row() {
    let kinds = ["edits that keep type and columns", "edits that put something new below others"];
    law(&(any_matrix_board(), any_options(), 0usize..8, 0usize..8), &kinds, |(board, options, actor, area)| {
        let options = Options { split: false, ..options };
        let typesetter = Typesetter::new();
        let before = layout_of(&typesetter, &board, &options, None);
        assert_eq!(layout_of(&typesetter, &board, &options, Some(&before.fit)).scene, before.scene);
        let statuses = (0..3).filter(|status| *status < board.statuses().len());
        let put = responsibility(99, actor, Role::Involved, &[0], statuses.map(|status| cell(area, status)).collect());
        let Ok(edited) = board.apply(&Edit::Put(put.into())) else { return Vec::new() };
        let after = layout_of(&typesetter, &edited, &options, Some(&before.fit));
        check(&edited, &options, std::slice::from_ref(&after));
        let head = Target::Actor(format!("i{actor}").as_str().into());
        let above = |drawing: &Layout| -> Option<Vec<(Target, Rect)>> {
            let top = drawing.scene.group(&head)?.rect.y;
            let heads =
                drawing.scene.groups.iter().filter(|group| matches!(group.region, Region::RowHeads | Region::ColumnHeads));
            let above = heads.filter(|group| group.rect.bottom() <= top + 0.01);
            Some(above.map(|group| (group.target.clone(), group.rect)).collect())
        };
        let heads = |drawing: &Layout| -> Vec<Rect> {
            drawing.scene.groups.iter().filter(|group| group.region == Region::ColumnHeads).map(|group| group.rect).collect()
        };
        let (Some(was), Some(is)) = (above(&before), above(&after)) else { return Vec::new() };
        let kept = after.report.size == before.report.size && heads(&after) == heads(&before);
        // Where the page is full below, the room has to come from above.
        let bottom = |drawing: &Layout, region: Region, edge: fn(Rect) -> f32| {
            drawing.scene.groups.iter().filter(|group| group.region == region).map(|group| edge(group.rect)).collect::<Vec<_>>()
        };
        let last = bottom(&after, Region::Body, |rect| rect.bottom()).into_iter().fold(0.0, f32::max);
        let next = bottom(&after, Region::Legend, |rect| rect.y).into_iter().fold(f32::MAX, f32::min);
        let room = next - last > 2.0 * after.report.size;
        if kept && room {
            assert_eq!(was, is);
        }
        let rows = was.iter().any(|(target, _)| matches!(target, Target::Actor(_)));
        vec![kept, kept && room && rows && after.scene.groups.len() > before.scene.groups.len()]
    });
}

#[test]
fn a_tiny_matrix() {
    let counts = Counts { statuses: 4, areas: 2, groups: 2, actors: 2 };
    let row = |area, statuses: std::ops::Range<usize>| statuses.map(|status| cell(area, status)).collect();
    let proposed = Responsibility { state: State::Proposed, ..responsibility(2, 1, Role::Supplementary, &[1], row(1, 1..3)) };
    let more = vec![
        responsibility(0, 0, Role::Lead, &[0, 1], row(0, 0..3)).into(),
        responsibility(1, 0, Role::Involved, &[1], row(0, 3..4)).into(),
        proposed.into(),
        CellNote { cell: cell(1, 0), decision: Decision::Gap, remark: String::new() }.into(),
    ];
    let drawing = layout_of(&Typesetter::new(), &board(counts, more), &options(MatrixArrangement::default()), None);
    insta::assert_snapshot!(written(&drawing.scene));
}

#[test]
fn the_matrix_of_each_region() {
    for name in ["falkenrode", "ginsterheid"] {
        let drawing = layout_of(
            &Typesetter::new(),
            &region(name),
            &options(MatrixArrangement { bar: true, ..MatrixArrangement::default() }),
            None,
        );
        insta::assert_snapshot!(name, written(&drawing.scene));
    }
}

#[test]
fn falkenrode_can_be_read_on_a_screen() {
    for name in ["falkenrode", "ginsterheid"] {
        for theme in Theme::ALL {
            let board = region(name);
            let options = Options { theme, ..options(MatrixArrangement::default()) };
            let drawing = layout_of(&Typesetter::new(), &board, &options, None);
            check(&board, &options, std::slice::from_ref(&drawing));
            assert!(drawing.report.fits && drawing.report.notes.is_empty(), "{name}: {:?}", drawing.report.notes);
            // 14 of 1080 pixels.
            assert!(drawing.report.size >= 7.0, "{name} {theme:?}: {} pt", drawing.report.size);
        }
    }
}

/// A board of 100 institutions in ten sectors and 12 areas, as full as Falkenrode.
pub(crate) fn hundred() -> Arc<Board> {
    let region = region("falkenrode");
    let all: Vec<Arc<Actor>> = region.actors().iter().cloned().collect();
    let mut board = Arc::clone(&region);
    let mut put = |record: Record| board = board.apply(&Edit::Put(record)).unwrap();
    for number in all.len()..100 {
        let like = &all[number % all.len()];
        let id: schaubild::model::ActorId = format!("mehr-{number}").as_str().into();
        let actor = Actor { id: id.clone(), short: format!("{} {number}", like.short), ..(**like).clone() };
        put(Actor { short: actor.short.chars().take(20).collect(), ..actor }.into());
        for (place, own) in region.responsibilities().iter().filter(|own| own.actor == like.id).enumerate() {
            let copy = ResponsibilityId::new(&format!("mehr-{number}-{place}"));
            put(Responsibility { id: copy, actor: id.clone(), ..(**own).clone() }.into());
        }
    }
    board
}

#[test]
fn a_hundred_institutions_can_be_read_on_two_pages_of_a3() {
    let board = hundred();
    let options = Options { page: Page::named("a3").unwrap(), split: true, ..options(MatrixArrangement::default()) };
    let drawn = all_pages(&board, &options);
    check(&board, &options, &drawn);
    assert_eq!(drawn.len(), 2);
    for (page, number) in drawn.iter().zip(1..) {
        assert!(page.report.fits && page.report.size >= 8.0, "{} pt", page.report.size);
        let title = page.scene.group(&Target::Title).unwrap();
        assert!(title.words.contains(&format!("Seite {number} von 2")), "{}", title.words);
        let count = |region| page.scene.groups.iter().filter(|group| group.region == region).count();
        assert_eq!(count(Region::ColumnHeads), 12);
        assert_eq!(count(Region::Legend), drawn[0].scene.groups.iter().filter(|group| group.region == Region::Legend).count());
        // Each page begins with the name of a sector.
        let mut heads = page.scene.groups.iter().filter(|group| group.region == Region::RowHeads);
        assert!(matches!(heads.next().unwrap().target, Target::Section(_)));
    }
    let without = all_pages(&board, &Options { split: false, ..options });
    assert!(without.len() == 1 && without[0].report.size < 8.0);
}

#[test]
fn heads_are_turned_only_where_they_are_too_wide_otherwise() {
    let turned = |drawing: &Layout| {
        let marks = drawing.scene.groups.iter().flat_map(|group| &group.marks);
        marks.filter(|mark| matches!(mark, Mark::Text { turned: true, .. })).count()
    };
    for page in ["16:9", "4:3", "a3", "a4"].map(|name| Page::named(name).unwrap()) {
        let drawing = layout_of(
            &Typesetter::new(),
            &region("falkenrode"),
            &Options { page, ..options(MatrixArrangement::default()) },
            None,
        );
        assert_eq!(turned(&drawing), 0);
    }
    // What cannot be divided takes its width, be there ever so many columns.
    let counts = Counts { statuses: 26, areas: 1, groups: 1, actors: 3 };
    let all = (0..26)
        .map(|status| responsibility(status, status % 3, Role::Lead, &[0], [cell(0, status)].into_iter().collect()).into());
    let board = (0..26).fold(board(counts, all.collect()), |board, status| {
        let named = Status::named(format!("s{status}").as_str().into(), "§ 25a/b/V/IVa/36a");
        board.apply(&Edit::Put(Status { group: None, ..named }.into())).unwrap()
    });
    let options = options(MatrixArrangement { columns: ColumnKind::Statuses, ..MatrixArrangement::default() });
    let drawing = layout_of(&Typesetter::new(), &board, &options, None);
    check(&board, &options, std::slice::from_ref(&drawing));
    assert!(drawing.report.fits && turned(&drawing) >= 26, "{:?} {}", drawing.report, turned(&drawing));
}

#[test]
fn states_of_responsibilities_look_as_on_the_schaubild() {
    let counts = Counts { statuses: 1, areas: 5, groups: 1, actors: 1 };
    let of = |number: usize, role, state| {
        Record::from(Responsibility { state, ..responsibility(number, 0, role, &[0], [cell(number, 0)].into_iter().collect()) })
    };
    let more = vec![
        of(0, Role::Lead, State::Proposed),
        of(1, Role::Lead, State::Disputed),
        of(2, Role::Lead, State::Dormant),
        of(3, Role::Informed, State::Confirmed),
        of(4, Role::Lead, State::Ended),
    ];
    let board = board(counts, more);
    let palette = Theme::Light.palette();
    for (informed, count) in [(false, 3), (true, 4)] {
        let options = Options { informed, ..options(MatrixArrangement::default()) };
        let drawing = layout_of(&Typesetter::new(), &board, &options, None);
        let entries: Vec<&Group> =
            drawing.scene.groups.iter().filter(|group| matches!(group.target, Target::MatrixChip(_))).collect();
        assert_eq!(entries.len(), count);
        let texts = |group: &Group| -> Vec<String> {
            let marks = group.marks.iter();
            marks.filter_map(|mark| if let Mark::Text { line, .. } = mark { Some(line.text.clone()) } else { None }).collect()
        };
        assert!(texts(entries[0]).contains(&"?".to_owned()) && texts(entries[1]).contains(&"!".to_owned()));
        let ground = |group: &Group| if let Mark::Rect { fill, .. } = &group.marks[0] { *fill } else { None };
        assert_eq!(ground(entries[2]), Some(palette.dormant.fill));
        if informed {
            assert_eq!(ground(entries[3]), Some(palette.informed.fill));
        }
        assert_eq!(entries[0].words, "JC 0, Arbeit: federführend vorgeschlagen für T0; alle Status");
        for state in [State::Proposed, State::Disputed, State::Dormant] {
            assert!(drawing.scene.group(&Target::LegendState(state)).is_some());
        }
    }
}

#[test]
fn a_board_without_institutions_says_so() {
    let board = board(Counts { statuses: 2, areas: 2, groups: 1, actors: 0 }, Vec::new());
    let drawing = layout_of(&Typesetter::new(), &board, &options(MatrixArrangement::default()), None);
    assert_eq!(
        drawing.report.summary(Lang::De).as_deref(),
        Some("Das Board hat noch keine Institutionen oder nichts für die Spalten; ohne sie gibt es keine Matrix")
    );
}
