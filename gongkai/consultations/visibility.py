"""Which consultations and questions a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.consultations.models import Comment, Consultation, FrequentQuestion, Inquiry
from gongkai.consultations.vocabulary import PUBLIC_STATES, QuestionState

READ = "consultations.read"


def visible_to(actor: Actor) -> QuerySet[Consultation]:
    """Every consultation of the bodies in reach; a section's people read what their body has put before the public."""
    return Consultation.objects.filter(_reach(actor, Q(state__in=PUBLIC_STATES)))


def may_read(actor: Actor, one: Consultation) -> bool:
    """Whether the person may know of one consultation."""
    return visible_to(actor).filter(pk=one.pk).exists()


def visible_comments(actor: Actor) -> QuerySet[Comment]:
    """The comments on what the person may see whole."""
    scope = actor.scope(READ)
    whole = EVERYTHING if scope.everything else Q(consultation__agency_id__in=scope.agency_ids)
    return Comment.objects.filter(whole)


def visible_inquiries(actor: Actor) -> QuerySet[Inquiry]:
    """Every question to the bodies, or given to the sections, that this person's duties reach."""
    return Inquiry.objects.filter(actor.scope(READ).condition("agency_id", "section_id"))


def visible_questions(actor: Actor) -> QuerySet[FrequentQuestion]:
    """Every frequent question of the bodies in reach; a section's people read the published ones."""
    return FrequentQuestion.objects.filter(_reach(actor, Q(state=QuestionState.PUBLISHED)))


def _reach(actor: Actor, public: Q) -> Q:
    scope = actor.scope(READ)
    if scope.everything:
        return EVERYTHING
    of_sections = {agency_id for agency_id, _section in scope.sections}
    return Q(agency_id__in=scope.agency_ids) | (Q(agency_id__in=of_sections) & public)
