-- Statements are separated by a line of four dashes. Every tenant table has org_id first in its primary key
-- (it is also the distribution column on a distributed PostgreSQL) and one row-level-security policy.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fieldlock_app') THEN
    CREATE ROLE fieldlock_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  -- A login that is no superuser must be a member to become the role.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT fieldlock_app TO %I', current_user);
  END IF;
END $$
----
GRANT USAGE ON SCHEMA public TO fieldlock_app
----
CREATE FUNCTION current_org() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('fieldlock.org_id', true), '')::uuid $$
----
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
----
-- Secrets of the installation (signing keys, derivation key); not a tenant table.
CREATE TABLE service_keys (
  name text PRIMARY KEY,
  secret text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now())
----
CREATE TABLE organisations (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  time_zone text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now())
----
CREATE TABLE users (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  username text NOT NULL UNIQUE,
  password_hash text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  locale text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, id))
----
-- Sign-in happens before the organisation is known: the one look-up that crosses tenants, by exact name only.
CREATE FUNCTION sign_in_account(wanted text) RETURNS TABLE (org_id uuid, id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT u.org_id, u.id, u.password_hash FROM users u WHERE u.username = wanted AND u.active $$
----
CREATE TABLE sessions (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid,
  client_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
CREATE TABLE refresh_tokens (
  org_id uuid NOT NULL,
  token_hash text NOT NULL,
  session_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (org_id, token_hash),
  FOREIGN KEY (org_id, session_id) REFERENCES sessions)
----
CREATE TABLE api_clients (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  secret_hash text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, id))
----
CREATE TABLE devices (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  public_jwk jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
CREATE TABLE certificates (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  code text NOT NULL,
  number text NOT NULL,
  valid_until date,
  review_due date,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
CREATE INDEX certificates_by_user ON certificates (org_id, user_id)
----
-- Rules as data: a document per kind and version; the newest whose valid_from has passed is in force.
CREATE TABLE catalogue_documents (
  org_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL,
  version integer NOT NULL,
  valid_from timestamptz NOT NULL,
  sha256 text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (org_id, kind, version))
----
CREATE TABLE customers (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  phone text,
  PRIMARY KEY (org_id, id))
----
CREATE TABLE sites (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid,
  name text NOT NULL,
  address text NOT NULL,
  lat double precision,
  lon double precision,
  switchroom_contact text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, customer_id) REFERENCES customers)
----
CREATE TABLE assets (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  site_id uuid,
  customer_id uuid,
  name text NOT NULL,
  category text NOT NULL,
  brand text,
  model text,
  serial text,
  purchased_at timestamptz,
  installed_at timestamptz,
  price_minor bigint,
  currency text,
  papers jsonb NOT NULL DEFAULT '{}',
  policies text[] NOT NULL DEFAULT '{}',
  repairs jsonb NOT NULL DEFAULT '[]',
  hazards text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, site_id) REFERENCES sites,
  FOREIGN KEY (org_id, customer_id) REFERENCES customers)
----
CREATE UNIQUE INDEX assets_by_serial ON assets (org_id, serial) WHERE serial IS NOT NULL
----
-- Protective equipment, tools and instruments as registered things with the day their check is due.
CREATE TABLE gear (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ppe', 'tool')),
  code text NOT NULL,
  serial text NOT NULL,
  due_on date,
  owner_id uuid,
  quarantined boolean NOT NULL DEFAULT false,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, serial))
----
CREATE SEQUENCE ticket_number START 100001
----
CREATE TABLE tickets (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL DEFAULT 'received',
  situation text NOT NULL DEFAULT 'RECEIVED',
  kind text NOT NULL,
  urgency text NOT NULL,
  source text NOT NULL,
  client_id uuid,
  external_ref text,
  reporter jsonb NOT NULL,
  reported_at timestamptz NOT NULL,
  repair_item text NOT NULL,
  fault_description text NOT NULL,
  preliminary_fault text,
  address text NOT NULL,
  brand text,
  model text,
  serial text,
  preferred_from timestamptz,
  preferred_to timestamptz,
  customer_id uuid,
  site_id uuid,
  asset_id uuid,
  hazards text[],
  fall_height_m numeric(6, 2),
  planned_start timestamptz,
  planned_end timestamptz,
  round integer NOT NULL DEFAULT 1,
  clearance_id uuid,
  catalogue_version text,
  words text NOT NULL DEFAULT '',
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, number),
  FOREIGN KEY (org_id, customer_id) REFERENCES customers,
  FOREIGN KEY (org_id, site_id) REFERENCES sites,
  FOREIGN KEY (org_id, asset_id) REFERENCES assets)
