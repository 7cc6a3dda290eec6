//! Stopwatch of the processor's work for a frame: what other programs do in the meantime is not its fault.

use std::time::Duration;

/// Counts the time that the processor spends on this thread, from its start on.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Stopwatch(Duration);

impl Stopwatch {
    /// Starts to count.
    pub(in crate::app) fn start() -> Self {
        Self(super::processor_time())
    }

    /// Time spent since the start.
    pub(in crate::app) fn spent(self) -> Duration {
        super::processor_time().saturating_sub(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "it is the waiting that is looked at")]
    fn waiting_is_not_counted_where_the_system_tells_it_apart_and_work_is() {
        let waited = Stopwatch::start();
        std::thread::sleep(Duration::from_millis(50));
        if cfg!(target_os = "linux") {
            assert!(waited.spent() < Duration::from_millis(25));
        }
        let worked = Stopwatch::start();
        let mut sum = 0_u64;
        while worked.spent() < Duration::from_millis(2) {
            sum = std::hint::black_box(sum.wrapping_add(1));
        }
        assert!(sum > 0);
    }
}
