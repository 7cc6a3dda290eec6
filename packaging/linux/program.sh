# shellcheck shell=bash
# The program for Linux, built with the compiler of common.sh, which is sourced before. What links it is of Debian 12: the program needs
# a glibc of 2.35 or newer.
program=$build/linux/schaubild

make_program() {
    local target=x86_64-unknown-linux-gnu
    debian_cargo rustc --locked --target "$target" --release --bin schaubild
    install -D "$build/$target/release/schaubild" "$program"
    strip --strip-all "$program"
}
