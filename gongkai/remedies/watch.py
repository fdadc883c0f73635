"""提醒: a direct suit that the law would first have sent to reconsideration."""

from gongkai.info_requests.following_parts import kind_of
from gongkai.law.remedies import reconsideration_first
from gongkai.law.sentences import say
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies.models import RemedyCase


def watch(case: RemedyCase) -> str:
    """What to look at again, in a sentence; empty where nothing strikes. Never a refusal: the court took the case.

    Law: Reconsideration Law 2023, Art. 23.
    """
    asked = case.info_request
    if case.block != RemedyBlock.LITIGATION_DIRECT or asked is None or asked.closed_on is None:
        return ""
    kind = kind_of(asked)
    rule = reconsideration_first(kind.remedies, on=asked.closed_on) if kind else None
    if kind is None or rule is None or case.filed_on < rule.since:
        return ""
    return say(
        "申请{number}已于{day:%Y-%m-%d}答复“{kind}”。自{since:%Y-%m-%d}起，对不予公开不服的须先申请行政复议（{article}），"
        "未经复议直接起诉的应当极少。请核对案件类别；确系直接起诉的，照实登记，并可向法院说明。",
        number=asked.number,
        day=asked.closed_on,
        kind=kind.label,
        since=rule.since,
        article=rule.article,
    )
