"""What is entered about a clue and a draft: tidied, possible, or refused at its field."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.utils import timezone

from gongkai.clarifications.errors import BadLink, FoundAhead, FoundTooEarly
from gongkai.clarifications.vocabulary import Severity, Source
from gongkai.entry import plain
from gongkai.law.instruments import regulation
from gongkai.law.vocabulary import Version

SPOKEN = "%Y-%m-%d %H:%M"
FOUND = "发现时间"


@dataclass(frozen=True)
class Clue:
    """A clue as a clerk enters it; nobody's name belongs in it who told of it."""

    agency_id: int
    source: Source
    severity: Severity
    subject: str
    claim: str
    found_at: datetime
    place: str = ""
    link: str = ""
    spread: str = ""
    others: str = ""


@dataclass(frozen=True)
class Wording:
    """The text of a clarification: what was said wrongly, what is true, and what shows it."""

    title: str
    quoted: str
    facts: str
    sources: str


def checked(clue: Clue) -> dict[str, Any]:
    """The columns of the clue.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    must_have_happened(clue.found_at, what=FOUND, field="found_at")
    link = plain.said(plain.one_line(clue.link), what="原信息链接", most=500, field="link")
    if link and not link.lower().startswith(("http://", "https://")):
        raise BadLink(field="link")
    return {
        "source": Source(clue.source),
        "severity": Severity(clue.severity),
        "subject": plain.needed(plain.one_line(clue.subject), what="事项", most=120, field="subject"),
        "claim": plain.needed(clue.claim, what="原信息内容", most=5000, field="claim"),
        "found_at": clue.found_at,
        "place": plain.said(plain.one_line(clue.place), what="载体", most=120, field="place"),
        "link": link,
        "spread": plain.said(plain.one_line(clue.spread), what="影响范围", most=300, field="spread"),
        "others": plain.said(plain.one_line(clue.others), what="涉及部门", most=300, field="others"),
    }


def worded(wording: Wording) -> dict[str, str]:
    """The columns of a draft.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    return {
        "title": plain.needed(plain.one_line(wording.title), what="标题", most=120, field="title"),
        "quoted": plain.needed(plain.one_line(wording.quoted), what="不实或者不完整的说法", most=300, field="quoted"),
        "facts": plain.needed(wording.facts, what="准确信息", most=10000, field="facts"),
        "sources": plain.needed(wording.sources, what="依据和来源", most=500, field="sources"),
    }


def must_have_happened(at: datetime, *, what: str, field: str, after: tuple[datetime, str] | None = None) -> None:
    """Refuse a moment to come, one before there was a Regulation, or before `after`, given with what people call it."""
    if at > timezone.now():
        raise FoundAhead(what=what, given=timezone.localtime(at), field=field)
    first = timezone.make_aware(datetime.combine(regulation(Version.R2008).from_on, time()))
    earliest, named = after or (first, "《政府信息公开条例》施行日期")
    if at < earliest:
        shown = timezone.localtime(earliest).strftime(SPOKEN)
        raise FoundTooEarly(what=what, given=at.strftime(SPOKEN), after=shown, after_what=named, field=field)
