//! Chips: what each says, in which order they stand in a frame, and how much room they need. All widths are in ems, so that
//! they hold for every type size.

use std::sync::Arc;

use super::metric as own;
use crate::layout::metric;
use crate::layout::minor_text::MinorText;
use crate::layout::state_mark::has_mark;
use crate::model::{Role, State};
use crate::scene::PieceRef;
use crate::scene::style::{CHIP_SIDE_EM, FLAG_WIDTH_EM};

/// Widths are multiplied by the type size and divided again; a room that is short by less than this, in ems, is enough.
const ROUNDING: f32 = 1e-3;

/// An institution as the chips show it.
#[derive(Debug)]
pub(super) struct Actor {
    /// Its place in the region's order.
    pub(super) order: usize,
    /// Its short name.
    pub(super) name: String,
    /// The width of the name in the regular face, in ems.
    pub(super) regular_em: f32,
    /// The width of the name in the bold face, in ems.
    pub(super) bold_em: f32,
}

/// One chip: a piece of a responsibility, or several of one institution that look alike.
#[derive(Debug)]
pub(super) struct Chip {
    /// The institution.
    pub(super) actor: Arc<Actor>,
    /// The role.
    pub(super) role: Role,
    /// State of its agreement.
    pub(super) state: State,
    /// Its target groups: positions in the board's list, ascending.
    pub(super) groups: Vec<usize>,
    /// Its pieces; more than one of a responsibility only where hidden columns lie between them.
    pub(super) pieces: Vec<PieceRef>,
    /// Number of responsibilities.
    pub(super) count: usize,
    /// The statuses that it covers in folded columns that it covers only in part: places on the board's axis.
    pub(super) only: Vec<usize>,
    /// True while something is still to be asked about it.
    pub(super) is_asked: bool,
    /// Setting of its small words.
    pub(super) minor_text: MinorText,
}

/// Shares of the room of a chip, in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ChipWidths {
    /// Number of flags that are drawn; the others are counted as "+3".
    pub(super) flags: usize,
    /// The room for the name.
    pub(super) name_em: f32,
    /// The whole width.
    pub(super) width_em: f32,
}

impl Chip {
    /// True where the name is set in the bold face.
    pub(super) fn bold(&self) -> bool {
        self.role == Role::Lead
    }

    /// True where it covers a folded group only in part.
    pub(super) fn is_partial(&self) -> bool {
        !self.only.is_empty()
    }

    /// The width of its whole name.
    pub(super) fn name_em(&self) -> f32 {
        if self.bold() { self.actor.bold_em } else { self.actor.regular_em }
    }

    /// Everything but flags and name.
    fn fixed_em(&self) -> f32 {
        let marks = usize::from(has_mark(self.state)) + usize::from(self.is_asked);
        let mark = marks as f32 * metric::MARK;
        let count = if self.count > 1 { own::COUNT } else { 0.0 };
        let partly = if self.is_partial() { self.minor_text.partly_em } else { 0.0 };
        metric::FLAG_INSET + own::NAME_INSET + CHIP_SIDE_EM + partly + mark + count
    }

    /// The width with every flag and the whole name.
    pub(super) fn full_em(&self) -> f32 {
        self.fixed_em() + self.flags_em(self.groups.len()) + self.name_em()
    }

    /// The width that a type size must leave for it: a short name whole, and a few flags.
    pub(super) fn min_em(&self) -> f32 {
        let flags = self.groups.len().min(own::MIN_FLAGS);
        self.fixed_em() + self.flags_em(flags) + self.name_em().min(own::MIN_NAME)
    }

    /// The width below which nothing can be read; even the smallest type leaves it.
    pub(super) fn bare_em(&self) -> f32 {
        self.fixed_em() + self.flags_em(self.fewest_flags()) + self.name_em().min(own::BARE_NAME)
    }

    /// Number of flags that needs the least room: none, or all where they are narrower than "+1".
    fn fewest_flags(&self) -> usize {
        let all = self.groups.len();
        if self.flags_em(all) <= self.flags_em(0) { all } else { 0 }
    }

    /// The room of so many flags, with "+3" for the others.
    pub(super) fn flags_em(&self, shown: usize) -> f32 {
        let more = if shown < self.groups.len() { self.minor_text.more_em } else { 0.0 };
        shown as f32 * FLAG_WIDTH_EM + more
    }

