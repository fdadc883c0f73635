"""The checks before any text goes before the public, for every room and page that lets one out.

Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
"""

import re
from collections.abc import Iterable, Sequence

from gongkai.agencies.models import Agency, AgencyName
from gongkai.attachments.models import StoredFile
from gongkai.attachments.texts import stretches_of
from gongkai.review import policy
from gongkai.review.scan import Found, ScanContext, Severity, scan_text, scan_title
from gongkai.review.scan.files import scan_stretches

_BETWEEN_PHONES = re.compile(r"[\s、，,；;/]+")
MOST_SAID = 3
Texts = Sequence[tuple[str, str]]  # (where it stands, what it says)


def context_for(agency: Agency, *, phones: Iterable[str] = ()) -> ScanContext:
    """What the checks may take for granted of a body: its names, those above it, and the numbers it has made known."""
    own = [*Agency.objects.ancestors(agency, include_self=True)]
    earlier = AgencyName.objects.filter(agency__in=own).values_list("name", flat=True)
    names = (*earlier, *_now(own))
    return ScanContext(own_names=frozenset(filter(None, names)), office_phones=open_numbers(agency, own, *phones))


def open_numbers(agency: Agency, own: Iterable[Agency], *more: str) -> frozenset[str]:
    """The telephone numbers a body and those above it have made known, and those given besides."""
    lines = [*(f"{each.phone} {each.fax}" for each in own), policy.of(agency.pk).office_phones, *more]
    return frozenset(number for line in lines for number in _BETWEEN_PHONES.split(line) if number)


def findings(agency: Agency, texts: Texts, *, title: str = "", phones: Iterable[str] = ()) -> list[Found]:
    """What the checks find in the title and the texts, worst first."""
    context = context_for(agency, phones=phones)
    found = list(scan_title(title, context=context)) if title else []
    for place, text in texts:
        found += scan_text(text, place=place, context=context) if text else []
    return sorted(found, key=lambda one: list(Severity).index(one.severity))


def in_file(file: StoredFile, *, name: str, context: ScanContext) -> list[Found]:
    """What the checks find in a kept file and in its name, each with its place in the file in words.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    named = scan_text(name, place=f"附件《{name}》名称", context=context)
    return [*named, *scan_stretches(stretches_of(file.text, file.parts), name=name, context=context)]


def held_back(agency: Agency, texts: Texts, *, title: str = "", phones: Iterable[str] = ()) -> list[Found]:
    """The findings that keep it from the public."""
    found = findings(agency, texts, title=title, phones=phones)
    return [one for one in found if one.severity is Severity.BLOCK]


def in_words(held: Sequence[Found]) -> str:
    """The first few findings as one clause of a refusal; what must not be shown is masked."""
    return "；".join(dict.fromkeys(f"{one.masked} {one.message.rstrip('。')}" for one in held[:MOST_SAID]))


def _now(own: Iterable[Agency]) -> Iterable[str]:
    return (name for each in own for name in (each.name, each.short_name))
