"""Phones: when they were last heard, how wrong their clock was, who revoked them and why; what was imported by whom.

Runs beside the previous release: what that one writes leaves the new columns empty. The statements are in
0008_devices.sql beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
