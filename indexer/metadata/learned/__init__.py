"""Whose event it most likely was, learnt from labelled releases: asked where no rule found an organizer."""

from indexer.metadata.learned.likely import likely_organizers

__all__ = ["likely_organizers"]
