//! Sections of a matrix: its institutions in their order, under headlines where there are some.

use std::sync::Arc;

use super::axes::{RowOrder, SectionKey};
use crate::model::{Actor, Board, Item};
use crate::text::matching::sort_key;

/// Institutions under one headline.
pub(super) type Institutions<'a> = (Option<SectionKey>, Vec<&'a Arc<Actor>>);

/// Institutions in their order. Where no one has a sector, or a unit above it, there are no headlines.
pub(super) fn sections<'a>(board: &'a Board, mut actors: Vec<&'a Arc<Actor>>, order: RowOrder) -> Vec<Institutions<'a>> {
    if actors.is_empty() {
        return Vec::new();
    }
    let sector = |actor: &Actor| actor.sector.clone().filter(|sector| board.sectors().contains(sector));
    match order {
        RowOrder::Sector if actors.iter().any(|actor| sector(actor).is_some()) => {
            let place = |actor: &Actor| sector(actor).and_then(|sector| board.sectors().position(&sector));
            gathered(actors, |actor| SectionKey::Sector(sector(actor)), |actor| place(actor).unwrap_or(usize::MAX))
        }
        RowOrder::Unit if actors.iter().any(|actor| !actor.parent.is_empty()) => {
            let mut units: Vec<&str> = Vec::new();
            for actor in &actors {
                if !units.contains(&&*actor.parent) {
                    units.push(&actor.parent);
                }
            }
            let place = |actor: &Actor| {
                let place = units.iter().position(|unit| *unit == actor.parent);
                place.filter(|_| !actor.parent.is_empty()).unwrap_or(usize::MAX)
            };
            gathered(actors, |actor| SectionKey::Unit(actor.parent.clone()), place)
        }
        RowOrder::Alphabet => {
            actors.sort_by_cached_key(|actor| sort_key(Item::name(&***actor)));
            vec![(None, actors)]
        }
        RowOrder::Sector | RowOrder::Unit | RowOrder::Region => vec![(None, actors)],
    }
}

/// Institutions by their keys; within one they stay in the region's order.
fn gathered<'a>(
    mut actors: Vec<&'a Arc<Actor>>,
    key: impl Fn(&Actor) -> SectionKey,
    place: impl Fn(&Actor) -> usize,
) -> Vec<Institutions<'a>> {
    actors.sort_by_key(|actor| place(actor));
    let mut sections: Vec<Institutions<'a>> = Vec::new();
    for actor in actors {
        let own = Some(key(actor));
        match sections.last_mut() {
            Some((key, actors)) if *key == own => actors.push(actor),
            _ => sections.push((own, vec![actor])),
        }
    }
    sections
}
