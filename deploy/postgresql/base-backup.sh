#!/bin/sh
# A base backup of all databases of the server: the record, and Temporal's, of one and the same moment. Run in the container:
#   docker compose exec --user postgres postgresql /bin/sh /etc/nemcon-sql/base-backup.sh
# With the archive of the log since then it restores every later moment (docs/operate/backup.md).
set -eu
folder="/var/lib/postgresql/backup/base/$(date -u +%Y%m%dT%H%M%SZ)"
mkdir -p "$(dirname "$folder")"
pg_basebackup --pgdata="$folder" --format=tar --gzip --wal-method=none --checkpoint=fast --manifest-checksums=SHA256
echo "$folder"
