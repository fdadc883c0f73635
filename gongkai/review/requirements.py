"""What an item must have before anybody is asked to review it: every gap at once, each with its field.

Law: Regulation 2019, Arts. 12, 17, 19; Regulation 2008, Arts. 14, 19.
"""

from collections.abc import Mapping
from typing import Any

from gongkai import law
from gongkai.information.models import InfoItem, Revision
from gongkai.law import kinds
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness, Version
from gongkai.review import checks, questions, read_files


def problems(
    item: InfoItem, answers: Mapping[str, Mapping[str, Any]], looked: Mapping[str, Mapping[str, Any]]
) -> list[tuple[str, str]]:
    """Everything missing or contradictory in the item's current revision, in 预先审核 and in 逐项审查."""
    revision, version = item.current, Version(item.version)
    if revision is None:
        return [("title", "尚未保存任何内容，不能提交审查。请先填写并保存。")]
    return [
        *content_problems(item),
        *checks.problems(looked),
        *questions.problems(answers, version=version, openness=revision.openness),
    ]


def content_problems(item: InfoItem) -> list[tuple[str, str]]:
    """Everything missing or contradictory in the item's current revision, whatever is answered about it."""
    revision, version = item.current, Version(item.version)
    if revision is None:
        return [("title", "尚未保存任何内容，不能提交审查。请先填写并保存。")]
    return [
        *_content_problems(revision),
        *read_files.problems(revision.pk),
        *publishing_problems(revision, openness=revision.openness),
        *ground_problems(revision.openness, revision.ground_code, revision.ground_reason, version=version),
    ]


def ground_problems(openness: str, code: str, reason: str, *, version: Version) -> list[tuple[str, str]]:
    """What is missing to withhold an item under one text of the Regulation.

    Law: Regulation 2019, Arts. 14-16; Regulation 2008, Arts. 8, 14.
    """
    if openness != Openness.WITHHELD:
        return []
    found: list[tuple[str, str]] = []
    if code not in {ground.code for ground in law.withholding_grounds(version)}:
        found.append(("ground_code", say("不予公开须选择{version}规定的依据。请选择。", version=version.label)))
    if not reason.strip():
        found.append(("ground_reason", say("不予公开须写明理由。请说明依据如何适用于本条信息。")))
    return found


def _content_problems(revision: Revision) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if not revision.title.strip():
        found.append(("title", say("请填写信息名称（《条例》第十二条）。")))
    if not (revision.body_text.strip() or revision.files.exists() or _says_all(revision)):
        found.append(("body_html", say("正文和附件都为空。请填写正文或上传附件。")))
    return found


def _says_all(revision: Revision) -> bool:
    """Whether the fields of its kind say what there is to say: a fee, a decision, a guide."""
    return bool(kinds.said_of(kinds.kind(revision.item.kind), revision.extra))


def publishing_problems(revision: Revision, *, openness: str) -> list[tuple[str, str]]:
    """What a revision lacks to be published, where that is what is proposed or decided.

    Law: Regulation 2019, Arts. 12, 23; Regulation 2008, Arts. 15, 19.
    """
    if openness != Openness.PROACTIVE:
        return []
    wanted = (
        ("column_code", revision.column_code, "主动公开的信息须选择栏目，公众才能在目录中找到。请选择栏目。"),
        ("summary", revision.summary.strip(), "主动公开的信息须填写内容概述（《条例》第十二条）。请填写。"),
        ("ways", revision.ways, "请至少选择一种公开方式（《条例》第二十三条）。"),
    )
    return [(field, sentence) for field, value, sentence in wanted if not value]
