"""Reconsiderations and suits for the tests of this room, made through the real actions."""

from datetime import date
from itertools import count

from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.actions.register import register
from gongkai.remedies.entering import Entry
from gongkai.remedies.models import RemedyCase

_serial = count(1)
DIRECT, AFTER = RemedyBlock.LITIGATION_DIRECT, RemedyBlock.LITIGATION_AFTER_RECONSIDERATION


def entry(office, **changes):
    """A reconsideration before the county government, asked for by 张演示 on 2 March 2026."""
    values = {
        "agency_id": office.agency.pk,
        "block": RemedyBlock.RECONSIDERATION,
        "case_number": f"示政复〔2026〕{next(_serial)}号",
        "organ": "示范县人民政府",
        "party": "张演示",
        "about": "对不予公开道路养护资金分配方案不服",
        "filed_on": date(2026, 3, 2),
    }
    return Entry(**(values | changes))


def make_remedy(office, *, by=None, **changes) -> RemedyCase:
    """A case entered by the office's clerk; `changes` are fields of the entry."""
    return register(entry(office, **changes), by=by or office.clerk)


def concluded(office, *, result=RemedyResult.UPHELD, on=date(2026, 4, 20), **changes) -> RemedyCase:
    """A case with its result."""
    case = make_remedy(office, **changes)
    return conclude(case.pk, result=result, concluded_on=on, by=office.clerk)


def again(case) -> RemedyCase:
    """The case as it stands now."""
    return RemedyCase.objects.get(pk=case.pk)
