"""The speed of reading facts is told in figures that can be compared."""

import re

from benchmarks.speed import measure_corpus


def test_the_speed_on_whole_releases_is_told_for_their_size_and_for_that_of_all_releases() -> None:
    text = "Course ends\nThe OSCE held a course in Osh on 3 May 2019.\n" * 20

    told = measure_corpus([text, text])
    found = re.search(r"([\d.]+) releases of (\d+) characters a second .* ([\d.]+) of 3000 characters", told)

    assert found is not None
    each, size, whole = map(float, found.groups())
    assert size == len(text)
    assert abs(whole - each * size / 3000) <= 1