----
CREATE UNIQUE INDEX tickets_by_reference ON tickets (org_id, client_id, external_ref) WHERE external_ref IS NOT NULL
----
CREATE INDEX tickets_by_status ON tickets (org_id, status, id DESC)
----
CREATE INDEX tickets_by_age ON tickets (org_id, id DESC)
----
CREATE INDEX tickets_by_asset ON tickets (org_id, asset_id) WHERE asset_id IS NOT NULL
----
CREATE INDEX tickets_by_words ON tickets USING gin (to_tsvector('simple', words))
----
CREATE TABLE assignments (
  org_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('worker', 'attendant')),
  position integer NOT NULL,
  assigned_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (org_id, ticket_id, user_id, assigned_at),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
CREATE UNIQUE INDEX assignments_current ON assignments (org_id, ticket_id, user_id) WHERE ended_at IS NULL
----
CREATE INDEX assignments_by_user ON assignments (org_id, user_id, ticket_id)
----
CREATE TABLE ticket_events (
  org_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  device_at timestamptz,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, ticket_id, id),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
CREATE TABLE safety_facts (
  org_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  key text,
  person_id uuid,
  by_id uuid,
  by_name text NOT NULL,
  round integer NOT NULL,
  body jsonb NOT NULL,
  files text[] NOT NULL DEFAULT '{}',
  occurred_at timestamptz NOT NULL,
  device_at timestamptz,
  received_at timestamptz NOT NULL,
  device_id uuid,
  template text NOT NULL,
  PRIMARY KEY (org_id, ticket_id, id),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
CREATE TABLE clearances (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  round integer NOT NULL,
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  facts jsonb NOT NULL,
  catalogue_version text NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
-- Invariant I1 in the database too: no row becomes "working" without a clearance of its own, made for this round.
CREATE FUNCTION require_clearance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'working' AND OLD.status IS DISTINCT FROM 'working' AND NOT EXISTS (
    SELECT FROM clearances c
    WHERE c.org_id = NEW.org_id AND c.id = NEW.clearance_id AND c.ticket_id = NEW.id AND c.round = NEW.round) THEN
    RAISE EXCEPTION 'ticket % has no clearance for round %', NEW.number, NEW.round USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$
----
CREATE TRIGGER tickets_need_clearance BEFORE UPDATE ON tickets FOR EACH ROW EXECUTE FUNCTION require_clearance()
----
CREATE FUNCTION refuse_born_working() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a ticket cannot be created in status %', NEW.status USING ERRCODE = 'restrict_violation';
END $$
----
CREATE TRIGGER tickets_born_early BEFORE INSERT ON tickets FOR EACH ROW WHEN (NEW.status = 'working')
EXECUTE FUNCTION refuse_born_working()
----
-- What the crew's phones need to check the leader's one-time code without a network (PBKDF2 of the code).
CREATE TABLE start_codes (
  org_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  user_id uuid NOT NULL,
  round integer NOT NULL,
  salt text NOT NULL,
  iterations integer NOT NULL,
  verifier text NOT NULL,
  PRIMARY KEY (org_id, ticket_id, user_id, round),
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
CREATE TABLE files (
  org_id uuid NOT NULL REFERENCES organisations,
  sha256 text NOT NULL,
  size integer NOT NULL,
  media_type text NOT NULL,
  uploaded_by uuid,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, sha256))
----
-- Every mutation a phone ever sent, with its signature and its outcome; a refused one keeps its content (I8).
CREATE TABLE mutations (
  org_id uuid NOT NULL,
  device_id uuid NOT NULL,
  id uuid NOT NULL,
  seq bigint NOT NULL,
  user_id uuid NOT NULL,
  ticket_id uuid,
  name text NOT NULL,
  jws text NOT NULL,
  hash text NOT NULL,
  status text NOT NULL CHECK (status IN ('applied', 'rejected')),
  problem jsonb,
  device_at timestamptz NOT NULL,
  occurred_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, device_id, id),
  FOREIGN KEY (org_id, device_id) REFERENCES devices)
----
-- The change feed behind pull and the live stream. A row's transaction id lets a reader ask for all that was not yet
-- committed at its last look, so that a slow transaction is never skipped.
CREATE TABLE changes (
  org_id uuid NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  topic text NOT NULL,
  entity_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, id))
