#!/bin/sh
# Brings the schema of Temporal's two databases to the version of this tool. Repeating it changes nothing; it runs before every start, so
# that a newer server finds what it needs. The databases are made by deploy/postgresql/init.sh.
set -eu
if [ -n "${SQL_PASSWORD_FILE:-}" ]; then
  SQL_PASSWORD="$(cat "$SQL_PASSWORD_FILE")"
  export SQL_PASSWORD
fi
for database in temporal visibility; do
  name=temporal
  [ "$database" = visibility ] && name=temporal_visibility
  export SQL_DATABASE="$name"
  # The first time there is no table of versions yet.
  temporal-sql-tool update-schema --schema-name "postgresql/v12/$database" 2> /dev/null || {
    temporal-sql-tool setup-schema --version 0.0
    temporal-sql-tool update-schema --schema-name "postgresql/v12/$database"
  }
done
