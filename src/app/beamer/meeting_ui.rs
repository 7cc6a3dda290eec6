//! The meeting on the beamer: the timer in a band below the picture, large and calm; the agenda small beside it.

use egui::epaint::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Painter, Rect, TextFormat, Vec2, pos2, vec2};
use std::sync::Arc;

use super::color::color;
use crate::app::kit::style;
use crate::app::meeting::{LineShown, ProjectedMeeting, TimerShown, Turn};
use crate::scene::style::{Palette, Theme};

/// Share of the height of the screen that the timer takes, and of its width that the agenda takes.
const TIMER: f32 = 0.11;
const AGENDA: f32 = 0.24;

/// Size of the picture beside what is shown of the meeting.
pub(super) fn picture_size(screen: Vec2, meeting: &ProjectedMeeting) -> Vec2 {
    picture(Rect::from_min_size(pos2(0.0, 0.0), screen), meeting).size()
}

/// Place of the picture.
pub(super) fn picture(screen: Rect, meeting: &ProjectedMeeting) -> Rect {
    let band = if meeting.timer.is_some() { TIMER * screen.height() } else { 0.0 };
    let column = if meeting.agenda.is_empty() { 0.0 } else { AGENDA * screen.width() };
    Rect::from_min_max(screen.min, screen.max - vec2(column, band))
}

/// Paints the meeting around the picture.
pub(super) fn paint(painter: &Painter, screen: Rect, meeting: &ProjectedMeeting, theme: Theme) {
    let (picture, palette) = (picture(screen, meeting), theme.palette());
    if let Some(timer) = &meeting.timer {
        let band = Rect::from_min_max(pos2(screen.left(), picture.bottom()), screen.max);
        timer_in(painter, band, timer, palette);
    }
    if !meeting.agenda.is_empty() {
        let column = Rect::from_min_max(pos2(picture.right(), screen.top()), pos2(screen.right(), picture.bottom()));
        agenda_in(painter, column, &meeting.agenda, palette);
    }
}

/// Time, what it is for, and a bar that grows shorter: no blinking, and nothing that only a color says.
fn timer_in(painter: &Painter, band: Rect, timer: &TimerShown, palette: &Palette) {
    /// The thickness of the bar, and the size of the digits, in heights of the band.
    const BAR: f32 = 0.08;
    const DIGITS: f32 = 0.72;
    const TITLE: f32 = 0.34;
    let (height, ground) = (band.height(), if timer.is_over { palette.lead } else { palette.cell });
    let text = color(ground.text);
    painter.rect_filled(band, 0.0, color(ground.fill));
    let bar = Rect::from_min_size(band.min, vec2(band.width() * timer.share_left, BAR * height));
    painter.rect_filled(bar, 0.0, color(palette.group_head.fill));
    let edge = 0.35 * height;
    let middle = band.center().y + 0.5 * BAR * height;
    let digits =
        painter.text(pos2(band.left() + edge, middle), Align2::LEFT_CENTER, &timer.text, style::bold(DIGITS * height), text);
    let said = timer.notice.as_ref().unwrap_or(&timer.title);
    let room = band.right() - edge - digits.right() - edge;
    let title = fitting(painter, said, (FontId::proportional(TITLE * height), text), (room, 1));
    painter.galley(pos2(digits.right() + edge, middle - title.size().y / 2.0), title, text);
}

/// The agenda: past items are pale, the present one stands out, with as many around it as have room.
fn agenda_in(painter: &Painter, column: Rect, agenda: &[LineShown], palette: &Palette) {
    /// The size of its type in heights of the column, and what stands around it in sizes of that.
    const TYPE: f32 = 0.026;
    const EDGE: f32 = 1.0;
    const GAP: f32 = 0.75;
    painter.rect_filled(column, 0.0, color(palette.cell.fill));
    let size = TYPE * column.height();
    let (strong, weak) = (color(palette.page.text), color(palette.muted_text));
    let width = column.width() - 2.0 * EDGE * size;
    let lines: Vec<(Turn, Arc<Galley>, Arc<Galley>)> = agenda
        .iter()
        .map(|line| {
            let is_now = line.turn == Turn::Present;
            let (text_color, font) = (if is_now { color(palette.lead.text) } else { strong }, FontId::proportional(size));
            let text_color = if line.turn == Turn::Past { weak } else { text_color };
            let title_font = if is_now { style::bold(size) } else { font.clone() };
            let time = fitting(painter, &line.time, (font, text_color), (width, 1));
            (line.turn, time, fitting(painter, &line.title, (title_font, text_color), (width, 2)))
        })
        .collect();
    let heights: Vec<f32> = lines.iter().map(|(_, time, title)| time.size().y + title.size().y + GAP * size).collect();
    let first = first_seen(&heights, lines.iter().position(|line| line.0 == Turn::Present), column.height() - 2.0 * EDGE * size);
    let mut top = column.top() + EDGE * size;
    for ((turn, time, title), height) in lines.into_iter().zip(heights).skip(first) {
        if top + height > column.bottom() {
            break;
        }
        let box_ =
            Rect::from_min_size(pos2(column.left(), top - 0.3 * GAP * size), vec2(column.width(), height - 0.2 * GAP * size));
        if turn == Turn::Present {
            painter.rect_filled(box_, 0.0, color(palette.lead.fill));
        }
        let at = pos2(column.left() + EDGE * size, top);
        let below = at + vec2(0.0, time.size().y);
        painter.galley(at, time, Color32::PLACEHOLDER);
        painter.galley(below, title, Color32::PLACEHOLDER);
        top += height;
    }
}

/// From which line on an agenda is shown so that what has its turn is seen, with the line before it where there is room.
fn first_seen(heights: &[f32], present: Option<usize>, room: f32) -> usize {
    let Some(present) = present.filter(|_| heights.iter().sum::<f32>() > room) else { return 0 };
    let last: f32 = heights.iter().sum();
    let before = |first: usize| heights.iter().take(first).sum::<f32>();
    let lowest = (0..heights.len()).find(|first| last - before(*first) <= room).unwrap_or_default();
    present.saturating_sub(1).min(lowest)
}

/// A text in so many lines, cut where it is longer.
fn fitting(painter: &Painter, text: &str, (font, text_color): (FontId, Color32), (width, rows): (f32, usize)) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, text_color));
    job.wrap = TextWrapping { max_width: width.max(1.0), max_rows: rows, ..TextWrapping::default() };
    painter.layout_job(job)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_its_turn_is_seen_in_an_agenda_of_any_length() {
        let heights = [10.0; 20];
        assert_eq!(first_seen(&heights, Some(3), 500.0), 0, "all has room");
        assert_eq!(first_seen(&heights, None, 50.0), 0);
        assert_eq!(first_seen(&heights, Some(0), 50.0), 0);
        assert_eq!(first_seen(&heights, Some(7), 50.0), 6, "with the one before it");
        assert_eq!(first_seen(&heights, Some(19), 50.0), 15, "no room stays empty");
    }
}
