"""Grade of hot work and tasks of a job, standing approvals, and what the desk's lists need.

The statements are in 0004_permits.sql beside this file so that an editor can treat them as SQL.
"""

from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
