"""The production server: worker processes, each with its own engine over one index."""

import gc
import multiprocessing
import os
import socket
import time
from pathlib import Path
from threading import Thread
from typing import Final

import click
from flask import Flask
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from indexer import AUTHORITY_VARIABLE, UsageError, end_with_parent, load_authority, open_engine, read_settings
from web.app import create_app_over

# Worker processes start afresh and inherit nothing but the environment.
_LOCATION_VARIABLE: Final = "COMMUNIQUE_SERVED_INDEX"
# The engine serves one thread at a time; a few more read requests and write answers meanwhile.
_THREADS: Final = 4
# How long requests under way may take after the server was asked to stop.
_STOP_AFTER_SECONDS: Final = 10
_OBJECTS_BEFORE_COLLECTING: Final = 50_000
_RETRY_SECONDS: Final = 0.05


def serve(where: str, authority: Path | None, host: str, port: int, workers: int) -> None:
    """Answer at `host:port` from the index at `where` until interrupted or terminated; `authority` has further names.

    Raises UsageError where nobody may listen there.
    """
    os.environ[_LOCATION_VARIABLE] = where
    if authority is not None:
        os.environ[AUTHORITY_VARIABLE] = str(authority)
    # A forked worker would inherit locks that a thread of this process happens to hold, and hang on them.
    multiprocessing.set_start_method("spawn", force=True)
    server = Granian(
        "web.server:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=workers,
        blocking_threads=_THREADS,
        workers_kill_timeout=_STOP_AFTER_SECONDS,
        websockets=False,
        log_level=LogLevels.warning,
    )
    server.on_startup(Thread(target=_announce, args=(host, port), daemon=True).start)
    try:
        server.serve()
    except RuntimeError as error:
        # The server's own words for a port in use or not allowed; the first line says which.
        reason = str(error).partition("\n")[0]
        raise UsageError(f"cannot serve at {host}:{port}: {reason}; try another --port or --host") from error


def application() -> Flask:
    """The application of one worker process; an index that is missing is told with each answer until it is there."""
    end_with_parent()  # or the workers of a killed server would hold its port for ever
    where = os.environ[_LOCATION_VARIABLE]
    authority = load_authority(read_settings().authority)
    app = create_app_over(lambda: open_engine(where, authority), authority)
    # What is loaded stays, and a page makes no garbage that needs looking for: a tenth of its time went into that.
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    return app


def _announce(host: str, port: int) -> None:
    """Say where the server is as soon as a worker answers there, so that whoever reads it can follow it."""
    shown = f"[{host}]" if ":" in host else host
    while True:
        try:
            socket.create_connection((host, port), timeout=_RETRY_SECONDS).close()
        except OSError:
            time.sleep(_RETRY_SECONDS)
        else:
            click.echo(f"Serving on http://{shown}:{port}")  # which flushes: whoever started it waits for this line
            return
