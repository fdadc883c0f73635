"""From the words on the command line to one verb: the table of verbs, the help, and what a failure says."""

import os
import sys
from argparse import ArgumentParser, HelpFormatter, Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import Any

import django
from django.db import OperationalError, ProgrammingError

from gongkai.law.refusals import Refusal


@dataclass(frozen=True)
class Verb:
    """One thing the command does: its words, the module that does it, what it is in Chinese and English."""

    words: str
    module: str
    chinese: str
    english: str


VERBS = (
    Verb("init", "init", "建立数据目录和数据库，设第一个管理员", "set up an empty installation"),
    Verb("demo", "demo", "载入虚构的示范县", "load the fictional demo county"),
    Verb("serve", "serve", "启动网站和后台任务", "serve the site and run the jobs"),
    Verb("worker", "worker", "只运行后台任务", "run the jobs alone"),
    Verb("import", "import_documents", "导入文件夹中的文件或元数据表", "import documents or a metadata sheet"),
    Verb("export", "export_catalogue", "导出目录", "export the catalogue"),
    Verb("report read", "report_read", "读出年度报告中的数字", "read the figures out of annual reports"),
    Verb(
        "report check", "report_check", "核对年度报告的勾稽关系和文字", "check the sums and the text of annual reports"
    ),
    Verb("law due", "law_due", "推算法定期限，逐日说明", "count a statutory period day by day"),
    Verb("site-check", "site_check", "运行一次网站自查", "inspect the public site once"),
    Verb("audit verify", "audit_verify", "校验操作日志未被改动", "prove that the journal was not altered"),
    Verb("backup", "backup", "备份数据库、文件和密钥到一个文件", "back everything up into one file"),
    Verb("restore", "restore", "从备份文件恢复", "restore from a backup"),
)
TOP = """用法 usage: gongkai <命令> [选项]

公开（Gongkai）——政府信息公开工作系统。 The working system for open government information.

命令 commands:
{verbs}

gongkai <命令> --help   查看该命令的选项  options of one command
gongkai --version       显示版本号        show the version

数据在 GONGKAI_HOME 指定的目录，默认 ./var。 Data lies in GONGKAI_HOME, ./var by default."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb for an administrator; 0 when it was done, 1 when refused, 2 when misspelt, 130 when stopped."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in {"-h", "--help", "help"}:
        print(TOP.format(verbs="\n".join(_lines(VERBS))))
        return 0
    if words[0] in {"-V", "--version"}:
        print(f"gongkai {version('gongkai')}")
        return 0
    verb = _verb(words)
    if verb is None:
        return _unknown(words)
    module = _load(verb)
    args = _parser(verb, module).parse_args(words[len(verb.words.split()) :])
    return _run(module, args)


def _verb(words: Sequence[str]) -> Verb | None:
    return next((verb for verb in VERBS if verb.words.split() == words[: len(verb.words.split())]), None)


def _unknown(words: Sequence[str]) -> int:
    family = [verb for verb in VERBS if verb.words.startswith(f"{words[0]} ")]
    print(f"没有“{' '.join(words[:2])}”这个命令。可用的命令：", *_lines(family or VERBS), sep="\n", file=sys.stderr)
    return 2


def _lines(verbs: Iterable[Verb]) -> list[str]:
    return [f"  {verb.words:<13} {verb.chinese}  {verb.english}" for verb in verbs]


def _load(verb: Verb) -> ModuleType:
    """Start Django, then the verb's module: help for the whole command needs neither."""
    os.umask(0o027)  # whatever is written holds people's data: nothing for other accounts of the machine
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
    django.setup()
    return import_module(f"gongkai.cli.{verb.module}")


def _parser(verb: Verb, module: ModuleType) -> ArgumentParser:
    parser = ArgumentParser(
        prog=f"gongkai {verb.words}",
        description=f"{verb.chinese}。 {verb.english.capitalize()}.",
        formatter_class=_Help,
        add_help=False,
        allow_abbrev=False,
    )
    parser._optionals.title = "选项 options"
    parser._positionals.title = "参数 arguments"
    module.add_arguments(parser)
    if "--progress" not in parser._option_string_actions:
        parser.add_argument(
            "--progress", action="store_true", help="不在终端中也显示进度 (show progress even when not in a terminal)"
        )
    parser.add_argument("-h", "--help", action="help", help="显示此说明 (show this help)")
    return parser


class _Help(HelpFormatter):
    """Argparse's layout with a bilingual heading."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "用法 usage: ")


def _run(module: ModuleType, args: Namespace) -> int:
    try:
        return module.run(args)
    except Refusal as refusal:
        print(refusal.sentence, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n已停止。已完成的部分保留，再次运行会接着做。 Stopped; run it again to go on.", file=sys.stderr)
        return 130
    except (OperationalError, ProgrammingError) as problem:
        print(f"数据库不能使用：{problem}".strip(), file=sys.stderr)
        print("如果尚未建立，请先运行 gongkai init；如果连接不上，请检查 GONGKAI_DATABASE_URL。", file=sys.stderr)
        return 1
