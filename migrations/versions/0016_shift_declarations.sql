-- Whether a person may work on a local day. Yes or no, never why; only somebody else's word has a reason.
CREATE TABLE shift_declarations (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  day date NOT NULL,
  fit boolean NOT NULL,
  reason text,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  CHECK (by_id = user_id OR reason IS NOT NULL))
----
CREATE INDEX shift_declarations_by_day ON shift_declarations (org_id, day, user_id)
----
CREATE TRIGGER shift_declarations_append_only BEFORE UPDATE OR DELETE ON shift_declarations FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
CREATE TRIGGER shift_declarations_no_truncate BEFORE TRUNCATE ON shift_declarations FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change()
----
ALTER TABLE shift_declarations ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON shift_declarations USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT ON shift_declarations TO fieldlock_app
