-- What is known of a damage on a ticket. Nothing is changed: a correction is the next version. A flag that is NULL was
-- not told yet. `hash` is of everything that the customer is shown before signing.
CREATE TABLE liability_facts (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  version integer NOT NULL,
  altered boolean,
  alteration_approved boolean,
  within_warranty boolean,
  wear_self_damaged boolean,
  note text NOT NULL,
  evidence text[] NOT NULL,
  hash text NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, ticket_id, version),
  CHECK (alteration_approved IS NULL OR altered),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
-- The customer's signature under one version, bound to its hash.
CREATE TABLE liability_signatures (
  org_id uuid NOT NULL,
  facts_id uuid NOT NULL,
  hash text NOT NULL,
  signer_name text NOT NULL,
  relation text NOT NULL,
  files text[] NOT NULL CHECK (cardinality(files) > 0),
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, facts_id),
  FOREIGN KEY (org_id, facts_id) REFERENCES liability_facts)
----
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['liability_facts', 'liability_signatures'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW
      EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT
      EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$
----
GRANT SELECT, INSERT ON liability_facts, liability_signatures TO fieldlock_app
----
-- A claim on who is responsible and a defect of a handed-over building live as the other small registers do.
ALTER TABLE site_records
  DROP CONSTRAINT site_records_kind_check,
  ADD CONSTRAINT site_records_kind_check CHECK (
    kind IN ('round', 'draw', 'visit', 'risk', 'violation', 'programme', 'claim', 'defect'))
