//! Renderer of the window: a graphics card, or the processor in its place, as by remote desktop, in virtual machines, and where
//! there is no driver.

use eframe::CreationContext;

/// Variable by which whoever starts the program decides: `processor` or `card`.
const VARIABLE: &str = "SCHAUBILD_RENDERER";

/// True if it is known before any driver is asked that the processor draws the window.
pub(super) fn is_surely_processor() -> bool {
    chosen().unwrap_or_else(found::has_no_card)
}

/// True if what draws a window of eframe's is the processor.
pub(super) fn is_processor(cc: &CreationContext<'_>) -> bool {
    chosen().unwrap_or_else(|| found::is_processor(cc))
}

/// Choice of whoever started the program.
fn chosen() -> Option<bool> {
    match std::env::var(VARIABLE).as_deref() {
        Ok("processor") => Some(true),
        Ok("card") => Some(false),
        _ => None,
    }
}

#[cfg(not(windows))]
mod found {
    use std::fs;
    use std::path::Path;

    use super::CreationContext;

    /// True if the drivers are told to draw by the processor, or no device is there by which they could have it done: those of the
    /// kernel's drivers, that of NVIDIA's own, and that through which Windows lends its own to a Linux within.
    pub(super) fn has_no_card() -> bool {
        let devices = fs::read_dir("/dev/dri").into_iter().flatten().flatten();
        let has_device = devices.into_iter().any(|device| device.file_name().as_encoded_bytes().starts_with(b"renderD"));
        let others = ["/dev/nvidiactl", "/dev/nvidia0", "/dev/dxg"];
        let has_card = has_device || others.iter().any(|device| Path::new(device).exists());
        asks_for_processor() || (cfg!(target_os = "linux") && !has_card)
    }

    fn asks_for_processor() -> bool {
        std::env::var("LIBGL_ALWAYS_SOFTWARE").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
    }

    /// OpenGL says its renderer by unsafe calls only. Mesa draws on threads that bear the name of its renderer; where the processor does
    /// one thing at a time it has none, and only the variable tells.
    pub(super) fn is_processor(_: &CreationContext<'_>) -> bool {
        let names = |folder: &str| fs::read_dir(folder).into_iter().flatten().flatten();
        let threads = names("/proc/self/task").filter_map(|thread| fs::read_to_string(thread.path().join("comm")).ok());
        asks_for_processor() || threads.into_iter().any(|name| name.contains("llvmpipe"))
    }
}

#[cfg(windows)]
mod found {
    use eframe::wgpu::DeviceType;

    use super::CreationContext;

    /// Only the adapters know.
    pub(super) fn has_no_card() -> bool {
        false
    }

    /// The adapter says what it is.
    pub(super) fn is_processor(cc: &CreationContext<'_>) -> bool {
        cc.wgpu_render_state.as_ref().is_some_and(|state| state.adapter.get_info().device_type == DeviceType::Cpu)
    }
}
