"""The words of emergencies and the playbooks are documents of each organisation, as the other rules are; of each
version it is known which shipped one its author had seen.

Runs beside the previous release, which reads those that came with it. Organisations that are there already get the
shipped ones as version 1, as new ones do; an emergency that was raised before goes by them.
"""

import hashlib
from importlib import resources

from alembic import op
from sqlalchemy import text

revision = "0032"
down_revision = "0031"

_ALREADY = text(
    """INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, published_at, reviewed_at)
       SELECT id, :kind, 1, '2000-01-01Z', :sha256, cast(:body AS jsonb), now(), now() FROM organisations"""
)


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.execute("ALTER TABLE catalogue_documents ADD COLUMN shipped_sha256 text")
    for kind in ("emergencies", "playbooks"):
        body = resources.files("fieldlock.catalogue").joinpath("data", f"{kind}.json").read_text(encoding="utf-8")
        digest = hashlib.sha256(body.encode()).hexdigest()
        op.get_bind().execute(_ALREADY, {"kind": kind, "sha256": digest, "body": body})
