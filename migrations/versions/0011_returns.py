"""Return cases, exchange units, dated parameters of returns; a unit that replaces another.

Runs beside the previous release: that one knows no cases, and every unit it writes replaces none.
"""

from pathlib import Path

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
