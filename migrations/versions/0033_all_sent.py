"""Until when a phone had surely sent everything; and phones that a restored server does not know come back.

Runs beside the previous release, which leaves the new column as it is. The statements are in 0033_all_sent.sql beside
this file.
"""

from pathlib import Path

from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
