"""Reading organizations' names out of running text: where a name ends, and which "and" is its own."""

from dataclasses import dataclass

from indexer.metadata import name_definitions as definitions
from indexer.metadata import name_ends as ends
from indexer.metadata import name_joints as joints
from indexer.metadata import name_kinds as kinds
from indexer.metadata import name_levels as levels
from indexer.metadata import name_local as local
from indexer.metadata import name_regions as regions
from indexer.metadata import name_seats as seats
from indexer.metadata import name_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.joint_projects import joint_project, second_owner_end
from indexer.metadata.name_descriptions import are_several, described_end
from indexer.metadata.name_lists import ListReader
from indexer.metadata.name_tokens import Token, trimmed
from indexer.release import Span


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a list, and where reading stopped."""

    spans: tuple[Span, ...]
    end: int


def read_names(document: Document, start: int, limit: int, *, subject: bool = False) -> Names:
    """The names of the organizations listed from `start` on, none if there stands none.

    `subject` says that the list stands before its verb, so that a place after "in" belongs to the name.
    """
    return _Reader(document, start, limit, subject).read()


class _Reader(ListReader):
    """One left-to-right pass over the tokens of a list."""

    def __init__(self, document: Document, start: int, limit: int, subject: bool) -> None:
        super().__init__(document, words.TOKEN.finditer(document.text, start, limit), limit)
        self.subject = subject

    def read(self) -> Names:
        spans: list[Span] = []
        end = self.tokens[0].start if self._has(0) else 0
        while self._has(self.position) and len(spans) < words.MOST_NAMES:
            self.listed = bool(spans)
            self._skip_articles()
            name = self._quotation() or self._of_two() or self._name()
            if name is None or (spans and kinds.is_one_of_a_kind(self.document, name)):
                break
            if not words.PERSON.search(self.document.written(name)):
                spans.append(name)
            after = self._peek()
            person = joints.person_end(self.document, after.start, name) if after else 0
            end = max(name.end, seats.seat_end(self.document, name), person)
            self.position += self._tokens_until(end)
            end = self._closed(name, end)
            self._skip_brackets()
            mark = self.position
            if not self.subject:
                self._skip_seat()
            if not self._separator():
                self.position = mark
                break
        return Names(levels.joined(self.document, tuple(spans)) if spans[1:] else tuple(spans), end)

    def _skip_articles(self) -> None:
        while (token := self._peek()) and (
            skipped := 1 if token.low in words.SKIPPED or self._joint(token) else self._payer()
        ):
            self.position += skipped
        self.described = described_end(self.document.text, token.start, self.limit) if token else 0
        self.several = self.several or (self.described > 0 and are_several(self.document.text, self.described))
        self.position += self._tokens_until(self.described) if self.described else 0

    def _of_two(self) -> Span | None:
        token = self._peek()
        before = self._peek(-1) if token else None
        joint = token and before and before.text == "joint"
        name = joint_project(self.document, token.start, self.limit) if token and joint else None
        self.position += self._tokens_until(name.end) if name else 0
        return name

    def _joint(self, token: Token) -> bool:
        """ "the joint EU/OSCE project"."""
        before = self._peek(-1) if token.text == "joint" else None
        return before is not None and before.low in ("the", "their")

    def _separator(self) -> bool:
        """Step over ", and" or the like; False when what follows is no further name."""
        moved = False
        while token := self._peek():
            text = token.low
            if text in (",", ";") or text in words.AND or (text == "also" and moved):
                self.position += 1
            elif text == "as" and (self._peek(1) and self._peek(2)) and self.tokens[self.position + 1].text == "well":
                self.position += 3
            elif text == "а" and (following := self._peek(1)) and following.text == "также":
                self.position += 2
            else:
                break
            moved = True
        return moved and (self._begins_name(self.position) or self._quoted() is not None)

    def _name(self) -> Span | None:
        if not self._begins_name(self.position):
            return None
        first = self.tokens[self.position]
        end = definitions.defined_end(self.document.text, first.start, self.limit) or first.start
        self.position += self._tokens_until(end)
        while token := self._peek():
            step = self._step(token, first.start, end)
            if step == 0:
                break
            self.position += step
            end = self.tokens[self.position - 1].end
        if end <= first.start:
            return None
        if self.tokens[self.position - 1].bracket:  # "the Harbour Centre (HC) in partnership with"
            self.position -= 1
            end = self.tokens[self.position - 1].end
        span = Span(first.start, self._joined(trimmed(self.document.text, first.start, end)))
        if self.document.text[span.end : min(span.end + 2, self.limit)] in ("'s", "’s") or self.document.written(
            span
        ).endswith(("'s", "’s")):
            return None  # the owner of something else, not one of those listed
        if kinds.is_person_in_capitals(self.document, span):
            return None
        told = self.several or self.described == span.start or (self.listed and joints.is_long(self.document, span))
        if told or kinds.is_complete(self.document, span):
            return span
        return span if not self.subject and definitions.is_abbreviated(self.document, span) else None

    def _joined(self, name: Span) -> int:
        """The end of the name with what quotation marks or a dash join to it; their tokens are stepped over."""
        end = name.end
        quoted = joints.quoted_end(self.document.text, end, self.limit) if kinds.is_general(self.document, name) else 0
        dashed = joints.dashed_start(self.document, name, self.limit)
        apposed = seats.apposed_end(self.document, name) or seats.small_end(self.document, name, self.limit)
        apposed = apposed or seats.dashed_region_end(self.document, name) or seats.branch_end(self.document, name)
        if quoted or apposed:
            end = quoted or apposed
        elif dashed:
            right = read_names(self.document, dashed, self.limit).spans[:1]
            if right and any(words.HEAD.match(part) for part in words.PARTS.findall(self.document.written(right[0]))):
                end = right[0].end
        self.position += self._tokens_until(end) if end > name.end else 0
        return end

    def _step(self, token: Token, start: int, end: int) -> int:
        """How many tokens from here belong to the name that began at `start`; 0 when it has ended."""
        known = self.document.at(token.start, Kind.ORGANIZATION) or self._country_in_parts(token)
        if known:
            return self._tokens_until(known.span.end)
        if token.bracket:
            following = self._peek(1)
            return 1 if following and joints.goes_on_after_bracket(self.document.text, following) and end > start else 0
        if words.MONTH.match(token.text) or joints.others_follow(self.document, token.start, start, end):
            return 0
        if token.text[0].isupper() or words.ACRONYM.match(token.text):
            return 0 if end > start and kinds.is_titled_verb(self.document.text, token) else 1
        if end == start:
            country = self.document.at(start, Kind.COUNTRY)
            begin = country.span.end if country else local.begin_of_local(self.document.text, start)
            return self._tokens_until(begin) if begin else int(bool(words.FIRST_LOWER.match(token.text)))
        if token.text[0].isdigit():
            return self._number()
        if token.text == ".":
            return 1 if joints.after_initial(self.document.text, token.start) else 0
        if token.text == "/":
            return self._slash()
        low = token.text.lower()
        if low == "named" and (after := self._peek(1)) and after.low == "after" and (whom := self._peek(2)):
            return 3 if whom.text[0].isupper() else 0
        lower = kinds.lower_head_end(self.document.text, token.start)
        if lower:
            return self._tokens_until(lower) if joints.is_place(self.document, Span(start, end)) else 0
        office = local.end_of_office(self.document.text, start, end, token.start)
        office = office or local.end_of_local(self.document.text, start, end, token.start)
        if office:
            return self._tokens_until(office)
        if low in words.AND or low == ",":
            return self._own_and(Span(start, end))
        if low in words.LINKS or low in words.LINKS_RU:
            return self._link(Span(start, end))
        if words.TRAILING.match(low) and not self.document.text[token.start].isupper():
            return 1
        return 1 if self._russian_noun(low) else 0

    def _slash(self) -> int:
        """ "Network for Preventing / Countering Extremism": what else the body does, but no further body."""
        token = self._peek(1)
        if token is None or not token.text[0].isupper() or joints.is_known(self.document, token):
            return 0
        return 2 if token.text.endswith("ing") or not self._begins_organization(self.position + 1) else 0

    def _link(self, name: Span) -> int:
        """Links and the capital word after them: "of the Ministry", "for Security"."""
        count = 0
        place = small = False
        while (token := self._peek(count)) and (token.low in words.LINKS or token.low in words.LINKS_RU):
            place = place or token.low in ("in", "в", "на")
            low = token.low
            fits = words.RU_BEFORE.get(low)
            ended = low in ("with", "at", "to") and not kinds.leads_on(self.document, name, token)
            if ended or (fits and not fits.search(self.document.written(name))):
                return 0
            small = low in words.RU_LINKS_TO_SMALL
            count += 1
        if count == 1 and low == "the" and not joints.takes_the(self.document, name, self.tokens[self.position].start):
            return 0  # "With funds of Norway the Harbour Centre held": a further name
        if token and token.low == "former" and count:
            count += 1
        token = self._peek(count)
        if token is None or token.bracket or words.MONTH.match(token.text):
            return 0
        # Had the known name gone on, it would have been seen whole.
        known = self.document.at(name.start, Kind.ORGANIZATION)
        russian = small and not token.text[0].isascii() and not (known and known.span.end == name.end)
        if not token.text[0].isupper() and not (russian and self._russian_noun(token.text)):
            return 0
        if place and not (self.subject or joints.takes_place(self.document, token.start, name)):
            return 0
        if token.text[0].isascii() and not kinds.link_fits(self.document, name, self.tokens[self.position], token):
            return 0
        known = self.document.at(token.start, Kind.COUNTRY, Kind.ORGANIZATION, *((Kind.CITY,) if place else ()))
        following = known.span.end if known else token.end
        return max(count + 1, self._tokens_until(following))

    def _own_and(self, left: Span) -> int:
        """Tokens of an "and" or comma inside the name, with the word after it; 0 when it separates two names."""
        count = 0
        while (token := self._peek(count)) and (token.low in words.AND or token.text == ","):
            count += 1
        token = self._peek(count)
        if token is None or token.bracket or words.MONTH.match(token.text):
            return 0
        written = self.document.written(left)
        region = regions.region_end(self.document.text, written, token.start)
        region = region or second_owner_end(self.document, left, token)
        if region:
            return self._tokens_until(region)
        if not token.text[0].isupper():
            return self._small_after_and(left, token, count)
        waits = (joints.joins_adjective(written) or ends.waits_behind_owner(written)) and not joints.ends_in_country(
            self.document, left
        )
        known = joints.is_known(self.document, token)
        if (waits and not known) or not (
            kinds.is_complete(self.document, left) or (known and joints.is_long(self.document, left))
        ):
            return count + 1
        if (self.listed and words.ACRONYM.match(written)) or self.several:
            return 0
        if not joints.ends_in_country(self.document, left) and joints.goes_on_after_and(
            self.document.text, written, self.tokens[self.position].start
        ):
            return count + 1
        if joints.is_open(self.document, left) and not known:
            return count + 1
        commas = (here := self._peek()) is not None and here.text == ","
        place = joints.place_end(self.document, token.start)
        if place:
            return max(count + 1, self._tokens_until(place)) if joints.ends_in_place(self.document, left) else 0
        seat = joints.second_seat(self.document, token.start, left)
        if seat or self._begins_organization(self.position + count) or self._begins_series(left, token):
            return max(count + 1, self._tokens_until(seat)) if seat else 0
        ended = joints.ends_in_country(self.document, left) or ends.ends_alone(written)
        return 0 if ended or (commas and not self._one_of_many(left)) else count + 1

    def _small_after_and(self, left: Span, token: Token, count: int) -> int:
        """Tokens up to the capital behind "and their" or "and the", where these go on the name; 0 if they do not."""
        listed = token.text == "their" and "," in self.document.written(left)
        whose = self._peek(count + 1) if listed else None
        if whose and whose.text[0].isupper() and not words.HEAD.match(whose.text):
            return count + 2
        deed = token.text == "the" and (
            joints.names_deed(self.document.text, self.tokens[self.position].start)
            or joints.ends_subjects(self.document, left, token.end)
        )
        return count + 2 if deed and self._peek(count + 1) else count + 1 if self._small_russian(token) else 0

    def _one_of_many(self, left: Span) -> bool:
        """ "Ministry of Labour, Employment and Social Affairs": subjects of one body up to an "and" without a head."""
        if not words.OF_SUBJECTS.search(self.document.written(left)):
            return False
        for ahead in range(1, words.MOST_SUBJECT_TOKENS):
            token = self._peek(ahead)
            if token is None or token.bracket or not (token.text == "," or token.text[0].isupper()):
                article = (last := self._peek(ahead + 1)) is not None and last.low in ("the", "their")
                last = self._peek(ahead + 1 + article) if token and token.low in words.AND else None
                begins = self._begins_organization(self.position + ahead + 1 + article) if last else True
                return bool(last and last.text[0].isupper() and not begins)
            if self.document.at(token.start, *Kind) or words.HEAD.match(token.text) or words.ACRONYM.match(token.text):
                return False
        return False
