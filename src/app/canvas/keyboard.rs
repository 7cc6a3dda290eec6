//! Walking over the board with the arrow keys: from one thing to the next one in that direction.

use super::selection::{Selection, matrix_cell_around};
use crate::app::session::board_scene::BoardScene;
use crate::model::Side;
use crate::scene::{Group, Rect, Scene, Target, TargetKind};

/// Weight of being off the line against being far away.
const ASIDE: f32 = 4.0;

/// The focus after an arrow key. From a chip to the next chip; else to the next cell or head.
pub(in crate::app) fn go(selection: &mut Selection, drawing: &BoardScene, direction: Side) {
    let scene = drawing.scene();
    // From a chip of a matrix one goes on as from its cell.
    let from = selection.focus().map(|target| matrix_cell_around(target).unwrap_or_else(|| target.clone()));
    let next = match from.and_then(|target| drawing.group(&target)) {
        Some(from) => next(scene, from, direction),
        None => first(scene),
    };
    if let Some(group) = next {
        selection.walk_to(group.target.clone(), drawing);
    }
}

/// From a cell to the first chip that covers it; whether there was one.
pub(in crate::app) fn go_in(selection: &mut Selection, drawing: &BoardScene) -> bool {
    let Some(Target::Cell(cell)) = selection.focus() else { return false };
    let Some(ground) = drawing.group(&Target::Cell(cell.clone())) else { return false };
    let frame = |group: &&Group| matches!(group.target, Target::Frame(..)) && group.rect.overlaps(&ground.rect);
    let Some(frame) = drawing.scene().groups.iter().find(frame) else { return false };
    let inside = |group: &&Group| matches!(group.target, Target::Chip(_)) && frame.rect.contains(group.rect.center());
    let Some(chip) = drawing.scene().groups.iter().find(inside) else { return false };
    let home = cell.clone();
    selection.enter(chip.target.clone(), home);
    true
}

/// True where the keyboard stops.
fn is_stop(target: &Target) -> bool {
    match target.kind() {
        TargetKind::Cell | TargetKind::ChipCell | TargetKind::Head | TargetKind::Title | TargetKind::LegendFilter => true,
        TargetKind::Chip
        | TargetKind::ListItem
        | TargetKind::Headline
        | TargetKind::Corner
        | TargetKind::Frame
        | TargetKind::LegendNote
        | TargetKind::Logo
        | TargetKind::Note => false,
    }
}

fn first(scene: &Scene) -> Option<&Group> {
    scene.groups.iter().find(|group| matches!(group.target, Target::Cell(_) | Target::FoldedCell(..) | Target::MatrixCell(..)))
}

fn next<'a>(scene: &'a Scene, from: &Group, direction: Side) -> Option<&'a Group> {
    let among_chips = matches!(from.target, Target::Chip(_));
    let stops = scene.groups.iter().filter(|group| match &group.target {
        Target::Chip(_) => among_chips,
        other => !among_chips && is_stop(other),
    });
    let away = stops.filter_map(|group| Some((distance(&from.rect, &group.rect, direction)?, group)));
    away.min_by(|(one, _), (two, _)| one.total_cmp(two)).map(|(_, group)| group)
}

/// Distance from one box to another in a direction; `None` if it does not lie that way.
fn distance(from: &Rect, to: &Rect, direction: Side) -> Option<f32> {
    let (from, to) = (turned(from, direction), turned(to, direction));
    let (here, there) = (from.center(), to.center());
    if there.x <= here.x || to.x < from.right() - 0.5 * from.w.min(to.w) {
        return None;
    }
    let ahead = (to.x - from.right()).max(0.0);
    let aside = (to.y - from.bottom()).max(from.y - to.bottom()).max(0.0);
    // Of equals the one whose middle lies nearest to the line, then the first.
    Some(ahead + ASIDE * aside + 0.01 * (there.y - here.y).abs() + 0.001 * (there.x - here.x))
}

/// The box turned so that the direction points to the right.
fn turned(rect: &Rect, direction: Side) -> Rect {
    match direction {
        Side::Right => *rect,
        Side::Left => Rect::new(-rect.right(), rect.y, rect.w, rect.h),
        Side::Below => Rect::new(rect.y, rect.x, rect.h, rect.w),
        Side::Above => Rect::new(-rect.bottom(), rect.x, rect.h, rect.w),
    }
}
