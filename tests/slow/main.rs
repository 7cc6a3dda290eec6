//! Tests that take their time or a process of their own. They run one after the other, so that none disturbs what another measures.

mod alone;
#[path = "../common/window.rs"]
#[expect(dead_code, reason = "other tests need the rest")]
mod common;
#[cfg(target_os = "linux")]
#[path = "../common/dice.rs"]
mod dice;
#[cfg(unix)]
mod kills;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod poster;
#[cfg(target_os = "linux")]
mod soak;
#[cfg(target_os = "linux")]
mod sockets;
mod two_writers;

/// Allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