    /// Shares out the room that a frame has. First a long name is cut, then flags beyond the first few, then the name
    /// further, and at last all flags.
    pub(super) fn widths(&self, room_em: f32) -> ChipWidths {
        let all = self.groups.len();
        let whole = ChipWidths { flags: all, name_em: self.name_em(), width_em: self.full_em() };
        if whole.width_em <= room_em {
            return whole;
        }
        let rest = room_em - self.fixed_em();
        let fitting = |name_em: f32| (0..=all).rev().find(|flags| self.flags_em(*flags) + name_em <= rest + ROUNDING);
        let least = fitting(self.name_em().min(own::MIN_NAME)).filter(|flags| *flags >= all.min(own::MIN_FLAGS));
        let flags = least.or_else(|| fitting(self.name_em().min(own::BARE_NAME))).unwrap_or_else(|| self.fewest_flags());
        let name_em = (rest - self.flags_em(flags)).clamp(0.0, self.name_em());
        ChipWidths { flags, name_em, width_em: self.fixed_em() + self.flags_em(flags) + name_em }
    }

    /// True for two chips that look alike, so that one of them with a count stands for both.
    fn alike(&self, other: &Self) -> bool {
        self.actor.order == other.actor.order
            && self.role == other.role
            && self.state == other.state
            && self.groups == other.groups
            && self.only == other.only
            && self.is_asked == other.is_asked
    }
}

/// Puts the chips of one frame in order and merges those that look alike. Institutions that lead come first, then the
/// region's order; the chips of one institution stand together, the strongest role first.
pub(super) fn arrange(mut chips: Vec<Chip>) -> Vec<Chip> {
    let mut leads: Vec<usize> = chips.iter().filter(|chip| chip.role == Role::Lead).map(|chip| chip.actor.order).collect();
    leads.sort_unstable();
    let key = |chip: &Chip| {
        let follows = leads.binary_search(&chip.actor.order).is_err();
        (follows, chip.actor.order, chip.role, chip.groups.clone(), chip.state, chip.only.clone(), chip.is_asked)
    };
    chips.sort_by_cached_key(key);
    let mut arranged: Vec<Chip> = Vec::with_capacity(chips.len());
    for chip in chips {
        match arranged.last_mut() {
            Some(last) if last.alike(&chip) => {
                last.count += chip.count;
                last.pieces.extend(chip.pieces);
            }
            _ => arranged.push(chip),
        }
    }
    for chip in &mut arranged {
        chip.pieces.sort();
    }
    arranged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Surroundings;
    use crate::model::{AreaId, ResponsibilityId};

    fn chip(order: usize, role: Role, groups: &[usize]) -> Chip {
        let name = format!("A{order}");
        let piece = PieceRef { responsibility: ResponsibilityId::new(&name), area: AreaId::new("a"), number: 0, part: 0 };
        let actor = Arc::new(Actor { order, name, regular_em: 4.0, bold_em: 4.5 });
        let (state, minor_text) = (State::Confirmed, MinorText::of(Surroundings::Whole));
        Chip {
            actor,
            role,
            state,
            groups: groups.to_vec(),
            pieces: vec![piece],
            count: 1,
            only: Vec::new(),
            is_asked: false,
            minor_text,
        }
    }

    fn shown(chips: Vec<Chip>) -> Vec<String> {
        let one = |chip: &Chip| format!("{} {:?} {:?} x{}", chip.actor.name, chip.role, chip.groups, chip.count);
        arrange(chips).iter().map(one).collect()
    }

    #[test]
    fn who_leads_comes_first_and_one_institution_stands_together() {
        let chips = vec![
            chip(1, Role::Involved, &[0]),
            chip(2, Role::Involved, &[0]),
            chip(2, Role::Lead, &[1]),
            chip(0, Role::Supplementary, &[0]),
        ];
        assert_eq!(shown(chips), ["A2 Lead [1] x1", "A2 Involved [0] x1", "A0 Supplementary [0] x1", "A1 Involved [0] x1"]);
    }

    #[test]
    fn equal_chips_become_one_with_a_count() {
        let chips = vec![chip(1, Role::Involved, &[0]), chip(1, Role::Involved, &[0, 1]), chip(1, Role::Involved, &[0])];
        assert_eq!(shown(chips), ["A1 Involved [0] x2", "A1 Involved [0, 1] x1"]);
    }

    #[test]
    fn too_many_flags_are_counted_before_a_short_name_is_cut() {
        let many: Vec<usize> = (0..40).collect();
        let chip = chip(1, Role::Involved, &many);
        let widths = chip.widths(16.0);
        assert!(widths.flags >= own::MIN_FLAGS && widths.flags < 40);
        assert_eq!(widths.name_em, 4.0);
        assert!(widths.width_em <= 16.0);
        let tight = chip.widths(chip.bare_em());
        assert_eq!(tight.flags, 0);
        assert!(tight.width_em <= chip.bare_em() + 1e-4);
    }

    #[test]
    fn one_flag_is_shown_where_it_is_narrower_than_its_number() {
        let chip = chip(1, Role::Involved, &[0]);
        for size in [6.0, 6.25, 7.1] {
            let room = chip.bare_em() * size / size - 1e-5;
            assert_eq!(chip.widths(room).flags, 1);
        }
        assert_eq!(chip.widths(0.5).flags, 1);
    }
}
