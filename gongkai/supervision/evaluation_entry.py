"""A plan of a social evaluation as the office enters it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.entry import numbers, plain
from gongkai.entry.days import must_follow
from gongkai.supervision import entering
from gongkai.supervision.models import Evaluated, Evaluation, EvaluationRow
from gongkai.supervision.models.evaluations import MINIMUM_SAMPLE, PER_ADDRESS
from gongkai.supervision.vocabulary import Scale

MOST_SAMPLE = 100_000
MOST_HERE = 1000


@dataclass(frozen=True)
class EvaluationPlan:
    """When, whom, what, by whom; `rows` has one line a row of the questionnaire."""

    title: str
    about_from: date
    about_to: date
    whom: str
    content: str
    people: str
    rows: str
    scale: Scale
    opens_on: date
    closes_on: date
    agency_ids: Sequence[int]
    is_named: bool = False
    minimum_sample: int = MINIMUM_SAMPLE
    per_address: int = PER_ADDRESS


def columns(plan: EvaluationPlan) -> dict[str, Any]:
    """The columns of the plan, or the refusal of what cannot be."""
    must_follow(plan.about_to, after=(plan.about_from, "评议期间起"), what="评议期间止", field="about_to")
    must_follow(plan.closes_on, after=(plan.opens_on, "开始日期"), what="截止日期", field="closes_on")
    sample = numbers.must_lie(
        plan.minimum_sample, least=1, most=MOST_SAMPLE, what="最少有效份数", field="minimum_sample"
    )
    here = numbers.must_lie(plan.per_address, least=1, most=MOST_HERE, what="同一网络地址每日份数", field="per_address")
    return _words(plan) | {
        "about_from": plan.about_from,
        "about_to": plan.about_to,
        "scale": Scale(plan.scale),
        "opens_on": plan.opens_on,
        "closes_on": plan.closes_on,
        "is_named": plan.is_named,
        "minimum_sample": sample,
        "per_address": here,
    }


def _words(plan: EvaluationPlan) -> dict[str, str]:
    return {
        "title": plain.needed(plain.one_line(plan.title), what="名称", most=120, field="title"),
        "whom": plain.needed(plan.whom, what="评议对象", most=500, field="whom"),
        "content": plain.needed(plan.content, what="评议内容", most=1000, field="content"),
        "people": plain.needed(plan.people, what="参加人员", most=500, field="people"),
    }


def fill(evaluation: Evaluation, plan: EvaluationPlan, *, by: Actor) -> None:
    """The rows and the units of a plan, in place of those before."""
    rows = entering.lines(plan.rows, what="评议项目", most=120, field="rows")
    units = entering.units(plan.agency_ids, by=by)
    evaluation.rows.all().delete()
    evaluation.units.all().delete()
    EvaluationRow.objects.bulk_create(
        EvaluationRow(evaluation=evaluation, position=place, words=words) for place, words in enumerate(rows, start=1)
    )
    Evaluated.objects.bulk_create(Evaluated(evaluation=evaluation, agency=unit) for unit in units)
