"""`make bench`: how fast, compared within this run. Only an error makes it fail, never a time.

"of the floor" of a request: the median over rounds of floor / product; 1.00 would be as fast as a bare handler with the
same statements. Absolute times say something about this machine only; on a busy one the time on the wall says little,
and the processor time, of the server and of its PostgreSQL processes, says more. A push is put beside a second floor
too, which checks the same number of signatures.
`python -m tests.bench push ticket` measures only the requests that are named so, `--rounds 21` more often.
"""

import argparse
import tempfile
from pathlib import Path

from tests.bench import api, candidates, gate, warranty


def _pure() -> None:
    print(f"{'pure rules by themselves':52} {'median':>10}")
    for name, microseconds in gate.measured():
        print(f"{name:52} {microseconds:7.0f} µs")
    for name, milliseconds in candidates.measured():
        print(f"{name:52} {milliseconds:7.2f} ms")
    print(f"\n{'warranty decisions on one core':52} {'a second':>10} {'of the floor':>13}")
    for name, per_second, ratio in warranty.measured():
        print(f"{name:52} {per_second:10,.0f} {ratio:13.2f}")
    print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="parts of the names of requests; all and the rest without")
    parser.add_argument("--rounds", type=int, default=api.ROUNDS)
    wanted = parser.parse_args()
    if not wanted.names:
        _pure()
    with tempfile.TemporaryDirectory(prefix="fieldlock-bench-", ignore_cleanup_errors=True) as folder:
        rows = api.run(Path(folder), wanted.names, wanted.rounds)
    three = f"{'product':>12} {'floor':>12} {'of the floor':>13}"
    print(f"{'':27} {'on the wall':>39} {'processor time':>39}")
    print(f"{'a request':16} {'statements':>10} {three} {three}")
    for row in rows:
        wall = f"{row.product_ms:9.2f} ms {row.floor_ms:9.2f} ms {row.ratio:13.2f}"
        processor = f"{row.product_cpu_ms:9.2f} ms {row.floor_cpu_ms:9.2f} ms {row.cpu_ratio:13.2f}"
        print(f"{row.name:16} {row.statements:10} {wall} {processor}")


if __name__ == "__main__":
    main()
