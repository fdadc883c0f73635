"""拟制评议方案: when, whom, what, by whom, and the questionnaire."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.supervision import evaluation_entry
from gongkai.supervision.evaluation_entry import EvaluationPlan
from gongkai.supervision.locking import office_of
from gongkai.supervision.models import Evaluation
from gongkai.supervision.numbering import numbered
from gongkai.supervision.vocabulary import EvaluationState


@transaction.atomic
def draft_evaluation(plan: EvaluationPlan, *, by: Actor) -> Evaluation:
    """Keep a draft of the plan.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    agency_id = office_of(by)
    values = evaluation_entry.columns(plan)
    evaluation = Evaluation.objects.create(
        **numbered(Evaluation, agency_id, plan.opens_on.year),
        **values,
        agency_id=agency_id,
        state=EvaluationState.DRAFT,
        drafted_by_id=by.person_id,
        drafted_at=timezone.now(),
    )
    evaluation_entry.fill(evaluation, plan, by=by)
    journal.record("supervision.draft_evaluation", evaluation, by=by)
    return evaluation
