#!/bin/bash
# Run by the image of PostgreSQL when its volume is empty: roles with the passwords of the secrets, and the databases.
set -euo pipefail
run() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" "$@"; }
sql="${NEMCON_SQL:-/etc/nemcon-sql}"
secrets="${NEMCON_SECRETS:-/run/secrets}"

# Of postgres://user:password@host/database the password.
password_in() { sed -E 's#^[a-z]+://[^:]+:([^@]+)@.*#\1#' "$secrets/$1" | tr -d '\n'; }
set_password() { # ROLE PASSWORD
  run --dbname postgres --set=role="$1" --set=password="$2" <<< "ALTER ROLE :\"role\" PASSWORD :'password';"
}

run --dbname postgres --file "$sql/roles.sql"
for user in owner api worker projector notifier; do
  set_password "nemcon_$user" "$(password_in "database-url-$user")"
done
set_password nemcon_archiver_login "$(password_in database-url-archiver)"
set_password temporal "$(tr -d '\n' < "$secrets/temporal-database-password")"
run --dbname postgres --command 'CREATE DATABASE nemcon OWNER nemcon_owner'
run --dbname postgres --command 'CREATE DATABASE temporal OWNER temporal'
run --dbname postgres --command 'CREATE DATABASE temporal_visibility OWNER temporal'
run --dbname nemcon --file "$sql/database.sql"
