"""When it happened, of what a phone recorded by its own clock. Pure.

| the phone's claim                                        | is taken as                                             |
|----------------------------------------------------------|---------------------------------------------------------|
| by a clock that is right within two minutes              | it says                                                 |
| by a clock that is further off, measured when it sends   | it says, with the error taken out                       |
| before the phone last held nothing unsent, and no record | that instant, less two minutes: later it was made; the  |
|                                                          | claim itself stays beside it as device time             |
| in the future                                            | the arrival                                             |

The third row bounds how far back a record can be dated, by a clock that was changed between recording and sending, to
get under a role, a certificate or an approval that has ended since. All that asks when something happened asks this.
"""

from datetime import datetime, timedelta

# A clock within this is taken as right; a larger error is taken out and stays visible as device time.
TOLERATED = timedelta(minutes=2)


def happened(device_at: datetime, error: timedelta, received_at: datetime, all_sent_at: datetime | None) -> datetime:
    """`error`: server minus phone; `all_sent_at`: until then the server had all that the phone had recorded."""
    at = device_at + error if abs(error) > TOLERATED else device_at
    if all_sent_at is not None:
        at = max(at, all_sent_at - TOLERATED)
    return min(at, received_at)
