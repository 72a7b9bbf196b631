-- `lost`: whoever holds it is not the owner, it wipes itself. `retired`: the owner has another; what is on it is kept.
ALTER TABLE devices
  ADD COLUMN revoked_by uuid,
  ADD COLUMN revoked_reason text CHECK (revoked_reason IN ('lost', 'retired')),
  ADD COLUMN last_seen_at timestamptz,
  ADD COLUMN last_pulled_at timestamptz,
  ADD COLUMN clock_error_ms bigint
----
-- The phone that uses the session, so that revoking the phone ends it.
ALTER TABLE sessions ADD COLUMN device_id uuid
----
-- The person who handed it in for somebody else's phone, and how a late record was kept.
ALTER TABLE mutations ADD COLUMN imported_by uuid, ADD COLUMN note jsonb
