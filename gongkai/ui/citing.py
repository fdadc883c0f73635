"""Articles named in Chinese, as a reader of English writes them: 《条例》第三十三条第二款 is Regulation, Art. 33(2)."""

import re
from functools import cache

from django.utils.translation import gettext

from gongkai.law.instruments import instruments
from gongkai.law.numerals import chinese_number

_N = "[零一二三四五六七八九十百千]+"
_PLACE = re.compile(
    rf"(?:(?:(?P<year>\d{{4}})年)?(?P<text>《[^》]+》)(?:(?P<later>\d{{4}})年)?)?"
    rf"第(?P<article>{_N})条(?:第(?P<paragraph>{_N})款)?(?:第（?(?P<item>{_N})）?项)?"
)
_CHINESE = re.compile("[\u4e00-\u9fff《》]")
HIGHEST = 1300  # the Civil Code has the most articles


def has_chinese(words: str) -> bool:
    """Whether there is anything in it that a reader of English could not read."""
    return bool(_CHINESE.search(words))


def cited_in_english(words: str) -> str:
    """The same places in English; empty when the words are anything but articles."""
    turned = _PLACE.sub(_turned, words).replace("、", ", ").replace("；", "; ")
    return "" if turned == words or has_chinese(turned) else turned


def _turned(found: re.Match[str]) -> str:
    brackets = "".join(f"({_number(found[part])})" for part in ("paragraph", "item") if found[part])
    article = f"Art. {_number(found['article'])}{brackets}"
    if not found["text"]:
        return article
    year = found["year"] or found["later"]
    return f"{_name(found['text'])}{f' {year}' if year else ''}, {article}"


def _name(text: str) -> str:
    return _names().get(text) or gettext(text)


@cache
def _names() -> dict[str, str]:
    """Every text the product knows, without the year: which one is meant the citation says."""
    return {text.short: text.name.rsplit(" ", 1)[0] for text in instruments()}


def _number(words: str) -> int:
    return _numbers().get(words, 0)


@cache
def _numbers() -> dict[str, int]:
    return {chinese_number(value): value for value in range(HIGHEST)}
