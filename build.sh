#!/usr/bin/env bash
# The one entry: sets up, builds, shows, tests and measures Heed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'TEXT'
Usage: ./build.sh [COMMAND]

  (none)          build; the loadable extension lies in target/extension
  demo            build, serve the sample pages as https://www.upwork.com on this
                  machine, show them in Chromium with the extension, write pictures
                  to target/demo; with a display the browser stays open
  test [SUITE…]   build and pass all tests, or the named suites of:
                  format clippy rust boundary types lint size browser
  bench           build and measure speed and size
  train           make extension/meaning.bin and MODEL.md anew from the texts of data/,
                  with a report of what is wrong and missed in target/train (20 minutes)
  e2e [FILE…]     build and run browser suites with their output shown, all or the
                  named ones of tests/browser
  setup           install everything that the commands above need, and build nothing
  clean           remove what was built, but not the installed tools

Every command sets up what it needs first, and can be interrupted and run again.
Logs of each step lie in target/logs.

Environment:
  HEED_BROWSERS   browsers to test in, "chromium,firefox" unless set
  HEED_SHARED     folder with real pages and texts, ../shared unless set; tests that
                  need it are skipped aloud where it is absent
TEXT
}

readonly TOOLS=$PWD/target/tools/bin
readonly LOGS=target/logs
readonly EXTENSION=target/extension
readonly ENGINE_LIMIT=$((300 * 1024))
readonly CONTENT_LIMIT=$((16 * 1024))
readonly MODEL_LIMIT=$((3 * 1000 * 1000))
readonly WASM=wasm32-unknown-unknown
readonly PAGES=(popup settings paste dashboard)
readonly WASM_FEATURES=(
  --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext
  --enable-mutable-globals --enable-reference-types --enable-multivalue --enable-simd
)
# Control flow is built anew, and the lowest kilobyte is the end of the stack: no address there is meant.
readonly ENGINE_PASSES=(--low-memory-unused -Oz --flatten --rereloop -Oz -Oz)

# --- steps: a name and the time taken on the terminal, the output in a log ---

child=
staging=
outcome=0

stop_child() {
  [[ -n $child ]] || return 0
  kill -TERM -- "-$child" 2>/dev/null || true
  wait "$child" 2>/dev/null || true
  child=
}

leave() {
  stop_child
  [[ -z $staging ]] || rm -rf "$staging" "$staging.signals.json"
  rm -rf target/bindgen-*
}

