"""Certificates: of which end and step somebody was reminded.

Runs beside the previous release, which leaves it empty. The statements are in 0018_certificates.sql beside this
file.
"""

from pathlib import Path

from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
