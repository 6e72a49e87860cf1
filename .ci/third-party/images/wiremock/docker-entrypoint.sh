#!/bin/sh
# Arguments that begin with a dash are WireMock's; anything else is a command of its own.
set -eu

case ${1:--} in
  -*)
    # shellcheck disable=SC2086 # several words are meant
    exec java ${JAVA_OPTS:-} -cp '/var/wiremock/lib/*:/var/wiremock/extensions/*' wiremock.Run ${WIREMOCK_OPTIONS:-} "$@"
    ;;
  *) exec "$@" ;;
esac
