#!/usr/bin/env bash
# Runs every test and ends with one line that counts them. A lint counts as one test.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p target/test-results

passed=0
failed=0
log=target/test-results/step.log

# A step that either holds or does not.
holds() {
    local name=$1
    shift
    echo "=== $name"
    if "$@" >"$log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        cat "$log"
        echo "FAILED: $name"
    fi
}

# A step whose own tests are counted from cargo's closing lines.
cargo_tests() {
    local name=$1 status
    shift
    echo "=== $name"
    "$@" >"$log" 2>&1
    status=$?
    grep -E '^(test result|SKIPPED)|FAILED|panicked' "$log" || true
    local ok bad
    ok=$(awk '/^test result: /{n += $4} END {print n + 0}' "$log")
    bad=$(awk '/^test result: /{n += $6} END {print n + 0}' "$log")
    passed=$((passed + ok))
    failed=$((failed + bad))
    if [ "$status" -ne 0 ]; then
        cat "$log"
        [ "$bad" -gt 0 ] || failed=$((failed + 1))
    fi
}

# Nothing of the server's world may reach a browser.
wasm_is_lean() {
    local feature=$1 tree
    tree=$(cargo tree --target wasm32-unknown-unknown --no-default-features --features "$feature" -e normal --prefix none) || return 1
    ! grep -E '^(sqlx|tokio|axum|hyper|chrono|regex) ' <<<"$tree"
}

server=(--no-default-features --features ssr)
wasm=(--lib --target wasm32-unknown-unknown --target-dir target/clippy-wasm --no-default-features)

# The assets first: the server's build looks for them.
holds "assets, within their budgets" cargo xtask assets
holds "format" cargo fmt --all --check
holds "clippy of the server" cargo clippy "${server[@]}" --all-targets -- -D warnings
holds "clippy of the reader's wasm" cargo clippy "${wasm[@]}" --features hydrate -- -D warnings
holds "clippy of the desk's wasm" cargo clippy "${wasm[@]}" --features desk -- -D warnings
holds "clippy of xtask" cargo clippy -p xtask --target-dir target/xtask --all-targets -- -D warnings
holds "the reader's wasm has neither database nor server" wasm_is_lean hydrate
holds "the desk's wasm has neither database nor server" wasm_is_lean desk
cargo_tests "tests of xtask" cargo test -p xtask --target-dir target/xtask
# `pg_virtualenv` starts a throw-away PostgreSQL and says in PG… where it is.
cargo_tests "tests of the server, on both databases" pg_virtualenv -o fsync=off cargo test "${server[@]}" --no-fail-fast
holds "the server as people run it" cargo xtask build

echo "=== browser"
rm -f target/test-results/end2end.json
if npx playwright test --config end2end/playwright.config.mjs; then status=0; else status=1; fi
if [ -f target/test-results/end2end.json ]; then
    counts=$(node -e 'const r = require("./target/test-results/end2end.json"); console.log(r.passed, r.failed)')
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
    [ "$status" -eq 0 ] || [ "${counts#* }" -gt 0 ] || failed=$((failed + 1))
else
    failed=$((failed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
