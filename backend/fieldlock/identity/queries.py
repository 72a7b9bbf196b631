"""All SQL of accounts, sessions, devices and partners."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row, fetch, fetch_one

_ACCOUNT = text("SELECT org_id, id, password_hash FROM sign_in_account(:username)")
# With the phone that the call names, or that the session belongs to; a revoked one of the two comes first.
_SESSION = text("""
    SELECT u.id, u.username, u.name, u.roles, u.locale, s.revoked_at, s.device_id AS session_device,
      d.id AS device_id, d.revoked_at AS device_revoked_at, d.revoked_reason
    FROM sessions s
    JOIN users u ON u.org_id = s.org_id AND u.id = s.user_id AND u.active
    LEFT JOIN LATERAL (
      SELECT d.id, d.revoked_at, d.revoked_reason FROM devices d
      WHERE d.org_id = s.org_id AND d.user_id = s.user_id AND d.id IN (cast(:device AS uuid), s.device_id)
      ORDER BY d.revoked_at, d.id = cast(:device AS uuid) DESC LIMIT 1) d ON true
    WHERE s.org_id = :org AND s.id = :id""")
_SET_LOCALE = text("UPDATE users SET locale = :locale WHERE org_id = :org AND id = :id")
_BIND_DEVICE = text("UPDATE sessions SET device_id = :device WHERE org_id = :org AND id = :id")
_CLIENT_SESSION = text("""
    SELECT c.id, c.name FROM sessions s
    JOIN api_clients c ON c.org_id = s.org_id AND c.id = s.client_id AND c.active
    WHERE s.org_id = :org AND s.id = :id AND s.revoked_at IS NULL""")
_CLIENT = text("SELECT id, name, secret_hash FROM api_clients WHERE org_id = :org AND id = :id AND active")
_NEW_SESSION = text("INSERT INTO sessions (org_id, id, user_id, client_id) VALUES (:org, :id, :user, :client)")
_REVOKE = text("UPDATE sessions SET revoked_at = :now WHERE org_id = :org AND id = :id AND revoked_at IS NULL")
_NEW_REFRESH = text("""
    INSERT INTO refresh_tokens (org_id, token_hash, session_id, expires_at) VALUES (:org, :hash, :session, :expires)
    ON CONFLICT DO NOTHING""")
_REFRESH = text("""
    SELECT r.session_id, r.expires_at, r.used_at, s.user_id FROM refresh_tokens r
    JOIN sessions s ON s.org_id = r.org_id AND s.id = r.session_id
    WHERE r.org_id = :org AND r.token_hash = :hash FOR UPDATE OF r""")
_USE_REFRESH = text("UPDATE refresh_tokens SET used_at = :now WHERE org_id = :org AND token_hash = :hash")
_ORG = text("SELECT id, slug, name, time_zone, locale FROM organisations WHERE id = :org")
_NEW_DEVICE = text("""
    INSERT INTO devices (org_id, id, user_id, name, public_jwk, emptied)
    SELECT :org, :id, :user, :name, cast(:jwk AS jsonb), cast(:emptied AS jsonb) WHERE NOT device_taken(:id)
    ON CONFLICT DO NOTHING RETURNING id""")
_DEVICE = text("""
    SELECT id, user_id, public_jwk, revoked_at, revoked_reason FROM devices WHERE org_id = :org AND id = :id""")
_DEVICE_WITH = text("""
    SELECT id FROM devices WHERE org_id = :org AND user_id = :user AND public_jwk = cast(:jwk AS jsonb) ORDER BY id""")
_DEVICES_OF = text("""
    SELECT id, user_id, public_jwk FROM devices
    WHERE org_id = :org AND user_id = ANY(:users) AND revoked_at IS NULL ORDER BY id""")
_JOBS_OF = text("""
    SELECT t.id FROM assignments m JOIN tickets t ON t.org_id = m.org_id AND t.id = m.ticket_id
    WHERE m.org_id = :org AND m.user_id = :user AND m.ended_at IS NULL AND NOT t.status = ANY(:ended) ORDER BY t.id""")
_PEOPLE = text("""
    SELECT id, username, name, roles FROM users WHERE org_id = :org AND active AND roles && :roles ORDER BY name, id""")
_CERTIFICATES = text("""
    SELECT user_id, code, number, valid_until, review_due FROM certificates
    WHERE org_id = :org AND user_id = ANY(:users) ORDER BY code, number""")


async def account(session: AsyncSession, username: str) -> Row | None:
    return await fetch_one(session, _ACCOUNT, username=username)


async def session_of(session: AsyncSession, org: UUID, sid: UUID, device: UUID | None = None) -> Row | None:
    """The session with its active person and phone; whether it still counts, `actor.alive` says."""
    return await fetch_one(session, _SESSION, org=org, id=sid, device=device)


async def set_locale(session: AsyncSession, org: UUID, user: UUID, locale: str) -> None:
    await session.execute(_SET_LOCALE, {"org": org, "id": user, "locale": locale})


async def bind_device(session: AsyncSession, org: UUID, sid: UUID, device: UUID) -> None:
    await session.execute(_BIND_DEVICE, {"org": org, "id": sid, "device": device})


async def live_client_session(session: AsyncSession, org: UUID, sid: UUID) -> Row | None:
    return await fetch_one(session, _CLIENT_SESSION, org=org, id=sid)


async def client(session: AsyncSession, org: UUID, client_id: UUID) -> Row | None:
    return await fetch_one(session, _CLIENT, org=org, id=client_id)


async def add_session(session: AsyncSession, org: UUID, sid: UUID, user: UUID | None, client_id: UUID | None) -> None:
    await session.execute(_NEW_SESSION, {"org": org, "id": sid, "user": user, "client": client_id})


async def revoke_session(session: AsyncSession, org: UUID, sid: UUID, now: Any) -> None:
    await session.execute(_REVOKE, {"org": org, "id": sid, "now": now})


async def add_refresh(session: AsyncSession, org: UUID, token_hash: str, sid: UUID, expires: Any) -> None:
    await session.execute(_NEW_REFRESH, {"org": org, "hash": token_hash, "session": sid, "expires": expires})


async def refresh_row(session: AsyncSession, org: UUID, token_hash: str) -> Row | None:
    return await fetch_one(session, _REFRESH, org=org, hash=token_hash)


async def use_refresh(session: AsyncSession, org: UUID, token_hash: str, now: Any) -> None:
    await session.execute(_USE_REFRESH, {"org": org, "hash": token_hash, "now": now})


async def organisation(session: AsyncSession, org: UUID) -> Row:
    return (await fetch(session, _ORG, org=org))[0]


async def add_device(
    session: AsyncSession, org: UUID, device: UUID, user: UUID, name: str, jwk: str, emptied: str | None
) -> bool:
    """False, and nothing changed, when there is a device of this id, in whatever organisation."""
    values = {"org": org, "id": device, "user": user, "name": name, "jwk": jwk, "emptied": emptied}
    return await fetch_one(session, _NEW_DEVICE, **values) is not None


async def device(session: AsyncSession, org: UUID, device_id: UUID) -> Row | None:
    return await fetch_one(session, _DEVICE, org=org, id=device_id)


async def device_with(session: AsyncSession, org: UUID, user: UUID, jwk: str) -> UUID | None:
    """This person's phone that signs with this key, revoked or not."""
    row = await fetch_one(session, _DEVICE_WITH, org=org, user=user, jwk=jwk)
    return row["id"] if row else None


async def devices_of(session: AsyncSession, org: UUID, users: list[UUID]) -> list[Row]:
    """Their phones that have not been revoked."""
    return await fetch(session, _DEVICES_OF, org=org, users=users)


async def jobs_of(session: AsyncSession, org: UUID, user: UUID, ended: list[str]) -> list[UUID]:
    return [row["id"] for row in await fetch(session, _JOBS_OF, org=org, user=user, ended=ended)]


async def people_with_roles(session: AsyncSession, org: UUID, roles: list[str]) -> list[Row]:
    return await fetch(session, _PEOPLE, org=org, roles=roles)


async def certificates(session: AsyncSession, org: UUID, users: list[UUID]) -> list[Row]:
    return await fetch(session, _CERTIFICATES, org=org, users=users)
