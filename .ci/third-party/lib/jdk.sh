# shellcheck shell=bash
# Sourced by what needs a JDK: sets JAVA_HOME to the newest one of this machine.

jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9.]*\)".*/\1/p' "$1/release" 2>/dev/null; }

use_jdk() {
  local folder newest
  newest=$(for folder in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$folder/bin/javac" ] && [ -n "$(jdk_version "$folder")" ]; then
      printf '%s %s\n' "$(jdk_version "$folder")" "$folder"
    fi
  done | sort -s -V -k1,1 | tail -n 1)
  [ "${newest%%[. ]*}" -ge 21 ] 2>/dev/null || fail "needs a JDK of version 21 or newer (install one, or point JAVA_HOME to it)."
  JAVA_HOME=${newest#* }
  JAVA_VERSION=${newest%% *}
  export JAVA_HOME JAVA_VERSION
}

# Maven from the machine, else the repository's wrapper.
run_maven() { # arguments...
  if command -v mvn >/dev/null; then mvn "$@"; else "$third_party/../../mvnw" "$@"; fi
}
