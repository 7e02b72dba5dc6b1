"""What the door of the room offers, and what asking for the authority alone does not load."""

import subprocess
import sys

import pytest

import indexer.metadata


@pytest.mark.parametrize("name", indexer.metadata.__all__)
def test_every_name_of_the_door_is_there(name: str) -> None:
    assert getattr(indexer.metadata, name) is not None


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="'harbour'"):
        indexer.metadata.harbour  # noqa: B018


def test_the_authority_is_loaded_without_the_finders() -> None:
    code = (
        "import sys; from indexer.metadata import load_authority; load_authority(); "
        "print(*[name for name in sys.modules if name.startswith('indexer.metadata.')])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "indexer.metadata.authority" in loaded
    assert [name for name in loaded if not name.startswith("indexer.metadata.authority")] == []
