"""A business trip has a purpose, and what is allowed on it beside the work; forgotten tools are counted.

Runs beside the previous release, which enters trips without either. The statements are in 0028_business_trip.sql
beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
