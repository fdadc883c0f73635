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
_NEXT_TEXT = re.compile(r"、(?=(?:\d{4}年)?《)")
_CHINESE = re.compile("[\u4e00-\u9fff《》]")
HIGHEST = 1300  # the Civil Code has the most articles


def has_chinese(words: str) -> bool:
    """Whether there is anything in it that a reader of English could not read."""
    return bool(_CHINESE.search(words))


def cited_in_english(words: str) -> str:
    """The same places in English; empty when the words are anything but articles.

    A text named without its year is the one in force today, as the product writes its sentences.
    """
    turned = (
        _PLACE.sub(_turned, _NEXT_TEXT.sub("; ", words)).replace("、", ", ").replace("；", "; ").replace("至", " to ")
    )
    return "" if turned == words or has_chinese(turned) else turned


def _turned(found: re.Match[str]) -> str:
    brackets = "".join(f"({_number(found[part])})" for part in ("paragraph", "item") if found[part])
    article = f"Art. {_number(found['article'])}{brackets}"
    if not found["text"]:
        return article
    return f"{_name(found['text'], found['year'] or found['later'])}, {article}"


def _name(text: str, year: str | None) -> str:
    known = _names().get(text)
    if known is None:
        return gettext(text)
    return f"{known.rsplit(' ', 1)[0]} {year}" if year else known


@cache
def _names() -> dict[str, str]:
    """Every text the product knows by what its sentences call it; of several with one name the latest."""
    return {text.short: text.name for text in instruments()}


def _number(words: str) -> int:
    return _numbers().get(words, 0)


@cache
def _numbers() -> dict[str, int]:
    return {chinese_number(value): value for value in range(HIGHEST)}
