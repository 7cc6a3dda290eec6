//! Breaking things of given widths into rows.

/// Breaks chips of these widths into rows of at most `room`: how many chips each row has.
pub(super) fn wrap_rows(widths: impl Iterator<Item = f32>, room: f32, gap: f32) -> Vec<usize> {
    let mut rows = Vec::new();
    let (mut count, mut used) = (0, 0.0);
    for width in widths {
        let wanted = if count == 0 { width } else { used + gap + width };
        if count > 0 && wanted > room {
            rows.push(count);
            (count, used) = (1, width);
        } else {
            (count, used) = (count + 1, wanted);
        }
    }
    if count > 0 {
        rows.push(count);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_wrap_where_the_frame_ends() {
        assert_eq!(wrap_rows([4.0, 4.0, 4.0].into_iter(), 8.5, 0.5), [2, 1]);
        assert_eq!(wrap_rows([9.0, 4.0].into_iter(), 8.5, 0.5), [1, 1]);
        assert!(wrap_rows([].into_iter(), 8.5, 0.5).is_empty());
    }
}
