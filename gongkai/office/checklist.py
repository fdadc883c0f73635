"""制度清单: the ten rule documents a body should have, and which of them it has."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gongkai.office.vocabulary_work import IN_FORCE, RuleKind, RuleStatus

FILE = Path(__file__).parent / "rule_checklist.toml"


@dataclass(frozen=True)
class Wanted:
    """One document of the list."""

    code: str
    name: str
    kind: RuleKind


@dataclass(frozen=True)
class Held:
    """What the list asks of a rule: its kind and how far it binds."""

    id: int
    title: str
    kind: str
    status: str


@dataclass(frozen=True)
class Checked:
    """One document of the list beside what the body has of it; the most binding one counts."""

    wanted: Wanted
    rule: Held | None

    @property
    def is_there(self) -> bool:
        """Whether it is adopted; a draft is not."""
        return self.rule is not None and self.rule.status in IN_FORCE

    @property
    def is_draft(self) -> bool:
        """Whether there is only a draft, which must not be counted."""
        return self.rule is not None and self.rule.status == RuleStatus.DRAFT


@cache
def wanted() -> tuple[Wanted, ...]:
    """The list as it is kept beside this module."""
    rows = tomllib.loads(FILE.read_text("utf-8"))["item"]
    return tuple(Wanted(row["code"], row["name"], RuleKind(row["kind"])) for row in rows)


def check(rules: Iterable[Held]) -> list[Checked]:
    """Every document of the list with the most binding rule of its kind."""
    order = [RuleStatus.FORMAL, RuleStatus.INTERIM, RuleStatus.TRIAL, RuleStatus.DRAFT]
    ranked = sorted(
        (rule for rule in rules if rule.status in order), key=lambda rule: order.index(RuleStatus(rule.status))
    )
    best: dict[str, Held] = {}
    for rule in ranked:
        best.setdefault(rule.kind, rule)
    return [Checked(item, best.get(item.kind)) for item in wanted()]
