"""What was learnt of organizers: the shipped weights fit the features, and they tell what no rule does."""

import pytest

from benchmarks.learning import labelled_texts
from indexer.metadata import load_authority
from indexer.metadata.document import prepare
from indexer.metadata.learned import likely_organizers
from indexer.metadata.learned.features import FEATURES_VERSION
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
