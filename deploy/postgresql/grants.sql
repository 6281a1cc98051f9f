-- What each process may do in the kept schemas. Run by nemcon_owner after every migration; repeating it changes nothing.
-- The archiver's rights stand in the migrations, because the record depends on them: it may append and nothing else.
GRANT SELECT ON public.nemcon_migrations TO nemcon_api, nemcon_worker, nemcon_archiver_login, nemcon_projector, nemcon_notifier;

-- The API: acts as received, evidence, content, people; reads the record and the notices.
GRANT USAGE ON SCHEMA archive, ledger, content, people, notices TO nemcon_api;
GRANT SELECT ON ALL TABLES IN SCHEMA archive, ledger, content, people, notices TO nemcon_api;
GRANT INSERT, UPDATE ON ledger.receipts TO nemcon_api;
GRANT INSERT ON ledger.intake_evidence, ledger.clock, ledger.installation TO nemcon_api;
GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA content TO nemcon_api;
GRANT INSERT, UPDATE ON people.people, people.calendar_feeds TO nemcon_api;
GRANT INSERT ON notices.reads TO nemcon_api;

-- The workflow worker: histories of closed runs with their bundles; reads evidence and heads.
GRANT USAGE ON SCHEMA archive, ledger TO nemcon_worker;
GRANT SELECT ON ALL TABLES IN SCHEMA archive TO nemcon_worker;
DO $$
DECLARE kept record;
BEGIN
  -- All of the archive but the record itself, and what belongs to its consumer.
  FOR kept IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'archive' AND tablename NOT IN ('events', 'consumer_offsets', 'parked_events')
  LOOP
    EXECUTE format('GRANT INSERT ON archive.%I TO nemcon_worker', kept.name);
  END LOOP;
END $$;
GRANT SELECT ON ledger.intake_evidence TO nemcon_worker;

-- The projector: schema read is its own. It locks the archiver's offsets while it puts a rebuilt one in place, and changes none of them.
GRANT USAGE ON SCHEMA archive, ledger TO nemcon_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA archive TO nemcon_projector;
GRANT MAINTAIN ON archive.consumer_offsets TO nemcon_projector;
GRANT SELECT, INSERT, UPDATE (closed_at) ON ledger.incidents TO nemcon_projector;

-- The notifier: notices and mail; reads the record, and the titles' content.
GRANT USAGE ON SCHEMA archive, ledger, content, notices TO nemcon_notifier;
GRANT SELECT ON ALL TABLES IN SCHEMA archive, content TO nemcon_notifier;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA notices TO nemcon_notifier;
GRANT SELECT, INSERT, UPDATE (closed_at) ON ledger.incidents TO nemcon_notifier;
