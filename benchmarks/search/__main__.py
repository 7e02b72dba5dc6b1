"""`python -m benchmarks.search`; `--help` says what it can do."""

import sys

if __name__ == "__main__":  # the processes of a build import this module, too, while they are timed
    from benchmarks.search.command import main

    sys.exit(main())
