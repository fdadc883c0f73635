"""How dates, sizes and states are written on every page."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _

from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Validity

STAGE_TONES = {
    Stage.DRAFT: "empty",
    Stage.FIRST_REVIEW: "info",
    Stage.SECOND_REVIEW: "info",
    Stage.SECRECY_REVIEW: "violet",
    Stage.APPROVAL: "solid",
    Stage.REFERRED: "soon",
    Stage.RETURNED: "bad",
    Stage.READY: "soon",
    Stage.SCHEDULED: "soon",
    Stage.PUBLISHED: "good",
    Stage.CLOSED: "plain",
    Stage.WITHDRAWN: "bad",
    Stage.REPEALED: "plain",
}
VALIDITY_TONES = {Validity.VALID: "good", Validity.EXPIRED: "plain", Validity.REPEALED: "bad"}
UNITS = ("B", "KB", "MB", "GB")


def in_chinese() -> bool:
    """Whether the page is being written in Chinese."""
    return (get_language() or "zh").startswith("zh")


def cn_date(day: date | datetime | None) -> str:
    """A date as the reader writes it: 2026年11月23日, or 23 November 2026."""
    if not day:
        return ""
    if isinstance(day, datetime):
        day = timezone.localtime(day) if timezone.is_aware(day) else day
    if in_chinese():
        return f"{day.year}年{day.month}月{day.day}日"
    return date_format(day, "j F Y")


def cn_datetime(moment: datetime | None) -> str:
    """An instant in Beijing time: 2026年11月23日 09:05."""
    if not moment:
        return ""
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return f"{cn_date(local)} {local:%H:%M}"


def short_date(day: date | None) -> str:
    """A date without its year, for chips: 11月23日, or 23 Nov."""
    if not day:
        return ""
    return f"{day.month}月{day.day}日" if in_chinese() else date_format(day, "j M")


def file_size(size: int | None) -> str:
    """A number of bytes for people: 1.4 MB."""
    amount = float(size or 0)
    for unit in UNITS:
        if amount < 1024 or unit == UNITS[-1]:
            break
        amount /= 1024
    return f"{amount:.0f} {unit}" if amount >= 100 or unit == "B" else f"{amount:.1f} {unit}"


def stage_badge(stage: str) -> SafeString:
    """The state of an item as a coloured word."""
    term = Stage(stage)
    return format_html('<span class="badge badge--{}">{}</span>', STAGE_TONES[term], _(term.label))


def validity_badge(validity: str) -> SafeString:
    """有效、失效 or 废止 as a coloured word."""
    term = Validity(validity)
    return format_html('<span class="badge badge--{}">{}</span>', VALIDITY_TONES[term], _(term.label))


def due_tone(due_on: date, *, today: date) -> str:
    """Red when late, amber when near, green otherwise; how near is an office setting, for colour only."""
    left = (due_on - today).days
    if left < 0:
        return "bad"
    return "soon" if left <= settings.DUE_SOON_DAYS else "good"


def due_words(due_on: date, *, today: date) -> str:
    """The chip's words: late since, due today, due by."""
    day = short_date(due_on) if due_on.year == today.year else cn_date(due_on)
    if due_on < today:
        return _("已逾期 · %(day)s") % {"day": day}
    if due_on == today:
        return _("今日到期")
    return _("%(day)s到期") % {"day": day}


def due_chip(due_on: date | None, *, today: date | None = None, provisional: bool = False) -> SafeString:
    """A due date as a chip: colour and words; a date resting on an unpublished calendar is dashed and says so."""
    if not due_on:
        return format_html('<span class="chip chip--none">{}</span>', _("无期限"))
    today = today or timezone.localdate()
    note = _("暂按周一至周五推算") if provisional else ""
    return format_html(
        '<span class="chip chip--{}{}" title="{}">{}{}</span>',
        due_tone(due_on, today=today),
        " chip--provisional" if provisional else "",
        f"{cn_date(due_on)} {note}".strip(),
        due_words(due_on, today=today),
        _("（暂）") if provisional else "",
    )


def done_chip(in_time: bool | None) -> SafeString:
    """Whether something was done within its period, as a chip."""
    if in_time is None:
        return SafeString("")
    tone, words = ("good", _("按时")) if in_time else ("bad", _("逾期"))
    return format_html('<span class="chip chip--{}">{}</span>', tone, words)
