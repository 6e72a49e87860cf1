# shellcheck shell=bash
# Sourced by the builds of Go programs: finds or fetches Go, and builds the same program everywhere.

export CGO_ENABLED=0 GOFLAGS='-mod=readonly -trimpath -buildvcs=false' GOTOOLCHAIN=local GOWORK=off

newer_or_same() { [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; } # version, needed

go_version() { "$1" env GOVERSION 2>/dev/null | sed 's/^go//'; }

# Go itself is a module too: any older Go can fetch it, Debian's for one.
fetch_go() { # folder
  need_commands "Building Go programs" go=golang-go
  local module work
  module=golang.org/toolchain@v0.0.1-go$GO_VERSION.linux-$(dpkg --print-architecture)
  say "fetching Go $GO_VERSION"
  mkdir -p "$cache/go"
  work=$(mktemp -d "$cache/go/.build.XXXXXX")
  (cd "$work" && printf 'module fetch\n' >go.mod && GOFLAGS=-modcacherw GOMODCACHE=$work/mod go mod download "$module")
  chmod -R +x "$work/mod/$module"/bin "$work/mod/$module"/pkg/tool
  mv -T "$work/mod/$module" "$1"
  rm -rf "$work"
}

use_go() {
  local own=$cache/go/$GO_VERSION candidate
  for candidate in go /usr/local/go/bin/go "$own/bin/go"; do
    if command -v "$candidate" >/dev/null && newer_or_same "$(go_version "$candidate")" "$GO_VERSION"; then
      PATH=$(dirname "$(command -v "$candidate")"):$PATH
      return
    fi
  done
  fetch_go "$own"
  PATH=$own/bin:$PATH
}

# The folder of a module that go.mod and go.sum beside the build script name. Its sum stands in that go.sum, so that no
# checksum database has to know it.
module_folder() { # folder with go.mod, module
  (cd "$1" && go mod download -json "$2" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
}