interrupted() {
  printf '\ninterrupted; run the same command again to go on\n' >&2
  exit 130
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

log_of() { printf '%s/%s.log' "$LOGS" "${1// /-}"; }

# Shows that a step is still alive: on a terminal every second, elsewhere every half minute.
tick() {
  local name=$1 elapsed=$2
  if [[ -t 1 ]]; then
    printf '\r%-44s %4d s' "$name" "$elapsed"
  elif ((elapsed > 0 && elapsed % 30 == 0)); then
    printf '%-44s %4d s …\n' "$name" "$elapsed"
  fi
}

# Runs a command as its own process group, so that an interrupt ends all of it, and leaves its status in `outcome`:
# called under a condition, bash would not stop the command at its first error.
attempt() {
  local name=$1 began=$SECONDS last=-1
  shift
  outcome=0
  set -m
  "$@" >"$(log_of "$name")" 2>&1 </dev/null 9>&- &
  child=$!
  set +m
  while kill -0 "$child" 2>/dev/null; do
    if ((SECONDS - began != last)); then
      last=$((SECONDS - began))
      tick "$name" "$last"
    fi
    sleep 0.1
  done
  wait "$child" || outcome=$?
  child=
  [[ ! -t 1 ]] || printf '\r'
  printf '%-44s %4d s  %s\n' "$name" $((SECONDS - began)) "$([[ $outcome == 0 ]] && echo "done" || echo FAILED)"
}

tail_of() {
  local log
  log=$(log_of "$1")
  printf -- '--- the end of %s\n' "$log"
  tail -n 60 "$log"
  printf -- '---\n'
}

step() {
  attempt "$@"
  if ((outcome == 0)); then return; fi
  tail_of "$1" >&2
  exit 1
}

# --- setup ---

missing() { ! command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages with what rights there are.
debian() {
  local as=()
  if [[ $EUID != 0 ]]; then
    ! missing sudo || fail "needed from Debian: $*. Run as root: apt-get install $*"
    sudo -v || fail "needed from Debian: $*. Run as root: apt-get install $*"
    as=(sudo -n)
  fi
  ! missing apt-get || fail "needed, and this is no Debian machine: $*"
  step "apt: package lists" "${as[@]}" apt-get update
  step "apt: $*" "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# Names the toolchain once for all cargo calls: the pinned one, or a stable of the same version.
setup_rust() {
  local version components=() targets=()
  version=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
  missing cc && debian gcc libc6-dev
  missing rustup && fail "rustup is needed: install it from Debian (apt-get install rustup) or from rustup.rs, then run this again"
  if rustup run "$version" rustc --version >/dev/null 2>&1; then
    export RUSTUP_TOOLCHAIN=$version
  elif rustup run stable rustc --version 2>/dev/null | grep -q "^rustc $version "; then
    export RUSTUP_TOOLCHAIN=stable
  else
    step "rust $version" rustup toolchain install "$version" --profile minimal
    export RUSTUP_TOOLCHAIN=$version
  fi
  cargo fmt --version >/dev/null 2>&1 || components+=(rustfmt)
  cargo clippy --version >/dev/null 2>&1 || components+=(clippy)
  [[ -d $(rustc --print target-libdir --target $WASM) ]] || targets+=("$WASM")
  ((${#components[@]} == 0)) || step "rust: ${components[*]}" rustup component add "${components[@]}"
  ((${#targets[@]} == 0)) || step "rust: $WASM" rustup target add "${targets[@]}"
}

# The version of the command line tool has to be the crate's own.
setup_bindgen() {
  local version
  version=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)
  [[ $("$TOOLS/wasm-bindgen" --version 2>/dev/null) != "wasm-bindgen $version" ]] || return 0
  step "tool: wasm-bindgen-cli $version" cargo_tool wasm-bindgen-cli --version "$version"
}

cargo_tool() {
  CARGO_TARGET_DIR=target/tools-build cargo install --force --root target/tools "$@"
  rm -rf target/tools-build
}

setup_node() {
  if missing node || missing npm; then debian nodejs npm; fi
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  ((major >= 20)) || fail "Node 20 or newer is needed, this is $(node --version)"
  cmp -s package-lock.json node_modules/.heed-lock || step "node packages" node_packages
}

node_packages() {
  npm ci
  cp package-lock.json node_modules/.heed-lock
}

setup_browsers() {
  local packages=()
  missing chromium && packages+=(chromium)
  missing chromedriver && packages+=(chromium-driver)
  missing firefox-esr && missing firefox && packages+=(firefox-esr)
  missing openssl && packages+=(openssl)
  ((${#packages[@]} == 0)) || debian "${packages[@]}"
  [[ -x $TOOLS/geckodriver ]] || step "tool: geckodriver" cargo_tool geckodriver
}

setup_build() {
  setup_node
  setup_rust
  setup_bindgen
}

# --- build ---

# artifact NAME FEATURES PASSES…: one Wasm program from Rust to pkg/, optimised; nothing is done when its input is older than
# its output.
artifact() {
  local name=$1 features=$2 made=target/$WASM/wasm/$1.wasm out=target/bindgen-$1
  shift 2
  cargo build --profile wasm --target $WASM --no-default-features --features "$features" --bin "$name"
  if [[ pkg/${name}_bg.wasm -nt $made && pkg/${name}_bg.wasm -nt build.sh && -f pkg/$name.js ]]; then return; fi
  rm -rf "$out"
  "$TOOLS/wasm-bindgen" --target web --out-dir "$out" "$made"
  node_modules/.bin/wasm-opt "${WASM_FEATURES[@]}" "$@" "$out/${name}_bg.wasm" -o "$out/optimised.wasm"
  mv "$out/optimised.wasm" "$out/${name}_bg.wasm"
  mkdir -p pkg
  # The file whose time is asked for above comes last.
  mv "$out/$name.js" "$out/$name.d.ts" "$out/${name}_bg.wasm.d.ts" pkg/
  mv "$out/${name}_bg.wasm" pkg/
  rm -rf "$out"
}

# The catalogue's phrases, compiled here so that the browser's engine starts in milliseconds.
phrases() {
  mkdir -p pkg
  cargo run --quiet --example phrases pkg/phrases.new
  mv pkg/phrases.new pkg/phrases.bin
}

# Everything the browser loads in one folder; the old folder stays until the new one is whole.
assemble() {
  local new=$1 signals=$1.signals.json
  echo '{}' >"$signals"
  if [[ -f examples/catalogue.rs ]]; then cargo run --quiet --example catalogue -- locale >"$signals"; fi
  cp -R extension/. "$new"
  mkdir -p "$new/pkg"
  local program
  for program in engine keeper "${PAGES[@]}"; do cp "pkg/$program.js" "pkg/${program}_bg.wasm" "$new/pkg/"; done
  cp pkg/phrases.bin "$new/pkg/"
  node --input-type=module - "$new" "$signals" <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
const [folder, signals] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const locale = `${folder}/_locales/en/messages.json`;
const written = json(locale);
const derived = json(signals);
const twice = Object.keys(derived).filter((key) => key in written);
if (twice.length > 0) throw new Error(`messages said twice: ${twice.join(", ")}`);
write(locale, { ...written, ...derived });

const version = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))?.[1];
write(`${folder}/manifest.json`, { ...json(`${folder}/manifest.json`), version });
JS
  rm "$signals"
  chmod -R u=rwX,go=rX "$new"
  if diff -rq "$new" $EXTENSION >/dev/null 2>&1; then return; fi
  rm -rf $EXTENSION.old
  [[ ! -d $EXTENSION ]] || mv $EXTENSION $EXTENSION.old
  mv "$new" $EXTENSION
  rm -rf $EXTENSION.old
}

build() {
  setup_build
  step "phrases of the signals" phrases
  step "engine for the background" artifact engine engine "${ENGINE_PASSES[@]}"
  step "keeper of the records" artifact keeper keeper -Oz
  local page
  for page in "${PAGES[@]}"; do step "page: $page" artifact "$page" pages -Oz; done
  staging=$(mktemp -d target/extension-new.XXXXXX)
  step "extension folder" assemble "$staging"
  rm -rf "$staging"
  staging=
}

build_and_tell() {
  build
  cat <<TEXT

The extension lies in one folder for all browsers:
  $PWD/$EXTENSION
Chromium, Chrome, Edge: open chrome://extensions, switch on "Developer mode",
  choose "Load unpacked" and that folder.
Firefox: open about:debugging#/runtime/this-firefox, choose
  "Load Temporary Add-on…" and manifest.json in that folder.
TEXT
}

# --- tests: each suite is a command whose log is counted ---

passed=0
failed=0
skipped=0

suite_format() {
  local files
  mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.rs')
  rustfmt --check --edition 2024 "${files[@]}"
  bash -n build.sh .ci/run
}

suite_clippy_host() { cargo clippy --all-targets -- -D warnings; }
suite_clippy_wasm() { cargo clippy --target $WASM --no-default-features --features "$1" --bins -- -D warnings; }
suite_rust() { RUST_BACKTRACE=0 cargo test --no-fail-fast -- --show-output; }
suite_types() { node_modules/.bin/tsc --project .; }
suite_browser() { node --test --test-concurrency=1 --test-timeout=1200000 --test-reporter=tap tests/browser/*.test.mjs; }

suite_boundary() {
  local driver=$1
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$TOOLS/wasm-bindgen-test-runner
  export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$PWD/tests/webdriver.json
  case $driver in
    chromium) export CHROMEDRIVER=/usr/bin/chromedriver ;;
    firefox) export GECKODRIVER=$TOOLS/geckodriver ;;
  esac
  cargo test --target $WASM --no-default-features --features engine --test boundary
}

suite_lint() {
  local report=$LOGS/lint.json
  node_modules/.bin/web-ext lint --no-config-discovery --source-dir $EXTENSION --output json >"$report" || true
  node -e '
    const { summary, errors, warnings, notices } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    for (const { _type, code, message, file, line } of [...errors, ...warnings, ...notices]) console.log(_type, code, message, file ?? "", line ?? "");
    console.log(summary);
    process.exit(summary.errors + summary.warnings + summary.notices > 0 ? 1 : 0);' "$report"
}

suite_size() {
  local file=$1 limit=$2 bytes
  bytes=$(wc -c <"$file")
  echo "$file: $bytes of $limit bytes"
  ((bytes <= limit))
}

# Adds up what a log says. A runner that failed without naming a failed test (it did not compile, say) counts as one.
count() {
  local log=$1 status=$2 good bad skip
  good=$(sum_of "$log" 's/^test result: .* \([0-9]*\) passed;.*/\1/p; s/^# pass \([0-9]*\)$/\1/p')
  bad=$(sum_of "$log" 's/^test result: .*passed; \([0-9]*\) failed;.*/\1/p; s/^# \(fail\|cancelled\) \([0-9]*\)$/\2/p')
  skip=$(sum_of "$log" 's/^# skipped \([0-9]*\)$/\1/p')
  # A Rust test that says "skipped: …" has passed for its runner, and not for us.
  local aloud
  aloud=$(grep -c '^skipped: ' "$log" || true)
  good=$((good > aloud ? good - aloud : 0))
  skip=$((skip + aloud))
  if ((good + bad + skip == 0 && status == 0)); then good=1; fi
  if ((bad == 0 && status != 0)); then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
  skipped=$((skipped + skip))
}

# What a suite left out, said aloud once for each reason.
skips_of() {
  sed -n 's/^skipped: \(.*\)/\1/p; s/^ *ok .*# SKIP *\(.*\)/\1/p' "$1" | sort | uniq -c |
    while read -r times reason; do printf '  skipped %d: %s\n' "$times" "$reason"; done
}

# The sum of the numbers that a sed script picks out of a file.
sum_of() { sed -n "$2" "$1" | awk '{ sum += $1 } END { print sum + 0 }'; }

readonly SUITES=(format clippy rust boundary types lint size browser)
wanted=()

is_wanted() { [[ " ${wanted[*]} " == *" $1 "* ]]; }

# suite NAME GROUP COMMAND…: runs when its group is wanted, counts, and goes on after a failure.
suite() {
  local name=$1 group=$2
  shift 2
  if ! is_wanted "$group"; then return; fi
  attempt "test $name" "$@"
  count "$(log_of "test $name")" "$outcome"
  skips_of "$(log_of "test $name")"
  ((outcome == 0)) || tail_of "test $name"
}

# The browser that HEED_BROWSERS leaves out is not tested.
tested_in() { [[ ${HEED_BROWSERS:-chromium,firefox} == *$1* ]]; }

# Suites that only look at Rust sources wait for no browser and no Wasm.
setup_tests() {
  setup_build
  if is_wanted boundary || is_wanted browser; then setup_browsers; fi
  if is_wanted boundary; then step "phrases of the signals" phrases; fi
  if is_wanted types || is_wanted lint || is_wanted size || is_wanted browser; then build; fi
}

run_tests() {
  wanted=("$@")
  ((${#wanted[@]} > 0)) || wanted=("${SUITES[@]}")
  local group
  for group in "${wanted[@]}"; do
    [[ " ${SUITES[*]} " == *" $group "* ]] || fail "no such suite: $group (see ./build.sh --help)"
  done
  setup_tests
  suite "format" format suite_format
  suite "clippy" clippy suite_clippy_host
  suite "clippy engine" clippy suite_clippy_wasm engine
  suite "clippy keeper" clippy suite_clippy_wasm keeper
  suite "clippy pages" clippy suite_clippy_wasm pages
  suite "rust" rust suite_rust
  if tested_in chromium; then suite "boundary chromium" boundary suite_boundary chromium; fi
  if tested_in firefox; then suite "boundary firefox" boundary suite_boundary firefox; fi
  suite "types" types suite_types
  suite "web-ext lint" lint suite_lint
  suite "size of the engine" size suite_size pkg/engine_bg.wasm $ENGINE_LIMIT
  suite "size of the content script" size suite_size $EXTENSION/content.js $CONTENT_LIMIT
  suite "size of the model" size suite_size $EXTENSION/meaning.bin $MODEL_LIMIT
  suite "browsers" browser suite_browser
  printf '%d passed, %d failed%s\n' "$passed" "$failed" "$( ((skipped == 0)) || printf ', %d skipped' "$skipped")"
  ((failed == 0))
}

# --- the other commands ---

e2e() {
  local files=("$@")
  ((${#files[@]} > 0)) || files=(tests/browser/*.test.mjs)
  setup_browsers
  build
  node --test --test-concurrency=1 --test-reporter=spec "${files[@]}" 9>&-
}

demo() {
  setup_browsers
  build
  node tests/browser/demo.mjs 9>&-
}

bench() {
  setup_browsers
  build
  local file pages=("${PAGES[@]/#/pkg/}")
  for file in pkg/engine_bg.wasm pkg/keeper_bg.wasm pkg/phrases.bin "${pages[@]/%/_bg.wasm}" $EXTENSION/content.js $EXTENSION/meaning.bin; do
    printf '%-34s %9d bytes  %9d gzipped\n' "$file" "$(wc -c <"$file")" "$(gzip -9 <"$file" | wc -c)"
  done
  if [[ -f benches/core.rs ]]; then cargo bench --bench core 9>&-; fi
  if [[ -f tests/browser/bench.mjs ]]; then node tests/browser/bench.mjs 9>&-; fi
  if [[ -f tests/browser/dashboard-bench.mjs ]]; then node tests/browser/dashboard-bench.mjs 9>&-; fi
}

# Python and the packages that the network is learned with, in a folder of their own.
learning_tools() {
  [[ -x target/train/venv/bin/pip ]] || python3 -m venv target/train/venv
  target/train/venv/bin/pip install --quiet --disable-pip-version-check -r examples/meaning/requirements.txt
}

train() {
  local tool=target/release/examples/meaning
  setup_rust
  if missing python3; then debian python3 python3-venv; fi
  mkdir -p target/train
  step "training: tools" learning_tools
  step "training: program" cargo build --release --example meaning
  step "training: statements" $tool cut data target/train/statements.txt
  step "training: network" target/train/venv/bin/python examples/meaning/train.py target/train/statements.txt target/train/learned.bin
  step "training: model" $tool finish data target/train/learned.bin target/train/meaning.bin MODEL.md target/train/report.txt
  mv target/train/meaning.bin extension/meaning.bin
  sed -n '/^| Phase/,/^$/p' MODEL.md
  printf 'What is wrong and missed in the tuning part: target/train/report.txt\n'
}

clean() {
  rm -rf pkg $EXTENSION $LOGS target/debug target/release target/wasm target/$WASM target/demo target/pictures
}

# Two runs at once would overwrite each other's steps.
alone() {
  mkdir -p $LOGS
  exec 9>target/.build-lock
  flock -n 9 && return
  echo "another ./build.sh is at work here; waiting for it"
  flock 9
}

main() {
  local command=${1:-build}
  (($# == 0)) || shift
  case $command in
    -h | --help | help) usage && return ;;
    build | demo | test | bench | train | e2e | setup | clean) ;;
    *)
      usage >&2
      fail "no such command: $command"
      ;;
  esac
  trap leave EXIT
  trap interrupted INT TERM HUP
  alone
  case $command in
    build) build_and_tell ;;
    test) run_tests "$@" ;;
    setup)
      setup_build
      setup_browsers
      ;;
    *) "$command" "$@" ;;
  esac
}

main "$@"
