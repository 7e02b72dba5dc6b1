"""What tests of several rooms share."""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real releases beside the checkout; only for tests marked `shared`."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        sentence = f"The real releases are not here: there is no folder {folder.name} beside the checkout."
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    return folder
