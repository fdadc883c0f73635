"""`gongkai import`: bring in a metadata sheet or a folder of documents; checked first, in steps that can be stopped."""

import json
import shlex
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.agencies.reach import ADMINISTER, At
from gongkai.catalogue.import_lists import lists_for
from gongkai.cli.progress import Progress
from gongkai.cli.stopping import Stop
from gongkai.information.actions.check_import import check_import
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.stop_import import stop_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.importing import places, sources, told
from gongkai.information.importing.errors import NoSuchPath
from gongkai.information.importing.shapes import Checked, Choices, Problem
from gongkai.information.vocabulary import ImportState
from gongkai.law import kinds
from gongkai.law.vocabulary import ItemKind
from gongkai.review.actions.rescan import rescan

STOPPED = 130
REFUSED = 1


def add_arguments(parser: ArgumentParser) -> None:
    """What to bring in and where to. Values are checked in `run`, so that every refusal is a sentence in Chinese."""
    add = parser.add_argument
    add(
        "path",
        nargs="?",
        default="",
        metavar="路径",
        help="文件夹、ZIP、单个文件，或者元数据表 XLSX/CSV (folder, ZIP, file or sheet)",
    )
    add("--type", default=ItemKind.DOCUMENT.value, metavar="种类", help=f"信息种类 kind：{'、'.join(kinds.KINDS)}")
    add(
        "--agency",
        default="",
        metavar="名称",
        help="发布机构的代码或名称，默认最上级机构 (agency; default: the one at the top)",
    )
    add(
        "--agency-from-title",
        action="store_true",
        help="按文件标题识别发布机构，没有登记的自动建立 (agency named in the title)",
    )
    add("--section", default="", metavar="名称", help="产生科室 (section)")
    add("--as", dest="username", default="", metavar="账号", help="以此人的名义和权限导入 (act as this person)")
    add("--dry-run", action="store_true", help="只校验，不写入 (check only)")
    add("--skip-bad", action="store_true", help="只导入正确的行 (leave wrong rows out)")
    add("--backlog", action="store_true", help="全部记为历史清理，不计公开期限 (historic clean-up, no period)")
    add("--resume", type=int, metavar="批号", help="接着做停下的那一批 (go on with a stopped import)")
    add("--json", action="store_true", help="输出 JSON (print JSON)")


def run(args: Namespace) -> int:
    """Check everything, print every error at once, and take in only what may be taken in."""
    by = places.actor_called(args.username, on=timezone.localdate()) if args.username else SYSTEM
    if args.resume is not None:
        return _go_on(args, by, args.resume)
    checked = _check(args, by)
    refused = bool(checked.problems) and not (args.skip_bad and checked.rows)
    if args.dry_run or refused:
        _print_checked(args, checked, refused=refused)
        return REFUSED if checked.problems else 0
    if not args.json:
        _print_problems(checked)
    return _go_on(args, by, keep_import(checked, by=by).pk, checked)


def _check(args: Namespace, by: Actor) -> Checked:
    path = Path(args.path)
    if not args.path or not path.exists():
        raise NoSuchPath(path=args.path or "（未写路径）")
    choices = _choices(args, by)
    is_sheet = path.is_file() and path.suffix.lower() in sources.SHEETS
    source = path.read_bytes() if is_sheet else sources.of_path(path)
    return check_import(source, name=path.name or path.resolve().name, choices=choices, by=by)


def _choices(args: Namespace, by: Actor) -> Choices:
    agency_id = places.agency_called(args.agency) if args.agency or by.agency_id is None else by.agency_id
    today = timezone.localdate()
    return Choices(
        agency_id=agency_id,
        today=today,
        kind=places.kind_called(args.type),
        section_id=places.section_called(args.section, agency_id=agency_id),
        backlog=args.backlog,
        agency_from_title=args.agency_from_title,
        found_agencies=args.agency_from_title and by.may(ADMINISTER, At(agency_id)),
        lists=lists_for(agency_id, day=today),
    )


def _go_on(args: Namespace, by: Actor, batch_id: int, checked: Checked | None = None) -> int:
    """Take in until done or stopped; what was taken in stays."""
    stop, progress = Stop(), Progress.of(args, "导入")
    start_import(batch_id, skip_bad=args.skip_bad, by=by)
    batch = take_in(batch_id, by=by, progress=progress, stop=lambda: stop.asked)
    if batch.state != ImportState.DONE:
        batch = stop_import(batch_id, by=by)
        progress.finish("已停止")
        _print_stopped(args, batch)
        return STOPPED
    progress.finish()
    if batch.shape == "documents":
        for item_id in told.item_ids(batch):
            rescan(item_id, by=SYSTEM)
    _print_done(args, batch, checked)
    return 0


def _print_stopped(args: Namespace, batch: Any) -> None:
    person = ["--as", args.username] if args.username else []
    again = shlex.join(["gongkai", "import", "--resume", str(batch.pk), *person])
    print(f"已停止：第{batch.pk}批，已处理{batch.done}/{batch.ready}条，已导入的保留。", file=sys.stderr)
    print(f"接着做 to go on：{again}", file=sys.stderr)


def _print_checked(args: Namespace, checked: Checked, *, refused: bool) -> None:
    """What a dry run, or a refusal, has to say; a refusal goes to stderr."""
    if args.json:
        print(json.dumps(_as_json(checked) | {"state": "refused" if refused else "checked"}, ensure_ascii=False))
        return
    _print_problems(checked)
    found = f"共{checked.total}条，正确{len(checked.rows)}条（其中已存在{checked.repeated}条），有错误{checked.bad}条。"
    advice = "没有导入任何内容。请改正后再导入，或者加 --skip-bad 只导入正确的。" if refused else "这是校验，没有写入。"
    print(f"{found}{advice}", file=sys.stderr if refused else sys.stdout)


def _print_problems(checked: Checked) -> None:
    for problem in checked.problems:
        print(_line(problem), file=sys.stderr)
    for note in checked.notes:
        print(f"提示 {_line(note)}", file=sys.stderr)


def _line(problem: Problem) -> str:
    value = f"“{problem.value}”" if problem.value else ""
    where = " ".join(part for part in (problem.cell or f"第{problem.row}个", problem.column, value) if part)
    return f"{where}：{problem.message}"


def _print_done(args: Namespace, batch: Any, checked: Checked | None) -> None:
    counts = {"created": batch.created, "repeated": batch.repeated, "left_out": batch.bad}
    if args.json:
        found = _as_json(checked) if checked else {}
        print(json.dumps(found | {"batch": batch.pk, "state": batch.state} | counts, ensure_ascii=False))
        return
    left_out = f"，有错误未导入{batch.bad}条" if batch.bad else ""
    print(
        f"第{batch.pk}批完成：新建草稿{batch.created}条，已存在{batch.repeated}条{left_out}。经办人：{batch.made_by.name}"
    )
    for new in batch.options.get("new_agencies", ()):
        print(f"已建立机构“{new['name']}”，请在工作台“机构”中核对其代码、类型和上级机构。")


def _as_json(checked: Checked) -> dict[str, Any]:
    return {
        "total": checked.total,
        "ready": len(checked.rows),
        "repeated": checked.repeated,
        "bad": checked.bad,
        "problems": [vars(problem) for problem in checked.problems],
        "notes": [vars(note) for note in checked.notes],
        "new_agencies": [agency.name for agency in checked.new_agencies],
    }
