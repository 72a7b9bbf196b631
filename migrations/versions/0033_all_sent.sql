-- What the phone records afterwards cannot have been recorded before, whatever its clock says.
ALTER TABLE devices ADD COLUMN all_sent_at timestamptz
----
-- A phone names its own id when the server has been restored: nobody may take another organisation's, and report that lost.
CREATE FUNCTION device_taken(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT FROM devices d WHERE d.id = wanted) $$
----
CREATE INDEX devices_id ON devices (id)
----
DROP INDEX devices_lost
