"""信息要素: the metadata of an item in the order of the official list, with the words of the reader's language."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _, gettext_noop

from gongkai.information.vocabulary import Carrier
from gongkai.law.vocabulary import Validity
from gongkai.ui.formats import cn_date, validity_badge

LANGUAGES = {"zh": gettext_noop("中文"), "en": gettext_noop("英文")}
Fact = tuple[str, Any, bool]


def facts_of(item: Mapping[str, Any]) -> list[Fact]:
    """(name, value, whether it takes the whole width) of every element that has a value.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    named: list[Fact] = [
        (_("索引号"), item["index_number"], False),
        (_("文号"), item["doc_number"], False),
        (_("发布机构"), item["agency_name"], False),
        (_("生成日期"), cn_date(item["made_on"]), False),
        (_("公开日期"), cn_date(item["published_on"]), False),
        (_("主题分类"), _word(item["subject_name"]), False),
        (_("体裁分类"), _word(item["genre_name"]), False),
        (_("有效性"), validity_badge(item["validity"]), False),
        *_lesser(item),
        (_("内容概述"), item["summary"], True),
    ]
    return _filled(named)


def _lesser(item: Mapping[str, Any]) -> list[Fact]:
    """Elements that many items do not have."""
    carrier = item["carrier"]
    return [
        (_("责任单位"), _other(item["responsible_name"], item), False),
        (_("原制作机关"), _other(item["original_name"], item), False),
        (_("签发日期"), cn_date(item["signed_on"]), False),
        (_("生效日期"), cn_date(item["effective_on"]), False),
        (_("失效日期"), cn_date(item["expires_on"]), False),
        (_("废止日期"), cn_date(item["repealed_on"]) if item["validity"] == Validity.REPEALED else "", False),
        (_("载体形式"), _(Carrier(carrier).label) if carrier else "", False),
        (_("语种"), _word(LANGUAGES.get(item["language"], item["language"])), False),
        (_("信息来源"), _other(item["source"], item), False),
        (_("关键词"), item["keywords"], False),
    ]


def _other(name: str, item: Mapping[str, Any]) -> str:
    """A body only where it is not the publisher itself."""
    return name if name != item["agency_name"] else ""


def _word(term: str) -> str:
    return _(term) if term else ""


def _filled(facts: list[Fact]) -> list[Fact]:
    """Without the empty ones; an odd one at the end of the pairs takes the whole line."""
    kept = [fact for fact in facts if fact[1]]
    narrow = [fact for fact in kept if not fact[2]]
    wide = [fact for fact in kept if fact[2]]
    if len(narrow) % 2:
        name, value, _wide = narrow[-1]
        narrow[-1] = (name, value, True)
    return narrow + wide


def drawn(facts: list[Fact]) -> SafeString:
    """The facts as a list of names and values, without a template: every item's page has a dozen of them."""
    lines = [
        f'<div class="facts__wide"><dt>{escape(name)}</dt><dd>{conditional_escape(value)}</dd></div>'
        if wide
        else f"<div><dt>{escape(name)}</dt><dd>{conditional_escape(value)}</dd></div>"
        for name, value, wide in facts
    ]
    return mark_safe(f'<dl class="facts">{"".join(lines)}</dl>')  # noqa: S308 - every part is escaped above
