"""T3: another unit's name in a text that speaks of the own unit, as happens when last year's report is copied."""

from collections.abc import Iterable, Iterator

from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity
from gongkai.review.scan.wording.place_names import Place, places_in, stem, suffix_of

SPEAKS_OF_ITSELF = frozenset({"annual_report", "rule", "organisation"})  # law.vocabulary.ItemKind
TOWNSHIPS = frozenset({"街道", "镇", "乡"})
ALSO_STRANGE = {
    "街道": {"街道", "镇", "乡"},
    "镇": {"街道", "镇", "乡", "市", "县"},
    "乡": {"街道", "镇", "乡", "市", "县"},
}
LIST_MARKS = frozenset("、和与及")
MESSAGE = "出现其他单位的名称“{name}”，而本文说的是本单位的情况，可能是套用他人文稿未改。请核对；确需提到的可以保留。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Names of other units of the same sort, known ones and strange ones; names in a list are taken as meant.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    if context.kind not in SPEAKS_OF_ITSELF or not context.own_names:
        return
    strange = strange_suffixes(context)
    named = [*known_others(text.text, context.other_names), *places_in(text.text)]
    for place in without_doubles(named):
        if place.suffix in strange and not is_own(place.name, context) and not in_list(text.text, place):
            message = say(MESSAGE, name=place.name)
            yield Hit("T3", Severity.WARN, place.start, place.end, place.name, place.name, message)


def strange_suffixes(context: ScanContext) -> frozenset[str]:
    """Which sorts of unit are strange in this unit's text, by what the unit itself is."""
    own = {suffix_of(stem(name)) for name in context.own_names} & TOWNSHIPS
    return frozenset().union(*(ALSO_STRANGE[suffix] for suffix in own)) if own else frozenset()


def known_others(text: str, names: Iterable[str]) -> Iterator[Place]:
    """Every place where a registered other unit is named, by its short name."""
    for name in {stem(name) for name in names}:
        at = text.find(name) if len(name) > len(suffix_of(name)) + 1 else -1
        while at >= 0:
            yield Place(name, suffix_of(name), at, at + len(name))
            at = text.find(name, at + len(name))


def without_doubles(places: list[Place]) -> list[Place]:
    """The places in order, each stretch of text once."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda one: (one.start, -one.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def is_own(name: str, context: ScanContext) -> bool:
    """Whether a name is the unit's own, or one above it."""
    return name in context.own_text or any(stem(own) and stem(own) in name for own in context.own_names)


def in_list(text: str, place: Place) -> bool:
    """Whether the name stands in a list of names, which nobody writes by mistake."""
    return text[place.end : place.end + 1] in LIST_MARKS or text[
        max(0, place.start - 1) : place.start
    ] in LIST_MARKS - {"和", "与", "及"}
