"""考核情况的通报: a published ranking as an official document, with the table of all bodies."""

from gongkai.assessment.checking import shown
from gongkai.assessment.public import PublicRankingView
from gongkai.law.sentences import say
from gongkai.letters import typesetting, word
from gongkai.letters.grids import Grid, GridCell
from gongkai.letters.papers import GRID, Paper

PDF, DOCX = "pdf", "docx"
HEADS = ("名次", "单位", "得分", "等次")


def notice(found: PublicRankingView, *, shape: str) -> bytes:
    """The notice as a file to send: PDF, or Word to work on. Raises `NoFonts`."""
    paper = _paper(found)
    return word.docx([paper]) if shape == DOCX else typesetting.pdf([paper])


def _paper(found: PublicRankingView) -> Paper:
    return Paper(
        mark=found.authority_name,
        number="",
        title=str(say("关于{label}政府信息公开工作考核情况的通报", label=found.label)),
        addressee="各有关单位",
        lines=[("body", text) for text in _texts(found)] + [(GRID, "0")],
        attachments=[],
        signer=found.authority_name,
        signed_on=found.published_on,
        grids=[_table(found)],
    )


def _texts(found: PublicRankingView) -> list[str]:
    basis = say("根据{basis}和", basis=found.basis) if found.basis else say("根据")
    counts = "、".join(say("{grade}{n}个", grade=name, n=n) for name, _least, _most, n in found.grades if n)
    first = say(
        "{basis}《{title}》，对{n}个单位{label}政府信息公开工作进行了考核（满分{total}分）。现将结果通报如下。",
        basis=basis,
        title=found.title,
        n=found.bodies,
        label=found.label,
        total=shown(found.total),
    )
    second = say("等次情况：{counts}。", counts=counts) if counts else ""
    return [str(text) for text in (first, second, found.note) if text]


def _table(found: PublicRankingView) -> Grid:
    head = [GridCell(text, head=True) for text in HEADS]
    rows = [
        [
            GridCell(str(one.rank or "")),
            GridCell(one.agency_name, align="left"),
            GridCell(shown(one.points)),
            GridCell(one.grade),
        ]
        for one in found.places
    ]
    return Grid(widths=(1, 5, 1.4, 1.4), rows=[head, *rows], heads=1, whole=False)
