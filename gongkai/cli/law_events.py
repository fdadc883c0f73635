"""The events of a request as `gongkai law due --events` reads them from a JSON file, and what it answers."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from gongkai.law.deadlines import Due
from gongkai.law.refusals import Refusal
from gongkai.law.request_clock import Asked, Event, Phase, Standing
from gongkai.law.vocabulary import EventKind

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
KEYS = ("kind", "on", "until", "working_days", "key", "asked")
LARGEST = 1_000_000


class BadEvents(Refusal):
    """The file cannot be understood."""

    sentence = "事件文件 {file} 不能使用：{problem}。请改正后重新运行。"


class OnlyForReplies(Refusal):
    """Events move the reply period alone."""

    sentence = "--events 只用于答复期限。请改为 --kind reply，或者去掉 --events。"


class NotYetKnown(Refusal):
    """What happened leaves the last day open."""

    sentence = "目前无法推算答复期限：{phase}。请在该事项有结果后，把结果写入事件文件再推算。"


def read_events(file: Path, *, received_on: date) -> list[Event]:
    """Every event of the file, after the receipt on that day; each mistake is named with the number of its entry."""
    rows = _rows(file)
    events = [_event(row, f"第{at}项", file) for at, row in enumerate(rows, start=1)]
    return [Event(EventKind.RECEIVED, received_on), *events]


def _rows(file: Path) -> list[Any]:
    try:
        if file.stat().st_size > LARGEST:
            raise BadEvents(file=file.name, problem="文件过大")
        rows = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        raise BadEvents(file=file.name, problem="文件不存在或者无法读取") from None
    except (ValueError, RecursionError):
        raise BadEvents(file=file.name, problem="不是 JSON 文件") from None
    if not isinstance(rows, list):
        raise BadEvents(file=file.name, problem="最外层应当是列表，每项是一个事件")
    return rows


def _event(row: object, where: str, file: Path) -> Event:
    if not isinstance(row, dict):
        raise BadEvents(file=file.name, problem=f"{where}不是事件，应写成 {{“kind”: …, “on”: …}}")
    unknown = sorted(set(row) - set(KEYS))
    if unknown:
        raise BadEvents(file=file.name, problem=f"{where}有不认识的内容“{unknown[0]}”，可用的是：{'、'.join(KEYS)}")
    try:
        return Event(
            kind=_kind(row.get("kind")),
            on=_day(row.get("on"), "on"),
            until=_day(row["until"], "until") if row.get("until") is not None else None,
            working_days=_number(row.get("working_days")),
            key=_words(row.get("key", "")),
            asked=_asked(row.get("asked", Asked.THIRD_PARTY)),
        )
    except ValueError as problem:
        raise BadEvents(file=file.name, problem=f"{where}{problem}") from None


def _kind(given: object) -> EventKind:
    if given not in [kind.value for kind in EventKind]:
        raise ValueError(f"没有名为“{given}”的事件，可用的是：{'、'.join(kind.value for kind in EventKind)}")
    return EventKind(given)


def _asked(given: object) -> Asked:
    if given not in [asked.value for asked in Asked]:
        raise ValueError(f"的 asked“{given}”不认识，可用的是：{'、'.join(asked.value for asked in Asked)}")
    return Asked(given)


def _day(given: object, name: str) -> date:
    try:
        if not isinstance(given, str) or not DAY.fullmatch(given):
            raise ValueError
        return date.fromisoformat(given)
    except ValueError:
        raise ValueError(f"的 {name}“{given}”不是有效的日期，应写成 2024-09-20 的样子") from None


def _number(given: object) -> int | None:
    if given is None or (isinstance(given, int) and not isinstance(given, bool) and given > 0):
        return given
    raise ValueError(f"的 working_days“{given}”不是大于零的整数")


def _words(given: object) -> str:
    if not isinstance(given, str):
        raise ValueError(f"的 key“{given}”不是文字")
    return given


def must_be_known(now: Standing) -> Due:
    """The last day, or the reason why nobody can say."""
    if now.due is None:
        raise NotYetKnown(phase=Phase(now.phase).label)
    return now.due


def as_json(now: Standing) -> dict[str, Any]:
    """What the events did, for a machine."""
    return {
        "phase": now.phase.value,
        "period_from": now.period_from.isoformat() if now.period_from else None,
        "days_extended": now.days_extended,
        "pauses": [[pause.from_on.isoformat(), pause.to_on.isoformat()] for pause in now.pauses],
        "restarts": [day.isoformat() for day in now.restarts],
    }


def as_lines(now: Standing) -> list[str]:
    """What the events did, for a person."""
    return [
        *(f"重新起算：{day.isoformat()}（补正或者缴费）" for day in now.restarts),
        *(f"暂停计算：{pause.from_on.isoformat()} 至 {pause.to_on.isoformat()}（征求意见）" for pause in now.pauses),
        *([f"延长：{now.days_extended}个工作日"] if now.days_extended else []),
        f"目前：{now.phase.label}",
    ]
