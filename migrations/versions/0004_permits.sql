-- What the triage says about the work beside its hazards: the grade of hot work, and tasks that bring their own lists.
ALTER TABLE tickets ADD COLUMN hot_grade text CHECK (hot_grade IN ('HOT_2', 'HOT_1', 'HOT_SPECIAL'))
----
ALTER TABLE tickets ADD COLUMN tasks text[] NOT NULL DEFAULT '{}'
----
-- A leader's approval in advance for the classes of jobs that the rules name: dated, by whom; revoked, never deleted.
CREATE TABLE standing_approvals (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL CHECK (valid_to > valid_from),
  note text NOT NULL DEFAULT '',
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid,
  PRIMARY KEY (org_id, id))
----
ALTER TABLE standing_approvals ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON standing_approvals USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON standing_approvals TO fieldlock_app
----
-- The desk's lists: permits, and approvals by word of mouth that nobody has countersigned.
CREATE INDEX safety_facts_permits ON safety_facts (org_id, ticket_id) WHERE kind = 'permit'
----
CREATE INDEX safety_facts_verbal ON safety_facts (org_id, occurred_at) WHERE kind = 'approval_verbal'
----
-- The sweep asks each organisation which jobs are being worked on; row-level security hides organisations from it.
CREATE FUNCTION organisations_at_work() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT DISTINCT org_id FROM tickets WHERE status = 'working' $$
