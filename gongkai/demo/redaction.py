"""遮盖 of the demo county: a list of grants waiting for a second look in one body, one being marked in another."""

import io
from datetime import date
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.demo.county import OFFICE_CODE, Unit
from gongkai.law.vocabulary import Duty
from gongkai.letters import Paper, pdf
from gongkai.redaction.actions.begin_upload import begin_upload
from gongkai.redaction.actions.make import make
from gongkai.redaction.actions.mark_words import mark_words

NUMBERS = ("110101199003070652", "110101198507214213")  # of nobody; right in their check digits


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Two files, taken up through the same actions people use."""
    first, second = (unit for code, unit in list(units.items())[1:4] if code != OFFICE_CODE)
    _marked(first, "救助金发放名单.pdf", finished=True, today=today)
    _marked(second, "农户补贴公示材料.pdf", finished=False, today=today)


def _marked(unit: Unit, name: str, *, finished: bool, today: date) -> None:
    clerk = Actor.of(unit.people[Duty.FILL], on=timezone.localdate())
    work = begin_upload(io.BytesIO(_file(unit, name, today)), name=name, by=clerk)
    for number in NUMBERS:
        mark_words(work.pk, words=number, by=clerk)
    if finished:
        make(work.pk, by=clerk)


def _file(unit: Unit, name: str, today: date) -> bytes:
    lines = (
        "现将本月发放情况公示如下：",
        f"一、张演示，证件号码{NUMBERS[0]}，发放金额六百元。",
        f"二、李演示，证件号码{NUMBERS[1]}，发放金额四百元。",
        "对公示内容有异议的，请在五个工作日内向本单位反映。",
    )
    paper = Paper(
        mark="", number="", title=name.removesuffix(".pdf"), addressee="", lines=[("body", line) for line in lines],
        attachments=(), signer=unit.agency.name, signed_on=today, shape="form",
    )  # fmt: skip
    return pdf([paper])
