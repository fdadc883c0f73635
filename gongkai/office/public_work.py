"""What the public may read of rules and commitments: adopted, meant for the public, agreed by another person than the writer.

No actor, no names of people, nothing of drafts, evidence or gaps.

Law: Regulation 2019, Arts. 10, 19-20; Regulation 2008, Arts. 9, 17.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.office.models import Commitment, Rule, RuleFile
from gongkai.office.vocabulary_work import Audience, CommitmentKind, CommitmentState, RuleKind, RuleStatus
from gongkai.paging import Page, paged

SHOWN = (RuleStatus.TRIAL, RuleStatus.INTERIM, RuleStatus.FORMAL, RuleStatus.REPEALED)
SIZE = 30


@dataclass(frozen=True)
class PublicRule:
    """One rule in the list."""

    id: int
    title: str
    kind_label: str
    status: str
    status_label: str
    agency_code: str
    agency_name: str
    document_number: str
    adopted_on: date
    effective_on: date
    trial_until: date | None
    repealed_on: date | None


@dataclass(frozen=True)
class PublicPaper:
    """A file of the version in force."""

    name: str
    sha256: str
    size: int
    kind: str


@dataclass(frozen=True)
class PublicRuleView:
    """One rule with its text as it is in force, its items, and where it comes from."""

    row: PublicRule
    text: str
    items: Sequence[str]
    files: Sequence[PublicPaper]
    above: PublicRule | None
    below: Sequence[PublicRule]
    replaced_by: PublicRule | None
    version: int


@dataclass(frozen=True)
class PublicPromise:
    """One commitment."""

    title: str
    kind_label: str
    text: str
    phone: str
    agency_code: str
    agency_name: str
    shown_on: date


def rules(*, agency_code: str = "", kind: str = "", page: int = 1) -> Page[PublicRule]:
    """One page of the rules the public may read, those in force first. Two queries."""
    equal = {"agency__code": agency_code, "kind": kind}
    chosen = _shown().filter(**{name: value for name, value in equal.items() if value})
    ended = ExpressionWrapper(Q(status=RuleStatus.REPEALED), output_field=BooleanField())
    order = ("is_ended", "-effective_on", "-id")
    return paged(chosen.annotate(is_ended=ended), _row, order=order, page=page, size=SIZE)


def rule(pk: int) -> PublicRuleView:
    """One rule; what is not public looks like none."""
    found = _shown().select_related("current", "implements__agency", "replaced_by__agency").filter(pk=pk).first()
    if found is None or found.current is None:
        raise Unknown
    papers = [PublicPaper(one.name, one.file.sha256, one.file.size, one.file.kind) for one in _files(found)]
    below = [
        _row(one) for one in _shown().filter(implements=found, repealed_on=None).order_by("agency__position", "pk")
    ]
    return PublicRuleView(
        row=_row(found),
        text=found.current.text,
        items=tuple(found.current.items),
        files=papers,
        above=_if_public(found.implements),
        below=below,
        replaced_by=_if_public(found.replaced_by),
        version=found.current.number,
    )


def file(pk: int, sha256: str) -> PublicPaper:
    """One file of the version in force of a public rule."""
    found = _shown().select_related("current").filter(pk=pk).first()
    papers = _files(found) if found else []
    kept = next((one for one in papers if one.file.sha256 == sha256), None)
    if kept is None:
        raise Unknown
    return PublicPaper(kept.name, kept.file.sha256, kept.file.size, kept.file.kind)


def kinds() -> list[tuple[str, str]]:
    """The kinds there is a public rule of, for the filter."""
    there = set(_shown().order_by().values_list("kind", flat=True).distinct())
    return [(kind.value, kind.label) for kind in RuleKind if kind.value in there]


def bodies() -> list[tuple[str, str]]:
    """The bodies that show a rule or a commitment: code and name."""
    ruling = _shown().order_by().values_list("agency__code", "agency__name", "agency__position")
    return [(code, name) for code, name, _at in sorted(set(ruling), key=lambda body: (body[2], body[0]))]


def commitments(*, agency_code: str = "") -> list[PublicPromise]:
    """The commitments shown now, by body. One query."""
    found = Commitment.objects.filter(state=CommitmentState.SHOWN).select_related("agency")
    chosen = found.filter(agency__code=agency_code) if agency_code else found
    ordered = chosen.order_by("agency__position", "agency__id", "kind", "id")[:1000]
    return [_promise(one) for one in ordered if one.shown_on]


def _shown() -> QuerySet[Rule]:
    found = Rule.objects.filter(audience=Audience.PUBLIC, status__in=SHOWN, current__isnull=False)
    return found.filter(adopted_on__lte=timezone.localdate()).select_related("agency")


def _files(one: Rule) -> list[RuleFile]:
    return list(RuleFile.objects.select_related("file").filter(version_id=one.current_id))


def _if_public(one: Rule | None) -> PublicRule | None:
    if one is None or one.audience != Audience.PUBLIC or one.status not in SHOWN:
        return None
    return _row(one)


def _row(one: Rule) -> PublicRule:
    adopted = one.adopted_on or date.max
    return PublicRule(
        id=one.pk,
        title=one.title,
        kind_label=RuleKind(one.kind).label,
        status=one.status,
        status_label=RuleStatus(one.status).label,
        agency_code=one.agency.code,
        agency_name=one.agency.name,
        document_number=one.document_number,
        adopted_on=adopted,
        effective_on=one.effective_on or adopted,
        trial_until=one.trial_until,
        repealed_on=one.repealed_on,
    )


def _promise(one: Commitment) -> PublicPromise:
    return PublicPromise(
        title=one.title,
        kind_label=CommitmentKind(one.kind).label,
        text=one.text,
        phone=one.phone,
        agency_code=one.agency.code,
        agency_name=one.agency.name,
        shown_on=one.shown_on or date.max,
    )
