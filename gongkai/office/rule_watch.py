"""提醒 about a rule: what to look at again, each in a sentence. Never a refusal: old papers are entered as they are."""

import re
from collections.abc import Iterator
from datetime import date

from gongkai.law.sentences import Sentence, say
from gongkai.office.models import Rule, RuleVersion
from gongkai.office.vocabulary_work import RuleKind, RuleStatus

NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
COUNTED = re.compile(r"([一二三四五六七八九十]|\d{1,2})(?:项|个)?公开")
MARKS = {"草案": RuleStatus.DRAFT, "试行": RuleStatus.TRIAL, "暂行": RuleStatus.INTERIM}
MISSPELT = "已申请公开"  # printed for 依申请公开
BRACKETED = re.compile(r"[（(]\s*(草案|试行|暂行)\s*[)）]|(暂行)(?:办法|规定|制度|规则)")


def warnings(rule: Rule, version: RuleVersion | None, *, today: date, trial_days: int) -> list[Sentence]:
    """Everything that strikes about a rule as one of its versions says it."""
    return [*_of_status(rule, today, trial_days), *_of_name(rule), *_of_scheme(rule, version), *_of_superior(rule)]


def claimed_by(title: str) -> int | None:
    """The number of items a name promises: 八公开 promises eight."""
    found = COUNTED.search(title)
    if found is None:
        return None
    return NUMERALS.get(found[1]) or (int(found[1]) if found[1].isdigit() else None)


def trial_is_over(rule: Rule, *, today: date) -> bool:
    """Whether the trial has run out and nobody has decided."""
    return rule.status == RuleStatus.TRIAL and rule.trial_until is not None and rule.trial_until < today


def _of_status(rule: Rule, today: date, trial_days: int) -> Iterator[Sentence]:
    if rule.status == RuleStatus.DRAFT:
        yield say("这是草案，还没有通过，不计入已经建立的制度。")
    if rule.status != RuleStatus.TRIAL or rule.trial_until is None:
        return
    left = (rule.trial_until - today).days
    if left < 0:
        yield say("试行期已于{on:%Y-%m-%d}届满。请转为正式、延长试行或者废止。", on=rule.trial_until)
    elif left <= trial_days:
        yield say(
            "试行期将于{on:%Y-%m-%d}届满，还有{left}天。请评估执行情况，决定去留。", on=rule.trial_until, left=left
        )


def _of_name(rule: Rule) -> Iterator[Sentence]:
    found = BRACKETED.search(rule.title)
    mark = MARKS[found[1] or found[2]] if found else None
    if mark and rule.status not in (mark, RuleStatus.DRAFT, RuleStatus.REPEALED):
        yield say(
            "名称中写有“{mark}”，状态却是“{status}”。请核对后更正名称或者状态。",
            mark=mark.label,
            status=RuleStatus(rule.status).label,
        )
    if MISSPELT in rule.title:
        yield say("名称中的“已申请公开”应为“依申请公开”。请核对原文后更正。")


def _of_scheme(rule: Rule, version: RuleVersion | None) -> Iterator[Sentence]:
    if version is None:
        return
    claimed = rule.claimed_items or (claimed_by(rule.title) if rule.kind == RuleKind.SCHEME else None)
    listed = len(version.items)
    if claimed and listed != claimed:
        yield say("名称所称的项目有{claimed}项，列出的有{listed}项。请逐项列明。", claimed=claimed, listed=listed)


def _of_superior(rule: Rule) -> Iterator[Sentence]:
    above = rule.implements
    if above is not None and above.status == RuleStatus.REPEALED and rule.status != RuleStatus.REPEALED:
        yield say(
            "据以制定的《{title}》已于{on:%Y-%m-%d}废止。请修订或者废止本制度。",
            title=above.title,
            on=above.repealed_on,
        )
