"""Nobody is told something untrue: lost phones whoever is signed in, roles as they were, stores that a browser emptied,
reports that were entered late.

Runs beside the previous release, which leaves the new columns empty. The statements are in 0031_told.sql beside this
file.
"""

from pathlib import Path

from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
