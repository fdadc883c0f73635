"""`gongkai law due`: the last day of a statutory period with every counted and skipped day, for anybody who asks."""

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from gongkai.cli import law_events
from gongkai.law import calendar, chinese, deadlines, regulation, regulation_on
from gongkai.law.deadlines import PERIODS, Due, Step
from gongkai.law.refusals import BadDate, BeforeRegulation, DayOutOfReach, Refusal, UnknownKind, UnknownVersion
from gongkai.law.request_clock import Standing
from gongkai.law.request_order import must_be_possible
from gongkai.law.vocabulary import Version
from gongkai.law.workdays import FIRST_DAY, LAST_DAY, PROVISIONAL

TITLES = {
    "publish": "主动公开期限",
    "reply": "答复期限",
    "correction": "告知补正期限",
    "third_party": "第三方提出意见期限",
    "payment": "缴纳信息处理费期限",
}
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WEEKDAYS = "一二三四五六日"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes. Values are checked in `run`, so that every refusal is a sentence in Chinese."""
    parser.add_argument("--kind", required=True, metavar="期限", help=f"期限种类：{'、'.join(PERIODS)}")
    parser.add_argument("--from", dest="start", required=True, metavar="日期", help="起算日，如 2024-09-20（当日不计）")
    parser.add_argument("--version", metavar="版本", help="按哪一版《条例》：2008 或 2019；不填则按起算日适用的版本")
    parser.add_argument(
        "--events",
        type=Path,
        metavar="文件",
        help="申请收到以后发生的事（JSON），只用于 reply；写法见 docs/explanation/request-clock.md",
    )
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.add_argument("--region", default=None, metavar="区划代码", help="地方放假和从严期限，如 640000")
    parser.add_argument("--calendars", default=None, metavar="目录", help="另外载入的放假安排所在目录")


def run(args: Namespace) -> int:
    """Count, print, and answer 0; or say on stderr why not, and answer 2."""
    try:
        due, now = due_for(args)
    except Refusal as refusal:
        print(refusal.sentence, file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(as_json(due) | (law_events.as_json(now) if now else {}), ensure_ascii=False))
    else:
        print(as_text(args.kind, due, law_events.as_lines(now) if now else ()))
    return 0


def due_for(args: Namespace) -> tuple[Due, Standing | None]:
    """The period asked for, its words checked one by one; with events also where they leave the period."""
    if args.kind not in PERIODS:
        raise UnknownKind(given=args.kind, known="、".join(PERIODS))
    start = day_of(args.start)
    region = settings.REGION if args.region is None else args.region
    working = calendar(region, Path(args.calendars) if args.calendars else settings.CALENDARS_DIR)
    version = version_of(args.version, start)
    if args.events is None:
        return deadlines.due(args.kind, start, calendar=working, version=version, region=region), None
    if args.kind != "reply":
        raise law_events.OnlyForReplies
    events = law_events.read_events(args.events, received_on=start)
    now = must_be_possible(events, version=version, calendar=working, region=region)
    return law_events.must_be_known(now), now


def day_of(words: str) -> date:
    """A day written 2024-09-20, within reach of the calendars."""
    if not DAY.fullmatch(words):
        raise BadDate(given=words)
    try:
        day = date.fromisoformat(words)
    except ValueError:
        raise BadDate(given=words) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise DayOutOfReach(given=day, first=FIRST_DAY, last=LAST_DAY)
    return day


def version_of(words: str | None, start: date) -> Version:
    """The version named, or the one that governed the day; a day before the Regulation needs it named.

    Law: Regulation 2008, Art. 38; Regulation 2019, Art. 56.
    """
    if words is None:
        first = regulation(Version.R2008).from_on
        if start < first:
            raise BeforeRegulation(in_force=first, given=start)
        return regulation_on(start)
    if words not in {version.value for version in Version}:
        raise UnknownVersion(given=words)
    return Version(words)


def as_json(due: Due) -> dict[str, Any]:
    """The answer for a machine."""
    return {"due": due.on.isoformat(), "provisional": due.provisional, "steps": [step_json(step) for step in due.steps]}


def step_json(step: Step) -> dict[str, Any]:
    """One day for a machine; `number` is null for a day that does not count."""
    return {
        "date": step.day.isoformat(),
        "counted": step.counted,
        "number": step.number or None,
        "reason": step.reason,
    }


def as_text(kind: str, due: Due, told: Sequence[str] = ()) -> str:
    """The answer for a person: the day, why, what `told` says beside, and one line a day."""
    lines = [
        f"{TITLES[kind]}：{due.on.isoformat()}（星期{WEEKDAYS[due.on.weekday()]}）",
        f"依据：{chinese(due.law)}，{due.working_days}个工作日",
        f"起算：{due.start_on.isoformat()}当日不计，自次日起算",
        *told,
        "",
        *(line(step) for step in due.steps),
    ]
    if due.provisional:
        lines += ["", f"注意：经过的年份尚未公布放假安排，{PROVISIONAL}；公布后应重新计算。"]
    return "\n".join(lines)


def line(step: Step) -> str:
    """One day for a person: counted days carry a tick, skipped ones a dash."""
    mark = "✓" if step.counted else "－"
    return f"{mark} {step.day.isoformat()} 星期{WEEKDAYS[step.day.weekday()]}  {step.reason}"
