"""Liability facts of a damage, signed by the customer; claims and building defects join the small registers.

Runs beside the previous release, which neither reads nor writes them. The statements are in 0027_liability.sql beside
this file.
"""

from pathlib import Path

from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
