"""Who at the customer's agreed to the time.

Runs beside the previous release, which does not say it. The statement is in 0030_agreed_by.sql beside this file.
"""

from pathlib import Path

from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
