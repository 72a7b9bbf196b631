"""The planner as a servant: loads the compiled search, then does one `command` after the other.

Each line on standard input is a JSON list of the command's arguments; each is answered, after what the command says
itself, by a line {"status": …}. It ends when the input does, so it never outlives the process that asked for it.
"""

import json
import sys

from fieldlock.dispatch.planner import plan_day
from fieldlock.dispatch.planner.command import main as command


def main() -> None:
    plan_day.warm()
    for line in sys.stdin:
        status = command(json.loads(line))
        sys.stdout.write(json.dumps({"status": status}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
