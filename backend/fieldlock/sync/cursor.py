"""The cursor of a pull. Pure.

It is one number: the life of the database, then the transaction id below which everything has ended. Ids only count up,
but a database that was put back from a backup counts the same ones again, and whoever asks late cannot tell. Each
restore, whatever its kind (dump, base backup, point in time, a copy of the disk, a standby that took over), needs a
start of the database: so each start begins a new life, and a cursor of another life is answered in full. After a start
without a restore this costs every phone one full answer, and changes nothing.

| the cursor                                        | answer                |
|---------------------------------------------------|-----------------------|
| none                                              | full                  |
| of another life, or of before lives were told     | full                  |
| of this life, ahead of the database               | full                  |
| of this life                                      | what changed since it |

Digits only, at most 19 of them, as the release before takes them: it answers one of these in full. Two lives have the
same number once in ten million.
"""

SPAN = 10**12  # transactions of one life: thirty years at a thousand a second; beyond it every answer is full
LIVES = 9_999_999


def cursor_of(seen: int, started: int) -> str:
    """`seen`: a transaction id; `started`: when the database was started, in microseconds."""
    return str((started % LIVES + 1) * SPAN + seen)


def since(cursor: str | None, high: int, started: int) -> int | None:
    """The transaction id to go on from; None when everything is told anew. `high`: the next id.

    Raises ValueError for what is not one of ours."""
    if cursor is None:
        return None
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 19):
        raise ValueError(cursor)
    life, seen = divmod(int(cursor), SPAN)
    return seen if life == started % LIVES + 1 and seen <= high else None
