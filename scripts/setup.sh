# Sourced by scripts/run and scripts/test: what they need from the machine, and how they build.
#
# A bare Debian 12: installs what is missing (as root, or with sudo). Elsewhere: names what is missing, and goes
# on as soon as it is there. An emsdk on PATH serves as well as Debian's emscripten.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}

heading() { printf '\n== %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# --- what the machine has -----------------------------------------------------------------------------------

has_program() { command -v "$1" >/dev/null 2>&1; }
has_compiler() { has_program g++ || has_program clang++; }
has_node() { has_program node && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]; }
has_header() { compgen -G "/usr/include/$1" >/dev/null || compgen -G "/usr/local/include/$1" >/dev/null ||
               compgen -G "/opt/homebrew/include/$1" >/dev/null; }
has_zlib() { has_header zlib.h; }
has_json() { has_header nlohmann/json.hpp; }
has_catch2() { has_header 'catch2/catch*.hpp'; }
has_certificates() { [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -d /etc/pki/tls/certs ] || [ "$(uname)" = Darwin ]; }
has_browser() { find_browser >/dev/null; }
has_han_font() { [ "$(uname)" = Darwin ] || { has_program fc-list && [ -n "$(fc-list ':lang=zh-cn' family)" ]; }; }
has_clang_format() { has_program clang-format-14 || has_program clang-format; }

has_clang() { has_program clang++ || has_program clang++-14; }
has_fuzzer() { find_fuzzer >/dev/null; }

# Prints the clang++ of the fuzz targets: $CLANG, or the first of the usual names that has libFuzzer.
find_fuzzer() {
  local name
  for name in "${CLANG:-}" clang++ clang++-14 /opt/homebrew/opt/llvm/bin/clang++; do
    [ -n "$name" ] && echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
      "$name" -x c++ - -fsanitize=fuzzer,address,undefined -o /dev/null 2>/dev/null && command -v "$name" && return
  done
  return 1
}

# Prints the browser of the tests: $CHROMIUM, or the first of the usual names.
find_browser() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then return; fi
  done
  return 1
}

# --- what is missing ----------------------------------------------------------------------------------------

missing_packages=()
missing_words=()

# need <Debian's package> <what to look for elsewhere> <check...>
need() {
  local package=$1 words=$2
  shift 2
  if "$@"; then return; fi
  missing_packages+=("$package")
  missing_words+=("$words")
}

need_build_tools() {
  need g++ 'a C++20 compiler: g++ 12 or clang++ 14, or newer' has_compiler
  need cmake 'cmake 3.22 or newer' has_program cmake
  need ninja-build 'ninja' has_program ninja
  need python3 'python 3.9 or newer' has_program python3
  need nodejs 'node 18 or newer' has_node
  need emscripten 'emscripten 3.1.6 or newer: an emsdk on PATH, or a package' has_program em-config
  need zlib1g-dev 'the headers of zlib' has_zlib
  need nlohmann-json3-dev 'the headers of nlohmann/json 3.9 or newer' has_json
  need catch2 'the headers of Catch2: version 2; for version 3 see scripts/cmake/deps.cmake' has_catch2
}

need_test_tools() {
  need ca-certificates 'certificates, to fetch the node packages' has_certificates
  need npm 'npm 8.13 or newer' has_program npm
  need chromium 'Chromium or Chrome, or its path in $CHROMIUM' has_browser
  need fontconfig 'fontconfig' has_program fc-list
  need fonts-noto-cjk 'a font with Chinese characters' has_han_font
  need clang-format 'clang-format 14' has_clang_format
  need_fuzz_tools
}

need_fuzz_tools() {
  need clang-14 'clang++ 14 or newer, or its path in $CLANG' has_clang
  need libclang-rt-14-dev 'the libFuzzer of that clang (compiler-rt; Apple'"'"'s clang has none)' has_fuzzer
}

is_debian_12() { (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ]) 2>/dev/null; }

# Installs what the needs above found missing, or names it and ends.
install_missing() {
  [ ${#missing_packages[@]} -gt 0 ] || return 0
  local command="apt-get install -y --no-install-recommends ${missing_packages[*]}" sudo=''
  if ! is_debian_12; then
    printf 'Missing here:\n' >&2
    printf '  %s\n' "${missing_words[@]}" >&2
    die "On Debian 12 these are the packages ${missing_packages[*]}. Install them and run this again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    has_program sudo || die "Missing here. As root: apt-get update && $command"
    sudo=sudo
  fi
  heading "installing ${missing_packages[*]}"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive $command
  hash -r
}

# --- building -----------------------------------------------------------------------------------------------

# The packages of package-lock.json, again only when the lock has changed. Nothing of them runs while installing.
install_node_packages() {
  local stamp=node_modules/.newsprism-lock
  cmp -s package-lock.json "$stamp" && return
  heading 'node packages'
  npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# build <preset> [target...]: configures once, then builds what is out of date.
build() {
  local preset=$1 folder=build/$1
  shift
  heading "building $preset"
  if [ "$preset" = wasm ] && [ -f "$folder/CMakeCache.txt" ] &&
    ! grep -qF "NEWSPRISM_EMSCRIPTEN_ROOT:PATH=$(em-config EMSCRIPTEN_ROOT)" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"  # made with another Emscripten
  fi
  if [ ! -f "$folder/build.ninja" ] || [ CMakePresets.json -nt "$folder/build.ninja" ]; then
    cmake --preset "$preset" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; die "cmake --preset $preset failed"; }
  fi
  cmake --build "$folder" -j "$jobs" ${1:+--target "$@"}
}