----
CREATE INDEX changes_by_xid ON changes (org_id, xid)
----
CREATE TABLE idempotency_keys (
  org_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  ticket_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, owner_id, key))
----
CREATE TABLE warranty_decisions (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  ticket_id uuid,
  asset_id uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  policies text[] NOT NULL,
  policy_version text NOT NULL,
  facts jsonb NOT NULL,
  decision jsonb NOT NULL,
  PRIMARY KEY (org_id, id))
----
CREATE TABLE audit_heads (
  org_id uuid NOT NULL,
  stream uuid NOT NULL,
  n integer NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (org_id, stream))
----
CREATE TABLE audit_log (
  org_id uuid NOT NULL,
  stream uuid NOT NULL,
  n integer NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  payload jsonb NOT NULL,
  previous text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (org_id, stream, n))
----
CREATE FUNCTION audit_hash(
  previous text, org_id uuid, stream uuid, n integer, at timestamptz, actor_id uuid, action text, payload jsonb)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', previous, org_id, stream, n,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(actor_id::text, '-'), action,
    payload::text), 'UTF8')), 'hex')
$$
----
-- One round trip for every change: the audit row chained to the last of its stream, and the entry in the change feed.
-- The head's row lock orders writers of one stream only; other streams go on in parallel. Security definer, because
-- the application role may add to the log but neither change nor cut it.
CREATE FUNCTION record_change(p_stream uuid, p_topic text, p_actor uuid, p_action text, p_payload jsonb)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_org uuid := current_org();
  v_n integer;
  v_previous text;
  v_hash text;
  v_at timestamptz := clock_timestamp();
BEGIN
  IF v_org IS NULL THEN RAISE EXCEPTION 'no organisation bound'; END IF;
  INSERT INTO audit_heads VALUES (v_org, p_stream, 0, '') ON CONFLICT DO NOTHING;
  SELECT n + 1, hash INTO v_n, v_previous FROM audit_heads WHERE org_id = v_org AND stream = p_stream FOR UPDATE;
  v_hash := audit_hash(v_previous, v_org, p_stream, v_n, v_at, p_actor, p_action, p_payload);
  INSERT INTO audit_log VALUES (v_org, p_stream, v_n, v_at, p_actor, p_action, p_payload, v_previous, v_hash);
  UPDATE audit_heads SET n = v_n, hash = v_hash WHERE org_id = v_org AND stream = p_stream;
  INSERT INTO changes (org_id, topic, entity_id) VALUES (v_org, p_topic, p_stream);
  RETURN v_n;
END $$
----
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['safety_facts', 'clearances', 'ticket_events', 'audit_log'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW
      EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT
      EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$
----
DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c WHERE c.table_schema = 'public'
      AND c.column_name = 'org_id' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO fieldlock_app', t);
  END LOOP;
  ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON organisations USING (id = current_org());
END $$
----
GRANT SELECT ON organisations, service_keys TO fieldlock_app
----
REVOKE UPDATE ON safety_facts, clearances, ticket_events, mutations, warranty_decisions FROM fieldlock_app
----
REVOKE INSERT, UPDATE ON audit_log, audit_heads, changes FROM fieldlock_app
----
GRANT USAGE ON SEQUENCE ticket_number TO fieldlock_app
