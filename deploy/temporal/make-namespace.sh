#!/bin/sh
# Registers the namespace where it is missing, sets for how long closed runs are kept, and ends when every service of the server knows it:
# some seconds after it was registered. `temporal` reads TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE itself.
set -eu

until_done() { # COMMAND...
  tries=0
  until said="$("$@" 2>&1)"; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || { echo "gave up: $*: $said" >&2; exit 1; }
    sleep 1
  done
}

until_done temporal operator cluster health
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" > /dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
until_done temporal operator namespace update --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
until_done temporal workflow list --namespace "$TEMPORAL_NAMESPACE" --limit 1
