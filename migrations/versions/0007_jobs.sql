-- A running job belongs to the worker that holds its lease; when the lease runs out, another takes it over.
-- `key` makes deferring idempotent: the same key again is the same job.
CREATE TABLE jobs (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  task text NOT NULL,
  key text,
  args jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  run_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  done bigint NOT NULL DEFAULT 0,
  total bigint,
  result jsonb,
  file jsonb,
  problem jsonb,
  cancel_requested boolean NOT NULL DEFAULT false,
  worker uuid,
  lease_until timestamptz,
  by_id uuid,
  by_name text,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (org_id, id),
  CHECK ((state = 'running') = (worker IS NOT NULL AND lease_until IS NOT NULL)),
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)))
----
CREATE UNIQUE INDEX jobs_by_key ON jobs (org_id, task, key) WHERE key IS NOT NULL
----
CREATE INDEX jobs_unfinished ON jobs (run_at) WHERE state IN ('waiting', 'running')
----
CREATE INDEX jobs_by_task ON jobs (org_id, task, id DESC)
----
CREATE INDEX jobs_by_person ON jobs (org_id, by_id, id DESC)
----
ALTER TABLE jobs ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON jobs USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT, UPDATE ON jobs TO fieldlock_app
----
-- The one look across organisations: a worker learns which job is its own now, and binds itself to that organisation
-- to read it. `p_org` narrows it to one. Leases are by the database's clock, the same for all machines.
CREATE FUNCTION claim_job(p_worker uuid, p_tasks text[], p_now timestamptz, p_lease interval, p_org uuid)
RETURNS TABLE (org_id uuid, id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH next AS MATERIALIZED (
    SELECT j.org_id, j.id FROM jobs j
    WHERE j.task = ANY(p_tasks) AND (p_org IS NULL OR j.org_id = p_org) AND (
      (j.state = 'waiting' AND j.run_at <= p_now) OR (j.state = 'running' AND j.lease_until < clock_timestamp()))
    ORDER BY j.run_at, j.id LIMIT 1 FOR UPDATE SKIP LOCKED)
  UPDATE jobs j SET state = 'running', worker = p_worker, lease_until = clock_timestamp() + p_lease,
    attempts = j.attempts + 1, started_at = coalesce(j.started_at, p_now)
  FROM next n WHERE j.org_id = n.org_id AND j.id = n.id RETURNING j.org_id, j.id
$$
----
-- One job for each organisation and turn, whichever process says it first; none while the last one is not finished.
-- What earlier turns left is cleared away a day later (the application itself may delete nothing).
CREATE FUNCTION defer_periodic(p_task text, p_key text, p_now timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM jobs WHERE task = p_task AND key <> p_key AND by_id IS NULL AND finished_at < p_now - interval '1 day';
  INSERT INTO jobs (org_id, id, task, key, args, run_at, created_at)
  SELECT o.id, gen_random_uuid(), p_task, p_key, '{}', p_now, p_now FROM organisations o
  WHERE NOT EXISTS (SELECT FROM jobs j WHERE j.org_id = o.id AND j.task = p_task AND j.by_id IS NULL
    AND j.state IN ('waiting', 'running'))
  ON CONFLICT DO NOTHING
$$
