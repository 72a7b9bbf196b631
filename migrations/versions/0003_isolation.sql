-- Where an energy is cut off. A point is of one asset, or of a site (a main switch); never deleted, because facts name it.
CREATE TABLE isolation_points (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  asset_id uuid,
  site_id uuid,
  code text NOT NULL,
  zh text NOT NULL,
  en text NOT NULL,
  energy text NOT NULL CHECK (energy IN
    ('electric', 'stored', 'pressure', 'gravity', 'heat', 'gas', 'hydraulic', 'chemical', 'other')),
  normal_position text NOT NULL,
  photo text,
  takes_lock boolean NOT NULL,
  token text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, token),
  FOREIGN KEY (org_id, asset_id) REFERENCES assets,
  FOREIGN KEY (org_id, site_id) REFERENCES sites,
  CHECK (num_nonnulls(asset_id, site_id) = 1))
----
CREATE UNIQUE INDEX isolation_points_by_asset ON isolation_points (org_id, asset_id, code) WHERE asset_id IS NOT NULL
----
CREATE UNIQUE INDEX isolation_points_by_site ON isolation_points (org_id, site_id, code) WHERE site_id IS NOT NULL
----
-- A lock or tag is one person's; a box takes the keys of a group and is nobody's.
CREATE TABLE isolation_locks (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL CHECK (kind IN ('lock', 'tag', 'box')),
  number text NOT NULL,
  owner_id uuid,
  token text NOT NULL,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'lost', 'withdrawn')),
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, token),
  FOREIGN KEY (org_id, owner_id) REFERENCES users,
  CHECK ((kind = 'box') = (owner_id IS NULL)))
----
CREATE UNIQUE INDEX isolation_locks_by_number ON isolation_locks (org_id, lower(number))
----
CREATE INDEX isolation_locks_by_owner ON isolation_locks (org_id, owner_id)
----
-- What is locked now is asked of the jobs that ever told a lock, not of all.
CREATE INDEX safety_facts_locks ON safety_facts (org_id, ticket_id)
WHERE kind = 'confirmation' AND (body ? 'lock_no' OR body ? 'locks')
----
ALTER TABLE isolation_points ENABLE ROW LEVEL SECURITY
----
ALTER TABLE isolation_locks ENABLE ROW LEVEL SECURITY
----
CREATE POLICY tenant ON isolation_points USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
CREATE POLICY tenant ON isolation_locks USING (org_id = current_org()) WITH CHECK (org_id = current_org())
----
GRANT SELECT, INSERT, UPDATE ON isolation_points, isolation_locks TO fieldlock_app
