"""Where the program `fieldlock` begins. `plan` is a worker without web server and database: it loads neither."""

import sys


def main() -> int:
    if sys.argv[1:2] == ["plan"]:
        from fieldlock.dispatch.planner.command import main as plan  # noqa: PLC0415

        return plan(sys.argv[2:])
    from fieldlock.cli import main as everything  # noqa: PLC0415

    return everything()
