"""Working time, skills, bases, appointments, travel, alerts; nobody is booked twice, and the database sees to it.

Runs beside the previous release: an order that it sends has no booked time and collides with nothing. Organisations
that are there already get the shipped planning rules as version 1, as new ones do.
"""

import hashlib
from importlib import resources
from pathlib import Path

from alembic import op
from sqlalchemy import text

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n----\n"):
        op.get_bind().exec_driver_sql(statement)
    body = resources.files("fieldlock.catalogue").joinpath("data", "dispatch.json").read_text(encoding="utf-8")
    already = text(
        """INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, published_at, reviewed_at)
           SELECT id, 'dispatch', 1, '2000-01-01Z', :sha256, cast(:body AS jsonb), now(), now() FROM organisations"""
    )
    op.get_bind().execute(already, {"sha256": hashlib.sha256(body.encode()).hexdigest(), "body": body})
