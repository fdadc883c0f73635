"""The checks before something of this room goes public; what they hold back is said to whoever wrote it.

Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
"""

import re
from collections.abc import Iterable, Sequence

from gongkai.agencies.models import Agency
from gongkai.attachments import html
from gongkai.consultations.errors import Blocked
from gongkai.consultations.models import Consultation
from gongkai.review import policy
from gongkai.review.scan import Found, ScanContext, Severity, scan_text, scan_title

_BETWEEN_PHONES = re.compile(r"[\s、，,；;/]+")
MOST_SAID = 3
Texts = Sequence[tuple[str, str]]  # (where it stands, what it says)


def consultation_texts(one: Consultation) -> Texts:
    """Everything of a draft that the public will read, its files included."""
    files = [row for file in one.files.select_related("file") for row in _file(file.name, file.note, file.file.text)]
    return [
        ("征求意见稿", html.to_text(one.draft_html)),
        ("起草说明", one.explanation),
        ("座谈会、听证会的时间地点", one.meeting),
        *files,
    ]


def feedback_texts(one: Consultation) -> Texts:
    """Everything of a feedback that the public will read."""
    points = [
        (f"第{point.position}类", "\n".join((point.title, point.summary, point.reason))) for point in one.points.all()
    ]
    return [("综合说明", one.feedback), ("正式文件", one.final_title), *points]


def findings(agency: Agency, texts: Texts, *, title: str = "", phones: Iterable[str] = ()) -> list[Found]:
    """What the checks find in the texts, worst first."""
    context = _context(agency, phones)
    found = list(scan_title(title, context=context)) if title else []
    for place, text in texts:
        found += scan_text(text, place=place, context=context) if text else []
    return sorted(found, key=lambda one: list(Severity).index(one.severity))


def must_be_clean(agency: Agency, texts: Texts, *, title: str = "", phones: Iterable[str] = ()) -> None:
    """Refuse to let it out while the checks hold something back, saying what and where.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    held = [one for one in findings(agency, texts, title=title, phones=phones) if one.severity is Severity.BLOCK]
    if held:
        said = "；".join(dict.fromkeys(f"{one.masked} {one.message.rstrip('。')}" for one in held[:MOST_SAID]))
        raise Blocked(place=held[0].place, found=said, law=Blocked.law)


def _file(name: str, note: str, text: str) -> Texts:
    return [(f"附件《{name}》名称", f"{name} {note}"), (f"附件《{name}》", text)]


def _context(agency: Agency, phones: Iterable[str]) -> ScanContext:
    own = [*Agency.objects.ancestors(agency, include_self=True)]
    published = [number for each in own for number in _BETWEEN_PHONES.split(f"{each.phone} {each.fax}")]
    published += policy.of(agency.pk).office_phones.splitlines()
    published += [number for each in phones for number in _BETWEEN_PHONES.split(each)]
    names = frozenset(name for each in own for name in (each.name, each.short_name) if name)
    return ScanContext(own_names=names, office_phones=frozenset(published))
