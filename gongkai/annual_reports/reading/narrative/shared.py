"""Several things counted together: 微博、微信分别发布信息856条和412条."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from gongkai.annual_reports.reading.narrative.sentences import Sentence
from gongkai.annual_reports.reading.numbers import Number, numbers_in

APART = re.compile(r"[、，和及与]")
UNIT = r"(?:条|件|篇|次|人次|人|名|宗|起|个|期|元|%)?"
TOGETHER = re.compile(rf"分别[^。；，\d]{{0,12}}(?P<numbers>[\d.,万余%]+{UNIT}(?:[、，和及][\d.,万余%]+{UNIT})+)")
LONGEST = 60  # characters the names of what is counted may take


def shared_out(sentence: Sentence) -> Iterator[tuple[Number, str]]:
    """Each number of such a list with its key; with none when one of the things is unknown."""
    for found in TOGETHER.finditer(sentence.text):
        numbers = [one for one in numbers_in(sentence.text) if found.start() < one.start < found.end()]
        keys = [key for key in map(key_of, names_before(sentence.text[: found.start()], len(numbers))) if key]
        known = len(keys) == len(numbers) == len(set(keys))
        yield from zip(numbers, keys if known else [""] * len(numbers), strict=True)


def names_before(words: str, count: int) -> list[str]:
    """The last so many names of a list that ends here."""
    return [name for name in APART.split(words[-LONGEST:]) if name][-count:]


def key_of(name: str) -> str:
    """The key of one thing named, or nothing."""
    return next((key for mark, key in marks() if mark.search(name)), "")


@cache
def marks() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The names of things that are counted together."""
    table = tomllib.loads(files(__package__).joinpath("shared.toml").read_text("utf-8"))
    return tuple((re.compile(one["mark"]), one["key"]) for one in table["named"])
