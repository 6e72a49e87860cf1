# shellcheck shell=bash
# Sourced by start and stop: where our engine leaves its traces.
engine=$cache/engine/$DEBIAN_RELEASE
engine_pid=$cache/engine/dockerd.pid
engine_log=$cache/engine/dockerd.log

engine_answers() { docker info >/dev/null 2>&1; }

# Whether the engine that we started is still that process.
ours_runs() { [ -s "$engine_pid" ] && [ "$(cat "/proc/$(<"$engine_pid")/comm" 2>/dev/null)" = dockerd ]; }
