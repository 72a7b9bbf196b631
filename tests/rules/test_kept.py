"""A program kept for the next job: who gets which, and when it ends."""

import sys

from fieldlock.jobs.kept import Kept

ECHO = (sys.executable, "-c", "import sys; [print(line, end='', flush=True) for line in sys.stdin]")


async def test_it_is_lent_again_and_a_second_borrower_gets_another() -> None:
    kept = Kept()
    async with kept.lend(*ECHO) as first, kept.lend(*ECHO) as second:
        assert first.pid != second.pid
    assert first.returncode is not None, "one waits, and no more"
    async with kept.lend(*ECHO) as again:
        assert again is second
        assert again.stdin
        assert again.stdout
        again.stdin.write(b"still here\n")
        assert await again.stdout.readline() == b"still here\n"
    await kept.close()
    assert again.returncode is not None


async def test_one_that_ended_or_was_left_half_way_is_not_lent_again() -> None:
    kept = Kept()
    async with kept.lend(*ECHO) as ended:
        ended.kill()
        await ended.wait()
    async with kept.lend(*ECHO) as fresh:
        assert fresh.pid != ended.pid
    borrowed = kept.lend(*ECHO)
    assert await borrowed.__aenter__() is fresh
    assert not await borrowed.__aexit__(KeyError, KeyError(), None)
    assert fresh.returncode is not None
    await kept.close()
