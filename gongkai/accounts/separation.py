"""Duties better not held by one person: warnings, never refusals, since a small township may have no other choice."""

from collections.abc import Iterable

from gongkai.law.vocabulary import Duty

_RUNS = frozenset({Duty.ADMINISTER})
_DECIDES = frozenset({Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE, Duty.PUBLISH})
_APART: tuple[tuple[frozenset[Duty], frozenset[Duty], str], ...] = (
    (_RUNS, _DECIDES, "系统管理与审查、签发、发布职责由同一人承担，建议分开。"),
    (_RUNS, frozenset({Duty.AUDIT}), "系统管理与审计职责由同一人承担，建议分开。"),
    (_DECIDES | {Duty.FILL}, frozenset({Duty.AUDIT}), "审计与被审计的业务职责由同一人承担，建议分开。"),
    (frozenset({Duty.FILL}), frozenset({Duty.SECRECY_REVIEW}), "填报与保密审查由同一人承担，同一条信息须由他人审查。"),
)


def warnings(duties: Iterable[Duty]) -> list[str]:
    """What an administrator should think twice about when one person holds all these duties in one body."""
    held = frozenset(duties)
    return [sentence for one, other, sentence in _APART if held & one and held & other]
