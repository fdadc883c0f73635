"""What each column of a sheet offers to choose from, as names."""

from collections.abc import Mapping, Sequence

from gongkai.information.importing.cells import grounds_of
from gongkai.information.importing.headings import Column
from gongkai.information.importing.shapes import Lists
from gongkai.law import kinds
from gongkai.law.vocabulary import Openness


def offered(shown: Sequence[Column], lists: Lists) -> dict[str, list[str]]:
    """Field → names; columns one writes freely are not among them."""
    return {
        "kind": [name for _code, name in kinds.choices()],
        "openness": [openness.label for openness in Openness],
        "column_code": _names(lists.columns),
        "subject_code": _names(lists.subjects),
        "genre_code": _names(lists.genres),
        "ground_code": [name for name in grounds_of() if name.endswith("）")],
        "secrecy": ["非涉密"],
    } | {column.field: list(column.offered) for column in shown if column.offered and column.shape != "choices"}


def _names(names: Mapping[str, str]) -> list[str]:
    """Names as people write them: no codes; one that several share with its superior before it."""
    plain = [name for name, code in names.items() if code and code != name and "/" not in name]
    told = {names[name] for name in plain}
    return plain + [name for name, code in names.items() if "/" in name and code not in told]
