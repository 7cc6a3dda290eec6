# shellcheck shell=bash
# What the scripts of the packages share: names, the compiler, the time that stands in files, sums. They source it in the root of
# the project. What they make lies in target/packages, what is built on the way in target/packages-build.
#
# The compiler is that of Debian 12 (rustc-web, which comes with the sources of the standard library too), so that everybody who
# builds a package of a commit gets the same bytes: paths of this machine and the clock are kept out.

export LC_ALL=C.UTF-8 TZ=UTC
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
version=$(sed -n '/^\[package\]/,/^$/s/^version = "\(.*\)"$/\1/p' Cargo.toml)
out=$PWD/target/packages
build=${CARGO_TARGET_DIR:-$PWD/target/packages-build}
compiler=(cargo-web rustc-web rust-web-src gcc libc6-dev)
mkdir -p "$out"

# Cargo with that compiler for a target; options of rustc that hold for every crate.
debian_cargo() { # COMMAND [ARG…]
    local home=${CARGO_HOME:-$HOME/.cargo} separator=$'\x1f'
    # Of several that match the last one holds.
    local flags=("--remap-path-prefix=$PWD=/schaubild" "--remap-path-prefix=$home=/cargo" "--remap-path-prefix=$build=/target")
    local IFS=$separator
    # Cargo would take the clippy of another compiler first.
    local cargo=(/usr/bin/cargo)
    if [ "$1" = clippy ]; then cargo=(/usr/bin/cargo-clippy); fi
    env CARGO=/usr/bin/cargo RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1 CARGO_ENCODED_RUSTFLAGS="${flags[*]}" \
        CFLAGS="-ffile-prefix-map=$home=/cargo" CARGO_INCREMENTAL=0 CARGO_TARGET_DIR="$build" \
        CARGO_PROFILE_RELEASE_DEBUG=false "${cargo[@]}" "$@"
}

# Gives every file of a folder the time of the commit.
set_times() { find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +; }

# Text for a reader in Windows.
crlf() { sed 's/\r*$/\r/' "$1" >"$2"; }

# Sums of all packages that are there, as `sha256sum --check SHA256SUMS` reads them.
write_sums() {
    (cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs -d '\n' sha256sum >SHA256SUMS)
    echo "packages in target/packages:"
    (cd "$out" && ls -l --time-style=+ -- * | awk '{ print "  " $5, $6 }')
}
