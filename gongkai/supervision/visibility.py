"""Which records of the room a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.supervision.models import (
    AccountabilityCase,
    Evaluated,
    Evaluation,
    Inspected,
    Inspection,
    Problem,
    SelfInspection,
    Urging,
)
from gongkai.supervision.vocabulary import UNANNOUNCED, InspectionState

READ, INSPECT, RECTIFY, APPROVE = (
    "supervision.read",
    "supervision.inspect",
    "supervision.rectify",
    "supervision.approve",
)
ACCOUNT, ACCOUNT_READ = "supervision.account", "supervision.account_read"


def inspections(actor: Actor) -> QuerySet[Inspection]:
    """Inspections one runs, and those of one's own unit or section once they have begun."""
    runs = actor.scope(INSPECT).condition("agency_id", None)
    own = Inspected.objects.filter(actor.scope(READ).condition()).values("inspection_id")
    return Inspection.objects.filter(runs | (Q(pk__in=own) & ~Q(state=InspectionState.PREPARING)))


def self_inspections(actor: Actor) -> QuerySet[SelfInspection]:
    """Reports of the units one's duties reach."""
    return SelfInspection.objects.filter(actor.scope(READ).condition("agency_id", None))


def problems(actor: Actor) -> QuerySet[Problem]:
    """Problems of the units and sections one's duties reach."""
    return Problem.objects.filter(actor.scope(READ).condition())


def urgings(actor: Actor) -> QuerySet[Urging]:
    """Letters to the units one's duties reach, and those one's own office sends."""
    to_us = actor.scope(READ).condition("agency_id", None)
    return Urging.objects.filter(to_us | actor.scope(INSPECT).condition("sender_id", None))


def cases(actor: Actor) -> QuerySet[AccountabilityCase]:
    """Cases for the few who may read of them."""
    return AccountabilityCase.objects.filter(actor.scope(ACCOUNT_READ).condition("agency_id", None))


def evaluations(actor: Actor) -> QuerySet[Evaluation]:
    """Evaluations one runs, those waiting for one's approval, and announced ones about one's own unit."""
    runs = actor.scope(INSPECT).condition("agency_id", None)
    judges = actor.scope(APPROVE).condition("agency_id", None)
    reach = actor.scope(READ).condition("agency_id", None)
    own = Evaluated.objects.filter(reach).values("evaluation_id")
    return Evaluation.objects.filter(runs | judges | (Q(pk__in=own) & ~Q(state__in=UNANNOUNCED)))
