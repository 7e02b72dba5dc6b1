"""A process of its own for conversions that hostile input can hang, crash or bloat."""

import logging
import signal
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar

if TYPE_CHECKING:
    from pebble import ProcessPool

CONVERSION_SECONDS: Final = 10.0  # the slowest honest page we met needs under 2
_START_SECONDS: Final = 60.0  # a loaded machine needs long to start Python and load the libraries
_MEMORY_BYTES: Final = 2 << 30  # address space: twice what the largest accepted page takes
_CONVERSIONS_PER_PROCESS: Final = 2000  # then a fresh one: caches of the libraries grow with every page

T = TypeVar("T")


class ConversionRefused(Exception):
    """The conversion took too long, crashed or failed; `code` and message say which."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Guard:
    """Runs conversions in one process, started at the first, killed and started anew when one exceeds the limit."""

    def __init__(self, seconds: float = CONVERSION_SECONDS) -> None:
        self._seconds = seconds
        self._pool: ProcessPool | None = None
        self._broken = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, convert: Callable[[str], T], text: str) -> T:
        """`convert(text)`, a module-level function. Raises ConversionRefused when it does not come to an end."""
        from concurrent.futures.process import BrokenProcessPool

        from pebble import ProcessExpired

        if self._broken:
            raise ConversionRefused("no_converter", "the converting process does not start")
        future = self._running_pool().schedule(convert, args=(text,), timeout=self._seconds)
        try:
            result: T = future.result(timeout=_START_SECONDS + self._seconds)
        except TimeoutError:
            if not future.done():  # not the conversion is slow, there is no process to do it
                self._broken = True
                self.close()
            raise ConversionRefused("too_slow", f"conversion took more than {self._seconds:g} s") from None
        except BrokenProcessPool:
            self._broken = True
            self.close()
            # Most often the caller is a script that starts reading when it is imported, which the new process does.
            message = "the converting process does not start (a script must read under if __name__ == '__main__')"
            raise ConversionRefused("no_converter", message) from None
        except ProcessExpired as error:
            raise ConversionRefused("conversion_failed", f"conversion ended its process ({error})") from None
        except (MemoryError, RecursionError) as error:
            raise ConversionRefused(
                "conversion_failed", f"conversion needed too much: {type(error).__name__}"
            ) from None
        except Exception as error:  # whatever three foreign libraries raise on foreign input
            raise ConversionRefused(
                "conversion_failed", f"conversion failed: {type(error).__name__}: {error}"
            ) from None
        return result

    def close(self) -> None:
        """End the process. The guard can be used again afterwards."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it unannotated
            self._pool.join()
            self._pool = None

    def _running_pool(self) -> "ProcessPool":
        if self._pool is not None and not self._pool.active:
            self.close()
        if self._pool is None:
            from multiprocessing import get_context

            from pebble import ProcessPool

            self._pool = ProcessPool(
                max_workers=1,
                max_tasks=_CONVERSIONS_PER_PROCESS,
                # Not fork: the caller may have threads or an index open, which a copy would share and corrupt.
                context=get_context("spawn"),
                initializer=_prepare,
            )
        return self._pool


def _prepare() -> None:
    """In the new process: limit its memory, silence it, and load the libraries outside any conversion's time limit."""
    try:
        import resource
    except ImportError:  # Windows
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    # Python would note the signal and wait for the C library to return; the default ends the process at once.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    logging.disable(logging.CRITICAL)  # the libraries warn about every odd page, on the user's screen

    # Loaded before the first page comes, so that their loading does not count against its time.
    import bs4  # noqa: F401
    import markdown  # noqa: F401
    import trafilatura  # noqa: F401
