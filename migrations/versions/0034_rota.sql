-- A shift that repeats, by local days and clock times; it is expanded when it is read (rota/pattern.py). Day 1 of the
-- cycle is `anchor`. A last day before the first: it never holds.
CREATE TABLE shift_patterns (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('work', 'on_call')),
  first_day date NOT NULL,
  last_day date,
  anchor date NOT NULL,
  cycle integer NOT NULL CHECK (cycle BETWEEN 1 AND 56),
  days integer[] NOT NULL CHECK (cardinality(days) > 0 AND 1 <= ALL(days) AND cycle >= ALL(days)),
  start_at time NOT NULL,
  end_at time NOT NULL,
  break_from time,
  break_to time,
  break_minutes integer CHECK (break_minutes BETWEEN 1 AND 240),
  on_holidays boolean NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  CHECK (anchor <= first_day AND last_day >= first_day - 1),
  CHECK (num_nonnulls(break_from, break_to, break_minutes) IN (0, 3)))
----
CREATE INDEX shift_patterns_by_person ON shift_patterns (org_id, user_id)
----
-- The day's shift of the pattern is another, or there is none.
CREATE TABLE pattern_days_out (
  org_id uuid NOT NULL,
  pattern_id uuid NOT NULL,
  day date NOT NULL,
  by_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, pattern_id, day),
  FOREIGN KEY (org_id, pattern_id) REFERENCES shift_patterns)
----
-- Leave that somebody who goes out asks for; decided once, by another. Granted, it is an absence.
CREATE TABLE leave_requests (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('leave', 'ill', 'training', 'other')),
  first_day date NOT NULL,
  last_day date NOT NULL,
  note text NOT NULL,
  asked_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  granted boolean,
  reason text NOT NULL DEFAULT '',
  absence_id uuid,
  by_id uuid,
  by_name text,
  decided_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  FOREIGN KEY (org_id, absence_id) REFERENCES absences,
  CHECK (last_day >= first_day),
  CHECK (num_nonnulls(granted, by_id, by_name, decided_at) IN (0, 4)),
  CHECK (by_id IS DISTINCT FROM user_id),
  CHECK ((absence_id IS NOT NULL) = (granted IS TRUE)))
----
CREATE INDEX leave_requests_open ON leave_requests (org_id, first_day) WHERE granted IS NULL
----
CREATE INDEX leave_requests_own ON leave_requests (org_id, user_id, asked_at DESC)
----
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['shift_patterns', 'pattern_days_out', 'leave_requests'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO fieldlock_app', t);
  END LOOP;
END $$
----
REVOKE UPDATE ON pattern_days_out FROM fieldlock_app
