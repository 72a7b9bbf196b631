"""The leader's one-time start code: read out over the phone, checked by a phone that has no network.

The code follows from the installation's key, the ticket, the person and the round; it is not stored. The crew's phones
hold a slow hash of it (PBKDF2-HMAC-SHA256), so that only somebody who heard the code can enter it. A new round means a
new code.
"""

import asyncio
import base64
import hashlib
import hmac
from collections.abc import Sequence
from uuid import UUID

from fieldlock.identity.keys import Keys
from fieldlock.tickets import queries
from fieldlock.tickets.act import Act

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no letter that is heard or read as another
ITERATIONS = 100_000


def start_code(keys: Keys, ticket: UUID, person: UUID, round_: int) -> str:
    """Eight characters, 40 bits."""
    seed = hmac.new(keys.derive, f"start\n{ticket}\n{person}\n{round_}".encode(), hashlib.sha256).digest()
    return "".join(_ALPHABET[byte % 32] for byte in seed[:8])


def spoken(code: str) -> str:
    return f"{code[:4]}-{code[4:]}"


def normalised(entered: str) -> str:
    """As typed, with or without the dash; letters that the alphabet leaves out are read as what they look like."""
    return entered.upper().translate(str.maketrans("OIL", "011", "- "))


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def verifier(code: str, salt: bytes, iterations: int = ITERATIONS) -> str:
    return _encoded(hashlib.pbkdf2_hmac("sha256", code.encode(), salt, iterations))


async def prepare_start_codes(act: Act, workers: Sequence[UUID]) -> None:
    """For each worker and the ticket's present round, what the phone needs to check the code."""
    for worker in () if act.rehearsal else workers:
        code = start_code(act.keys, act.id, worker, act.job["round"])
        salt = hashlib.sha256(f"{act.id}{worker}{act.job['round']}".encode()).digest()[:16]
        check = await asyncio.to_thread(verifier, code, salt)
        await queries.add_start_code(
            act.session,
            org=act.org,
            id=act.id,
            user=worker,
            round=act.job["round"],
            salt=_encoded(salt),
            iterations=ITERATIONS,
            verifier=check,
        )


async def prepare_for_crew(act: Act) -> None:
    """After a new round: the crew's workers need new codes."""
    await prepare_start_codes(act, [UUID(m["user_id"]) for m in act.job["crew"] if m["role"] == "worker"])
