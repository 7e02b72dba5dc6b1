"""`python -m indexer` is the command `communique`."""

from indexer.cli import main

if __name__ == "__main__":  # the processes that extract import this module, too
    main()
