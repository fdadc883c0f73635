"""勾稽关系: one engine that checks a report's figures for the form, the file, the API and the roll-up alike.

`check` takes figures by indicator key. A key that is not there, or whose value is None before publication, is not known and is
never taken for zero: a sum with unknown parts is only wrong when no number could make it right. The rules are data
(`tables.toml`, `text.toml`, `years.toml`), `shapes` carries them out, `words` says what was found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gongkai.law import forms
from gongkai.law.checks import rules
from gongkai.law.checks.breaches import Breach
from gongkai.law.checks.figures import Background, Figures, Given, Stage
from gongkai.law.checks.rules import Check, Severity
from gongkai.law.checks.shapes import SHAPES
from gongkai.law.checks.words import message
from gongkai.law.citations import chinese
from gongkai.law.forms.indicators import indicator
from gongkai.law.refusals import UnknownForm
from gongkai.law.vocabulary import Version

__all__ = ["Background", "Figures", "Finding", "Severity", "Stage", "check", "check_rollup", "rule_names"]


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold: what the report states (`lhs`), what it should be by the rest (`rhs`), and the cells.

    `code` names the check in the data, `rule` the family that findings are counted by. `override`: the unit may keep its
    figures by giving a reason.
    """

    rule: str
    severity: Severity
    lhs: Decimal
    rhs: Decimal
    difference: Decimal
    keys: tuple[str, ...]
    message: str
    law: str
    code: str
    override: bool = False

    @property
    def article(self) -> str:
        """The basis as a clerk reads it."""
        return chinese(self.law)


def check(
    figures: Figures,
    *,
    year: int | None = None,
    form: str = "",
    regime: str = "",
    background: Background | None = None,
    hints: bool = False,
) -> list[Finding]:
    """Everything that does not hold among a report's figures, errors first.

    `form` is the key of the form they were entered in (else none is assumed and no cell is asked for); `regime` picks the
    citations where the year is not known. With `hints`, rules that only give leads to whoever compiles a report speak too.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
    """
    if form and regime and forms.form(form).regime is not Version(regime):
        raise UnknownForm(given=form, known="、".join(one.key for one in forms.forms() if one.regime == regime))
    given = Given(
        figures,
        year=year,
        form=forms.form(form) if form else None,
        background=background or Background(),
    )
    cited = year if year is not None else _first_year(regime)
    found = [_finding(breach, cited) for breach in _breaches(given, hints=hints)]
    order = list(Severity)
    return sorted(found, key=lambda finding: order.index(finding.severity))


def check_rollup(whole: Figures, parts: Mapping[str, Figures], *, year: int | None = None) -> list[Finding]:
    """What does not add up between an aggregated report and the reports of the units below it, cell by cell.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    found = check(whole, year=year, background=Background(children=parts))
    return [finding for finding in found if finding.rule == "rollup_sum"]


def rule_names() -> tuple[str, ...]:
    """The names findings can carry, in the order of the files."""
    return tuple(dict.fromkeys(one.rule for one in rules.stated()))


def _first_year(regime: str) -> int | None:
    if not regime:
        return None
    return min(one.from_year for one in forms.forms() if one.regime == regime)


def _breaches(given: Given, *, hints: bool) -> Iterator[Breach]:
    for series in ("", *given.series()):
        for stated in rules.checks(series):
            asked = hints or stated.severity is not Severity.HINT
            if asked and stated.serves(given.year) and given.touches(stated.left):
                for concrete in _made_for(stated, given):
                    yield from SHAPES[concrete.shape](concrete, given)


def _made_for(stated: Check, given: Given) -> Iterator[Check]:
    """The check itself, or, where it runs over whatever figures there are, one for each of them."""
    if not stated.over:
        yield stated
    elif _has_source(stated, given):
        for label in given.labels(stated.over):
            meaning = indicator(stated.over.replace("*", label))
            if not (meaning.is_share and _sources(stated)) and not (stated.flows_only and meaning.stock):
                yield _filled(stated, label)


def _has_source(stated: Check, given: Given) -> bool:
    """Whether there are units below, quarters or a last year for a check that needs them."""
    return all(getattr(given.background, source) for source in _sources(stated))


def _sources(stated: Check) -> set[str]:
    """Which other reports a check looks into; shares are never added up over those."""
    return {key.partition(":")[0] for keys in stated.right for key in keys if ":" in key}


@lru_cache(maxsize=8192)
def _filled(stated: Check, label: str) -> Check:
    return stated.filled("{label}", label)


def _finding(breach: Breach, year: int | None) -> Finding:
    keys = (*breach.left.keys, *breach.right.keys)
    return Finding(
        rule=breach.check.rule,
        severity=breach.severity,
        lhs=breach.lhs,
        rhs=breach.rhs,
        difference=breach.lhs - breach.rhs,
        keys=tuple(dict.fromkeys(keys or (term.own for term in breach.left.terms if term.own))),
        message=message(breach),
        law=breach.check.law(year),
        code=breach.check.code,
        override=breach.check.override,
    )
