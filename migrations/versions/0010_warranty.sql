-- The decision stays as it was made; what a person grants or refuses against it stands beside it, with who and why.
CREATE TABLE warranty_overrides (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  ticket_id uuid,
  asset_id uuid NOT NULL,
  remedies text[] NOT NULL,
  fee_minor bigint NOT NULL DEFAULT 0 CHECK (fee_minor >= 0),
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, decision_id) REFERENCES warranty_decisions)
----
CREATE INDEX warranty_overrides_by_decision ON warranty_overrides (org_id, decision_id, at DESC)
----
CREATE TRIGGER warranty_overrides_append_only BEFORE UPDATE OR DELETE ON warranty_overrides FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER warranty_overrides_no_truncate BEFORE TRUNCATE ON warranty_overrides FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
----
CREATE TABLE recalled_serials (
  org_id uuid NOT NULL REFERENCES organisations,
  campaign text NOT NULL,
  serial text NOT NULL,
  marked_at timestamptz NOT NULL,
  marked_by uuid NOT NULL,
  PRIMARY KEY (org_id, campaign, serial))
----
CREATE INDEX recalled_serials_by_serial ON recalled_serials (org_id, serial)
----
CREATE INDEX warranty_decisions_recent ON warranty_decisions (org_id, decided_at DESC, id DESC)
----
CREATE INDEX warranty_decisions_by_ticket ON warranty_decisions (org_id, ticket_id, decided_at DESC)
----
ALTER TABLE warranty_overrides ENABLE ROW LEVEL SECURITY
----
ALTER TABLE recalled_serials ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON warranty_overrides USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
CREATE POLICY tenant ON recalled_serials USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT ON warranty_overrides, recalled_serials TO fieldlock_app
