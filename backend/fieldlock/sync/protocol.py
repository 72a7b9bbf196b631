"""Which version of the protocol both sides speak.

| version | what is new                                                                                              |
|---------|----------------------------------------------------------------------------------------------------------|
| 1       | push, pull, receipt, files by hash; phones of before the header say nothing and count as this             |
| 2       | X-Fieldlock-Device and `device-revoked`; `losses` in a pull; `note` in a result; files in parts; import  |

A phone that is newer than the server is answered in the server's version. One that is older than the minimum is told
so by name, before anything else is looked at: it keeps what it has, updates, and sends it then.
"""

from typing import Annotated, Any

from fastapi import Header, Request

from fieldlock.sync.problems import ClientTooOld

CURRENT = 2


def spoken(request: Request) -> dict[str, Any]:
    """What this server speaks: {current, minimum}."""
    return {"current": CURRENT, "minimum": request.app.state.settings.min_protocol}


async def speaks(
    request: Request,
    x_fieldlock_protocol: Annotated[
        int, Header(ge=1, le=9999, description="the protocol version of the phone's app; 1 when left out")
    ] = 1,
) -> int:
    """The phone's version, or the refusal that names the oldest one spoken here."""
    versions = spoken(request)
    if x_fieldlock_protocol < versions["minimum"]:
        raise ClientTooOld(**versions)
    return x_fieldlock_protocol
