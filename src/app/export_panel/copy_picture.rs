//! Copying as a picture: the part of the drawing, and its pixels. Those who paste it do not know who will see it, so it is the
//! public drawing, with the same type and columns as the one on the screen.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::session::Session;
use crate::export::{Bitmap, PictureSize, PngError, bitmap};
use crate::layout::{Fit, Options, layout};
use crate::model::Board;
use crate::report::{Audience, disclose};
use crate::scene::{Group, Rect, Scene, Target};
use crate::typeset::Typesetter;

/// Margin of the picture around a selected chip, in points.
const AROUND: f32 = 1.5;

/// Picture that is copied.
pub(in crate::app) struct Copy {
    /// True where it is the selection, and not the view.
    pub is_selection: bool,
    board: Arc<Board>,
    options: Options,
    fit: Fit,
    /// The selection; nothing for the view.
    targets: Vec<Target>,
    /// The part of the drawing on the screen.
    part: Rect,
}

impl Copy {
    /// Copy of the selection, else of the view; `None` where nothing is.
    pub(in crate::app) fn of(session: &Session) -> Option<Self> {
        let scene = session.board_scene.scene();
        let targets: Vec<Target> = session.canvas.selection.targets().to_vec();
        let selected = region(scene, &targets);
        let (from, to) = (session.canvas.rect.min, session.canvas.rect.max);
        let [from, to] = [from, to].map(|corner| session.canvas.viewport.scene_from_screen(session.canvas.rect, corner));
        let seen = Rect::new(from.x, from.y, to.x - from.x, to.y - from.y);
        let part = within(selected.unwrap_or(seen), scene)?;
        let board = Arc::clone(session.document.board());
        // What is still to be asked is nobody else's.
        let options = Options { questions: BTreeSet::new(), ..session.board_scene.options() };
        let fit = session.board_scene.layout().fit.clone();
        let targets = if selected.is_some() { targets } else { Vec::new() };
        Some(Self { is_selection: selected.is_some(), board, options, fit, targets, part })
    }

    /// Its pixels, as dense as those of the usual picture of the whole drawing.
    pub(in crate::app) fn draw(self) -> Result<Bitmap, PngError> {
        let disclosed = disclose(&self.board, Audience::Public);
        let layout = layout(&Typesetter::new(), &disclosed, &self.options, Some(&self.fit));
        // A chip may be elsewhere than on the screen, because what is disputed is only proposed for the public.
        let part = region(&layout.scene, &self.targets).and_then(|part| within(part, &layout.scene)).unwrap_or(self.part);
        let pixels = PictureSize::Usual.of(&layout.scene)?;
        bitmap(&layout.scene, pixels, part)
    }
}

/// The region of some targets: whole rows and columns for heads, and with every chip that reaches into it.
fn region(scene: &Scene, targets: &[Target]) -> Option<Rect> {
    let belongs = |group: &Group, target: &Target| match (target, &group.target) {
        (Target::Area(area), Target::Cell(cell)) => cell.area == *area,
        (Target::Area(area), Target::FoldedCell(of, _)) => of == area,
        (Target::Status(status), Target::Cell(cell)) => cell.status == *status,
        (
            Target::Area(_) | Target::Status(_) | Target::StatusGroup(_) | Target::GroupColumn(_),
            Target::MatrixCell(_, column),
        ) => Target::head_of(column) == *target,
        (Target::Actor(actor), Target::MatrixCell(of, _)) => of == actor,
        (target, other) => target == other,
    };
    let whole = |rects: &mut dyn Iterator<Item = Rect>| rects.reduce(|one, two| one.union(&two));
    let own = |target: &Target| {
        let groups = scene.groups.iter().filter(|group| belongs(group, target));
        let rect = whole(&mut groups.map(|group| group.rect))?;
        match target {
            Target::Chip(_) => Some(rect.shrink(-AROUND)),
            Target::Cell(_) | Target::FoldedCell(..) | Target::Area(_) => {
                let chips =
                    scene.groups.iter().filter(|group| matches!(group.target, Target::Chip(_)) && group.rect.overlaps(&rect));
                whole(&mut chips.map(|group| group.rect.shrink(-AROUND)).chain([rect]))
            }
            _ => Some(rect),
        }
    };
    whole(&mut targets.iter().filter_map(own))
}

/// Part of it that lies on the drawing.
fn within(part: Rect, scene: &Scene) -> Option<Rect> {
    let (left, top) = (part.x.max(0.0), part.y.max(0.0));
    let (right, bottom) = (part.right().min(scene.size.w), part.bottom().min(scene.size.h));
    (right - left >= 1.0 && bottom - top >= 1.0).then(|| Rect::new(left, top, right - left, bottom - top))
}
