"""Other cases beside a case: its family, the same person's, and those asked in nearly the same words."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.info_requests import likeness
from gongkai.info_requests.displays import Family, Kin, Likenesses
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.visibility import visible_to
from gongkai.info_requests.vocabulary import State

SHOWN = 20
ALIKE = 10
MOST = 2000  # requests of one person that are looked at
_LINKS = ("sent_on_from_id", "split_from_id", "merged_into_id")
_COLUMNS = (
    "id", "number", "title", "agency_id", "section_id", "state", "outcome", "received_on", "closed_on", *_LINKS,
)  # fmt: skip


class _Place(NamedTuple):
    agency_id: int
    section_id: int | None


def family(actor: Actor, case: InfoRequest) -> Family:
    """Where the case came from and what it became. One query.

    Law: Regulation 2019, Arts. 29, 36(5)-(6).
    """
    above = [getattr(case, link) for link in _LINKS]
    near = Q(pk__in=above) | Q(sent_on_from=case) | Q(split_from=case) | Q(merged_into=case)
    rows = {row["id"]: row for row in _rows(InfoRequest.objects.filter(near).order_by("pk"))}
    kin = {pk: _kin(actor, row) for pk, row in rows.items()}

    def below(link: str) -> list[Kin]:
        return [kin[pk] for pk, row in rows.items() if row[link] == case.pk]

    return Family(
        sent_on_from=kin.get(case.sent_on_from_id or 0),
        sent_on_as=next(iter(below("sent_on_from_id")), None),
        split_from=kin.get(case.split_from_id or 0),
        split_into=below("split_from_id"),
        merged_into=kin.get(case.merged_into_id or 0),
        merged=below("merged_into_id"),
    )


def likenesses(actor: Actor, case: InfoRequest) -> Likenesses:
    """What the same person asked, newest first, and who asked nearly the same, with the answers; as far as the actor sees.

    Law: Regulation 2019, Arts. 35, 36(6).
    """
    same = _of_the_person(actor, case)
    close = likeness.alike(case, ALIKE, within=actor.scope("info_requests.read").condition())
    return Likenesses(
        same_person=same[:SHOWN],
        same_person_total=len(same),
        same_question=_in_order(actor, [other.pk for other in close]),
    )


def _of_the_person(actor: Actor, case: InfoRequest) -> list[Kin]:
    """Whoever proved nothing cannot be told from others, and has no other requests. Two queries, each by its keys."""
    key = case.applicant.person_key
    same = Q(applicant__person_key=key) if key else Q(applicant_id=case.applicant_id)
    ids = InfoRequest.objects.filter(same).exclude(pk=case.pk).order_by("-pk").values_list("pk", flat=True)[:MOST]
    return _kins(actor, visible_to(actor).filter(pk__in=list(ids)).order_by("-pk"))


def _in_order(actor: Actor, ids: list[int]) -> list[Kin]:
    found = {row["id"]: _kin(actor, row) for row in _rows(InfoRequest.objects.filter(pk__in=ids))}
    return [found[pk] for pk in ids if pk in found]


def _kins(actor: Actor, cases: QuerySet[InfoRequest]) -> list[Kin]:
    return [_kin(actor, row) for row in _rows(cases)]


def _rows(cases: QuerySet[InfoRequest]) -> Iterable[dict[str, Any]]:
    return cases.values(*_COLUMNS, agency_name=F("agency__name"), masked=F("applicant__masked"))


def _kin(actor: Actor, row: dict[str, Any]) -> Kin:
    return Kin(
        number=row["number"],
        title=row["title"],
        agency_name=row["agency_name"],
        applicant=row["masked"],
        state=State(row["state"]),
        outcome=row["outcome"],
        outcome_label=outcome_label(row["outcome"]),
        received_on=row["received_on"],
        closed_on=row["closed_on"],
        may_read=actor.may("info_requests.read", _Place(row["agency_id"], row["section_id"])),
    )
