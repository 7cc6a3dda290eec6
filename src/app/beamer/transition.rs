//! Transition: when another picture is shown, what is in both goes to its new place, what is new appears, what is gone fades.

use std::collections::{HashMap, HashSet};

use egui::{Painter, Pos2, Rect, pos2};

use super::projector_frame::Drawn;
use crate::paint::{self, Tiles, View};
use crate::scene::{Group, Point, Region, Scene, Target};

/// Time in which a picture becomes another one, in seconds: long enough to follow, too short to wait for.
const LASTS: f32 = 0.35;

/// State of gliding: the picture that is shown, and from which it comes.
#[derive(Default)]
pub(super) struct Transition {
    now: Option<(Drawn, View)>,
    before: Option<Before>,
    began: f64,
    /// Its pixels, where there is no graphics card.
    tiles: Tiles,
}

/// The picture from which another one comes.
struct Before {
    drawn: Drawn,
    view: View,
    /// Place of each of them in its groups; only asked, never walked.
    places: HashMap<Target, usize>,
    /// Those that the next picture does not have.
    gone: Vec<usize>,
}

impl Before {
    fn of(drawn: Drawn, view: View, next: &Scene) -> Self {
        let stay: HashSet<&Target> = next.groups.iter().map(|group| &group.target).collect();
        let groups = || drawn.scene.groups.iter().enumerate();
        let places = groups().map(|(place, group)| (group.target.clone(), place)).collect();
        let gone = groups().filter(|(_, group)| !stay.contains(&group.target)).map(|(place, _)| place).collect();
        Self { drawn, view, places, gone }
    }

    fn group(&self, target: &Target) -> Option<&Group> {
        self.places.get(target).and_then(|place| self.drawn.scene.groups.get(*place))
    }
}

impl Transition {
    /// Paints a picture, or what of it is there by now; whether it still moves.
    pub(super) fn paint(&mut self, painter: &Painter, drawn: &Drawn, view: View, time: f64, still: bool) -> bool {
        if let Some(known) = self.now.take() {
            if still || known.1.clip != view.clip {
                // In a window of another size the picture was never anywhere else.
                self.before = None;
            } else if known != (drawn.clone(), view) {
                self.before = Some(Before::of(known.0, known.1, &drawn.scene));
                self.began = time;
            }
        }
        self.now = Some((drawn.clone(), view));
        let done = ((time - self.began) as f32 / LASTS).clamp(0.0, 1.0);
        let before = self.before.take().filter(|_| done < 1.0);
        match &before {
            None if paint::is_tiled(painter.ctx()) => self.tiles.paint(painter, &drawn.scene, &Region::ALL, &view),
            None => paint::paint(painter, &drawn.scene, &view),
            Some(before) => between(painter, before, drawn, view, eased(done)),
        }
        self.before = before;
        self.before.is_some()
    }
}

/// Slow at both ends.
fn eased(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

/// Paints what lies between two pictures, at a share from 0 to 1 of the way.
fn between(painter: &Painter, before: &Before, drawn: &Drawn, view: View, share: f32) {
    let scene: &Scene = &drawn.scene;
    paint::ground(painter, scene, &view);
    let fading = if share < 0.5 { before.gone.as_slice() } else { &[] };
    for group in fading.iter().filter_map(|place| before.drawn.scene.groups.get(*place)) {
        paint::group(painter, group, &before.view, 1.0 - 2.0 * share);
    }
    for group in &scene.groups {
        match before.group(&group.target) {
            Some(old) if (old.rect, before.view, before.drawn.em) == (group.rect, view, drawn.em) => {
                paint::groups(painter, [group], &view);
            }
            Some(old) => {
                let (from, to) = (corner(&before.view, old), corner(&view, group));
                let type_then = before.view.zoom * before.drawn.em / drawn.em.max(1e-3);
                let zoom = type_then + (view.zoom - type_then) * share;
                let at = from.lerp(to, share);
                let offset = at - pos2(group.rect.x * zoom, group.rect.y * zoom);
                paint::groups(painter, [group], &View { offset, zoom, zooming: true, ..view });
            }
            None => paint::group(painter, group, &view, share),
        }
    }
}

fn corner(view: &View, group: &Group) -> Pos2 {
    pos2(group.rect.x * view.zoom, group.rect.y * view.zoom) + view.offset
}

/// View of a part of a scene in the middle of a screen, as large as it fits.
pub(super) fn whole(scene: &Scene, part: Option<crate::scene::Rect>, area: Rect) -> View {
    let part = part.unwrap_or_else(|| crate::scene::Rect::new(0.0, 0.0, scene.size.w, scene.size.h));
    let zoom = (area.width() / part.w.max(1.0)).min(area.height() / part.h.max(1.0));
    let middle = Point::new(part.x + part.w / 2.0, part.y + part.h / 2.0);
    let offset = area.center() - pos2(middle.x * zoom, middle.y * zoom);
    View { offset, zoom, clip: area, zooming: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene;

    #[test]
    fn a_part_lies_in_the_middle_of_any_screen() {
        let scene = Scene { size: scene::Size::new(960.0, 540.0), ..crate::app::beamer::compose_frame::tests::scene() };
        for (w, h) in [(1920.0, 1080.0), (1024.0, 768.0), (3840.0, 2160.0), (600.0, 900.0)] {
            let area = Rect::from_min_size(pos2(10.0, 20.0), egui::vec2(w, h));
            for part in [None, Some(scene::Rect::new(100.0, 50.0, 200.0, 100.0))] {
                let view = whole(&scene, part, area);
                let part = part.unwrap_or(scene::Rect::new(0.0, 0.0, 960.0, 540.0));
                let middle = view.offset + view.zoom * egui::vec2(part.x + part.w / 2.0, part.y + part.h / 2.0);
                assert!((middle.to_pos2() - area.center()).length() < 0.01, "{w}×{h}: {part:?}");
                let fills = (part.w * view.zoom / w).max(part.h * view.zoom / h);
                assert!((fills - 1.0).abs() < 1e-4, "{w}×{h}: {part:?}");
            }
        }
    }
}
