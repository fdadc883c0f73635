"""P10: sheets brought in through the actions the page uses: read, checked, kept, taken in, journalled; and whether all is there.

Each shape runs in a process of its own, so that its memory is its own.
"""

import csv
import io
import os
import resource
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, TypeVar

import xlsxwriter
from django.utils import timezone

from benchmarks.corpus import Corpus
from benchmarks.filling_requests import SINCE, make_ready
from gongkai.accounts.actor import Actor
from gongkai.accounts.models import Appointment, User
from gongkai.audit.models import Entry
from gongkai.catalogue.import_lists import lists_for
from gongkai.information.actions.check_import import check_import
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.importing.shapes import Choices
from gongkai.information.models import InfoItem, Revision
from gongkai.law.vocabulary import Duty

IMPORTER = "importer"
SHAPES = ("xlsx", "csv", "fee_item", "wrong")
HEADS = ("信息名称", "文号", "生成日期", "栏目", "内容概述", "体裁分类", "关键词", "正文")
FEE_HEADS = (
    "信息名称",
    "生成日期",
    "内容概述",
    "项目编码",
    "收费单位",
    "收费标准",
    "金额",
    "计费单位",
    "收费依据",
    "监督电话",
)
KIND_AND_NAME = {
    "xlsx": ("document", "清单.xlsx"),
    "csv": ("document", "清单.csv"),
    "fee_item": ("fee_item", "收费.xlsx"),
    "wrong": ("document", "清单.xlsx"),
}
COLUMN, FEE_COLUMN = "statutory-20-01", "statutory-20-08"
EVERY_WRONG = 100  # of the sheet with errors, one row in so many has one
BODY = 300  # characters
T = TypeVar("T")


def run(shape: str, corpus: Corpus) -> dict[str, object]:
    """Bring one sheet in and say what it took."""
    by = ready()
    kind, data, name = sheet_of_a_child(shape, corpus)
    before = _counts()
    choices = Choices(
        agency_id=by.agency_id or 0,
        today=timezone.localdate(),
        kind=kind,
        backlog=True,
        lists=lists_for(by.agency_id or 0, day=timezone.localdate()),
    )
    at_rest, cpu = _memory(), process_time()
    checked, check_s = _timed(lambda: check_import(data, name=name, choices=choices, by=by))
    batch, keep_s = _timed(lambda: keep_import(checked, by=by))
    start_import(batch.pk, skip_bad=bool(checked.problems), by=by)
    done, take_s = _timed(lambda: take_in(batch.pk, by=by))
    cpu = process_time() - cpu
    after = _counts()
    whole = check_s + keep_s + take_s
    return {
        "shape": shape,
        "rows": corpus.size,
        "mb_of_file": round(len(data) / 1e6, 1),
        "rows_per_s": round(corpus.size / whole),
        "rows_per_cpu_s": round(corpus.size / cpu),
        "check_s": round(check_s, 1),
        "keep_s": round(keep_s, 1),
        "take_in_s": round(take_s, 1),
        "memory_mb": round(_memory()),
        "of_that_import_mb": round(_memory() - at_rest),
        "journal_lines_added": after[2] - before[2],
        "created": done.created,
        "wrong_rows": done.bad,
        "wrong_expected": len(wrong_rows(shape, corpus.size)),
        "items_and_revisions_added": [now - then for now, then in zip(after, before, strict=True)][:2],
        "differing": _differing(shape, corpus),
    }


def ready() -> Actor:
    """A home with a county, and somebody who may import for it."""
    county = make_ready(20)[0]
    user, made = User.objects.get_or_create(username=IMPORTER, defaults={"name": "李演示", "agency": county})
    if made:
        Appointment.objects.create(user=user, duty=Duty.FILL, agency=county, covers_branch=True, from_on=SINCE)
    return Actor.of(user, on=timezone.localdate())


def sheet(shape: str, corpus: Corpus) -> tuple[str, bytes, str]:
    """Kind, bytes and name of one sheet."""
    kind, name = KIND_AND_NAME[shape]
    if shape == "fee_item":
        return kind, xlsx(FEE_HEADS, (fee(n) for n in range(1, corpus.size + 1))), name
    bad = wrong_rows(shape, corpus.size)
    rows = (paper(row, wrong=row.id in bad) for row in corpus.rows())
    if shape == "csv":
        return kind, csv_of(HEADS, rows), name
    return kind, xlsx(HEADS, rows), name


def sheet_of_a_child(shape: str, corpus: Corpus) -> tuple[str, bytes, str]:
    """The same, made in another process, so that its memory is not taken for the import's."""
    kind, name = KIND_AND_NAME[shape]
    with TemporaryDirectory() as folder:
        path = Path(folder, "sheet")
        child = os.fork()
        if not child:
            path.write_bytes(sheet(shape, corpus)[1])
            os._exit(0)
        os.waitpid(child, 0)
        return kind, path.read_bytes(), name


def wrong_rows(shape: str, size: int) -> frozenset[int]:
    """Which rows of the sheet with errors have one."""
    return frozenset(range(EVERY_WRONG, size + 1, EVERY_WRONG)) if shape == "wrong" else frozenset()


def paper(row: Any, *, wrong: bool = False) -> tuple[str, ...]:
    """A document of the corpus as a row of the sheet; a wrong one has no such day."""
    day = "2026-02-30" if wrong else row.made_on.isoformat()
    number = f"示演发〔{row.made_on.year}〕{row.id}号"
    return (row.title, number, day, COLUMN, row.summary, "", "演示", row.body[:BODY])


def fee(number: int) -> tuple[str, ...]:
    """A row of the sheet of fees."""
    code, basis = f"{number:08d}", f"示演价〔2024〕{number % 400 + 1}号"
    return (
        f"演示收费第{number}项",
        "2025-03-01",
        "演示项目。",
        code,
        "示范县人民政府",
        "每件10元",
        "10.50",
        "件",
        basis,
        "0000-0000000",
    )


def xlsx(heads: Sequence[str], rows: Any) -> bytes:
    """A workbook written row by row."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    page = book.add_worksheet("信息")
    for at, cells in enumerate([heads, *rows]):
        page.write_row(at, 0, cells)
    book.close()
    return out.getvalue()


def csv_of(heads: Sequence[str], rows: Any) -> bytes:
    """The same as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([heads, *rows])
    return out.getvalue().encode()


def _counts() -> tuple[int, int, int]:
    return InfoItem.objects.count(), Revision.objects.count(), Entry.objects.count()


def _differing(shape: str, corpus: Corpus) -> int:
    """Rows whose item does not say what the row says: every row, against what the sheet was made of."""
    kind = "fee_item" if shape == "fee_item" else "document"
    kept = Revision.objects.filter(item__kind=kind).values_list(
        "title", "doc_number", "made_on", "summary", "body_text", "extra"
    )
    if shape == "fee_item":
        wanted: Any = {(*fee(n)[:1], "", date(2025, 3, 1), fee(n)[3]) for n in range(1, corpus.size + 1)}
        found: Any = {(title, number, day, extra.get("item_number")) for title, number, day, _s, _b, extra in kept}
    else:
        bad = wrong_rows(shape, corpus.size)
        rows = (paper(row) for row in corpus.rows() if row.id not in bad)
        wanted = {(row[0], row[1], date.fromisoformat(row[2]), row[4], row[7].strip()) for row in rows}
        found = {(title, number, day, summary, body.strip()) for title, number, day, summary, body, _e in kept}
    return len(wanted ^ found)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    began = perf_counter()
    done = work()
    return done, perf_counter() - began


def _memory() -> float:
    """The most this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
