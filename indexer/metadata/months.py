"""The names of the months as releases write them, in English and Russian, and in a page's own language."""

from typing import Final

from indexer.metadata.alternatives import either_of

_MONTHS: Final = (
    ("january", "jan", "января", "январь", "янв", "一月"),
    ("february", "feb", "февраля", "февраль", "фев", "февр", "二月"),
    ("march", "mar", "марта", "март", "мар", "三月"),
    ("april", "apr", "апреля", "апрель", "апр", "四月"),
    ("may", "мая", "май", "五月"),
    ("june", "jun", "июня", "июнь", "июн", "六月"),
    ("july", "jul", "июля", "июль", "июл", "七月"),
    ("august", "aug", "августа", "август", "авг", "八月"),
    ("september", "sept", "sep", "сентября", "сентябрь", "сент", "сен", "九月"),
    ("october", "oct", "октября", "октябрь", "окт", "十月"),
    ("november", "nov", "ноября", "ноябрь", "нояб", "ноя", "十一月"),
    ("december", "dec", "декабря", "декабрь", "дек", "十二月"),
)
# Date lines that a page's software wrote in its own language; a capital would be a name ("Mars", "Avril").
_FOREIGN: Final = (
    ("enero", "janvier"),
    ("febrero", "février"),
    ("marzo", "mars"),
    ("abril", "avril"),
    ("mayo", "mai"),
    ("junio", "juin"),
    ("julio", "juillet"),
    ("agosto", "août"),
    ("septiembre", "septembre"),
    ("octubre", "octobre"),
    ("noviembre", "novembre"),
    ("diciembre", "décembre"),
)
_NUMBER: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
# Each month as it may be written: a capital tells "May" from "may", Russian writes months small. Spelling the forms out
# lets the pattern engine skip to their first letters, which ignoring case would not.
FORMS: Final = {
    form: number
    for name, number in _NUMBER.items()
    for form in ((name.capitalize(), name.upper()) if name.isascii() else (name, name.capitalize(), name.upper()))
} | {name: number for number, names in enumerate(_FOREIGN, start=1) for name in names}
"""The number of each month by its written form."""

# Longest first, so that "Sept" is not read as "Sep".
MONTH_NAME: Final = either_of(sorted(FORMS, key=len, reverse=True))
"""A pattern of them all."""
