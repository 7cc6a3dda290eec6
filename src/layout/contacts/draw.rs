//! Drawing the list: the plan and its measures become groups of marks. Every size is decided before.

use super::fit::{Fitted, ListItem};
use super::metric as own;
use super::plan::Plan;
use crate::layout::block::Block;
use crate::layout::draw::pattern::fill;
use crate::layout::draw::scene_builder::SceneBuilder;
use crate::layout::draw::surroundings;
use crate::layout::draw::text::{Align, block};
use crate::layout::report::LayoutNote;
use crate::scene::style::{GRID_STROKE_EM, HEAD_PADDING_EM};
use crate::scene::{Mark, Rect, Region, Scene, Target};
use crate::text::drawing;

/// Draws one of so many pages.
pub(super) fn draw(plan: &Plan<'_>, fitted: &Fitted, (number, count): (usize, usize)) -> (Scene, Vec<LayoutNote>) {
    let mut scene = SceneBuilder::new(&plan.base, fitted.size, (fitted.em, fitted.fits));
    if plan.actors.is_empty() {
        scene.notes.push(LayoutNote::NoContacts);
    }
    let page = Some((number + 1, count));
    surroundings::title(&mut scene, &fitted.surroundings.title_of(&plan.base, page), page);
    let (top, _) = fitted.surroundings.places(scene.content);
    let columns = fitted.columns.iter().skip(number * own::COLUMNS).take(own::COLUMNS);
    for (place, column) in columns.enumerate() {
        let x = scene.content.x + place as f32 * (fitted.width + own::GUTTER * scene.em);
        let mut y = top;
        for line in column {
            let rect = Rect::new(x, y, fitted.width, fitted.height(*line));
            item_at(&mut scene, (plan, fitted), *line, rect);
            y += rect.h;
        }
    }
    surroundings::below(&mut scene, &fitted.surroundings);
    let subject = drawing::subject_of_contacts(plan.base.options.lang);
    scene.done(subject)
}

fn item_at(scene: &mut SceneBuilder<'_>, (plan, fitted): (&Plan<'_>, &Fitted), line: ListItem, rect: Rect) {
    match line {
        ListItem::Name(number) => {
            let (Some(entry), Some(measured)) = (plan.actors.get(number), fitted.actors.get(number)) else { return };
            name(scene, Target::Actor(entry.actor.clone()), (&entry.name, &measured.name), rect);
        }
        ListItem::Person(number, place) => {
            let shown = plan.actors.get(number).zip(fitted.actors.get(number));
            let Some((person, measured)) =
                shown.and_then(|(entry, measured)| Some((entry.persons.get(place)?, measured.persons.get(place)?)))
            else {
                return;
            };
            let target = Target::Person(person.id.clone());
            let em = scene.em;
            let inner = Rect { y: rect.y + own::PERSON_TOP * em, ..inset(rect, em) };
            let name_and_function = Rect { h: measured.name_and_function.height(), ..inner };
            let contact_details = Rect { y: name_and_function.bottom(), h: measured.contact_details.height(), ..inner };
            let text = scene.palette.page.text;
            let mut marks = text_of(scene, &measured.name_and_function, name_and_function, text);
            marks.extend(text_of(scene, &measured.contact_details, contact_details, text));
            scene.note_elided(measured.name_and_function.elided, &target, &person.name_and_function);
            scene.note_elided(measured.contact_details.elided, &target, &person.contact_details);
            let words = [&*person.name_and_function, &*person.contact_details]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>();
            let rect = Rect { h: name_and_function.h + contact_details.h, y: name_and_function.y, ..rect };
            scene.add(target, Region::Body, (rect, words.join(", ")), marks);
        }
    }
}

/// The name of an institution on its ground.
fn name(scene: &mut SceneBuilder<'_>, target: Target, (name, text): (&str, &Block), rect: Rect) {
    let (tone, em) = (scene.palette.row_head, scene.em);
    let rule = (GRID_STROKE_EM * em).max(0.5);
    let mut marks = vec![fill(rect, tone.fill), fill(Rect { h: rule, ..rect }, tone.stroke)];
    marks.extend(text_of(scene, text, inset(rect, em), tone.text));
    scene.note_elided(text.elided, &target, name);
    scene.add(target, Region::Body, (rect, name.to_owned()), marks);
}

fn inset(rect: Rect, em: f32) -> Rect {
    Rect { x: rect.x + HEAD_PADDING_EM * em, w: rect.w - 2.0 * HEAD_PADDING_EM * em, ..rect }
}

fn text_of(scene: &SceneBuilder<'_>, text: &Block, rect: Rect, color: crate::model::Color) -> Vec<Mark> {
    block(scene.base.typesetter, text, rect, Align::Left, color)
}
