"""Finding one thing for changing it, with the right to; unknown and hidden look the same."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.assessment import states, visibility
from gongkai.assessment.models import AdoptionRecord, Appeal, Indicator, Round, Scheme, Score


def scheme(pk: int, *, by: Actor) -> Scheme:
    """A scheme, held until the transaction ends, by one of those who design it."""
    found = Scheme.objects.select_for_update().filter(pk=pk).first()
    if found is None or not visibility.schemes(by).filter(pk=pk).exists():
        raise Unknown
    by.must(visibility.DESIGN, At(found.authority_id))
    return found


def draft(pk: int, *, by: Actor) -> Scheme:
    """The same, refused when it is in use or was."""
    found = scheme(pk, by=by)
    states.must_be_draft(found)
    return found


def indicator(pk: int, *, by: Actor) -> Indicator:
    """An indicator of a draft."""
    found = Indicator.objects.filter(pk=pk).first()
    if found is None:
        raise Unknown
    draft(found.scheme_id, by=by)
    return found


def round_(pk: int, *, by: Actor) -> Round:
    """A round, held until the transaction ends, by one of those who score it."""
    found = Round.objects.select_for_update(of=("self",)).select_related("scheme").filter(pk=pk).first()
    if found is None or not visibility.rounds(by).filter(pk=pk).exists():
        raise Unknown
    by.must(visibility.SCORE, At(found.authority_id))
    return found


def score(pk: int) -> Score:
    """A score with its round held; whoever calls asks for the permission."""
    found = Score.objects.select_related("result", "indicator").filter(pk=pk).first()
    if found is None:
        raise Unknown
    found.result.round = (
        Round.objects.select_for_update(of=("self",)).select_related("scheme").get(pk=found.result.round_id)
    )
    return Score.objects.select_for_update(of=("self",)).select_related("result__round__scheme", "indicator").get(pk=pk)


def appeal(pk: int, *, by: Actor) -> Appeal:
    """An appeal, held with its round, by one of those who decide."""
    found = Appeal.objects.filter(pk=pk).first()
    if found is None or not visibility.appeals(by).filter(pk=pk).exists():
        raise Unknown
    round_(found.round_id, by=by)
    return (
        Appeal.objects.select_for_update(of=("self",))
        .select_related("round", "agency", "score__indicator", "score__result")
        .get(pk=pk)
    )


def adoption(pk: int, *, by: Actor) -> AdoptionRecord:
    """An adoption, held until the transaction ends, by one of those who enter them."""
    found = AdoptionRecord.objects.select_for_update(of=("self",)).select_related("rule").filter(pk=pk).first()
    if found is None or not visibility.adoptions(by).filter(pk=pk).exists():
        raise Unknown
    by.must("assessment.adopt", found)
    return found
