"""What is entered about declarations and notes: tidied and possible, or refused at its field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue import headings, months, policies
from gongkai.catalogue.errors import HasItems, MayNotGoOut, NotBound, PeriodFarOff, PeriodOver, PeriodTooLong
from gongkai.catalogue.headings import Heading
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.information.models import InfoItem
from gongkai.review import release_check

REASON = "原因"
LONGEST_REASON, LONGEST_PART = 300, 4000


@dataclass(frozen=True)
class NoteEntry:
    """A compile note as a clerk writes it."""

    purpose: str
    extent: str
    elements: str
    others: str = ""


NOTE_PARTS: Mapping[str, str] = {
    "purpose": "编制目的",
    "extent": "入编范围",
    "elements": "数据项释义",
    "others": "其他说明",
}


def checked_note(entry: NoteEntry, agency: Agency) -> NoteEntry:
    """The note tidied; refused where a part is missing or holds what must not go out.

    Law: Regulation 2019, Arts. 12, 17; Regulation 2008, Arts. 14, 19.
    """
    said = {}
    for field, what in NOTE_PARTS.items():
        keep = plain.said if field == "others" else plain.needed
        said[field] = keep(getattr(entry, field), what=what, most=LONGEST_PART, field=field)
        must_be_fit(agency, said[field], what=what, field=field)
    return NoteEntry(**said)


def checked_reason(reason: str, agency: Agency) -> str:
    """Why there is nothing, in words the public may read."""
    kept = plain.one_line(plain.needed(reason, what=REASON, most=LONGEST_REASON, field="reason"))
    must_be_fit(agency, kept, what=REASON, field="reason")
    return kept


def must_be_fit(agency: Agency, text: str, *, what: str, field: str) -> None:
    """Refuse what must not go before the public.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    found = release_check.in_words(release_check.held_back(agency, [(what, text)]))
    if found:
        raise MayNotGoOut(what=what, found=found, field=field)


def must_be_possible(from_on: date, to_on: date, *, agency_id: int) -> None:
    """Refuse a period that runs backwards, is over, or is longer than the unit allows itself."""
    must_follow(to_on, after=(from_on, "起始日期"), what="截止日期", field="to_on")
    if to_on < timezone.localdate():
        raise PeriodOver(given=to_on, field="to_on")
    most = policies.of(agency_id).nil_months
    farthest = months.later(timezone.localdate(), most)
    if from_on > farthest:
        raise PeriodFarOff(given=from_on, last=farthest, field="from_on")
    if to_on > months.later(from_on, most):
        raise PeriodTooLong(months=most, last=months.later(from_on, most), field="to_on")


def asked_heading(code: str, agency: Agency) -> Heading:
    """The statutory item meant, refused where the law does not ask it of this body.

    Law: Regulation 2019, Arts. 20-21.
    """
    asked = {one.code: one for one in headings.asked_of(agency.kind, agency.level, on=timezone.localdate())}
    if code not in asked:
        raise NotBound(agency=agency.name, law=NotBound.law)
    return asked[code]


def must_be_empty(agency: Agency, heading: Heading) -> None:
    """Refuse a heading under which something is public."""
    count = InfoItem.objects.filter(agency=agency, is_public=True, current__column_code__in=heading.columns).count()
    if count:
        raise HasItems(agency=agency.name, heading=heading.text, count=count)
