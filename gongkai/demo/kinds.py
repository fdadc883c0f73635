"""Items of special kinds in the demo county: guides with forms to download, profiles, standards, fees, decisions, news."""

from datetime import date, timedelta
from io import BytesIO
from random import Random

from docx import Document

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.models import IndexCounter
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.demo.finished import Finished
from gongkai.demo.kind_texts import TEXTS
from gongkai.demo.specs import Spec
from gongkai.information.content import FileRef
from gongkai.information.vocabulary import Stage
from gongkai.law import kinds
from gongkai.law.vocabulary import Duty

FIRST_NUMBER = 800_000  # far beyond the numbers of the other items
EACH = 4  # items of every kind
NEWS = "news"  # a column of its own, apart from the statutory ones
_BODY = "<p>（本文为示范数据，内容均系虚构。）</p>"


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Four public items of every kind that has fields of its own, spread over the bodies."""
    finished = Finished(units, today=today)
    finished.serials.update(dict(IndexCounter.objects.values_list("scope", "last")))
    _news_column(units[OFFICE_CODE], today)
    bodies = [unit for code, unit in units.items() if code != ROOT_CODE]
    form = _form()
    number = FIRST_NUMBER
    for place, kind in enumerate(TEXTS):
        for turn in range(EACH):
            unit = bodies[(place * 5 + turn * 4) % len(bodies)]
            finished.add(_spec(kind, unit, number, form, today=today, dice=random))
            number += 1
    finished.write()


def _news_column(office: Unit, today: date) -> None:
    """Where news stand: beside the statutory content, made by the county's catalogue keeper."""
    keeper = Actor.of(office.people[Duty.CATALOGUE], on=today)
    save_column(
        NEWS, ColumnForm("工作动态", description="会议、调研和日常工作的报道", kinds=("news",)), new=True, by=keeper
    )


def _spec(kind: str, unit: Unit, number: int, form: FileRef, *, today: date, dice: Random) -> Spec:
    made_on = today - timedelta(days=dice.randint(46, 700))
    title, fields = TEXTS[kind](unit, made_on, dice)
    definition = kinds.kind(kind)
    return Spec(
        number=number,
        topic=f"kind-{kind}",
        place=unit.short_name,
        agency_code=unit.agency.code,
        kind=kind,
        title=title,
        lines=[definition.about],
        column=definition.columns[0] if definition.columns else NEWS,
        subject="其他",
        genre="其他",
        made_on=made_on,
        stage=Stage.PUBLISHED,
        extra=fields,
        body=_BODY,
        files=(form,) if definition.forms else (),
    )


def _form() -> FileRef:
    """An application form with blanks."""
    paper, buffer = Document(), BytesIO()
    paper.add_heading("公共服务事项申请表（示范）", level=1)
    table = paper.add_table(rows=4, cols=2)
    for row, name in zip(table.rows, ("申请人", "申请事项", "联系方式", "申请日期"), strict=True):
        row.cells[0].text = name
    paper.save(buffer)
    buffer.seek(0)
    stored = intake.store(buffer, name="公共服务事项申请表.docx")
    return FileRef(stored.pk, stored.sha256, "公共服务事项申请表.docx")
