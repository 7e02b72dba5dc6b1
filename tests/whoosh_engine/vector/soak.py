"""As many random requests as wanted, each answered by both executors: `python -m tests.whoosh_engine.vector.soak 500`.

The number is that of archives; each is asked twenty requests. Ends at the first difference, and tells its seed.
"""

import random
import sys
from dataclasses import replace

from tests.whoosh_engine.vector.archives import Compared, request

_REQUESTS = 20


def main(archives: int) -> int:
    hits = snippets = 0
    for seed in range(archives):
        draw = random.Random(seed)
        compared = Compared(draw, [draw.choice((0, 1, 5, 12, 30, 60)) for _ in range(draw.randrange(1, 5))])
        for _ in range(_REQUESTS):
            asked = request(draw)
            found, expected = compared.answers(asked)
            if replace(found, took=0.0) != replace(expected, took=0.0):
                sys.stdout.write(f"archive {seed}: {asked}\n{found}\n{expected}\n")
                return 1
            hits += len(expected.hits)
            snippets += sum(len(hit.snippets) for hit in expected.hits)
    sys.stdout.write(f"{archives * _REQUESTS} requests, {hits} hits, {snippets} snippets: no difference\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
