"""Many audit rows in one statement, for pushes of many records.

Runs beside the previous release: it adds a function. The statement is in 0009_record_changes.sql beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.get_bind().exec_driver_sql(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
