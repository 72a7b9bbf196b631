"""Manuals of kinds of equipment: which document, of which version, for what.

Runs beside the previous release, which does not read them.
"""

from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.execute("""
        CREATE TABLE manuals (
          org_id uuid NOT NULL,
          id uuid NOT NULL,
          kind text NOT NULL CHECK (kind IN ('user', 'service', 'instrument', 'handbook')),
          title text NOT NULL,
          version text NOT NULL,
          -- For every unit of this category; of this brand and model only, where they are told.
          category text NOT NULL,
          brand text,
          model text,
          sha256 text NOT NULL,
          by_id uuid NOT NULL,
          by_name text NOT NULL,
          at timestamptz NOT NULL,
          withdrawn_at timestamptz,
          PRIMARY KEY (org_id, id),
          FOREIGN KEY (org_id, sha256) REFERENCES files)""")
    op.execute("CREATE INDEX manuals_in_use ON manuals (org_id, category) WHERE withdrawn_at IS NULL")
    op.execute("ALTER TABLE manuals ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY tenant ON manuals USING (org_id = current_org()) WITH CHECK (org_id = current_org())")
    op.execute("GRANT SELECT, INSERT, UPDATE ON manuals TO fieldlock_app")
