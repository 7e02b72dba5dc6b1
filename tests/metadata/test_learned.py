"""What was learnt of organizers: the shipped weights fit the features, and they tell what no rule does."""

import pytest

from benchmarks.learning import labelled_texts
from indexer.metadata import load_authority
from indexer.metadata.document import prepare
from indexer.metadata.learned import likely_organizers
from indexer.metadata.learned.candidates import opening_of
from indexer.metadata.learned.features import FEATURES_VERSION
from indexer.metadata.learned.likely import least_score, likeliest
from indexer.metadata.learned.weights import Weights, load_weights, read_weights, written_weights


def _likely(text: str) -> list[str]:
    document = prepare(text, load_authority())
    return [document.written(part.span) for part in likely_organizers(document)]


def test_the_weights_were_learnt_from_the_features_as_they_are() -> None:
    weights = load_weights()
    features = {feature for text in labelled_texts() for each in text.examples for feature in each.features}
    assert weights.version == FEATURES_VERSION
    # Rules that read names of bodies better take a rare word out of the texts now and then.
    assert len(weights.by_feature.keys() & features) >= 0.98 * len(weights.by_feature)


def test_weights_are_read_as_they_were_written() -> None:
    weights = Weights(3, 17, {"L1=by": 0.25, "R2=held the": -1.5})
    assert read_weights(written_weights(weights)) == weights


def test_a_score_is_the_same_in_whatever_order_the_features_come() -> None:
    weights = Weights(3, 17, {"a": 0.1, "b": 0.2, "c": 0.3})
    assert weights.score("abc") == weights.score("cba")


def test_a_body_and_its_own_office_are_guessed_but_once() -> None:
    names = ["SELEC Headquarters", "SELEC", "OSCE Mission to Moldova", "OSCE", "Harbour Institute"]
    found = likeliest([1.5, 2.5, 2.0, 2.2, 1.0], names, 0.0, load_authority())
    assert [names[number] for number in found] == ["SELEC", "OSCE", "Harbour Institute"]


def test_the_first_may_score_less_than_those_beside_it() -> None:
    names = ["Harbour Institute", "Tidal Watch"]
    assert list(likeliest([0.4, 0.3], names, 0.0, load_authority())) == [0]
    assert list(likeliest([0.9, 0.8], names, 0.0, load_authority())) == [0, 1]


def test_the_less_a_text_tells_of_an_event_the_more_an_organizer_must_score() -> None:
    rest = "It took three days in Riga.\nThirty officers of five states came there.\nThey left on Friday."
    first = (
        "A workshop of INTERPOL on stolen cars ended today",
        "A meeting of INTERPOL on stolen cars ended today",
        "A look of INTERPOL at stolen cars ended today",
        "A look of the harbour at stolen cars ended today",
    )
    documents = [prepare(f"Cars on the way\n{each} in Latvia's capital.\n{rest}", load_authority()) for each in first]
    training, event, other, unknown = (least_score(each, opening_of(each)) for each in documents)
    assert training < event < other < unknown == float("inf")


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        (
            "Tidal Institute shapes young surveyors\n"
            "The Tidal Institute of Porto Verde gave its yearly seminar on coastal maps a new form this week.\n"
            "Forty surveyors from nine islands came to Porto Verde for it.\n"
            "They drew charts, compared tools and presented their results on Friday.",
            "Tidal Institute of Porto Verde",
        ),
        (
            "Workshop on safe harbours\n"
            "Harbour Watch Foundation this week kept thirty port workers busy with a workshop on first aid in Suva.\n"
            "The workers came from five ports of the islands.\n"
            "They exercised rescue with boats and stretchers.",
            "Harbour Watch Foundation",
        ),
        (
            "Семинар о безопасности портов\n"
            "Портовая академия Латвии взялась за семинар о безопасности судов в Риге.\n"
            "В нём участвовали двадцать капитанов из шести портов.\n"
            "Они изучили карты и порядок досмотра.\n"
            "Занятия завершились в пятницу.",
            "Портовая академия Латвии",
        ),
    ],
)
def test_an_unknown_body_is_told_by_the_words_around_it(text: str, organizer: str) -> None:
    assert _likely(text) == [organizer]


@pytest.mark.parametrize(
    "text",
    [
        "Minister visits the harbour\nThe Minister of Ports visited the Harbour Customs Academy in Riga on Monday.\n"
        "She spoke with the staff about a seminar planned for the autumn.\nLater she met with the mayor of the city.",
        "Agency condemns attack on ships\nThe Harbour Safety Agency condemned the attack on two ships near Suva.\n"
        "The Agency called on all states to protect those who work at sea.\n"
        "A conference on piracy is not planned, its head said.",
        "Two men arrested in Riga\nThe State Border Service of Latvia arrested two men with tobacco on Monday.\n"
        "The men had hidden the tobacco in a truck.\nThey face up to five years in prison.",
        "Задержаны двое\nПограничная служба Латвии задержала в Риге двоих мужчин с табаком.\n"
        "Табак был спрятан в грузовике.\nИм грозит до пяти лет тюрьмы.\nВстреча с адвокатом состоится завтра.",
        "Workshop on safe harbours\nHarbour Watch Foundation kept thirty port workers busy with a workshop in Suva.",
    ],
    ids=["visit", "statement", "arrest", "arrest in Russian", "too short to tell"],
)
def test_where_nobody_held_anything_nobody_is_guessed(text: str) -> None:
    assert _likely(text) == []
