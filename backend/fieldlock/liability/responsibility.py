"""Who bears a damage, by the facts that the customer has signed. Pure.

| altered or installed by the owner | within warranty | wear part damaged by the owner himself | who bears it  |
|-----------------------------------|-----------------|----------------------------------------|---------------|
| yes, also with approval           | any             | any                                    | the owner     |
| any                               | no              | any                                    | the owner     |
| any                               | any             | yes                                    | the owner     |
| no                                | yes             | no                                     | open to claim |

Where the owner bears it, he bears all of it, and engineers may assist. Where it is open, the party responsible for
installation or product quality can be claimed on. While one of the three is not known, there is no result. An approval
of the alteration is recorded and changes nothing. Source: 客服部工作手册, 九.水浸8.1 and 8.2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# Each flag with the value by which the owner bears all, and the clause that says so.
_OWNER_BEARS = {
    "altered": (True, "own_alteration"),
    "within_warranty": (False, "warranty_expired"),
    "wear_self_damaged": (True, "wear_self_damaged"),
}
FLAGS = tuple(_OWNER_BEARS)


@dataclass(frozen=True)
class Result:
    bears: Literal["owner", "open"]
    clauses: tuple[str, ...]

    @property
    def engineers_may_assist(self) -> bool:
        return self.bears == "owner"


def missing(flags: Mapping[str, bool | None]) -> list[str]:
    return [name for name in FLAGS if flags.get(name) is None]


def responsibility(flags: Mapping[str, bool | None]) -> Result:
    """Raises ValueError while a flag is not known; every clause that applies is named."""
    unknown = missing(flags)
    if unknown:
        raise ValueError(", ".join(unknown))
    clauses = tuple(clause for name, (bad, clause) in _OWNER_BEARS.items() if flags[name] is bad)
    return Result("owner", clauses) if clauses else Result("open", ("responsible_party",))
