"""From a spec to what a clerk would have entered."""

from functools import cache

from django.utils.html import escape

from gongkai.attachments import html
from gongkai.catalogue.models import Genre, Subject
from gongkai.demo.attached import files_for
from gongkai.demo.county import Unit
from gongkai.demo.kind_texts import guide_fields
from gongkai.demo.specs import Spec
from gongkai.information.content import Content
from gongkai.information.vocabulary import Stage
from gongkai.law import platform, regulation_on
from gongkai.law.vocabulary import ItemKind, Level, Openness
from gongkai.law.withholding import withholding_grounds

_WITH_NUMBER = (ItemKind.DOCUMENT, ItemKind.NORMATIVE)
_NUMBERED = ("通知", "批复", "意见", "决定", "通报", "公告", "通告")


def content_of(spec: Spec, unit: Unit) -> Content:
    """The metadata and text of one demo item."""
    body = spec.body or "".join(body_of(spec, unit))
    openness = _openness(spec)
    ground = withholding_grounds(regulation_on(spec.made_on))[1] if openness == Openness.WITHHELD else None
    return Content(
        title=spec.title,
        made_on=spec.made_on,
        doc_number=_doc_number(spec, unit),
        summary=spec.lines[0],
        body_html=body,
        body_text=html.to_text(body),
        keywords=" ".join(sorted({spec.place, spec.subject})),
        column_code=column_code(spec.column, unit),
        subject_code=_code(Subject, spec.subject),
        genre_code=_code(Genre, spec.genre),
        signed_on=spec.made_on,
        openness=openness,
        ground_code=ground.code if ground else "",
        ground_reason="示范：公开后会损害第三方合法权益，且第三方不同意公开。" if ground else "",
        source=unit.agency.name,
        extra=spec.extra or (guide_fields(spec, unit) if spec.kind == ItemKind.GUIDE else {}),
        files=spec.files if spec.body else files_for(spec),
    )


def column_code(column: str, unit: Unit) -> str:
    """The platform's column for a number of Art. 20, a name of Art. 21 at the unit's level, or a code."""
    if column.startswith("20-"):
        return f"statutory-{column}"
    if not column.startswith("21-"):
        return column
    level = "township" if unit.agency.level == Level.TOWNSHIP else "county"
    named = [plan.code for plan in platform.columns() if plan.name.split("（")[0] == column[3:]]
    return next((code for code in named if f"-{level}-" in code), named[0])


def _openness(spec: Spec) -> Openness:
    if spec.stage != Stage.CLOSED:
        return Openness.PROACTIVE
    return Openness.WITHHELD if spec.number % 4 == 0 else Openness.ON_REQUEST


def _doc_number(spec: Spec, unit: Unit) -> str:
    if spec.genre not in _NUMBERED or spec.kind not in _WITH_NUMBER:
        return ""
    return f"示{unit.short_name.removeprefix('县')[:2]}发〔{spec.made_on.year}〕{spec.number % 97 + 1}号"


def body_of(spec: Spec, unit: Unit) -> list[str]:
    """The text as HTML: address, numbered points or headed parts, a table where the topic has one, the closing."""
    opening = ["各乡镇人民政府、街道办事处，县直有关单位："] if spec.genre in ("通知", "意见", "通报") else []
    points = [] if spec.kind == ItemKind.GUIDE else [_p(line) for line in _points(spec)]
    day = f"{spec.made_on.year}年{spec.made_on.month}月{spec.made_on.day}日"
    closing = [f'<p class="align-right">{escape(words)}</p>' for words in (unit.agency.name, day)]
    return [*map(_p, opening), *points, _table(spec.table), _p("（本文为示范数据，内容均系虚构。）"), *closing]


def _points(spec: Spec) -> list[str]:
    """The lines, numbered as a notice numbers its points."""
    if spec.genre not in ("通知", "意见", "批复") or len(spec.lines) < 2:
        return spec.lines
    return [f"{number}、{line}" for number, line in zip("一二三四五六七八", spec.lines, strict=False)]


def _table(rows: list[list[str]]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in rows[0])
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _p(words: str) -> str:
    return f"<p>{escape(words)}</p>"


@cache
def _code(table: type[Subject] | type[Genre], name: str) -> str:
    return table.objects.filter(name=name).values_list("code", flat=True).first() or ""
