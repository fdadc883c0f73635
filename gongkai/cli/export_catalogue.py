"""`gongkai export`: the public catalogue as a sheet or for machines, for whoever prints, archives or hands it on."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.queries import branch_ids
from gongkai.cli.errors import TargetExists
from gongkai.cli.progress import Progress
from gongkai.publication import catalogue_sheet
from gongkai.publication.catalogue_sheet import CORE, PRINT, Element, Extent
from gongkai.ui import row_files

Rows = Iterable[tuple[str, ...]]
SHAPES = ("csv", "json", "xlsx", "xml")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", type=Path, metavar="文件", help="输出文件 (file to write)")
    parser.add_argument(
        "--format", choices=SHAPES, help="格式，默认按文件扩展名 (format; by the extension if left out)"
    )
    parser.add_argument(
        "--agency", default="", metavar="机构", help="只导出一个机构：代码或全称 (one agency, by code or name)"
    )
    parser.add_argument("--below", action="store_true", help="包括该机构的下级 (with everybody below the agency)")
    parser.add_argument(
        "--column", default="", metavar="栏目", help="只导出一个栏目及其下级：代码 (one column and those below it)"
    )
    parser.add_argument("--year", type=int, metavar="年份", help="只导出一个年份 (one year)")
    parser.add_argument(
        "--since", type=_day, metavar="日期", help="只导出该日以来新增或改动的 (new or changed since that day)"
    )
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
    if chosen not in SHAPES:
        print(f"请用 --format 指明格式：{'、'.join(SHAPES)}。", file=sys.stderr)
        return 2
    extent = extent_of(args)
    elements, rows = (
        (CORE, catalogue_sheet.core(extent, link=link))
        if args.columns == "core"
        else (PRINT, catalogue_sheet.statutory(extent))
    )
    done = write(args.out, chosen, elements, counted(rows, catalogue_sheet.total(extent), args))
    print(f"已导出{done}条到 {args.out}")
    return 0


def extent_of(args: Namespace) -> Extent:
    """What is asked for."""
    agency_id = catalogue_sheet.agency_id_of(args.agency) if args.agency else None
    bodies = None if agency_id is None else branch_ids(agency_id) if args.below else frozenset({agency_id})
    return Extent(bodies, args.column, args.year, args.since)


def link(item_id: int) -> str:
    """The address of an item's page."""
    scheme = "https" if settings.HTTPS_ONLY else "http"
    return f"{scheme}://{settings.SITE_DOMAIN}{reverse('portal:item', args=[item_id])}"


def about() -> Mapping[str, Any]:
    """What a file for machines says of itself."""
    return {"site": settings.SITE_NAME, "made_on": timezone.localdate().isoformat()}


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
        done = _written(unfinished, chosen, elements, rows)
        unfinished.rename(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return done


def _written(out: Path, chosen: str, elements: Sequence[Element], rows: Rows) -> int:
    if chosen == "xlsx":
        return row_files.write_xlsx(str(out), elements, rows, name="目录")
    done = 0

    def seen() -> Iterator[tuple[str, ...]]:
        nonlocal done
        for done, row in enumerate(rows, start=1):  # noqa: B007 - the last number is the answer
            yield row

    with out.open("w", encoding="utf-8", newline="") as file:
        file.writelines(row_files.PIECES[chosen](elements, seen(), about()))
    return done


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise ArgumentTypeError(f"“{given}”不是日期，请写成 2026-03-01 (not a day)") from error
