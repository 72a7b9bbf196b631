-- A customer who was found to be another one stays as a name for that one: both ids are answered.
ALTER TABLE customers
  ADD COLUMN merged_into uuid,
  ADD CONSTRAINT customers_merged FOREIGN KEY (org_id, merged_into) REFERENCES customers,
  ADD CONSTRAINT customers_not_into_itself CHECK (merged_into <> id)
----
ALTER TABLE assets ADD COLUMN contract text
----
-- The end of the number is alike however the beginning is written; the rule compares the whole.
CREATE INDEX customers_by_phone ON customers (org_id, right(regexp_replace(phone, '\D', '', 'g'), 7))
----
CREATE INDEX customers_by_name ON customers (org_id, lower(name))
----
CREATE INDEX sites_by_customer ON sites (org_id, customer_id)
----
CREATE INDEX assets_by_customer ON assets (org_id, customer_id)
----
CREATE INDEX tickets_by_customer ON tickets (org_id, customer_id) WHERE customer_id IS NOT NULL
----
-- What was put right in a record: who, when, from, to, by which source and why.
CREATE TABLE register_changes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  subject text NOT NULL CHECK (subject IN ('customer', 'site', 'asset')),
  subject_id uuid NOT NULL,
  field text NOT NULL,
  before text,
  after text,
  source text NOT NULL,
  reason text NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, customer_id) REFERENCES customers)
----
CREATE INDEX register_changes_of ON register_changes (org_id, customer_id, at DESC)
----
ALTER TABLE register_changes ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON register_changes USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT ON register_changes TO fieldlock_app
----
CREATE TRIGGER register_changes_append_only BEFORE UPDATE OR DELETE ON register_changes FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER register_changes_no_truncate BEFORE TRUNCATE ON register_changes FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
