-- Word to phones that look at a job which itself did not change: an entry in the change feed, no audit row.
CREATE FUNCTION announce_change(p_topic text, p_entity uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_org() IS NULL THEN RAISE EXCEPTION 'no organisation bound'; END IF;
  INSERT INTO changes (org_id, topic, entity_id) VALUES (current_org(), p_topic, p_entity);
END $$
----
CREATE INDEX safety_facts_by_file ON safety_facts USING gin (files)
----
-- Why a thing is out of use, who may use it (null: anyone), who has it, and a mark for its label.
ALTER TABLE gear ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN retired boolean NOT NULL DEFAULT false,
  ADD COLUMN quarantine_reason text,
  ADD COLUMN authorised uuid[],
  ADD COLUMN holder_id uuid,
  ADD COLUMN held_since timestamptz
----
CREATE TABLE gear_events (
  org_id uuid NOT NULL,
  gear_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  body jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, gear_id, id),
  FOREIGN KEY (org_id, gear_id) REFERENCES gear)
----
ALTER TABLE certificates ADD COLUMN files text[] NOT NULL DEFAULT '{}'
----
CREATE INDEX certificates_by_number ON certificates (org_id, code, number)
----
ALTER TABLE gear_events ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON gear_events USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT ON gear_events TO fieldlock_app
----
CREATE TRIGGER gear_events_append_only BEFORE UPDATE OR DELETE ON gear_events FOR EACH ROW
  EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER gear_events_no_truncate BEFORE TRUNCATE ON gear_events FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_change()
