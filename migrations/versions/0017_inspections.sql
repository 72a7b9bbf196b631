CREATE SEQUENCE site_record_number START 100001
----
-- One table for small registers that live alike: a state, a day on which something is due, everything else in `body`.
-- `key` keeps a thing from standing twice in one register: a year's programme, a hazard's risk, a draw of a day.
CREATE TABLE site_records (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('round', 'draw', 'visit', 'risk', 'violation', 'programme')),
  key text,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL,
  title text NOT NULL,
  place text,
  body jsonb NOT NULL,
  person_id uuid,
  ticket_id uuid,
  hazard_id uuid,
  site_id uuid,
  due_on date,
  opened_by uuid,
  opened_by_name text NOT NULL,
  opened_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, number),
  UNIQUE (org_id, kind, key),
  FOREIGN KEY (org_id, person_id) REFERENCES users,
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  FOREIGN KEY (org_id, hazard_id) REFERENCES hazard_reports,
  FOREIGN KEY (org_id, site_id) REFERENCES sites,
  CHECK ((kind = 'violation') = (person_id IS NOT NULL)))
----
CREATE INDEX site_records_by_kind ON site_records (org_id, kind, id DESC)
----
CREATE INDEX site_records_due ON site_records (org_id, due_on) WHERE due_on IS NOT NULL
----
-- What was drawn stays as it fell: no draw is changed, and no seed of it.
CREATE FUNCTION refuse_new_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.kind = 'draw' THEN RAISE EXCEPTION 'a draw is append-only'; END IF;
  RETURN NEW;
END $$
----
CREATE TRIGGER site_records_draws BEFORE UPDATE ON site_records FOR EACH ROW EXECUTE FUNCTION refuse_new_draw()
----
CREATE TABLE site_record_events (
  org_id uuid NOT NULL,
  record_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  to_status text NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  body jsonb NOT NULL,
  files text[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, record_id, id),
  FOREIGN KEY (org_id, record_id) REFERENCES site_records)
----
CREATE TRIGGER site_record_events_append_only BEFORE UPDATE OR DELETE ON site_record_events FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER site_record_events_no_truncate BEFORE TRUNCATE ON site_record_events FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
----
ALTER TABLE site_records ENABLE ROW LEVEL SECURITY
----
ALTER TABLE site_record_events ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON site_records USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
CREATE POLICY tenant ON site_record_events USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT, UPDATE ON site_records TO fieldlock_app
----
GRANT SELECT, INSERT ON site_record_events TO fieldlock_app
----
GRANT USAGE ON SEQUENCE site_record_number TO fieldlock_app
