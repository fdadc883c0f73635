"""What is entered about a consultation: tidied, possible, and safe to show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.attachments import html
from gongkai.consultations import policies
from gongkai.consultations.errors import NoWay, TooShort
from gongkai.consultations.models import Consultation
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.entry.errors import BadWords
from gongkai.entry.numbers import must_lie
from gongkai.law.instruments import regulation
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Version

MOST_HTML = 400_000  # characters
MOST_DAYS = 731  # two years; longer is a slip of the keyboard
_LINES = (
    ("contact", "联系部门", 120), ("phone", "联系电话", 60), ("address", "通信地址", 200), ("email", "电子邮箱", 254),
    ("meeting", "座谈会、听证会的时间地点", 300),
)  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A consultation as a clerk enters it; the draft's text is HTML and comes out sanitised."""

    title: str
    from_on: date
    to_on: date
    contact: str
    draft_html: str = ""
    explanation: str = ""
    by_web: bool = True
    by_letter: bool = False
    by_phone: bool = False
    by_meeting: bool = False
    phone: str = ""
    address: str = ""
    email: str = ""
    meeting: str = ""
    shows_comments: bool = True


def checked(draft: Draft) -> dict[str, Any]:
    """The columns of the consultation."""
    must_be_days_to_comment(draft.from_on, draft.to_on)
    values: dict[str, Any] = {
        "title": plain.needed(plain.one_line(draft.title), what="标题", most=200, field="title"),
        "from_on": draft.from_on,
        "to_on": draft.to_on,
        "draft_html": _rich(draft.draft_html, what="征求意见稿", field="draft_html"),
        "explanation": plain.said(draft.explanation, what="起草说明", most=20_000, field="explanation"),
    }
    values |= {name: _line(getattr(draft, name), what, most, name) for name, what, most in _LINES}
    values["contact"] = plain.needed(values["contact"], what="联系部门", most=120, field="contact")
    ways = {name: bool(getattr(draft, name)) for name in ("by_web", "by_letter", "by_phone", "by_meeting")}
    _must_be_reachable(values | ways)
    return values | ways | {"shows_comments": bool(draft.shows_comments)}


def must_be_days_to_comment(from_on: date, to_on: date) -> None:
    """Refuse days in the wrong order, of a year nobody means, or without end."""
    must_follow(
        from_on, after=(regulation(Version.R2008).from_on, "《条例》施行日期"), what="开始日期", field="from_on"
    )
    must_follow(to_on, after=(from_on, "开始日期"), what="截止日期", field="to_on")
    must_lie((to_on - from_on).days + 1, least=1, most=MOST_DAYS, what="征求意见的天数", field="to_on")


def must_be_long_enough(one: Consultation, *, today: date) -> None:
    """Refuse a consultation that leaves the public less time than the body has set; days gone by do not count."""
    start, least = max(one.from_on, today), policies.least_days(one.agency_id)
    given = (one.to_on - start).days + 1
    if given < least:
        raise TooShort(start=start, end=one.to_on, given=max(given, 0), least=least, field="to_on")


def _must_be_reachable(values: dict[str, Any]) -> None:
    if not any(values[name] for name in ("by_web", "by_letter", "by_phone", "by_meeting")):
        raise NoWay(problem=say("没有选择提交意见的方式。请至少选择一种。"), field="by_web")
    if values["by_letter"] and not (values["address"] or values["email"]):
        raise NoWay(problem=say("可以用信函、电子邮件提交意见的，须填写通信地址或者电子邮箱。"), field="address")
    if values["by_phone"] and not values["phone"]:
        raise NoWay(problem=say("可以用电话提交意见的，须填写联系电话。"), field="phone")
    if values["by_meeting"] and not values["meeting"]:
        raise NoWay(problem=say("召开座谈会、听证会的，须写明时间、地点和报名方式。"), field="meeting")


def _line(text: str, what: str, most: int, field: str) -> str:
    return plain.said(plain.one_line(text), what=what, most=most, field=field)


def _rich(text: str, *, what: str, field: str) -> str:
    if len(text) > MOST_HTML:
        raise BadWords(say("“{what}”过长。请作为文件上传。", what=what), field=field)
    return html.clean(text)
