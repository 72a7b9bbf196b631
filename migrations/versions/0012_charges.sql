-- The newest row is the classification in force; earlier ones stay as they were said (S-TRI-07).
CREATE TABLE ticket_charges (
  org_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  class text CHECK (class IN ('in_warranty', 'out_of_warranty', 'contract', 'goodwill')),
  final boolean NOT NULL,
  decision_id uuid,
  reason text NOT NULL,
  override boolean NOT NULL DEFAULT false,
  agreement jsonb,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, ticket_id, id),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  FOREIGN KEY (org_id, decision_id) REFERENCES warranty_decisions,
  -- Nothing is free without evidence or somebody who answers for it.
  CHECK (class IS DISTINCT FROM 'in_warranty' OR decision_id IS NOT NULL OR override),
  CHECK (class IS DISTINCT FROM 'goodwill' OR override))
----
CREATE SEQUENCE quote_number START 100001
----
CREATE TABLE quotes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  ticket_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('wanted', 'issued', 'consented', 'declined', 'superseded')),
  plan text NOT NULL DEFAULT '',
  lines jsonb NOT NULL DEFAULT '[]',
  total_minor bigint NOT NULL DEFAULT 0 CHECK (total_minor >= 0),
  currency text,
  valid_until timestamptz,
  hash text,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  answer jsonb,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, number),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  CHECK (status IN ('wanted', 'superseded') OR (hash IS NOT NULL AND valid_until IS NOT NULL AND currency IS NOT NULL)),
  -- A consent is bound to the very quote that was shown (I11).
  CHECK (status <> 'consented' OR answer ->> 'hash' = hash))
----
CREATE UNIQUE INDEX quotes_current ON quotes (org_id, ticket_id) WHERE status IN ('wanted', 'issued', 'consented')
----
CREATE INDEX quotes_by_ticket ON quotes (org_id, ticket_id, at)
----
-- What was quoted never changes: another price is another quote.
CREATE FUNCTION keep_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['status', 'answer'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'answer'] THEN
    RAISE EXCEPTION 'quote % was issued', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.answer IS NOT NULL AND NEW.answer IS DISTINCT FROM OLD.answer THEN
    RAISE EXCEPTION 'quote % was answered', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$
----
CREATE TRIGGER quotes_kept BEFORE UPDATE ON quotes FOR EACH ROW EXECUTE FUNCTION keep_quoted()
----
CREATE TRIGGER ticket_charges_append_only BEFORE UPDATE OR DELETE ON ticket_charges FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER ticket_charges_no_truncate BEFORE TRUNCATE ON ticket_charges FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
----
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['ticket_charges', 'quotes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
  END LOOP;
END $$
----
GRANT SELECT, INSERT ON ticket_charges TO fieldlock_app
----
GRANT SELECT, INSERT, UPDATE (status, answer) ON quotes TO fieldlock_app
----
GRANT USAGE ON SEQUENCE quote_number TO fieldlock_app
