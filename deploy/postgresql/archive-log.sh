#!/bin/sh
# PostgreSQL's archive_command: keeps a finished piece of the write-ahead log. `archive-log.sh PATH NAME FOLDER`
# Code 0 only when it lies there whole and on the disk; a piece that is there already with the same content is kept (after a crash
# PostgreSQL asks again), with other content it is a fault.
set -eu
path="$1"
kept="$3/$2"
mkdir -p "$3"
if [ -e "$kept" ]; then
  cmp -s "$path" "$kept" && exit 0
  echo "$kept is there already and differs: two servers must not share an archive" >&2
  exit 1
fi
cp "$path" "$kept.part"
sync "$kept.part"
mv "$kept.part" "$kept"
