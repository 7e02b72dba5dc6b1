import gc
import threading
from collections.abc import Iterator

import pytest

from indexer.collector import collector_paused


@pytest.fixture(autouse=True)
def collector_on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_the_collector_goes_on_after_the_outermost_pause() -> None:
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_ends_the_pause() -> None:
    with pytest.raises(KeyError), collector_paused():
        raise KeyError("of the work")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()


def test_a_pause_within_that_of_another_thread_may_end_after_it() -> None:
    inside, over = threading.Event(), threading.Event()

    def other() -> None:
        with collector_paused():
            inside.set()
            over.wait()

    thread = threading.Thread(target=other)
    with collector_paused():
        thread.start()
        inside.wait()
    over.set()
    thread.join()
    assert gc.isenabled()
