//! The list of contact persons as a tagged PDF: a heading for each institution, below it a list of its persons.

use std::sync::Arc;

use proptest::prelude::*;
use schaubild::export::{PdfInfo, pdf};
use schaubild::layout::{DrawingKind, Layout, Options, Page, pages};
use schaubild::model::Board;
use schaubild::report::{Audience, disclose};
use schaubild::scene::{Group, Mark, Scene, Target};
use schaubild::typeset::Typesetter;

use crate::common::boards;
use crate::pdf::read::Pdf;
use crate::pdf::region;

fn written(board: &Arc<Board>, audience: Audience, page: Page) -> (Vec<Layout>, Pdf) {
    let disclosed = disclose(board, audience);
    let options = Options { kind: DrawingKind::Contacts, page, split: true, ..Options::default() };
    let pages = pages(&Typesetter::new(), &disclosed, &options);
    let scenes: Vec<&Scene> = pages.iter().map(|layout| &*layout.scene).collect();
    let bytes = pdf(&scenes, &PdfInfo::of(&disclosed)).unwrap();
    (pages, Pdf::read(&bytes))
}

/// Checks that all content is told once, each person and each institution.
fn check(pages: &[Layout], pdf: &Pdf) {
    pdf.check_told_once();
    let groups = || pages.iter().flat_map(|page| &page.scene.groups);
    let has_text =
        |group: &Group| group.marks.iter().any(|mark| matches!(mark, Mark::Text { line, .. } if !line.glyphs.is_empty()));
    let actors = groups().filter(|group| matches!(group.target, Target::Actor(_)) && has_text(group)).count();
    let persons = groups().filter(|group| matches!(group.target, Target::Person(_)) && has_text(group)).count();
    // A name of nothing but blanks is drawn and told as nothing.
    assert!(pdf.tags.of("H2").len() >= actors);
    assert!(pdf.tags.of("LI").len() >= persons);
    let mut seen = std::collections::BTreeSet::new();
    for page in pages {
        assert!(page.report.fits);
        for group in page.scene.groups.iter().filter(|group| matches!(group.target, Target::Actor(_) | Target::Person(_))) {
            assert!(seen.insert(group.target.clone()), "{:?} twice", group.target);
            let (size, rect) = (page.scene.size, group.rect);
            assert!(rect.x >= 0.0 && rect.right() <= size.w && rect.bottom() <= size.h + 0.01, "{rect:?} of {size:?}");
        }
    }
}

#[test]
fn every_institution_is_a_heading_over_a_list_of_its_persons() {
    let board = region("falkenrode");
    let (pages, pdf) = written(&board, Audience::Network, Page::named("a4").unwrap().portrait());
    check(&pages, &pdf);
    assert_eq!(pages.len(), 1);
    let seen = board.contacts().iter().filter(|person| Audience::Network.sees(person)).count();
    assert_eq!(pdf.tags.of("LI").len(), seen);
    assert_eq!(pdf.tags.of("Table").len(), 0);
    let (pages, pdf) = written(&board, Audience::Internal, Page::named("297x105").unwrap());
    check(&pages, &pdf);
    assert!(pages.len() > 1);
    assert_eq!(pdf.tags.of("LI").len(), board.contacts().len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_list_is_told_whole(board in boards(), audience in prop::sample::select(Audience::ALL.to_vec())) {
        let (pages, pdf) = written(&board, audience, Page::default());
        check(&pages, &pdf);
    }
}
