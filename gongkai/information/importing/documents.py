"""Checking a folder of documents: what each becomes, and what is wrong with it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from gongkai.attachments import marks, names
from gongkai.attachments.readers import ReadDocument, read_document
from gongkai.attachments.texts import Stretch, taken_from
from gongkai.information import content as contents
from gongkai.information.content import TITLE_LIMIT, Content
from gongkai.information.importing import bodies, known as register
from gongkai.information.importing.cells import Known
from gongkai.information.importing.shapes import Checked, Choices, Document, NewAgency, Problem, Row
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ItemKind, Openness

KEPT_AS_FILES = frozenset(
    {"docx", "doc", "wps", "pdf", "ofd"}
)  # the original stays with the item; plain text and pages are wholly in the body
UNTITLED = "（无标题）"
LONGEST_FIRST_WORDS = 30
_SUBJECT = re.compile(r"现将([^，。,;；：:\n]{2,60}?)的?情况(报告|汇报|通报|总结)如下")
_MASKED = re.compile(r"[*＊×]{1,4}[省市区县乡镇]?")


@dataclass
class _Findings:
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)  # the bytes' fingerprint → the first file with them
    new: dict[str, NewAgency] = field(default_factory=dict)
    kept: dict[int, Document] = field(default_factory=dict)


def check(documents: Sequence[Document], *, name: str, choices: Choices, known: Known) -> Checked:
    """Read every document; nothing is written."""
    found = _Findings()
    for at, document in enumerate(documents, start=1):
        try:
            _check_one(at, document, known=known, found=found)
        except Refusal as refusal:
            found.problems.append(Problem(at, refusal.sentence, column="文件", value=document.name[:200]))
    there = register.found(found.rows)
    return Checked(
        name=name,
        shape="documents",
        choices=choices,
        rows=found.rows,
        problems=found.problems,
        notes=found.notes,
        raw={problem.row: [problem.value] for problem in found.problems},
        headings=["文件"],
        repeated=len(there),
        new_agencies=list(found.new.values()),
        documents=found.kept,
    )


def _check_one(at: int, document: Document, *, known: Known, found: _Findings) -> None:
    data = document.read()
    base = PurePosixPath(document.name.replace("\\", "/")).name
    print_of = sha256(data).hexdigest()
    if print_of in found.seen:
        sentence = f"与“{found.seen[print_of]}”内容完全相同，只导入一份。请删除其中一个。"
        found.problems.append(Problem(at, sentence, column="文件", value=document.name[:200]))
        return
    read = read_document(data, name=base)
    _must_not_be_classified(read, base)
    found.seen[print_of] = document.name
    row, notes = _row(at, document.name, read, key=f"f:{print_of[:40]}", known=known, found=found)
    for _field, sentence in contents.problems(_content(row), today=known.choices.today):
        found.problems.append(Problem(at, sentence, column="文件", value=document.name[:200]))
        return
    found.rows.append(row)
    if notes:
        said = "；".join(note.rstrip("。") for note in notes)
        found.notes.append(Problem(at, f"{said}。", column="文件", value=document.name[:200], is_note=True))
    if names.extension(base) in KEPT_AS_FILES:
        found.kept[at] = document


def _must_not_be_classified(read: ReadDocument, name: str) -> None:
    """Refuse what carries 绝密, 机密 or 秘密 where a mark stands.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    marks.must_not_be_marked(taken_from([Stretch("正文", f"{read.title}\n{read.body_text}")]), name=name)


def _row(at: int, name: str, read: ReadDocument, *, key: str, known: Known, found: _Findings) -> tuple[Row, list[str]]:
    choices, notes = known.choices, list(read.artefacts)
    title = read.title or _proposed(read, choices.kind)
    if not read.title:
        notes.append(f"拟题为“{title}”，请核对")
    made_on = read.made_on or _assumed_day(read, choices)
    if read.made_on is None:
        notes.append(f"生成日期暂按{made_on:%Y-%m-%d}推定，请核对")
    agency = _place(read, title, known=known, found=found, notes=notes)
    fields: dict[str, Any] = {
        "title": title[:TITLE_LIMIT],
        "made_on": made_on.isoformat(),
        "doc_number": read.doc_number,
        "body_html": read.body_html,
        "body_text": read.body_text,
        "column_code": choices.lists.default_columns.get(choices.kind, ""),
        "openness": Openness.PROACTIVE.value,
    }
    if choices.kind == ItemKind.ANNUAL_REPORT and read.report_year:
        fields["extra"] = {"report_year": read.report_year}
    assumed = not read.title or read.made_on is None
    row = {
        "at": at,
        "name": name,
        "key": key,
        "kind": choices.kind,
        "assumed": assumed,
        "notes": notes,
        "fields": fields,
    }
    return row | agency, notes


def _place(read: ReadDocument, title: str, *, known: Known, found: _Findings, notes: list[str]) -> dict[str, Any]:
    """The agency the document goes to: the chosen one, or whichever it names itself."""
    choices = known.choices
    own = {"agency": choices.agency_id, "section": choices.section_id, "responsible": None}
    if not choices.agency_from_title:
        return own
    owner = bodies.owner_of(title, read.agency_hint, read.body_text, agencies=known.agencies)
    if owner.id and known.may_import(owner.id, None):
        return {"agency": owner.id, "section": None, "responsible": None}
    if owner.name and not owner.id and choices.found_agencies:
        new = found.new.setdefault(owner.name, bodies.new_agency(owner.name))
        notes.append(f"机构“{new.name}”尚未登记，导入时自动建立。")
        return {"agency": None, "new_agency": new.name, "section": None, "responsible": None}
    notes.append(_why_here(owner, _name_of(choices.agency_id, known.agencies)))
    return own


def _why_here(owner: bodies.Owner, own_name: str) -> str:
    if not owner.name:
        return f"文件中没有写明机构，暂归入“{own_name}”，请核对。"
    if owner.id:
        return f"您没有为“{owner.name}”批量导入的权限，暂归入“{own_name}”，请核对。"
    return f"机构“{owner.name}”尚未登记，暂归入“{own_name}”，请核对。"


def _name_of(agency_id: int, agencies: Mapping[str, int]) -> str:
    return max((name for name, pk in agencies.items() if pk == agency_id), key=len, default="")


def _proposed(read: ReadDocument, kind: str) -> str:
    """A title for a document that has none: from 现将……情况报告如下, else what kind it is, else its first words."""
    subject = _SUBJECT.search(read.body_text)
    if subject:
        return f"{UNTITLED}{_MASKED.sub('', subject[1])}情况{subject[2]}"
    if kind == ItemKind.ANNUAL_REPORT:
        return f"{UNTITLED}{f'{read.report_year}年' if read.report_year else ''}政府信息公开工作年度报告"
    return f"{UNTITLED}{_MASKED.sub('', read.body_text[:LONGEST_FIRST_WORDS]).splitlines()[0]}"


def _assumed_day(read: ReadDocument, choices: Choices) -> date:
    """The last day of the year reported on, which no annual report can precede by much; else today."""
    if read.report_year and read.report_year <= choices.today.year:
        return min(date(read.report_year, 12, 31), choices.today)
    return choices.today


def _content(row: Row) -> Content:
    fields = row["fields"]
    return Content(
        title=fields["title"], made_on=date.fromisoformat(fields["made_on"]), doc_number=fields["doc_number"]
    )
