"""A sending between two teams, for the tests of this room."""

from gongkai.publication.actions.send import send
from gongkai.publication.vocabulary import SendingWish


def offered(team, other, item, wish=SendingWish.LIST):
    """The item offered by one team to the other."""
    return send(item.pk, receiver_id=other.agency.pk, wish=wish, note="请办理", by=team.clerk)
