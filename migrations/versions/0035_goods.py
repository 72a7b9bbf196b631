"""The goods of a delivery, as the desk lists them.

Runs beside the previous release, which does not read them.
"""

from alembic import op

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.execute("ALTER TABLE tickets ADD COLUMN goods jsonb NOT NULL DEFAULT '[]'")
