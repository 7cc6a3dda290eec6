//! Choice of what draws the window on Windows: of all that the system offers the best that works. Its drivers are the least reliable part
//! of an office computer, by remote desktop above all; what draws without a graphics card is there on each.

use std::fmt::Write as _;

#[cfg(windows)]
pub(super) use self::wgpu::setup;

/// Of several the first by rank that works; else what is wrong with each, in one line.
fn first_usable<T>(
    mut all: Vec<T>,
    rank: impl Fn(&T) -> u8,
    name: impl Fn(&T) -> String,
    check: impl Fn(&T) -> Result<(), String>,
) -> Result<T, String> {
    let mut faults = String::new();
    all.sort_by_key(rank);
    for one in all {
        match check(&one) {
            Ok(()) => return Ok(one),
            Err(fault) => {
                let between = if faults.is_empty() { "" } else { "; " };
                // Writing to a string does not fail.
                let _ = write!(faults, "{between}{}: {fault}", name(&one));
            }
        }
    }
    Err(faults)
}

#[cfg(windows)]
mod wgpu {
    use std::pin::pin;
    use std::sync::Arc;
    use std::task::{self, Poll, Waker};

    use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup, WgpuSetupCreateNew};
    use eframe::wgpu::{Adapter, Backend, DeviceDescriptor, DeviceType, Limits, Surface};

    use super::first_usable;

    /// The setup with which the window is opened.
    pub(in crate::app::platform) fn setup() -> WgpuConfiguration {
        let mut setup = WgpuSetupCreateNew::without_display_handle();
        setup.native_adapter_selector = Some(Arc::new(choose));
        setup.device_descriptor = Arc::new(needs);
        WgpuConfiguration { wgpu_setup: WgpuSetup::CreateNew(setup), ..WgpuConfiguration::default() }
    }

    fn choose(all: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
        let name = |adapter: &Adapter| format!("{} ({:?})", adapter.get_info().name, adapter.get_info().backend);
        first_usable(all.to_vec(), rank, name, |adapter| check(adapter, surface))
    }

    /// Graphics cards before what draws on the processor, and of each the way that Windows itself takes first.
    fn rank(adapter: &Adapter) -> u8 {
        let info = adapter.get_info();
        let backend = match info.backend {
            Backend::Dx12 => 0,
            Backend::Vulkan => 1,
            _ => 2,
        };
        if info.device_type == DeviceType::Cpu { 3 + backend } else { backend }
    }

    fn check(adapter: &Adapter, surface: Option<&Surface<'_>>) -> Result<(), String> {
        if surface.is_some_and(|surface| surface.get_capabilities(adapter).formats.is_empty()) {
            return Err("no surface".to_owned());
        }
        match pin!(adapter.request_device(&needs(adapter))).poll(&mut task::Context::from_waker(Waker::noop())) {
            Poll::Ready(device) => device.map(drop).map_err(|error| error.to_string()),
            // Outside a browser it is there at once.
            Poll::Pending => Ok(()),
        }
    }

    /// The least that the window needs, with pictures as large as there can be: an old card that has no more draws it as well.
    fn needs(adapter: &Adapter) -> DeviceDescriptor<'static> {
        let required_limits = Limits::downlevel_webgl2_defaults().using_resolution(adapter.limits());
        DeviceDescriptor { required_limits, ..DeviceDescriptor::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The one that is taken of some with their ranks, of which those in `broken` do not work.
    fn taken(all: &[(&str, u8)], broken: &[&str]) -> Result<String, String> {
        let check = |(name, _): &(&str, u8)| if broken.contains(name) { Err("no device".to_owned()) } else { Ok(()) };
        let taken = first_usable(all.to_vec(), |(_, rank)| *rank, |(name, _)| (*name).to_owned(), check);
        taken.map(|(name, _)| name.to_owned())
    }

    #[test]
    fn the_next_one_is_tried_where_one_does_not_work() {
        let all = [("llvmpipe", 4), ("Intel by Vulkan", 1), ("Intel by Direct3D", 0), ("WARP", 3)];
        assert_eq!(taken(&all, &[]).unwrap(), "Intel by Direct3D");
        assert_eq!(taken(&all, &["Intel by Direct3D"]).unwrap(), "Intel by Vulkan");
        assert_eq!(taken(&all, &["Intel by Direct3D", "Intel by Vulkan"]).unwrap(), "WARP");
        let none = taken(&all[..2], &["llvmpipe", "Intel by Vulkan"]).unwrap_err();
        assert_eq!(none, "Intel by Vulkan: no device; llvmpipe: no device");
        assert_eq!(taken(&[], &[]).unwrap_err(), "");
    }
}
