//! Heights of rows that are kept while a board is edited.

/// The heights that rows had, more where they need it; of each row what it needs at least, and what it had. What is needed
/// more is first taken from the room below the last row, then from what rows were stretched by, the last row first: what
/// stands above an edit does not move as long as there is room below. `room` is what all may take beyond the least.
pub(super) fn settled(wished: &[(f32, f32)], room: f32) -> Vec<f32> {
    let mut over = wished.iter().map(|(least, height)| height - least).sum::<f32>() - room;
    let mut heights: Vec<f32> = wished.iter().map(|(_, height)| *height).collect();
    for (height, (least, _)) in heights.iter_mut().zip(wished).rev() {
        // Less than a hundredth is rounding; the same board stays as it was.
        if over <= 0.01 {
            break;
        }
        let given = over.min(*height - least);
        *height -= given;
        over -= given;
    }
    heights
}
