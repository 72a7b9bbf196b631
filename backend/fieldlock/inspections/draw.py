"""Which jobs are visited without notice: chosen by the system, never by a person (S-HAZ-04). Pure.

Each job of the pool gets the SHA-256 of "seed|job"; those with the smallest are visited. The seed is made by the
server at the draw and stored with the pool, so everybody can compute the choice again, and nobody can have aimed it:
neither the order of the pool nor who asks matters.
"""

import hashlib
from collections.abc import Iterable


def pick(seed: str, pool: Iterable[str], count: int) -> list[str]:
    """`count` jobs of the pool, or all when there are fewer; always the same for the same seed and pool."""
    ranked = sorted(set(pool), key=lambda job: hashlib.sha256(f"{seed}|{job}".encode()).hexdigest())
    return ranked[: max(count, 0)]
