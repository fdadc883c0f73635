"""预先审核: 内容、范围、形式、时间, looked at by the clerk before anything is handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gongkai.law.sentences import say
from gongkai.review.vocabulary import Check

FIT, UNFIT = "fit", "unfit"
PREFIX, NOTE = "check_", "_note"
HINTS = {
    Check.CONTENT: "内容真实、准确、完整，与原件一致，不含不应公开的内容。",
    Check.SCOPE: "公开的范围和对象适当，属于应当公开的事项。",
    Check.FORM: "载体、格式和公开方式适当，附件齐全、可以打开。",
    Check.TIME: "在公开期限以内，公开的时机适当。",
}


@dataclass(frozen=True)
class Checked:
    """One check as it was answered; `fit` is None where nothing was said."""

    check: Check
    fit: bool | None
    note: str


def field(check: Check) -> str:
    """The form's field of a check; its note stands in the same with `_note`."""
    return PREFIX + check.value


def all_fit() -> dict[str, str]:
    """The answers of a sound document."""
    return {field(check): FIT for check in Check}


def settle(answers: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What the form said, as kept on the slip."""
    kept = {}
    for check in Check:
        said = answers.get(field(check), "")
        if said in (FIT, UNFIT):
            kept[check.value] = {"fit": said == FIT, "note": answers.get(field(check) + NOTE, "").strip()[:300]}
    return kept


def checked(kept: Mapping[str, Mapping[str, Any]]) -> tuple[Checked, ...]:
    """Every check with its kept answer, in order."""
    return tuple(Checked(check, kept.get(check, {}).get("fit"), kept.get(check, {}).get("note", "")) for check in Check)


def problems(kept: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str]]:
    """What is unanswered or does not fit, each with its field: nothing is handed in before it is put right."""
    return [(field(each.check), sentence) for each in checked(kept) if (sentence := _problem(each))]


def _problem(each: Checked) -> str:
    if each.fit is None:
        return say("请完成预先审核：“{what}”尚未核对。", what=each.check.label)
    if not each.fit:
        return say("预先审核“{what}”不符合要求，不能提交。请修改后再核对。", what=each.check.label)
    return ""
