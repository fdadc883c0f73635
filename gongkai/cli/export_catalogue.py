"""`gongkai export`: the public catalogue as a sheet or for machines, for whoever prints, archives or hands it on."""

import csv
import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

import xlsxwriter
from django.conf import settings
from django.urls import reverse

from gongkai.cli.errors import TargetExists
from gongkai.cli.progress import Progress
from gongkai.publication import catalogue_sheet
from gongkai.publication.catalogue_sheet import CORE, PRINT, Element
from gongkai.publication.queries_public import PublicFilters, total
from gongkai.ui.spreadsheets import harmless

Rows = Iterable[tuple[str, ...]]
SHEET_ROWS = 1_000_000  # what a sheet of XLSX holds, with room for its head
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", type=Path, metavar="文件", help="输出文件 (file to write)")
    parser.add_argument(
        "--format", choices=sorted(WRITERS), help="格式，默认按文件扩展名 (format; by the extension if left out)"
    )
    parser.add_argument(
        "--agency", default="", metavar="机构", help="只导出一个机构：代码或全称 (one agency, by code or name)"
    )
    parser.add_argument(
        "--column", default="", metavar="栏目", help="只导出一个栏目及其下级：代码 (one column and those below it)"
    )
    parser.add_argument("--year", type=int, metavar="年份", help="只导出一个年份 (one year)")
    parser.add_argument(
        "--columns",
        choices=["core", "print"],
        default="core",
        help="core：十四项核心元数据；print：索引、名称、内容概述、生成日期四项 (all core metadata, or the four statutory elements)",
    )


def run(args: Namespace) -> int:
    """Write the file beside its name and put it in place when it is whole."""
    if args.out.exists():
        raise TargetExists(file=args.out)
    chosen = args.format or args.out.suffix.lstrip(".").lower()
    if chosen not in WRITERS:
        print(f"请用 --format 指明格式：{'、'.join(sorted(WRITERS))}。", file=sys.stderr)
        return 2
    filters = filters_of(args)
    elements, rows = (
        (CORE, catalogue_sheet.core(filters, link=link))
        if args.columns == "core"
        else (PRINT, catalogue_sheet.statutory(filters))
    )
    done = write(args.out, chosen, elements, counted(rows, total(filters), args))
    print(f"已导出{done}条到 {args.out}")
    return 0


def filters_of(args: Namespace) -> PublicFilters:
    """Agency, column and year asked for."""
    agency_id = catalogue_sheet.agency_id_of(args.agency) if args.agency else None
    return PublicFilters(agency_id=agency_id, column_code=args.column, year=args.year)


def link(item_id: int) -> str:
    """The address of an item's page."""
    scheme = "https" if settings.HTTPS_ONLY else "http"
    return f"{scheme}://{settings.SITE_DOMAIN}{reverse('portal:item', args=[item_id])}"


def counted(rows: Rows, whole: int, args: Namespace) -> Iterator[tuple[str, ...]]:
    """The rows, with how far they have come on the terminal."""
    progress = Progress.of(args, "导出")
    for number, row in enumerate(rows, start=1):
        yield row
        progress(number, whole)
    progress.finish()


def write(out: Path, chosen: str, elements: Sequence[Element], rows: Rows) -> int:
    """Write every row and say how many; a file that was not finished is taken away."""
    unfinished = out.with_name(f"{out.name}.part")
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        done = WRITERS[chosen](unfinished, elements, rows)
        unfinished.rename(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return done


def write_csv(out: Path, elements: Sequence[Element], rows: Rows) -> int:
    """CSV in UTF-8 with its mark, as spreadsheet programs expect; nothing in it can run as a formula."""
    done = 0
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([element.name for element in elements])
        for done, row in enumerate(rows, start=1):  # noqa: B007 - the last number is the answer
            writer.writerow([harmless(value) for value in row])
    return done


def write_xlsx(out: Path, elements: Sequence[Element], rows: Rows) -> int:
    """An XLSX of any length in little memory; cells are text and nothing else."""
    done = 0
    with xlsxwriter.Workbook(
        str(out), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1})
        for done, row in enumerate(rows, start=1):
            place = (done - 1) % SHEET_ROWS
            if place == 0:
                sheet = _sheet(book, elements, head)
            for position, value in enumerate(row):
                sheet.write_string(place + 1, position, _NOT_XML.sub("", value))
        if done == 0:
            _sheet(book, elements, head)
    return done


def _sheet(book: xlsxwriter.Workbook, elements: Sequence[Element], head: object) -> xlsxwriter.worksheet.Worksheet:
    sheet = book.add_worksheet(f"目录{len(book.worksheets()) + 1}")
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for position, element in enumerate(elements):
        sheet.set_column(position, position, element.width)
        sheet.write_string(0, position, element.name, head)
    return sheet


def write_json(out: Path, elements: Sequence[Element], rows: Rows) -> int:
    """One JSON list of objects under the elements' English names."""
    done, codes = 0, [element.code for element in elements]
    with out.open("w", encoding="utf-8") as file:
        file.write("[")
        for done, row in enumerate(rows, start=1):
            record = json.dumps(dict(zip(codes, row, strict=True)), ensure_ascii=False)
            file.write(f"{',' if done > 1 else ''}\n{record}")
        file.write("\n]\n")
    return done


def write_xml(out: Path, elements: Sequence[Element], rows: Rows) -> int:
    """One XML document, an element `Item` for each row."""
    done = 0
    with out.open("w", encoding="utf-8") as file:
        xml = XMLGenerator(file, "utf-8", short_empty_elements=True)
        xml.startDocument()
        xml.startElement("Catalogue", AttributesImpl({}))
        for done, row in enumerate(rows, start=1):  # noqa: B007 - the last number is the answer
            _xml_item(xml, elements, row)
        xml.endElement("Catalogue")
        xml.endDocument()
    return done


def _xml_item(xml: XMLGenerator, elements: Sequence[Element], row: tuple[str, ...]) -> None:
    xml.characters("\n")
    xml.startElement("Item", AttributesImpl({}))
    for element, value in zip(elements, row, strict=True):
        xml.startElement(element.code, AttributesImpl({}))
        xml.characters(_NOT_XML.sub("", value))
        xml.endElement(element.code)
    xml.endElement("Item")


WRITERS: dict[str, Callable[[Path, Sequence[Element], Rows], int]] = {
    "csv": write_csv,
    "json": write_json,
    "xlsx": write_xlsx,
    "xml": write_xml,
}
