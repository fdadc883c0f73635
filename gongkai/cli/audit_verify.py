"""`gongkai audit verify`: prove to anybody that the journal is whole."""

import json
import sys
from argparse import ArgumentParser, Namespace

from gongkai.audit import journal


def add_arguments(parser: ArgumentParser) -> None:
    """Only the form of the answer can be chosen."""
    parser.add_argument("--json", action="store_true", help="以 JSON 输出 (print JSON)")


def run(args: Namespace) -> int:
    """Walk the chain; 0 when it is whole, 1 when it was broken, with the place."""
    verdict = journal.verify()
    if args.json:
        answer = {"ok": verdict.ok, "entries": verdict.entries, "first_bad": verdict.first_bad, "why": verdict.why}
        print(json.dumps({**answer, "last_hash": verdict.last_hash}, ensure_ascii=False))
    elif verdict.ok:
        print(f"操作日志完整：共{verdict.entries}条，末条校验值 {verdict.last_hash}。")
        print("请把末条校验值另行保存，下次校验时可据此确认日志没有被整体替换或截短。")
    else:
        print(f"操作日志已被改动：第{verdict.first_bad}条{verdict.why}。之前{verdict.entries}条完好。", file=sys.stderr)
        print("请保留现场，停止使用该数据库，并报告信息安全负责人。", file=sys.stderr)
    return 0 if verdict.ok else 1
