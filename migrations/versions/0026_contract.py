"""The contract by which a ticket is free of charge, and the cause found, as fields of who pays.

Runs beside the previous release, which neither reads nor writes the column. The statements are in 0026_contract.sql
beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
