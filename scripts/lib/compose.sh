# shellcheck shell=bash disable=SC2034 # read by those who read this
# What the scripts around the container stack share. Read from the repository's root, with set -euo pipefail.

DCLINT=3.1.0

stack=compose
# Which overlay for sampling the stack has, if any.
sampling=
export COMPOSE_FILE=docker-compose.yml
# The services are built here, once, and not by a Maven in each image.
export ARTIFACT=packaged
# Grafana is built from nothing that a machine without registries could get.
left_out=()

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

use_lite() {
  stack=lite
  COMPOSE_FILE=docker-compose.lite.yml
}

use_tail_sampling() { # one, balanced or naive
  COMPOSE_FILE=docker-compose.yml
  [ "$1" = one ] || overlay ha
  overlay tail-sampling
  case $1 in
    one) sampling="tail" ;;
    balanced) sampling=tail-ha && overlay tail-sampling-ha ;;
    naive) sampling=tail-naive && overlay tail-sampling-ha && overlay tail-sampling-naive ;;
    *) fail "--tail-sampling=$1: there is one, balanced and naive" ;;
  esac
}

use_adaptive_sampling() {
  sampling=adaptive
  overlay adaptive-sampling
}

overlay() { COMPOSE_FILE=$COMPOSE_FILE:infra/compose.$1.yml; }

use_images() { # file
  [ -r "$1" ] || fail "--images $1: there is no such file"
  set -a
  # shellcheck source=/dev/null
  source "$1"
  set +a
  grep -q '^GRAFANA_IMAGE=' "$1" || left_out=(grafana)
}

compose() { docker compose --progress quiet "$@"; }

require_engine() {
  docker info >/dev/null 2>&1 || fail "no container engine answers (docker info)"
  # It would be removed in the end, and what people have in it as well.
  [ -z "$(compose ps --quiet)" ] || fail "the stack runs already; 'COMPOSE_FILE=$COMPOSE_FILE docker compose down' stops it"
}

# Every container but those for which there is no image.
services() {
  local all
  all=$(compose config --services)
  if ((${#left_out[@]})); then grep -v -x -F "${left_out[@]}" <<<"$all"; else printf '%s\n' "$all"; fi
}

# The java on the PATH may be an old one.
third_party=.ci/third-party
# shellcheck source=/dev/null
source "$third_party/lib/jdk.sh"
use_jdk

maven() { run_maven -B -q -ntp "$@"; }

build_services() {
  say "building the services"
  # aot-jar: the layout an AOT cache can be trained on.
  maven package -pl frontend-service,api-gateway,auth-service,user-service,lab-cli -am -DskipTests -Dspotless.check.skip \
    -Dquarkus.package.jar.type=aot-jar
}

build_images() {
  say "building the images"
  compose build --quiet
}

# Every configuration file is read by the program it is for.
check_configurations() {
  local file
  say "checking configurations"
  check_compose_files
  for file in config balancer minimal; do
    once otel-collector infra/otel-collector:/check validate "--config=/check/$file.yaml"
  done
  once otel-collector infra/otel-collector:/check validate --config=/check/config.yaml --config=/check/tail-sampling.yaml
  once otel-collector infra/otel-collector:/check validate --config=/check/balancer.yaml --config=/check/naive.yaml
  for file in legacy sampling; do
    once jaeger-collector infra/jaeger:/check validate --config=/check/collector.yaml "--config=/check/$file.yaml"
  done
  promtool infra/prometheus check config /check/prometheus.yml
  promtool infra/prometheus test rules /check/rules.test.yml
  promtool infra/jaeger test rules /check/dependencies.test.yml
  for file in collector query lite; do once jaeger-collector infra/jaeger:/check validate "--config=/check/$file.yaml"; done
  in_passing down --volumes
}

# Resolved first: dclint itself knows neither variables nor what several files make together.
check_compose_files() {
  local file resolved
  resolved=$(mktemp -d)
  for file in docker-compose.yml docker-compose.lite.yml; do docker compose -f "$file" config >"$resolved/${file##*/}"; done
  for file in infra/compose.{legacy-ports,ha,extras,tail-sampling,adaptive-sampling}.yml; do
    docker compose -f docker-compose.yml -f "$file" config >"$resolved/${file##*/}"
  done
  for file in balanced naive; do (use_tail_sampling "$file" && docker compose config) >"$resolved/tail-$file.yml"; done
  if command -v dclint >/dev/null; then
    dclint --config .dclintrc.yaml "$resolved"
  elif [ "${CI:-}" = true ]; then
    fail "dclint is not installed, and CI leaves nothing out"
  else
    say "dclint is not installed (npm install --global dclint@$DCLINT); left out"
  fi
  rm -r "$resolved"
}

# A project of its own, so that nothing of it is left to the stack.
in_passing() { docker compose -f docker-compose.yml --project-name trace-lab-check --progress quiet "$@"; }

promtool() { # folder, command...
  local folder=$1
  shift
  once_as promtool prometheus "$folder:/check" "$@"
}

once() { # service, folder:mount point, command...
  once_as '' "$@"
}

once_as() { # program instead of the image's own, service, folder:mount point, command...
  local program=$1 service=$2 folder=$3
  shift 3
  in_passing run --rm --no-deps ${program:+--entrypoint "$program"} --volume "$PWD/$folder:ro" "$service" "$@" \
    </dev/null >/dev/null 2>&1 || fail "$service refuses: $*"
}

start_stack() {
  local began=$SECONDS
  # shellcheck disable=SC2046 # one word for each service
  compose up --detach --wait --no-build $(services) || { compose logs --tail 20 && fail "the stack did not start"; }
  say "ready after $((SECONDS - began)) s"
}

# The first requests load classes in five processes at once; on a busy machine that may take longer than a caller waits.
warm_up() {
  local token
  until_good login
  token=$(login | sed 's/.*"token":"\([^"]*\)".*/\1/')
  until_good order
}

until_good() { # command
  local good=0 tries=0
  until ((good == 5)); do
    (((tries += 1) <= 60)) || fail "no $1 succeeds"
    if "$1" >/dev/null 2>&1; then good=$((good + 1)); else sleep 1; fi
  done
}

login() { post login --data '{"username":"ada","password":"lovelace"}'; }

order() { post users/1/orders -H "Authorization: Bearer $token" --data '{"items":[{"sku":"MUG-BLACK","quantity":1}]}'; }

post() { curl -fsS "http://localhost:8080/api/$1" -H 'Content-Type: application/json' "${@:2}"; }

remove_stack() {
  compose down --volumes --remove-orphans
}
