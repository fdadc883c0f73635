"""The kinds the product knows, by code."""

from pathlib import Path

from gongkai.law.kinds.definitions import Kind
from gongkai.law.kinds.files import read_folder
from gongkai.law.refusals import Refusal

KINDS: dict[str, Kind] = read_folder(Path(__file__).resolve().parent)


class UnknownInfoKind(Refusal):
    """A kind of information no file defines."""

    sentence = "没有“{given}”这种信息种类。请从列表中选择。"


def kind(code: str) -> Kind:
    """One kind; raises UnknownInfoKind."""
    found = KINDS.get(str(code))
    if found is None:
        raise UnknownInfoKind(given=str(code)[:20])
    return found


def name_of(code: str) -> str:
    """What a kind is called; the code itself where no file defines it any more."""
    found = KINDS.get(str(code))
    return found.name if found else str(code)


def choices(*, internal: bool = True) -> list[tuple[str, str]]:
    """Code and name of every kind, for a list to choose from; without the internal ones for the public."""
    return [(one.code, one.name) for one in KINDS.values() if internal or not one.internal]


def not_statutory() -> frozenset[str]:
    """The kinds that never count as disclosure the law asks for: news, internal notices.

    Law: Platform Letter 2019; Regulation 2019, Arts. 19-21.
    """
    return frozenset(one.code for one in KINDS.values() if not one.statutory)


def of_collection(code: str) -> tuple[str, ...]:
    """The kinds whose items stand in a collection 专题."""
    return tuple(one.code for one in KINDS.values() if one.collection == code)
