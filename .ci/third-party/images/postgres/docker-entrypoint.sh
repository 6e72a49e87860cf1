#!/bin/bash
# Makes a database on the first start, then runs the server. Understands the official image's variables: POSTGRES_USER,
# POSTGRES_PASSWORD (each also as ..._FILE), POSTGRES_DB, POSTGRES_INITDB_ARGS, POSTGRES_HOST_AUTH_METHOD, PGDATA.
set -euo pipefail

fail() {
  printf 'docker-entrypoint.sh: %s\n' "$*" >&2
  exit 1
}

from_file() { # variable: takes its value from the file that NAME_FILE names
  local file=${1}_FILE
  if [ -n "${!file:-}" ]; then
    [ -z "${!1:-}" ] || fail "$1 and $file are both set; set one."
    export "$1=$(<"${!file}")"
  fi
}

become_postgres() {
  mkdir -p "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA"
  chown -R postgres:postgres "$PGDATA" /var/run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
}

make_cluster() {
  if [ -z "${POSTGRES_PASSWORD:-}" ] && [ "${POSTGRES_HOST_AUTH_METHOD:-}" != trust ]; then
    fail "POSTGRES_PASSWORD is empty; set it, or set POSTGRES_HOST_AUTH_METHOD=trust to let everybody in."
  fi
  local arguments
  eval "arguments=(${POSTGRES_INITDB_ARGS:-})"
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "${POSTGRES_PASSWORD:-}") "${arguments[@]}"
  printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
}

run_sql() { psql -v ON_ERROR_STOP=1 --no-password --no-psqlrc --username "$POSTGRES_USER" "$@"; }

run_init_files() {
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    # shellcheck disable=SC1090 # whatever is mounted there
    case $file in
      *.sh) if [ -x "$file" ]; then "$file"; else . "$file"; fi ;;
      *.sql) run_sql --dbname "$POSTGRES_DB" -f "$file" ;;
      *.sql.gz) gunzip -c "$file" | run_sql --dbname "$POSTGRES_DB" ;;
    esac
  done
}

# Through a server that nobody can reach from outside until all is there.
fill_cluster() {
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  if [ "$POSTGRES_DB" != postgres ]; then run_sql --dbname postgres --set db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'; fi
  run_init_files
  pg_ctl -D "$PGDATA" -m fast -w stop
}

case ${1:-postgres} in -*) set -- postgres "$@" ;; esac
if [ "${1:-}" != postgres ]; then exec "$@"; fi
if [ "$(id -u)" -eq 0 ]; then become_postgres "$@"; fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  from_file POSTGRES_USER
  from_file POSTGRES_PASSWORD
  POSTGRES_USER=${POSTGRES_USER:-postgres}
  POSTGRES_DB=${POSTGRES_DB:-$POSTGRES_USER}
  make_cluster
  fill_cluster
fi
exec "$@"
