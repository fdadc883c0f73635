"""A long title is broken by its sense: after the name of the body, or else between words, the lines much alike."""

from collections.abc import Iterator
from math import ceil

import rjieba

from gongkai.letters.layout import MOST_IN_TITLE, characters_wide


def title_lines(title: str, *, name: str = "") -> list[str]:
    """The lines of a title; where its writer broke it, there it breaks, and a line still too long once more."""
    given = [line.strip() for line in title.splitlines() if line.strip()]
    if len(given) != 1:
        return [line for one in given for line in title_lines(one, name=name)]
    if characters_wide(given[0]) <= MOST_IN_TITLE:
        return given
    whole = given[0]
    rest = whole.removeprefix(name)
    if name and rest != whole and max(map(characters_wide, (name, rest))) <= MOST_IN_TITLE and rest:
        return [name, rest]
    return list(_even(whole))


def _even(title: str) -> Iterator[str]:
    count = ceil(characters_wide(title) / MOST_IN_TITLE)
    most = min(characters_wide(title) / count + 1, MOST_IN_TITLE)
    line = ""
    for word in rjieba.cut(title):
        if line and characters_wide(line + word) > most:
            yield line
            line = ""
        line += word
    yield line
