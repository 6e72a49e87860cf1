#!/bin/sh
# Arguments are versitygw's. Without any, the variables of the official image say what to run.
set -eu

if [ $# -eq 0 ]; then
  : "${VGW_BACKEND:?set it to posix, s3 or another backend, or give versitygw arguments}"
  # shellcheck disable=SC2086 # several words are meant
  set -- ${VGW_ARGS:-} "$VGW_BACKEND" ${VGW_BACKEND_ARG:+"$VGW_BACKEND_ARG"} ${VGW_BACKEND_ARGS:-}
fi
exec /usr/local/bin/versitygw "$@"
