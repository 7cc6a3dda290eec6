//! Picture for the room: from what is projected, page by page, to the channel through which its window gets it.

use super::channel::Channel;
use super::pages::Pages;
use super::projection::Projection;
use super::projector_frame::ProjectorFrame;
use super::transition::Transition;

/// Picture for the room; nothing while the beamer is off.
#[derive(Default)]
pub(super) struct RoomPicture {
    /// Drawing that is projected.
    pub projection: Option<Projection>,
    /// Pages into which it was taken apart.
    pub pages: Pages,
    /// The picture that stays while the board is edited.
    pub frozen: Option<ProjectorFrame>,
    /// Channel to its window.
    pub channel: Option<Channel>,
    /// The slide from one picture to the next in the only window.
    pub transition: Transition,
}
