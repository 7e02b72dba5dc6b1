"""Bytes of every file of an index flipped, and the files cut: no wrong answer, and no error but the named one.

Every seventh byte, others from day to day; `python -m tests.whoosh_engine.torture bytes` takes each one.
"""

from pathlib import Path

from tests.whoosh_engine.damage import Depth, make, sweep
from tests.whoosh_engine.failing import today


def test_a_flipped_byte_or_a_cut_file_gives_no_wrong_answer_and_is_named(tmp_path: Path) -> None:
    make(tmp_path / "index")
    depth = Depth(flipped=7, first=today(7), cut=10, checked=7, commanded=100, questions=2)

    tally = sweep(tmp_path / "index", depth, seed=today(1000))

    assert tally.faults == []
    assert tally.changes > 2000
    assert tally.refused > tally.right > 500
    assert tally.commands > 20
