"""Automatic numbers of Word paragraphs (一、 （一） 1.), which stand in no text and would be lost."""

from dataclasses import dataclass, field

from lxml import etree

from gongkai.attachments.ooxml import Parts, W
from gongkai.law.numerals import chinese_number

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
CHINESE_FORMATS = frozenset(
    {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCountingThousand"}
)


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    pattern: str = "%1."
    start: int = 1


@dataclass
class Numbering:
    """The lists of one document and how far each has counted."""

    levels: dict[str, dict[int, Level]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next_label(self, list_id: str, level: int) -> str:
        """The number the next paragraph of this list and level carries; empty for bullets and unknown lists."""
        known = self.levels.get(list_id, {})
        if level not in known or known[level].form in {"bullet", "none"}:
            return ""
        counts = self.counts.setdefault(list_id, {})
        counts[level] = counts.get(level, known[level].start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return self.filled(known, counts, level)

    def filled(self, known: dict[int, Level], counts: dict[int, int], level: int) -> str:
        """The level's pattern with the counts of it and of those above put in."""
        label = known[level].pattern
        for at, shape in known.items():
            if at <= level:
                label = label.replace(f"%{at + 1}", written(counts.get(at, shape.start), form=shape.form))
        return label


def numbering_of(parts: Parts) -> Numbering:
    """The lists a Word file defines."""
    tree = parts.tree("word/numbering.xml")
    if tree is None:
        return Numbering({})
    shapes = {value(a, "abstractNumId"): levels_of(a) for a in tree.iterchildren(f"{W}abstractNum")}
    levels: dict[str, dict[int, Level]] = {}
    for number in tree.iterchildren(f"{W}num"):
        shape = number.find(f"{W}abstractNumId")
        levels[value(number, "numId")] = shapes.get(value(shape, "val"), {}) if shape is not None else {}
    return Numbering(levels)


def levels_of(shape: etree._Element) -> dict[int, Level]:
    """The levels of one abstract list."""
    return {int(value(level, "ilvl") or 0): level_of(level) for level in shape.iterchildren(f"{W}lvl")}


def level_of(element: etree._Element) -> Level:
    """One level: its format, pattern and first number."""
    found = {tag: element.find(f"{W}{tag}") for tag in ("numFmt", "lvlText", "start")}
    texts = {tag: value(e, "val") if e is not None else "" for tag, e in found.items()}
    start = int(texts["start"]) if texts["start"].isdecimal() else 1
    return Level(texts["numFmt"] or "decimal", texts["lvlText"], start)


def value(element: etree._Element, name: str) -> str:
    """A Word attribute, or the empty string."""
    return element.get(f"{W}{name}") or ""


def written(number: int, *, form: str) -> str:
    """A count in the figures its list asks for."""
    if form in CHINESE_FORMATS:
        return chinese_number(min(number, 9999))
    if form == "decimalEnclosedCircle" and 1 <= number <= len(CIRCLED):
        return CIRCLED[number - 1]
    if form in {"lowerLetter", "upperLetter"} and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if form == "upperLetter" else letter
    return str(number)
