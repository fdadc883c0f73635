"""A question as it comes, by whatever channel: tidied, its asker sealed, numbered, and due on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.consultations import clock, identity, numbering
from gongkai.consultations.identity import Person
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import Channel
from gongkai.entry import numbers, plain
from gongkai.vault import sealing

LONGEST = 2000  # characters
MOST_PERSONS = 999
CODE = "inquiry"


@dataclass(frozen=True)
class Asked:
    """What somebody asks; without a title its first words serve."""

    question: str
    title: str = ""
    name: str = ""
    contact: str = ""
    persons: int = 1


def prepared(agency: Agency, asked: Asked, *, channel: Channel, asked_on: date) -> Inquiry:
    """The question with its number and last day, not saved yet; the body's row is held."""
    person = identity.checked(Person(asked.name, asked.contact))
    inquiry = Inquiry(
        agency=agency,
        channel=channel,
        asked_on=asked_on,
        asked_at=timezone.now(),
        persons=numbers.must_lie(asked.persons, least=1, most=MOST_PERSONS, what="人数", field="persons"),
        sealed=identity.seal(person),
        masked=identity.masked(person),
        **_words(asked),
        **numbering.inquiry_number(agency, on=asked_on),
    )
    clock.reckon(inquiry)
    return inquiry


def query_code(inquiry: Inquiry) -> str:
    """The code that, with the number, lets whoever asked read the answer."""
    return sealing.short_code(f"{inquiry.agency_id}:{inquiry.number}", purpose=CODE)


def _words(asked: Asked) -> dict[str, Any]:
    question = plain.needed(asked.question, what="咨询内容", most=LONGEST, field="question")
    title = plain.said(plain.one_line(asked.title), what="事项", most=120, field="title")
    return {"question": question, "title": title or plain.one_line(question)[:60]}
