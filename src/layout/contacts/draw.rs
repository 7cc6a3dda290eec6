//! Drawing the list: the plan and its measures become groups of marks. Every size is decided before.

use super::fit::{Fitted, Line};
use super::metric as own;
use super::plan::Plan;
use crate::layout::block::Block;
use crate::layout::draw::paper::Paper;
use crate::layout::draw::pattern::fill;
use crate::layout::draw::text::{Align, block};
use crate::layout::draw::{logos, title_block};
use crate::layout::report::LayoutNote;
use crate::scene::style::{GRID_STROKE_EM, HEAD_PADDING_EM};
use crate::scene::{Mark, Rect, Region, Scene, Target};
use crate::text::drawing;

/// Draws one of so many pages.
pub(super) fn draw(plan: &Plan<'_>, fitted: &Fitted, (number, count): (usize, usize)) -> (Scene, Vec<LayoutNote>) {
    let mut paper = Paper::new(&plan.base, fitted.size, (fitted.fit.size, fitted.fits));
    if plan.entries.is_empty() {
        paper.notes.push(LayoutNote::NoContacts);
    }
    let page = Some((number + 1, count));
    title_block::title(&mut paper, &fitted.around.title_of(&plan.base, page), page);
    let (top, _) = fitted.around.places(paper.content);
    let columns = fitted.columns.iter().skip(number * own::COLUMNS).take(own::COLUMNS);
    for (place, column) in columns.enumerate() {
        let x = paper.content.x + place as f32 * (fitted.width + own::GUTTER * paper.em);
        let mut y = top;
        for line in column {
            let rect = Rect::new(x, y, fitted.width, fitted.height(*line));
            line_at(&mut paper, (plan, fitted), *line, rect);
            y += rect.h;
        }
    }
    title_block::foot(&mut paper, &fitted.around);
    logos::logos(&mut paper, &fitted.around.logos);
    let subject = drawing::subject_of_contacts(plan.base.options.lang);
    paper.done(subject)
}

fn line_at(paper: &mut Paper<'_>, (plan, fitted): (&Plan<'_>, &Fitted), line: Line, rect: Rect) {
    match line {
        Line::Name(number) => {
            let (Some(entry), Some(measured)) = (plan.entries.get(number), fitted.entries.get(number)) else { return };
            name(paper, Target::Actor(entry.actor.clone()), (&entry.name, &measured.name), rect);
        }
        Line::Person(number, place) => {
            let shown = plan.entries.get(number).zip(fitted.entries.get(number));
            let Some((person, measured)) =
                shown.and_then(|(entry, measured)| Some((entry.persons.get(place)?, measured.persons.get(place)?)))
            else {
                return;
            };
            let target = Target::Person(person.id.clone());
            let em = paper.em;
            let inner = Rect { y: rect.y + own::PERSON_TOP * em, ..inset(rect, em) };
            let who = Rect { h: measured.who.height(), ..inner };
            let reach = Rect { y: who.bottom(), h: measured.reach.height(), ..inner };
            let text = paper.palette.page.text;
            let mut marks = text_of(paper, &measured.who, who, text);
            marks.extend(text_of(paper, &measured.reach, reach, text));
            paper.note_elided(measured.who.elided, &target, &person.who);
            paper.note_elided(measured.reach.elided, &target, &person.reach);
            let words = [&*person.who, &*person.reach].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let rect = Rect { h: who.h + reach.h, y: who.y, ..rect };
            paper.add(target, Region::Body, (rect, words.join(", ")), marks);
        }
    }
}

/// The name of an institution on its ground.
fn name(paper: &mut Paper<'_>, target: Target, (name, text): (&str, &Block), rect: Rect) {
    let (tone, em) = (paper.palette.row_head, paper.em);
    let rule = (GRID_STROKE_EM * em).max(0.5);
    let mut marks = vec![fill(rect, tone.fill), fill(Rect { h: rule, ..rect }, tone.stroke)];
    marks.extend(text_of(paper, text, inset(rect, em), tone.text));
    paper.note_elided(text.elided, &target, name);
    paper.add(target, Region::Body, (rect, name.to_owned()), marks);
}

fn inset(rect: Rect, em: f32) -> Rect {
    Rect { x: rect.x + HEAD_PADDING_EM * em, w: rect.w - 2.0 * HEAD_PADDING_EM * em, ..rect }
}

fn text_of(paper: &Paper<'_>, text: &Block, rect: Rect, color: crate::model::Color) -> Vec<Mark> {
    block(paper.base.typesetter, text, rect, Align::Left, color)
}
