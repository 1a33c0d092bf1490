#!/usr/bin/env bash
# Brings what a build (`run`) or the tests (`test`) need, or says in one line what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
    echo "missing: $1" >&2
    exit 2
}

command -v cc >/dev/null || missing "a C compiler; on Debian: apt-get install build-essential"
command -v cargo >/dev/null || missing "Rust; install it with rustup, see https://rustup.rs"
command -v node >/dev/null || missing "Node.js 20.19 or newer, see https://nodejs.org"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    missing "Node.js 20.19 or newer; this one is $(node --version)"
command -v npm >/dev/null || missing "npm, which comes with Node.js"

# rustup may be set not to install by itself.
if command -v rustup >/dev/null; then
    channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
    if ! rustup toolchain list | grep -q "^$channel"; then
        rustup toolchain install "$channel" --profile minimal -c clippy -c rustfmt -t wasm32-unknown-unknown ||
            missing "Rust $channel; try: rustup toolchain install $channel"
    fi
    if ! rustup target list --installed | grep -q wasm32-unknown-unknown; then
        rustup target add wasm32-unknown-unknown ||
            missing "Rust's wasm32 target; try: rustup target add wasm32-unknown-unknown"
    fi
    for component in clippy rustfmt; do
        rustup component list --installed | grep -q "^$component" || rustup component add "$component" ||
            missing "$component; try: rustup component add $component"
    done
fi

[ "${1:-run}" = test ] || exit 0

packages=()
command -v chromium >/dev/null || packages+=(chromium)
command -v pg_virtualenv >/dev/null || packages+=(postgresql postgresql-common)
[ -n "$(ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null)" ] || packages+=(postgresql)
command -v java >/dev/null || packages+=(openjdk-17-jre-headless)
[ ${#packages[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    missing "${packages[*]} (Debian's names); install them and try again"
fi
if [ "$(id -u)" = 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    missing "${packages[*]}; as root: apt-get install ${packages[*]}"
fi
echo "installing ${packages[*]}"
"${as_root[@]}" apt-get update -qq >/dev/null 2>&1 || true
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${packages[@]}" >/dev/null 2>&1 ||
    missing "${packages[*]}; apt-get could not install them"
