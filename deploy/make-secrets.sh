#!/bin/sh
# Makes the files that docker-compose.yml takes secrets from, each once: what is there stays as it is.
# The folder is closed to everybody else; the files in it can be read by the users inside the containers.
set -eu
folder="$(dirname "$0")/secrets"
mkdir -p "$folder"
chmod 700 "$folder"

make() { # NAME: takes the text from standard input
  if [ -e "$folder/$1" ]; then
    cat > /dev/null
  else
    cat > "$folder/$1"
    chmod 644 "$folder/$1"
    echo "made $folder/$1"
  fi
}
password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

password | make postgresql-password
password | make temporal-database-password
password | make grafana-password
for user in owner api worker archiver_login projector notifier; do
  printf 'postgres://nemcon_%s:%s@postgresql:5432/nemcon\n' "$user" "$(password)" | make "database-url-${user%_login}"
done
# Empty until you need them: the address of your mail server with its password, the secret key of your S3 store.
printf '' | make smtp-url
printf '' | make s3-secret-access-key
