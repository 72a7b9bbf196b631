"""The spine: organisations, accounts, register, catalogue, tickets, safety facts, sync, audit.

The schema lives here and nowhere else; `queries.py` of each folder holds the SQL that uses it. The statements are in
0001_spine.sql beside this file so that an editor can treat them as SQL.
"""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.get_bind().exec_driver_sql("SELECT 1")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
