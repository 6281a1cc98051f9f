-- In the database nemcon, once, by a superuser, before the first migration.
REVOKE CONNECT, TEMPORARY ON DATABASE nemcon FROM PUBLIC;
GRANT CONNECT ON DATABASE nemcon TO nemcon_api, nemcon_worker, nemcon_archiver_login, nemcon_projector, nemcon_notifier;
-- The list of migrations stands in schema public.
GRANT CREATE ON SCHEMA public TO nemcon_owner;
-- The projector makes schema `read` anew whenever it has to; whoever reads it may read the next one too.
GRANT CREATE ON DATABASE nemcon TO nemcon_projector;
ALTER DEFAULT PRIVILEGES FOR ROLE nemcon_projector GRANT USAGE ON SCHEMAS TO nemcon_api, nemcon_notifier, nemcon_owner;
ALTER DEFAULT PRIVILEGES FOR ROLE nemcon_projector GRANT SELECT ON TABLES TO nemcon_api, nemcon_notifier, nemcon_owner;
