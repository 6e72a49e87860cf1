# shellcheck shell=bash
# Sourced by what takes packages of another Debian release than the machine's, from the machine's own sources.

# The files in which this machine's packages are found.
source_files() { find /etc/apt/sources.list /etc/apt/sources.list.d -maxdepth 1 \( -name '*.list' -o -name '*.sources' \) 2>/dev/null; }

this_release() { sed -n 's/^VERSION_CODENAME=//p' /etc/os-release; }

# Where this machine gets Debian from.
debian_mirror() {
  source_files | xargs grep -hoE '(https?|mirror\+[a-z]+|file)://[^] ]*/debian/?( |$)' | head -n 1 | tr -d ' '
}

# Runs apt-get or apt-cache on DEBIAN_RELEASE with lists of its own, so that the machine's lists stay as they are.
apt_of_release() { # folder for the lists, command, arguments...
  local folder=$1 command=$2 file
  shift 2
  mkdir -p "$folder/sources" "$folder/lists/partial"
  source_files | while IFS= read -r file; do
    if grep -q "$(this_release)" "$file"; then
      sed "s/\b$(this_release)\b/$DEBIAN_RELEASE/g" "$file" >"$folder/sources/$(basename "$file")"
    fi
  done
  "$command" -o Dir::Etc::sourcelist=- -o Dir::Etc::sourceparts="$folder/sources" -o Dir::State::Lists="$folder/lists" \
    -o APT::Sandbox::User=root "$@"
}

# Unpacks packages of DEBIAN_RELEASE into a folder; installs nothing.
unpack_packages() { # folder, package...
  local folder=$1 work
  shift
  work=$(mktemp -d "$cache/.work.XXXXXX")
  apt_of_release "$work" apt-get update -qq || say "not all of $DEBIAN_RELEASE's package lists could be read"
  (cd "$work" && apt_of_release "$work" apt-get download -qq "$@") || fail "cannot download $* of Debian $DEBIAN_RELEASE"
  for package in "$work"/*.deb; do dpkg -x "$package" "$folder"; done
  rm -rf "$work"
}

# Leaves out what no container reads.
pack_root() { # root, tar file
  rm -rf "$1"/var/cache/apt/* "$1"/var/lib/apt/lists/* "$1"/var/log/* "$1"/usr/share/{doc,man,info,locale}/*
  tar --numeric-owner --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' -C "$1" -cf "$2" .
}
