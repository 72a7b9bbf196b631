-- A number for each person, of the whole installation: with it a person's time fits into one range (below).
ALTER TABLE users ADD COLUMN person_no bigint GENERATED ALWAYS AS IDENTITY (MAXVALUE 536870911) UNIQUE
----
-- A person's time as one int8range: the person's number in the upper 29 bits, seconds since 1900 in the lower 34. Two of
-- them overlap when it is the same person and the times overlap; plain GiST holds it, without btree_gist. Ends exclusive.
CREATE FUNCTION person_time(person_no bigint, starts_at timestamptz, ends_at timestamptz) RETURNS int8range
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN starts_at < ends_at THEN int8range(
    (person_no << 34) + floor(extract(epoch FROM starts_at AT TIME ZONE 'UTC'))::bigint + 2208988800,
    (person_no << 34) + ceil(extract(epoch FROM ends_at AT TIME ZONE 'UTC'))::bigint + 2208988800) END
$$
----
-- When the person of a crew is taken by the job; `released_at`: the job ended, or was put aside, before the planned end.
-- The constraint is deferrable: a plan that swaps two jobs is checked as a whole.
ALTER TABLE assignments
  ADD COLUMN person_no bigint,
  ADD COLUMN planned_start timestamptz,
  ADD COLUMN planned_end timestamptz,
  ADD COLUMN released_at timestamptz,
  ADD COLUMN travel_seconds integer CHECK (travel_seconds >= 0),
  ADD COLUMN travel_source text,
  ADD COLUMN override_reason text,
  ADD COLUMN override_by uuid,
  ADD CONSTRAINT nobody_is_booked_twice EXCLUDE USING gist
    (person_time(person_no, planned_start, least(planned_end, released_at)) WITH &&)
    WHERE (ended_at IS NULL AND planned_end > planned_start AND (released_at IS NULL OR released_at > planned_start))
    DEFERRABLE INITIALLY IMMEDIATE
----
CREATE INDEX assignments_by_time ON assignments (org_id, planned_start) WHERE ended_at IS NULL
----
-- What the assessment says is needed (S-TRI-01), what was agreed with the customer (S-DSP-06), and until when.
ALTER TABLE tickets
  ADD COLUMN impact text CHECK (impact IN ('one', 'several', 'building', 'public_safety')),
  ADD COLUMN skills text[] NOT NULL DEFAULT '{}',
  ADD COLUMN parts jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN crew_needed integer CHECK (crew_needed BETWEEN 1 AND 12),
  ADD COLUMN duration_minutes integer CHECK (duration_minutes BETWEEN 5 AND 10080),
  ADD COLUMN promised_by timestamptz,
  ADD COLUMN assessed_by_name text,
  ADD COLUMN assessed_at timestamptz,
  ADD COLUMN agreed_from timestamptz,
  ADD COLUMN agreed_to timestamptz,
  ADD COLUMN appointment_changes integer NOT NULL DEFAULT 0,
  ADD COLUMN plan_fixed boolean NOT NULL DEFAULT false,
  ADD COLUMN accept_by timestamptz,
  ADD COLUMN due_at timestamptz,
  ADD COLUMN emergency jsonb,
  ADD CHECK (agreed_to > agreed_from)
----
CREATE INDEX tickets_by_plan ON tickets (org_id, planned_start) WHERE planned_start IS NOT NULL
----
CREATE INDEX tickets_by_due ON tickets (org_id, due_at, id) WHERE due_at IS NOT NULL
----
-- The class of the contract chooses the service targets; null: the ordinary one.
ALTER TABLE customers ADD COLUMN service_class text
----
ALTER TABLE certificates ADD COLUMN issuer text, ADD COLUMN scan text
----
-- Where a person starts from, and what keeps him from going: a mentored phase (S-PPL-04), a suspension (S-PPL-11).
CREATE TABLE field_profiles (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  base_name text,
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  lon double precision CHECK (lon BETWEEN -180 AND 180),
  mentored boolean NOT NULL DEFAULT false,
  suspended_from timestamptz,
  suspended_until timestamptz,
  suspension_reason text,
  van jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (org_id, user_id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  CHECK ((lat IS NULL) = (lon IS NULL)))
----
-- The skill profile (S-PPL-19): level 1 with help, 2 alone, 3 teaches it; the newest assessment of a skill counts.
CREATE TABLE person_skills (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  skill text NOT NULL,
  level integer NOT NULL CHECK (level BETWEEN 0 AND 3),
  assessed_on date NOT NULL,
  assessed_by uuid,
  assessed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, user_id, skill, assessed_at),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
-- Working time as instants; local times are resolved when it is entered. A break starts within its window.
CREATE TABLE work_shifts (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  person_no bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('work', 'on_call')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  break_from timestamptz,
  break_to timestamptz,
  break_minutes integer CHECK (break_minutes BETWEEN 1 AND 240),
  cancelled_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '14 days'),
  CHECK (num_nonnulls(break_from, break_to, break_minutes) IN (0, 3)),
  CHECK (break_from >= starts_at AND break_to >= break_from
    AND break_to + make_interval(mins => break_minutes) <= ends_at),
  CONSTRAINT no_shift_overlaps_another EXCLUDE USING gist
    (person_time(person_no, starts_at, ends_at) WITH &&) WHERE (kind = 'work' AND cancelled_at IS NULL),
  CONSTRAINT no_duty_overlaps_another EXCLUDE USING gist
    (person_time(person_no, starts_at, ends_at) WITH &&) WHERE (kind = 'on_call' AND cancelled_at IS NULL))
