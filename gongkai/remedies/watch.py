"""提醒: a case brought too late, and a direct suit that the law would first have sent to reconsideration."""

from gongkai.info_requests.following_parts import kind_of
from gongkai.law.instruments import regulation
from gongkai.law.remedies import reconsideration_first
from gongkai.law.remedies_clock import (
    LastDay,
    direct_suit_until,
    reconsideration_until,
    suit_after_reconsideration_until,
)
from gongkai.law.sentences import say
from gongkai.law.vocabulary import RemedyBlock, Version
from gongkai.remedies.clock import calendar
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import Instance


def warnings(case: RemedyCase) -> list[str]:
    """Everything to look at again: a suit brought too soon, a case brought too late."""
    return [words for words in (watch(case), late(case)) if words]


def late(case: RemedyCase) -> str:
    """That a case seems to have been brought after its time; the organ decides, the body says so in its reply.

    Law: Reconsideration Law 2023, Art. 20; Litigation Law 2017, Arts. 45-46.
    """
    last = _last_day(case)
    if last is None or case.filed_on <= last.on:
        return ""
    return say(
        "本案于{filed:%Y-%m-%d}提出，按登记的日期推算期限至{last:%Y-%m-%d}（{article}），可能已经超过。"
        "请核对送达日期和有无耽误期限的正当理由；确已超过的，在答复、答辩中提出。",
        filed=case.filed_on,
        last=last.on,
        article=last.article,
    )


def _last_day(case: RemedyCase) -> LastDay | None:
    if case.instance != Instance.FIRST:
        return None
    if case.block == RemedyBlock.LITIGATION_AFTER_RECONSIDERATION:
        known = case.earlier.decision_received_on if case.earlier else None
        return suit_after_reconsideration_until(known, calendar=calendar()) if known else None
    answered = case.info_request.closed_on if case.info_request else None
    if answered is None or answered < regulation(Version.R2008).from_on:
        return None
    if case.block == RemedyBlock.RECONSIDERATION:
        return reconsideration_until(answered, calendar=calendar())
    return direct_suit_until(answered, calendar=calendar())


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
