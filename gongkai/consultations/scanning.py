"""The checks before something of this room goes public; what they hold back is said to whoever wrote it.

Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
"""

from collections.abc import Iterable

from gongkai.agencies.models import Agency
from gongkai.attachments import html
from gongkai.consultations.errors import Blocked
from gongkai.consultations.models import Consultation
from gongkai.review import release_check
from gongkai.review.release_check import Texts


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


def must_be_clean(agency: Agency, texts: Texts, *, title: str = "", phones: Iterable[str] = ()) -> None:
    """Refuse to let it out while the checks hold something back, saying what and where.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    held = release_check.held_back(agency, texts, title=title, phones=phones)
    if held:
        raise Blocked(place=held[0].place, found=release_check.in_words(held), law=Blocked.law)


def _file(name: str, note: str, text: str) -> Texts:
    return [(f"附件《{name}》名称", f"{name} {note}"), (f"附件《{name}》", text)]
