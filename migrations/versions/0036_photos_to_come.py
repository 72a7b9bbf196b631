"""The photos that the records of a phone name, found by the phone.

Runs beside the previous release, which does not ask for them.
"""

from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.execute("CREATE INDEX safety_facts_photos_by_phone ON safety_facts (org_id, device_id) WHERE files <> '{}'")
