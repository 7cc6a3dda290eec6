//! The package: every dependency has its reason, and none of them opens a connection.

use std::fs;
use std::path::Path;

/// Crates that must stay banned, whatever else `deny.toml` says.
const NEVER: [&str; 8] = ["curl", "hyper", "native-tls", "openssl-sys", "reqwest", "rustls", "tungstenite", "ureq"];

fn read(name: &str) -> std::io::Result<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name))
}

/// The dependencies of a `Cargo.toml` without a comment in the line above.
fn without_reason(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut inside, mut above) = (false, "");
    for (number, line) in manifest.lines().enumerate() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if inside && line.starts_with(|letter: char| letter.is_ascii_lowercase()) && !above.starts_with("# ") {
            found.push(format!("Cargo.toml:{}: each dependency has its reason in a comment above it", number + 1));
        }
        above = line;
    }
    found
}

/// The crates that a `deny.toml` bans.
fn banned(deny: &str) -> Vec<&str> {
    let entries = deny.split("deny = [").nth(1).and_then(|rest| rest.split("\n]").next()).unwrap_or_default();
    let lines = entries.lines().map(str::trim_start).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split("crate = \"").nth(1)?.split('"').next()).collect()
}

/// The banned crates that a `Cargo.lock` has.
fn banned_in<'a>(lock: &str, deny: &'a str) -> Vec<&'a str> {
    banned(deny).into_iter().filter(|name| lock.contains(&format!("\nname = \"{name}\"\n"))).collect()
}

#[test]
fn every_dependency_has_its_reason() {
    assert_eq!(without_reason(&read("Cargo.toml").unwrap()), Vec::<String>::new());
}

#[test]
fn a_dependency_without_reason_is_found() {
    let planted = "[package]\nname = \"a\"\n\n[dependencies]\n# Why.\nb = \"1\"\nc = \"1\"\n\n[dev-dependencies]\nd = \"1\"\n[lints]\ne = 1\n";
    let places: Vec<_> = without_reason(planted).iter().map(|found| found.split(": ").next().unwrap().to_owned()).collect();
    assert_eq!(places, ["Cargo.toml:7", "Cargo.toml:10"]);
}

#[test]
fn no_crate_opens_a_connection() {
    let (lock, deny) = (read("Cargo.lock").unwrap(), read("deny.toml").unwrap());
    assert_eq!(banned_in(&lock, &deny), Vec::<&str>::new(), "banned in deny.toml, but in Cargo.lock");
    for name in NEVER {
        assert!(banned(&deny).contains(&name), "deny.toml does not ban {name}");
    }
}

#[test]
fn a_banned_crate_is_found() {
    let deny =
        "[bans]\ndeny = [\n    # { crate = \"log\" },\n    { crate = \"ureq\", reason = \"a\" },\n    { crate = \"curl\" },\n]\n";
    let lock = "[[package]]\nname = \"log\"\n\n[[package]]\nname = \"ureq\"\nversion = \"1\"\n";
    assert_eq!(banned_in(lock, deny), ["ureq"]);
    assert_eq!(banned(deny), ["ureq", "curl"]);
}
