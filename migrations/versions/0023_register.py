"""The register of customers: one record each, corrected with source and reason, merged when two are the same.

Runs beside the previous release, which neither reads nor writes it. The statements are in 0023_register.sql beside this
file.
"""

from pathlib import Path

from alembic import op

revision = "0023"
down_revision = "0020"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
