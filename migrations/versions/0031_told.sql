-- A phone asks about every store on it, also before anybody has signed in; ids cannot be guessed, and only "lost" is told.
CREATE FUNCTION lost_devices(wanted uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT d.id FROM devices d
   WHERE d.id = ANY(wanted) AND d.revoked_at IS NOT NULL AND d.revoked_reason IS DISTINCT FROM 'retired' $$
----
CREATE INDEX devices_lost ON devices (id) WHERE revoked_at IS NOT NULL
----
-- The roles that a person had until then: what was recorded under them and comes later is judged by its own time.
CREATE TABLE former_roles (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  until timestamptz NOT NULL,
  roles text[] NOT NULL,
  PRIMARY KEY (org_id, user_id, until),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
ALTER TABLE former_roles ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON former_roles USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT ON former_roles TO fieldlock_app
----
CREATE FUNCTION keep_former_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO former_roles VALUES (OLD.org_id, OLD.id, clock_timestamp(), OLD.roles);
  RETURN NULL;
END $$
----
CREATE TRIGGER users_former_roles AFTER UPDATE OF roles ON users FOR EACH ROW
WHEN (OLD.roles IS DISTINCT FROM NEW.roles) EXECUTE FUNCTION keep_former_roles()
----
-- A browser had emptied the store before this registration: until when it had sent, and how much it had not.
ALTER TABLE devices ADD COLUMN emptied jsonb
----
-- Entered after a system or a line was down: which failure, and when it was entered; `reported_at` is the true time.
ALTER TABLE tickets ADD COLUMN late jsonb