----
CREATE INDEX work_shifts_by_time ON work_shifts (org_id, starts_at)
----
CREATE TABLE absences (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('leave', 'ill', 'training', 'trip', 'other')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  note text NOT NULL DEFAULT '',
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  CHECK (ends_at > starts_at))
----
CREATE INDEX absences_by_time ON absences (org_id, ends_at) WHERE cancelled_at IS NULL
----
-- Every contact about the visit (S-DSP-05) and every time that was agreed or moved (S-DSP-06).
CREATE TABLE appointments (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  reached boolean NOT NULL,
  old_start timestamptz,
  new_start timestamptz NOT NULL,
  moved boolean NOT NULL,
  proposed_by text NOT NULL CHECK (proposed_by IN ('us', 'customer')),
  agreed_by text,
  reason text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, ticket_id, id),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  CHECK (reached OR NOT moved))
----
CREATE TRIGGER appointments_append_only BEFORE UPDATE OR DELETE ON appointments FOR EACH ROW
EXECUTE FUNCTION refuse_change()
----
-- Journeys as they were: from departure to arrival, with the straight distance; the speed bands are calibrated by them.
CREATE TABLE trips (
  org_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  user_id uuid NOT NULL,
  departed_at timestamptz NOT NULL,
  arrived_at timestamptz NOT NULL,
  metres integer NOT NULL CHECK (metres >= 0),
  PRIMARY KEY (org_id, ticket_id, user_id, departed_at),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  CHECK (arrived_at > departed_at))
----
CREATE INDEX trips_by_time ON trips (org_id, departed_at)
----
-- What an outside matrix service answered; coordinates to 4 decimals (11 m), `band` the hours of the week it is for.
CREATE TABLE travel_times (
  org_id uuid NOT NULL REFERENCES organisations,
  source text NOT NULL,
  band text NOT NULL,
  from_lat numeric(7, 4) NOT NULL,
  from_lon numeric(7, 4) NOT NULL,
  to_lat numeric(7, 4) NOT NULL,
  to_lon numeric(7, 4) NOT NULL,
  seconds integer NOT NULL CHECK (seconds >= 0),
  fetched_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, source, band, from_lat, from_lon, to_lat, to_lon))
----
-- What a dispatcher must look at: an order nobody accepted, a target about to be missed. One of a kind and key, once.
CREATE TABLE dispatch_alerts (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  body jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  seen_at timestamptz,
  seen_by uuid,
  seen_by_name text,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, ticket_id, kind, key),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
CREATE INDEX dispatch_alerts_open ON dispatch_alerts (org_id, id DESC) WHERE seen_at IS NULL
----
-- The address of a calendar is a secret; only its hash is kept, and it can be revoked.
CREATE TABLE calendar_feeds (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  secret_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
CREATE UNIQUE INDEX calendar_feeds_one ON calendar_feeds (org_id, user_id) WHERE revoked_at IS NULL
----
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['field_profiles', 'person_skills', 'work_shifts', 'absences', 'appointments', 'trips',
      'travel_times', 'dispatch_alerts', 'calendar_feeds'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO fieldlock_app', t);
  END LOOP;
END $$
----
REVOKE UPDATE ON appointments, trips, person_skills FROM fieldlock_app
