-- The roles of a PostgreSQL server that keeps Nemcon and Temporal: one user for each process, so that only the archiver can write the
-- record and only the projector the read model. Run once, by a superuser; passwords are set apart. Migrations find nemcon_archiver here.
CREATE ROLE nemcon_archiver NOLOGIN;
-- Owns the schemas and migrates them. Only `npx nemcon migrate` uses it.
CREATE ROLE nemcon_owner LOGIN CREATEROLE;
CREATE ROLE nemcon_api LOGIN;
CREATE ROLE nemcon_worker LOGIN;
CREATE ROLE nemcon_archiver_login LOGIN IN ROLE nemcon_archiver;
CREATE ROLE nemcon_projector LOGIN;
CREATE ROLE nemcon_notifier LOGIN;
CREATE ROLE temporal LOGIN;
-- A host that vanishes without closing its connections gives up its right to read within a minute.
ALTER ROLE nemcon_archiver_login SET tcp_keepalives_idle = 10;
ALTER ROLE nemcon_projector SET tcp_keepalives_idle = 10;
ALTER ROLE nemcon_notifier SET tcp_keepalives_idle = 10;
