"""What staff may see of rules: the list, one rule with its versions, the checklist of a body and of all bodies."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.office import checklist, rule_watch, states_rules, visibility_work
from gongkai.office.checklist import Held
from gongkai.office.displays_rules import ChecklistRow, RuleFilters, RuleRow, RuleView
from gongkai.office.locking_work import ADOPT, WRITE
from gongkai.office.models import Rule, RuleFile, RuleVersion
from gongkai.office.reminding import reminders
from gongkai.office.vocabulary_work import IN_FORCE, Audience, RuleKind, RuleStatus
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5
OFFERED = 400
OVER, SOON = "over", "soon"


def rules(actor: Actor, filters: RuleFilters, *, page: int = 1) -> Page[RuleRow]:
    """One page of the list, the newest on top. Four queries, however long it is."""
    shown = _shower(actor)
    return paged(_narrowed(actor, filters), shown, order=("-entered_at", "-id"), page=page)


def rows(actor: Actor, filters: RuleFilters) -> Iterator[RuleRow]:
    """Every line of the list, for exports."""
    return streamed(_narrowed(actor, filters), _shower(actor))


def rule(actor: Actor, pk: int, *, version: int | None = None) -> RuleView:
    """One rule with everything its page shows, at the version asked for, else the one in force."""
    joined = ("agency", "implements", "implements__agency", "replaced_by", "current", "entered_by")
    found = visibility_work.rules(actor).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    versions = _versions(actor, found)
    newest = versions[0]
    chosen = next((one for one in versions if one.number == version), None)
    if version is not None and chosen is None:
        raise Unknown
    shown = chosen or next((one for one in versions if one.pk == found.current_id), newest)
    details = visibility_work.rules(actor).filter(implements=found).select_related("agency", "implements", "current")
    return RuleView(
        row=_row(found, newest, timezone.localdate(), reminders(found.agency_id).trial_days),
        rule=found,
        shown=shown,
        waiting=newest if newest.pk != found.current_id else None,
        versions=versions,
        events=[(one, states_rules.RULES[one.verb].label) for one in found.events.select_related("by", "version")],
        evidence=list(found.evidence.select_related("noted_by")),
        details=[_row(one, one.current, timezone.localdate(), 0) for one in details.order_by("agency__position", "pk")],
        may=_may(actor, found, newest),
    )


def file(actor: Actor, pk: int, sha256: str) -> RuleFile | None:
    """One file of any version of a rule this person may see."""
    if not visibility_work.rules(actor).filter(pk=pk).exists():
        return None
    versions = _versions(actor, Rule.objects.get(pk=pk))
    return RuleFile.objects.select_related("file").filter(version__in=versions, file__sha256=sha256).first()


def choices(actor: Actor, *, but: int | None = None) -> list[tuple[int, str]]:
    """The adopted rules this person may name, those of superiors among them."""
    found = visibility_work.listed_rules(actor).filter(status__in=IN_FORCE).exclude(pk=but or 0)
    named = found.order_by("agency__position", "title").values_list("pk", "title", "agency__name")[:OFFERED]
    return [(pk, f"{title}（{agency}）") for pk, title, agency in named]


def counts(actor: Actor) -> dict[str, int]:
    """How many rules stand where; a draft is never among those adopted. One query."""
    found = list(Rule.objects.filter(visibility_work.whole(actor)).values_list("status", "trial_until"))
    today = timezone.localdate()
    return {
        "adopted": sum(status in IN_FORCE for status, _until in found),
        "draft": sum(status == RuleStatus.DRAFT for status, _until in found),
        "trial": sum(status == RuleStatus.TRIAL for status, _until in found),
        "over": sum(status == RuleStatus.TRIAL and until is not None and until < today for status, until in found),
    }


def checklists(actor: Actor, agency_id: int | None = None) -> list[ChecklistRow]:
    """Every body in reach, or one, beside the list of documents. Two queries."""
    bodies = Agency.objects.filter(_bodies(actor), is_active=True)
    chosen = bodies.filter(pk=agency_id) if agency_id else bodies
    kinds = [item.kind for item in checklist.wanted()]
    held: dict[int, list[Held]] = {}
    of_these = Rule.objects.filter(agency__in=chosen, kind__in=kinds)
    for pk, title, kind, status, body in of_these.values_list("pk", "title", "kind", "status", "agency_id"):
        held.setdefault(body, []).append(Held(pk, title, kind, status))
    return [ChecklistRow(one.pk, one.name, checklist.check(held.get(one.pk, ()))) for one in chosen]


def trials_to_decide(actor: Actor, today: date) -> list[RuleRow]:
    """The trials that have run out or soon will, for those who decide about them."""
    scope = actor.scope(ADOPT)
    days = reminders(actor.agency_id).trial_days
    due = Rule.objects.filter(status=RuleStatus.TRIAL, trial_until__lte=today + timedelta(days=days))
    mine = due.filter(EVERYTHING if scope.everything else Q(agency_id__in=scope.agency_ids))
    ordered = mine.select_related("agency", "implements", "current").order_by("trial_until")[:100]
    return [_row(one, one.current, today, days) for one in ordered]


def to_adopt(actor: Actor) -> list[RuleVersion]:
    """Newest versions written by others that wait for this person's word."""
    scope = actor.scope(ADOPT)
    mine = EVERYTHING if scope.everything else Q(rule__agency_id__in=scope.agency_ids)
    newest = RuleVersion.objects.filter(rule=OuterRef("rule")).order_by("-number").values("pk")[:1]
    ahead = Q(rule__current=None) | ~Q(rule__current=F("pk"))
    found = RuleVersion.objects.filter(mine, ahead, pk=Subquery(newest)).exclude(rule__status=RuleStatus.REPEALED)
    return list(found.exclude(written_by_id=actor.user_id).select_related("rule__agency").order_by("id")[:100])


