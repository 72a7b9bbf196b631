"""A company vehicle's time: it is booked once, as a person is.

Runs beside the previous release, which neither reads nor writes it. The statements are in 0020_vehicle_time.sql
beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
