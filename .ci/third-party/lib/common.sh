# shellcheck shell=bash
# Sourced by every script here: where things are, what to say, when to give up.
set -euo pipefail

third_party=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${TRACELAB_CACHE:-$HOME/.cache/trace-lab}
export TRACELAB_CACHE=$cache

set -a
# shellcheck source=../versions.env
source "$third_party/versions.env"
set +a

say() { printf 'third-party: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# What a folder's files say, in eight characters: part of a cache name, so that a changed recipe is built again.
fingerprint() { # folder...
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 cat | sha256sum | cut -c1-8
}

# A file that repeats a version must repeat the one in versions.env.
expect() { # file, text
  grep -Fq -- "$2" "$1" || fail "$1 does not say '$2'; versions.env does. Make them agree."
}

need_root_on_debian() { # what for
  command -v apt-get >/dev/null || fail "$1 needs a Debian machine (no apt-get here)."
  [ "$(id -u)" -eq 0 ] || fail "$1 needs root: it installs packages. Run as root, or have it done once by somebody who is."
}

# Installs what is missing, and nothing else: command=package pairs.
need_commands() { # what for, command=package...
  local purpose=$1 missing=() pair
  shift
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  if ((${#missing[@]} == 0)); then return; fi
  need_root_on_debian "$purpose"
  say "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
