-- A vehicle is registered, checked and put out of use like a tool.
ALTER TABLE gear DROP CONSTRAINT gear_kind_check,
  ADD CONSTRAINT gear_kind_check CHECK (kind IN ('ppe', 'tool', 'vehicle')) NOT VALID
----
ALTER TABLE tickets ADD COLUMN vehicle_id uuid, ADD COLUMN driver_id uuid
----
-- Whose face is on the card; the newest counts.
CREATE TABLE staff_photos (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  sha256 text NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users)
----
CREATE INDEX staff_photos_of ON staff_photos (org_id, user_id, at DESC)
----
-- One showing of the card for one job; its address is a secret of which only the hash is kept.
CREATE TABLE staff_cards (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  secret_hash text NOT NULL,
  photo text NOT NULL,
  shown_at timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES users,
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets)
----
-- Each time that somebody opened the address, and what was answered.
CREATE TABLE staff_card_views (
  org_id uuid NOT NULL,
  card_id uuid NOT NULL,
  id uuid NOT NULL,
  valid boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, card_id, id),
  FOREIGN KEY (org_id, card_id) REFERENCES staff_cards)
----
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff_photos', 'staff_cards', 'staff_card_views'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO fieldlock_app', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      t || '_append_only', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      t || '_no_truncate', t);
  END LOOP;
END $$
