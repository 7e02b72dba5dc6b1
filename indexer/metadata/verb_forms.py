"""English verbs in all their forms, as alternatives of a pattern and as the words that it stands on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from indexer.metadata.alternatives import either_of
from indexer.metadata.sentence_words import words_of

_FEW_LETTERS: Final = 5
_DOUBLED: Final = frozenset(("run", "co-run", "set", "put", "begin", "wrap", "equip"))


@dataclass(frozen=True, slots=True)
class Forms:
    """Some verbs, form by form; the words are the verbs' own, without "out", "up" and the like."""

    base: tuple[str, ...]
    finite: tuple[str, ...]
    participle: tuple[str, ...]
    running: tuple[str, ...]
    words: frozenset[str]


def forms_of(verbs: str) -> Forms:
    """The forms of verbs written "base/past/participle particle", with commas between; regular forms are left out."""
    base, third, past, participle, running = zip(*(_conjugated(verb.strip()) for verb in verbs.split(",")), strict=True)
    every = (*base, *third, *past, *participle, *running)
    return Forms(
        base,
        third + past,
        participle,
        running,
        words_of(" ".join(_spelt(form.partition(" ")[0]) for form in every)),
    )


def either(forms: tuple[str, ...]) -> str:
    """A pattern for any of the forms, in British or American spelling, the hyphen of "co-" left out or not."""
    longest_first = sorted(set(forms), key=len, reverse=True)
    return either_of(form.replace("iz", "i[sz]").replace("co-", "co-?") for form in longest_first)


def beginnings(verbs: Iterable[Forms]) -> str:
    """A pattern for what all their forms begin with, in a few letters."""
    found: dict[str, set[str]] = {}
    for form in (form for forms in verbs for form in forms.base + forms.finite + forms.participle + forms.running):
        few = form[1:_FEW_LETTERS].partition("-")[0]
        found.setdefault(form[0], set()).add(few.replace("iz", "i[sz]"))
    return "(?:" + "|".join(f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(found.items())) + ")"


def _conjugated(verb: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form."""
    written, _, particle = verb.partition(" ")
    base, *irregular = written.split("/")
    stem = base[:-1] if base.endswith("e") else base
    soft = base.endswith("y") and base[-2] not in "aeiou"
    past = irregular[0] if irregular else (base[:-1] + "ied" if soft else stem + "ed")
    third = base[:-1] + "ies" if soft else base + ("es" if base.endswith(("ch", "sh", "s", "x")) else "s")
    running = (base + base[-1] if base in _DOUBLED else stem) + "ing"
    participle = irregular[-1] if irregular else past
    tail = f" {particle}" if particle else ""
    return base + tail, third + tail, past + tail, participle + tail, running + tail


def _spelt(form: str) -> str:
    """The form in all its spellings."""
    joined = form.replace("-", "")
    return " ".join((form, joined, form.replace("iz", "is"), joined.replace("iz", "is")))
