"""Alerts: what is told to whom when, beside the ticket; an alert is over when its matter is settled, and is told live.

Runs beside the previous release, which writes none of it: its alerts are meant for everybody. The statements are in
0029_alerts.sql beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