def _bodies(actor: Actor) -> Q:
    scope = actor.scope(visibility_work.READ)
    own = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    return EVERYTHING if scope.everything else Q(pk__in=own)


def _narrowed(actor: Actor, filters: RuleFilters) -> QuerySet[Rule]:
    equal = {"agency_id": filters.agency_id, "kind": filters.kind, "audience": filters.audience}
    chosen = visibility_work.listed_rules(actor).filter(**{name: value for name, value in equal.items() if value})
    today = timezone.localdate()
    if filters.status == OVER:
        chosen = chosen.filter(status=RuleStatus.TRIAL, trial_until__lt=today)
    elif filters.status == SOON:
        until = today + timedelta(days=reminders(actor.agency_id).trial_days)
        chosen = chosen.filter(status=RuleStatus.TRIAL, trial_until__range=(today, until))
    elif filters.status:
        chosen = chosen.filter(status=filters.status)
    return chosen.filter(_says(filters.q)).select_related("agency", "implements", "current")


def _says(text: str) -> Q:
    words = Q()
    for word in text.split()[:MOST_WORDS]:
        words &= Q(title__icontains=word) | Q(document_number__icontains=word) | Q(agency__name__icontains=word)
    return words


def _shower(actor: Actor) -> Callable[[Rule], RuleRow]:
    today, days = timezone.localdate(), reminders(actor.agency_id).trial_days
    return lambda one: _row(one, one.current, today, days)


def _row(one: Rule, version: RuleVersion | None, today: date, trial_days: int) -> RuleRow:
    above = one.implements.title if one.implements else one.implements_words
    return RuleRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        title=one.title,
        kind=RuleKind(one.kind),
        status=RuleStatus(one.status),
        audience=Audience(one.audience),
        document_number=one.document_number,
        adopted_on=one.adopted_on,
        effective_on=one.effective_on,
        trial_until=one.trial_until,
        repealed_on=one.repealed_on,
        above=above,
        is_over=rule_watch.trial_is_over(one, today=today),
        warnings=rule_watch.warnings(one, version, today=today, trial_days=trial_days),
    )


def _versions(actor: Actor, one: Rule) -> Sequence[RuleVersion]:
    """Newest first; who only reads what binds sees nothing that was not adopted."""
    found = list(one.versions.select_related("written_by").prefetch_related("files__file").order_by("-number"))
    if actor.may(visibility_work.READ, At(one.agency_id)) or actor.is_system:
        return found
    adopted = set(one.events.filter(verb="adopt").values_list("version_id", flat=True))
    return [version for version in found if version.pk in adopted] or found[-1:]


def _may(actor: Actor, one: Rule, newest: RuleVersion) -> dict[str, bool]:
    writes, decides = actor.may(WRITE, At(one.agency_id)), actor.may(ADOPT, At(one.agency_id))
    fits = {verb: states_rules.may(states_rules.RULES, verb, one.status) for verb in states_rules.RULES}
    is_new = newest.pk != one.current_id
    return {
        "revise": writes and fits["revise"],
        "note_evidence": writes and fits["note_evidence"],
        "adopt": decides and fits["adopt"] and is_new and newest.written_by_id != actor.user_id,
        "adopt_by_other": is_new and newest.written_by_id == actor.user_id,
        "confirm": decides and fits["confirm"] and one.status != RuleStatus.FORMAL,
        "extend_trial": decides and fits["extend_trial"],
        "repeal": decides and fits["repeal"],
    }
