"""A measured journey is found by its ends: the board asks for those of a day.

Runs beside the previous release. `assignments.travel_seconds` is written no more: the way is reckoned when it is drawn.
"""

from alembic import op

revision = "0039"
down_revision = "0038"


def upgrade() -> None:
    op.execute("SET lock_timeout = '3s'")
    op.execute("CREATE INDEX travel_times_by_ends ON travel_times (org_id, from_lat, from_lon, to_lat, to_lon)")
