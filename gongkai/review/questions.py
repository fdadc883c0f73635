"""逐项审查: the questions of a slip, how a form answers them, and what is missing in the answers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness, Version
from gongkai.review import checks

YES, NO = "yes", "no"
REASON = "_reason"  # a form's field for the note beside a question: its code and this


@dataclass(frozen=True)
class Question:
    """One question of the slip, with the article it comes from.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """

    code: str
    text: str
    hint: str
    article: str  # 第十四条
    law: str  # Regulation 2019, Art. 14
    contradicts_open: bool = False
    needs_note: bool = False


@dataclass(frozen=True)
class Answered:
    """A question with what the clerk answered, for pages and the printed slip; `yes` is None where nothing was said."""

    question: Question
    yes: bool | None
    reason: str


@cache
def questions(version: Version) -> tuple[Question, ...]:
    """What a slip asks under one text of the Regulation, in order."""
    table = tomllib.loads((Path(__file__).with_name("questions.toml")).read_text(encoding="utf-8"))
    rows = [dict(row) for row in table["question"] if row.pop("version") == version.value]
    return tuple(Question(**row) for row in rows)


def all_no(version: Version) -> dict[str, str]:
    """The answers of a plain document: no to everything, and the four checks before it fit."""
    return {question.code: NO for question in questions(version)} | checks.all_fit()


def settle(answers: Mapping[str, str], *, version: Version) -> dict[str, dict[str, Any]]:
    """What the form said, as kept on the slip: for each question answered, yes or no and the note.

    `answers` is flat: the question's code → "yes" or "no", and the code with `_reason` → the note.
    """
    kept = {}
    for question in questions(version):
        said = answers.get(question.code, "")
        if said in (YES, NO):
            kept[question.code] = {"yes": said == YES, "reason": answers.get(question.code + REASON, "").strip()}
    return kept


def answered(kept: Mapping[str, Mapping[str, Any]], *, version: Version) -> tuple[Answered, ...]:
    """Every question with its kept answer, in the order of the slip."""
    return tuple(
        Answered(question, kept.get(question.code, {}).get("yes"), kept.get(question.code, {}).get("reason", ""))
        for question in questions(version)
    )


def problems(kept: Mapping[str, Mapping[str, Any]], *, version: Version, openness: str) -> list[tuple[str, str]]:
    """What is unanswered or contradicts the proposed openness, each with its field.

    Law: Regulation 2019, Arts. 13-17; Regulation 2008, Arts. 8, 14.
    """
    said = answered(kept, version=version)
    checked = [(each.question.code, _problem(each, openness=openness)) for each in said]
    found = [(code, sentence) for code, sentence in checked if sentence]
    if openness == Openness.WITHHELD and not found and not any(_speaks_against(each) for each in said):
        found.append(
            (
                "openness",
                say("拟不予公开，但逐项审查没有一项为“是”。请核对公开属性或逐项审查意见（《条例》第十三条）。"),
            )
        )
    return found


def _problem(each: Answered, *, openness: str) -> str:
    text, article = each.question.text, each.question.article
    if each.yes is None:
        return say("请逐项审查：“{text}”尚未回答（《条例》{article}）。", text=text, article=article)
    if not each.yes or each.reason:
        return ""
    if each.question.needs_note:
        return say("“{text}”为“是”，请在说明中写明对方、日期和结果（《条例》{article}）。", text=text, article=article)
    if openness == Openness.PROACTIVE and each.question.contradicts_open:
        return say(
            "“{text}”为“是”，与拟“主动公开”不一致。请说明可以公开的理由，或者改变公开属性（《条例》{article}）。",
            text=text,
            article=article,
        )
    return ""


def _speaks_against(each: Answered) -> bool:
    return bool(each.yes and each.question.contradicts_open)
