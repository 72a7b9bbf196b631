"""A complaint has a category, a promise its ground, and a journey may be known as one that a service cannot tell;
the goods of all jobs are looked up.

Runs beside the previous release, which reads neither column and takes such a journey as not measured.
"""

from alembic import op

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.execute("ALTER TABLE tickets ADD COLUMN category text, ADD COLUMN promised_source text")
    op.execute("ALTER TABLE travel_times ALTER COLUMN seconds DROP NOT NULL")
    op.execute("CREATE INDEX tickets_with_goods ON tickets (org_id, id) WHERE goods <> '[]'")
