"""Figures that count no applications: paper forms, searches before asking, suggestions, items open on request."""

from typing import Any

from django.db.models import Q, Sum

from gongkai.info_requests.counting import Period
from gongkai.info_requests.displays_figures import Figure
from gongkai.info_requests.models import PaperForms, SearchTally
from gongkai.information.visibility import visible_to as visible_items
from gongkai.law.vocabulary import Openness

TALLIES = {"shown": "申请前提示已公开信息", "clicked": "查看提示的信息", "satisfied": "查看后不再申请"}


def beside(period: Period) -> dict[str, Any]:
    """What is told beside the applications, never added to them."""
    return {
        "paper_forms": Figure("paper_forms", "发放纸质申请表", _forms(period), unit="份"),
        "searches": _searches(period),
        "suggestions": [
            period.counted("suggestions", "建议转为主动公开", period.happened("suggested")),
            period.counted("adopted", "采纳并转为主动公开", period.happened("adopted")),
        ],
        "on_request_items": Figure("on_request_items", "属性为依申请公开的信息", _items(period), unit="条"),
    }


def _forms(period: Period) -> int:
    reach = period.actor.scope("info_requests.figures")
    own = Q() if reach.everything else Q(agency_id__in=reach.agency_ids)
    one = Q(agency_id=period.base.agency_id) if period.base.agency_id else Q()
    rows = PaperForms.objects.filter(own, one, on__range=(period.from_on, period.to_on))
    return int(rows.aggregate(n=Sum("count"))["n"] or 0)


def _searches(period: Period) -> list[Figure]:
    """Of the whole portal: who searches has not said which body they would have asked."""
    rows = SearchTally.objects.filter(on__range=(period.from_on, period.to_on))
    found = rows.aggregate(**{name: Sum(name) for name in TALLIES})
    return [Figure(f"search_{name}", label, found[name] or 0, unit="次") for name, label in TALLIES.items()]


def _items(period: Period) -> int:
    """How many items stand with that attribute now; an application is another thing, though the same words name it."""
    items = visible_items(period.actor).filter(current__openness=Openness.ON_REQUEST)
    one = {"agency_id": period.base.agency_id} if period.base.agency_id else {}
    return items.filter(**one).count()
