#!/bin/sh
# The server with its database's password from a file: the image takes it from the environment alone.
set -eu
POSTGRES_PWD="$(cat "$POSTGRES_PWD_FILE")"
export POSTGRES_PWD
exec "${TEMPORAL_ENTRY:-/etc/temporal/entrypoint.sh}"
