"""A township's few people, and items at the places the newer verbs start from."""

from dataclasses import replace

from gongkai.law.vocabulary import Duty
from gongkai.review.actions.approve import approve
from gongkai.review.models import ReviewPolicy
from tests.factories import Team, make_actor, make_team, passed_slip


def policy(team: Team, **changes):
    """The body's review policy with some fields set."""
    return ReviewPolicy.objects.update_or_create(agency=team.agency, defaults=changes)[0]


def small_team(**changes):
    """Three people: the clerk publishes too, one person is section head and reviewing body, one leads."""
    team = make_team()
    policy(team, **({"merges_steps": True} | changes))
    head = make_actor(team.agency, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW)
    clerk = make_actor(team.agency, Duty.FILL, Duty.PUBLISH, Duty.CATALOGUE)
    return replace(team, clerk=clerk, head=head, secrecy=head, publisher=clerk)


def principal_of(team: Team):
    """主要负责人 of the body."""
    return make_actor(team.agency, Duty.PRINCIPAL)


def withheld_slip(team: Team, **changes):
    """An item concluded 免于公开 on a ground."""
    return approve(
        passed_slip(team, **changes).pk, conclusion="exempt", final_openness="withheld", ground_code="X14c",
        ground_reason="公开后可能影响社会稳定", by=team.leader,
    )  # fmt: skip
