# shellcheck shell=bash
# Sourced by what needs built programs: takes them from the cache, or builds them into it.

# The cache folder of a program. The recipe's fingerprint is in its name: whoever changes the recipe gets a new program.
program_folder() { # name, version
  printf '%s/%s/%s-%s' "$cache" "$1" "$2" "$(fingerprint "$third_party/programs/$1")"
}

# Builds in a folder beside and renames it at the end, so that an interrupted build leaves nothing that looks finished.
program() { # name, version, further arguments of its build script...
  local name=$1 version=$2 folder start=$SECONDS
  shift 2
  folder=$(program_folder "$name" "$version")
  if [ -d "$folder" ]; then
    say "$name $version: in the cache"
    return
  fi
  say "$name $version: building"
  mkdir -p "$cache/$name"
  building=$(mktemp -d "$cache/$name/.build.XXXXXX")
  nice -n 10 "$third_party/programs/$name/build" "$building" "$@" >"$cache/$name/build.log" 2>&1 ||
    fail "$name $version: the build failed: $(tail -n 20 "$cache/$name/build.log") (all of it: $cache/$name/build.log)"
  mv -T "$building" "$folder"
  building=
  say "$name $version: built in $((SECONDS - start)) s, $(du -sh "$folder" | cut -f1)"
}

building=
trap '[ -z "$building" ] || rm -rf "$building"' EXIT
