//! Changes between two drawings: what of them has to be drawn anew.

use std::collections::HashMap;

use crate::raster::REACH;
use crate::scene::{Group, Rect, Region, Scene, Target};

/// Parts of a drawing that changed.
#[derive(Debug, PartialEq)]
pub(super) enum Changed {
    /// All of it.
    Everything,
    /// Some parts, in points.
    Parts(Vec<Rect>),
}

impl Changed {
    /// True if something changed on this part.
    pub(super) fn touches(&self, part: &Rect) -> bool {
        match self {
            Self::Everything => true,
            Self::Parts(parts) => parts.iter().any(|changed| changed.shrink(-REACH).overlaps(part)),
        }
    }
}

/// Changes of the groups of some regions, of two drawings of one size.
pub(super) fn changed(before: &Scene, now: &Scene, regions: &[Region]) -> Changed {
    if before.background != now.background {
        return Changed::Everything;
    }
    let mut old: Vec<Option<&Group>> =
        before.groups.iter().map(|group| regions.contains(&group.region).then_some(group)).collect();
    let places: HashMap<&Target, usize> =
        old.iter().enumerate().filter_map(|(place, group)| Some((&(*group)?.target, place))).collect();
    let (mut parts, mut last) = (Vec::new(), 0);
    for group in now.groups.iter().filter(|group| regions.contains(&group.region)) {
        let place = places.get(&group.target).copied();
        let known = place.and_then(|place| Some((place, old.get_mut(place)?.take()?)));
        match known {
            Some((place, known)) if known.rect == group.rect && known.marks == group.marks => {
                // What lies over what is another picture too.
                if place < last {
                    return Changed::Everything;
                }
                last = place;
            }
            Some((_, known)) => parts.extend([known.rect, group.rect]),
            None => parts.push(group.rect),
        }
    }
    parts.extend(old.into_iter().flatten().map(|gone| gone.rect));
    Changed::Parts(parts)
}
