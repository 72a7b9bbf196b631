CREATE SEQUENCE hazard_number START 100001
----
-- `restricts`: while the report is open, no job may start on its asset, or at its site.
-- `fact_id` is the failed item of a job from which the report came by itself.
CREATE TABLE hazard_reports (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL DEFAULT 'reported' CHECK (status IN
    ('reported', 'accepted', 'interim_protected', 'correcting', 'verified', 'closed')),
  severity text NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  description text NOT NULL,
  place text,
  item jsonb,
  stop_work boolean NOT NULL DEFAULT false,
  restricts text CHECK (restricts IN ('asset', 'site')),
  site_id uuid,
  asset_id uuid,
  ticket_id uuid,
  fact_id uuid,
  corrective_ticket_id uuid,
  files text[] NOT NULL DEFAULT '{}',
  reported_by uuid NOT NULL,
  reported_by_name text NOT NULL,
  reported_at timestamptz NOT NULL,
  owner_id uuid,
  measure text,
  interim text,
  due_on date,
  corrected_by uuid,
  verified_by uuid,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, number),
  FOREIGN KEY (org_id, site_id) REFERENCES sites,
  FOREIGN KEY (org_id, asset_id) REFERENCES assets,
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  FOREIGN KEY (org_id, corrective_ticket_id) REFERENCES tickets,
  FOREIGN KEY (org_id, owner_id) REFERENCES users,
  CHECK (restricts IS DISTINCT FROM 'asset' OR asset_id IS NOT NULL),
  CHECK (restricts IS DISTINCT FROM 'site' OR site_id IS NOT NULL),
  -- Invariant I5 in the database too.
  CHECK (verified_by <> corrected_by))
----
CREATE UNIQUE INDEX hazard_reports_by_fact ON hazard_reports (org_id, ticket_id, fact_id) WHERE fact_id IS NOT NULL
----
CREATE INDEX hazard_reports_in_order ON hazard_reports (org_id, (severity = 'high' AND status <> 'closed') DESC, id DESC)
----
CREATE INDEX hazard_reports_by_asset ON hazard_reports (org_id, asset_id) WHERE restricts = 'asset'
----
CREATE INDEX hazard_reports_by_site ON hazard_reports (org_id, site_id) WHERE restricts = 'site'
----
CREATE TABLE hazard_events (
  org_id uuid NOT NULL,
  hazard_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  body jsonb NOT NULL,
  files text[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  device_at timestamptz,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, hazard_id, id),
  FOREIGN KEY (org_id, hazard_id) REFERENCES hazard_reports)
----
CREATE TRIGGER hazard_events_append_only BEFORE UPDATE OR DELETE ON hazard_events FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER hazard_events_no_truncate BEFORE TRUNCATE ON hazard_events FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
----
ALTER TABLE hazard_reports ENABLE ROW LEVEL SECURITY
----
ALTER TABLE hazard_events ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON hazard_reports USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
CREATE POLICY tenant ON hazard_events USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT, UPDATE ON hazard_reports TO fieldlock_app
----
GRANT SELECT, INSERT ON hazard_events TO fieldlock_app
----
GRANT USAGE ON SEQUENCE hazard_number TO fieldlock_app
