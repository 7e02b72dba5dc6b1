"""The version of the rules that read facts."""

from typing import Final

EXTRACTION_VERSION: Final = "11"
"""Raised with every change that reads other facts out of the same text."""
