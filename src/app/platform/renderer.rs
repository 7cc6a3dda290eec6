//! Renderer of the window: a graphics card, or the processor in its place, as by remote desktop, in virtual machines, and where
//! there is no driver.

use eframe::CreationContext;

/// Variable by which whoever starts the program decides: `processor` or `card`.
const VARIABLE: &str = "SCHAUBILD_RENDERER";

/// True if the processor draws the window.
pub(in crate::app) fn is_processor(cc: &CreationContext<'_>) -> bool {
    match std::env::var(VARIABLE).as_deref() {
        Ok("processor") => true,
        Ok("card") => false,
        _ => found::is_processor(cc),
    }
}

#[cfg(not(windows))]
mod found {
    use std::fs;

    use super::CreationContext;

    /// OpenGL says its renderer by unsafe calls only. Mesa draws on threads that bear the name of its renderer; where the processor does
    /// one thing at a time it has none, and only the variable tells.
    pub(super) fn is_processor(_: &CreationContext<'_>) -> bool {
        let names = |folder: &str| fs::read_dir(folder).into_iter().flatten().flatten();
        let threads = names("/proc/self/task").filter_map(|thread| fs::read_to_string(thread.path().join("comm")).ok());
        let asks = std::env::var("LIBGL_ALWAYS_SOFTWARE").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"));
        asks || threads.into_iter().any(|name| name.contains("llvmpipe"))
    }
}

#[cfg(windows)]
mod found {
    use eframe::wgpu::DeviceType;

    use super::CreationContext;

    /// The adapter says what it is.
    pub(super) fn is_processor(cc: &CreationContext<'_>) -> bool {
        cc.wgpu_render_state.as_ref().is_some_and(|state| state.adapter.get_info().device_type == DeviceType::Cpu)
    }
}
