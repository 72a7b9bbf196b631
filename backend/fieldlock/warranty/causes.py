"""What was found to be the cause of a fault, in the terms of the policies' facts. Pure (S-WAR-05).

| cause | who made it | fact |
|---|---|---|
| manufacture, assembly, material, software | the maker | a listed fault that nobody caused: covered in its period |
| user_damage, liquid, accident | people | damage: charged |
| alteration | people, by opening or rebuilding it | unauthorised opening: charged |
| force_majeure | nobody | charged |
| wear, no_fault | use, nobody | not a listed fault: nothing is owed |

A cause that is not in the table is refused: no covered result without a cause.
"""

from collections.abc import Mapping

_SOUND: Mapping[str, str] = {"fault": "listed", "damage": "none"}
_NONE: Mapping[str, str] = {"fault": "none", "damage": "none"}
FACTS: Mapping[str, Mapping[str, str]] = {
    "manufacture": _SOUND,
    "assembly": _SOUND,
    "material": _SOUND,
    "software": _SOUND,
    "user_damage": {"fault": "listed", "damage": "user_damage"},
    "liquid": {"fault": "listed", "damage": "liquid"},
    "accident": {"fault": "listed", "damage": "accident"},
    "alteration": {"fault": "listed", "damage": "unauthorised_opening"},
    "force_majeure": {"fault": "listed", "damage": "force_majeure"},
    "wear": _NONE,
    "no_fault": _NONE,
}
QUALITY = tuple(cause for cause, facts in FACTS.items() if facts is _SOUND)


def facts_of(cause: str) -> dict[str, str]:
    """The part of the facts that the cause decides."""
    return dict(FACTS[cause])
