"""Emergencies stand before all other tickets of a list.

Runs beside the previous release, which asks for no such list. The statement is in 0025_emergencies.sql beside this
file.
"""

from pathlib import Path

from alembic import op

revision = "0025"
down_revision = "0023"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
