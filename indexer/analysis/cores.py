"""What a run without white space is without the quotes, brackets and commas around it."""

from typing import Final

# Characters that are in no word at the end of a run. A full stop may belong to an acronym.
_EDGE: Final = ",;:!?\"'()[]{}<>«»“”„‘’-‐‑–—/…*•_|&%$#"
_EDGE_OR_STOP: Final = _EDGE + "."


def core_of(run: str) -> str:
    """The run without what is in no word at its ends; of letters and digits alone, it is the only word of the run."""
    core = run.strip(_EDGE_OR_STOP)
    # "U.N.)," keeps its last full stop.
    return run.lstrip(_EDGE_OR_STOP).rstrip(_EDGE) if "." in core else core
