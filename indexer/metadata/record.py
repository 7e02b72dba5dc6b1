"""The record of a release's facts that `communique extract --json` writes, one object a release."""

from collections.abc import Iterable
from datetime import date

from indexer.metadata.sentences import enclosing, split_sentences
from indexer.metadata.wrapping import unwrap
from indexer.release import Mention, Release, Span


def facts_record(release: Release) -> dict[str, object]:
    """The facts as plain JSON values: dates ISO, unknown null or empty, each read fact with its evidence."""
    return {
        "id": release.id,
        "source": release.source,
        "title": release.title or None,
        "language": release.language,
        "date": _iso(release.published),
        "event_start": _iso(release.event_start),
        "event_end": _iso(release.event_end),
        "city": release.city,
        "country": release.country,
        "organizers": [mention.name for mention in release.organizers],
        "organizers_canonical": [mention.entity for mention in release.organizers],
        "partners": [mention.name for mention in release.partners],
        "funders": [mention.name for mention in release.funders],
        "participant_countries": list(dict.fromkeys(mention.entity for mention in release.participants)),
        "people": [{"name": one.name, "role": one.role, "quoted": one.quoted} for one in release.people],
        "attendance": [{"number": one.number, "people": one.people, "women": one.women} for one in release.attendance],
        "acronyms": dict(release.acronyms),
        "inferred": list(release.inferred),
        "evidence": _evidence(release),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _evidence(release: Release) -> dict[str, list[dict[str, object]]]:
    sentences = split_sentences(unwrap(release.text))
    evidence: dict[str, list[dict[str, object]]] = {}
    for field, span in release.evidence.items():
        evidence["date" if field == "published" else field] = [
            _proof(release, sentences, span, _single(release, field))
        ]
    for field, key in (
        ("organizers", "organizers"),
        ("partners", "partners"),
        ("funders", "funders"),
        ("participants", "participant_countries"),
    ):
        proofs = [_proof(release, sentences, one.span, one.entity) for one in _mentions(release, field) if one.span]
        if proofs:
            evidence[key] = proofs
    people = [_proof(release, sentences, one.span, one.name) for one in release.people if one.span]
    if people:
        evidence["people"] = people
    attendance = [_proof(release, sentences, one.span, one.people) for one in release.attendance]
    if attendance:
        evidence["attendance"] = attendance
    return evidence


def _mentions(release: Release, field: str) -> Iterable[Mention]:
    mentions: tuple[Mention, ...] = getattr(release, field)
    return mentions


def _single(release: Release, field: str) -> str:
    value = getattr(release, field)
    return value.isoformat() if isinstance(value, date) else str(value)


def _proof(release: Release, sentences: tuple[Span, ...], span: Span, entity: str) -> dict[str, object]:
    around = enclosing(sentences, span)
    return {
        "name": release.text[span.start : span.end],
        "entity": entity,
        "start": span.start,
        "end": span.end,
        "sentence": release.text[around.start : around.end],
    }
