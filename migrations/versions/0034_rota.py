"""Shifts that repeat until they are changed, and leave that is asked for.

Runs beside the previous release, which does not read them. The statements are in 0034_rota.sql beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
