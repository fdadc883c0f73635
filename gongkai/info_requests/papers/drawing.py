"""A letter as a sheet: what was kept when it was issued, with the addressee filled in from the sealed identity.

Law: Document Layout 2012; Service Letter 2016.
"""

from collections.abc import Sequence
from itertools import groupby

from django.conf import settings
from django.utils import timezone

from gongkai.info_requests import clock, query_codes
from gongkai.info_requests.models import InfoRequest, Letter
from gongkai.info_requests.own_periods import LastDay
from gongkai.info_requests.papers import addressing, issuing, wording
from gongkai.info_requests.papers.forms import blank_form, case_contents, delivery_form, register_form
from gongkai.info_requests.papers.issuing import Words
from gongkai.info_requests.vocabulary import LetterState
from gongkai.law import deadlines
from gongkai.law.deadlines import Due, Step
from gongkai.law.parameters import parameter
from gongkai.law.vocabulary import Version
from gongkai.letters import Paper

__all__ = [
    "blank_form", "case_contents", "counted", "delivery_form", "paper_of", "receipt_paper", "register_form",
]  # fmt: skip
VOID_NOTE = "（本文书已作废）"
RECEIPT = {Version.R2008: "L1", Version.R2019: "D01"}
CONFIRMING = "双方确认收到之日"
NOT_YET = "确认收到后计算的日期"


def paper_of(letter: Letter) -> Paper:
    """An issued letter, word for word as it was kept; its addressee is the one thing filled in now."""
    on = letter.signed_on or timezone.localdate(letter.created_at)
    name = wording.name_on(letter.agency, on)
    return Paper(
        mark=name,
        number=letter.number,
        title=letter.title,
        addressee=addressing.addressee_of(letter),
        lines=[(style, text) for style, text in letter.content if style != "attachment"],
        attachments=[text for style, text in letter.content if style == "attachment"],
        signer=name,
        signed_on=on,
        note=VOID_NOTE if letter.state == LetterState.VOID else "",
        draft=letter.state == LetterState.DRAFT,
    )


def receipt_paper(info_request: InfoRequest) -> Paper:
    """收件回执: number, query code, the day counted as received, and the last day with the count that led there.

    It bears the application's number and takes none from the letters' register.

    Law: Regulation 2019, Arts. 31, 33; Regulation 2008, Art. 24.
    """
    version = Version(info_request.version)
    received_on = info_request.received_on or info_request.arrived_on
    due = _due_at_receipt(info_request, version)
    values: dict[str, wording.Value] = {
        "received_on": received_on if due else CONFIRMING,
        "due_on": LastDay(due.on, due.provisional) if due else NOT_YET,
        "days": parameter("info_requests.reply", on=received_on, version=version).number,
        "query_code": query_codes.code_of(info_request),
    }
    composed = issuing.compose(info_request, RECEIPT[version], Words({}, received_on, values))
    name = wording.name_on(info_request.agency, received_on)
    return Paper(
        mark=name,
        number=info_request.number,
        title=composed.instrument.title,
        addressee=addressing.applicant_of(info_request),
        lines=[*composed.lines, *counted(due)],
        attachments=[],
        signer=name,
        signed_on=received_on,
        shape="form",
    )


def _due_at_receipt(info_request: InfoRequest, version: Version) -> Due | None:
    """The last day as it stood when the request came in, whatever moved it since; None before receipt is confirmed.

    Law: Regulation 2019, Arts. 31, 33; Regulation 2008, Art. 24.
    """
    if info_request.received_on is None:
        return None
    return deadlines.reply_due(
        info_request.received_on, calendar=clock.calendar(), version=version, region=settings.REGION
    )


def counted(due: Due | None) -> list[tuple[str, str]]:
    """Why a date is the last day: where the count began and every day it skipped."""
    if due is None:
        return []
    skipped = [_run(list(run)) for _, run in groupby(enumerate(_skipped(due)), key=_place)]
    said = f"答复期限的计算：自{wording.day(due.start_on)}的次日起计算，至{wording.day(due.on)}为第{due.working_days}个工作日。"
    if skipped:
        said += f"不计入的日期：{'、'.join(skipped)}。"
    if due.provisional:
        said += "其中部分日期所在年度的放假安排尚未公布，期限为暂定，以公布后的安排为准。"
    return [("body", said)]


def _skipped(due: Due) -> list[Step]:
    return [step for step in due.steps if not step.counted]


def _place(numbered: tuple[int, Step]) -> tuple[int, str]:
    """The same for days in a row that were skipped for the same reason."""
    number, step = numbered
    return step.day.toordinal() - number, step.reason


def _run(run: Sequence[tuple[int, Step]]) -> str:
    first, last = run[0][1].day, run[-1][1].day
    until = "" if first == last else f"至{last.month}月{last.day}日"
    return f"{first.month}月{first.day}日{until}（{run[0][1].reason}）"
