#!/usr/bin/env bash
# Run once by the database container, when its volume is empty. The same roles and rights as in the embedded cluster.
set -euo pipefail

for name in SPUR_OWNER_PASSWORD SPUR_APP_PASSWORD; do
  [ -n "${!name:-}" ] || { echo "$name saknas." >&2; exit 1; }
done

# The passwords come from the environment inside psql: an argument could be read by every process in the container.
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres <<'SQL'
\getenv owner SPUR_OWNER_PASSWORD
\getenv app SPUR_APP_PASSWORD
create role spur_owner login nosuperuser nobypassrls nocreaterole nocreatedb noreplication password :'owner';
create role spur_app login nosuperuser nobypassrls nocreaterole nocreatedb noreplication password :'app';
create database spur owner spur_owner;
revoke all on database spur from public;
grant connect on database spur to spur_app;
\connect spur
create extension pg_trgm;
create extension unaccent;
SQL
