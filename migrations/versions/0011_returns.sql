-- A unit given in exchange is an asset of its own that names the one it replaces; the old one keeps its history.
ALTER TABLE assets
  ADD COLUMN replaces_id uuid,
  ADD COLUMN exchanged_at timestamptz,
  ADD COLUMN standing text NOT NULL DEFAULT 'in_use' CHECK (standing IN ('in_use', 'exchanged', 'refunded')),
  ADD CONSTRAINT assets_replaces FOREIGN KEY (org_id, replaces_id) REFERENCES assets
----
CREATE UNIQUE INDEX assets_by_replaced ON assets (org_id, replaces_id) WHERE replaces_id IS NOT NULL
----
CREATE INDEX assets_by_lower_serial ON assets (org_id, lower(serial)) WHERE serial IS NOT NULL
----
ALTER TABLE warranty_decisions ADD COLUMN case_id uuid
----
CREATE INDEX warranty_decisions_by_case ON warranty_decisions (org_id, case_id) WHERE case_id IS NOT NULL
----
CREATE SEQUENCE return_number START 100001
----
CREATE TABLE return_cases (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL DEFAULT 'consulted' CHECK (status IN
    ('consulted', 'phone_verdict', 'at_point', 'sent_in', 'received', 'checked', 'appraised', 'eligible',
     'not_eligible', 'in_repair', 'shipped_new', 'refunded', 'repaired', 'sent_back', 'closed')),
  asset_id uuid NOT NULL,
  customer jsonb NOT NULL,
  fault_description text NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL,
  opened_by_name text NOT NULL,
  verdict jsonb,
  received_at timestamptz,
  ship_due date,
  checked jsonb,
  appraisal jsonb,
  decision_id uuid,
  choice jsonb,
  override jsonb,
  outcome jsonb,
  ticket_id uuid,
  new_asset_id uuid,
  reminded_at timestamptz,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, number),
  FOREIGN KEY (org_id, asset_id) REFERENCES assets,
  FOREIGN KEY (org_id, new_asset_id) REFERENCES assets,
  FOREIGN KEY (org_id, ticket_id) REFERENCES tickets,
  FOREIGN KEY (org_id, decision_id) REFERENCES warranty_decisions,
  -- Nothing is given before it was decided, and an override has two people.
  CHECK (choice IS NULL OR decision_id IS NOT NULL),
  CHECK (status NOT IN ('shipped_new', 'refunded') OR choice IS NOT NULL),
  CHECK (override ->> 'approved_by' <> override ->> 'proposed_by'))
----
CREATE UNIQUE INDEX return_cases_open ON return_cases (org_id, asset_id) WHERE status <> 'closed'
----
CREATE INDEX return_cases_in_order ON return_cases (org_id, (status = 'closed'), id)
----
CREATE INDEX return_cases_due ON return_cases (org_id, ship_due) WHERE ship_due IS NOT NULL AND status <> 'closed'
----
CREATE TABLE return_events (
  org_id uuid NOT NULL,
  case_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  body jsonb NOT NULL,
  files text[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, case_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES return_cases)
----
-- Figures that the sources leave open are set by the organisation, dated, with where they come from (S-WAR-23).
CREATE TABLE return_parameters (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  value integer NOT NULL CHECK (value BETWEEN 0 AND 3660),
  valid_from date NOT NULL,
  source text NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id))
----
CREATE INDEX return_parameters_by_day ON return_parameters (org_id, name, valid_from DESC)
----
-- One row is one thing with a serial number: stock cannot be negative. A unit is of at most one case and a case holds
-- at most one unit, whoever writes at the same time.
CREATE TABLE exchange_units (
  org_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  brand text NOT NULL,
  model text NOT NULL,
  serial text NOT NULL,
  status text NOT NULL DEFAULT 'in_stock' CHECK (status IN ('in_stock', 'reserved', 'issued', 'withdrawn')),
  case_id uuid,
  received_at timestamptz NOT NULL,
  received_by_name text NOT NULL,
  issued_at timestamptz,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, serial),
  FOREIGN KEY (org_id, case_id) REFERENCES return_cases,
  CHECK ((status IN ('reserved', 'issued')) = (case_id IS NOT NULL)),
  CHECK ((status = 'issued') = (issued_at IS NOT NULL)))
----
CREATE UNIQUE INDEX exchange_units_by_case ON exchange_units (org_id, case_id) WHERE case_id IS NOT NULL
----
CREATE INDEX exchange_units_by_model ON exchange_units (org_id, lower(model), status)
----
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['return_cases', 'return_events', 'return_parameters', 'exchange_units'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['return_events', 'return_parameters'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW
      EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT
      EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$
----
GRANT SELECT, INSERT, UPDATE ON return_cases, exchange_units TO fieldlock_app
----
GRANT SELECT, INSERT ON return_events, return_parameters TO fieldlock_app
----
GRANT USAGE ON SEQUENCE return_number TO fieldlock_app
