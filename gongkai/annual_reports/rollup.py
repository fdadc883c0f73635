"""汇总: which reports an area's report is made of, and what they come to cell by cell.

A body's area is its own level (本级) and each body directly below it: with everything below that one where it has bodies of
its own, else by itself. `parts` looks at them as they stand now; `parts_of` gives those of a version, which stand still from the
day it was handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from gongkai.annual_reports.keeping import numbers, reason_for, texts
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.rollup_tree import Below, bodies_of, versions_of
from gongkai.annual_reports.vocabulary import EDITABLE, Scope, State
from gongkai.law.forms import Form
from gongkai.law.sentences import Sentence, strung

Told = dict[str, Decimal | None]
NAMED = 10  # bodies named in one sentence


@dataclass(frozen=True)
class Part:
    """One body of an area: the version of its report that counts, or none, and what that version says."""

    agency_id: int
    agency_name: str
    scope: Scope
    version_id: int | None = None
    state: State | None = None
    phone: str = ""
    is_own_level: bool = False
    figures: Mapping[str, Decimal] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_counted(self) -> bool:
        """Whether a report of it goes into the sum."""
        return self.version_id is not None

    @property
    def label(self) -> str:
        """What a finding calls it: the body of the area itself is its own level."""
        return f"{self.agency_name}（{Scope.OWN.label}）" if self.is_own_level else self.agency_name

    def reason(self, key: str) -> str:
        """Why a figure does not apply to it; empty when it does."""
        return reason_for(key, self.not_applicable)


def parts(report: Report) -> tuple[Part, ...]:
    """The bodies of an area as they stand now, its own level first; none of a report of one body by itself.

    Of each the newest version handed in or approved counts; what is being worked on or was sent back does not.

    Law: Statistics Notice 2014; Report Format 2021.
    """
    if report.scope != Scope.AREA:
        return ()
    bodies = bodies_of(report)
    versions = versions_of(report, bodies)
    return tuple(_part(body, versions.get((body.agency_id, body.scope))) for body in bodies)


def parts_of(version: ReportVersion) -> tuple[Part, ...]:
    """The bodies of a version: as they stand now while it is being compiled, else those it was handed in with."""
    if State(version.state) in EDITABLE:
        return parts(version.report)
    return kept(version.parts)


def kept(snapshot: Sequence[Mapping[str, Any]]) -> tuple[Part, ...]:
    """The bodies as a version kept them; what approved versions say is looked up, since they never change."""
    ids = [entry["version_id"] for entry in snapshot if entry["version_id"] and "figures" not in entry]
    frozen = ReportVersion.objects.in_bulk(ids)
    return tuple(_kept(entry, frozen.get(entry["version_id"])) for entry in snapshot)


def missing(counted: Iterable[Part]) -> list[str]:
    """The bodies of an area that have not handed in, as sentences name them."""
    return [part.label for part in counted if not part.is_counted]


def named(bodies: Sequence[str]) -> Sentence:
    """Bodies in a sentence: the first of them, and a mark that there are more."""
    return strung(bodies[:NAMED], between="、", end="……" if len(bodies) > NAMED else "")


def snapshot(counted: Iterable[Part]) -> list[dict[str, Any]]:
    """What a version keeps of its parts; of those that may still be taken back, the figures as well."""
    return [_entry(part) for part in counted]


def summed(counted: Sequence[Part], form: Form) -> dict[str, Decimal]:
    """The cells of a form added up, stocks and flows alike. A cell that one of the counted bodies does not know, or that
    applies to none of them, is left out: it is never taken for zero.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    of_all = [told(part, form) for part in counted if part.is_counted]
    keys = form.keys()
    sums = {key: _sum([figures.get(key, _UNKNOWN) for figures in of_all]) for key in keys}
    return {key: total for key, total in sums.items() if total is not None}


def told(part: Part, form: Form) -> Told:
    """What one body says in the cells of a form: a number, None where the cell does not apply, no entry where not known."""
    keys = form.keys()
    without: Told = {key: None for key in keys if part.not_applicable and part.reason(key)}
    return without | {key: value for key, value in part.figures.items() if key in keys}


def children(counted: Sequence[Part], form: Form) -> dict[str, Told]:
    """The bodies' figures by name, as `law.checks` compares them with their sum; none while one of them is missing."""
    if not all(part.is_counted for part in counted):
        return {}
    return {part.label: told(part, form) for part in counted}


_UNKNOWN = Decimal("NaN")


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    """The sum of what applies; None where something is not known, or nothing applies."""
    applying = [value for value in values if value is not None]
    if not applying or any(value.is_nan() for value in applying):
        return None
    return sum(applying, Decimal(0))


def _part(body: Below, version: ReportVersion | None) -> Part:
    return Part(
        agency_id=body.agency_id,
        agency_name=body.name,
        scope=body.scope,
        phone=body.phone,
        is_own_level=body.is_own_level,
        **_said(version),
    )


def _said(version: ReportVersion | None) -> dict[str, Any]:
    if version is None:
        return {}
    return {
        "version_id": version.pk,
        "state": State(version.state),
        "figures": numbers(version.figures),
        "not_applicable": version.not_applicable,
    }


def _entry(part: Part) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "agency_id": part.agency_id,
        "name": part.agency_name,
        "version_id": part.version_id,
        "scope": part.scope.value,
        "own": part.is_own_level,
        "phone": part.phone,
        "state": part.state.value if part.state else "",
    }
    if part.state is State.SUBMITTED:
        entry["figures"] = texts(part.figures)
        entry["not_applicable"] = dict(part.not_applicable)
    return entry


def _kept(entry: Mapping[str, Any], frozen: ReportVersion | None) -> Part:
    figures = entry.get("figures", frozen.figures if frozen else {})
    return Part(
        agency_id=entry["agency_id"],
        agency_name=entry["name"],
        scope=Scope(entry.get("scope", Scope.OWN)),
        version_id=entry["version_id"],
        state=State(entry["state"]) if entry.get("state") else None,
        phone=entry.get("phone", ""),
        is_own_level=entry.get("own", False),
        figures=numbers(figures),
        not_applicable=entry.get("not_applicable", frozen.not_applicable if frozen else {}),
    )
