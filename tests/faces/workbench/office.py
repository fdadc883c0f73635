"""A clerk's forms as a browser would send them, and people of a team at their desks."""

from gongkai.accounts.models import User
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.models import InfoItem
from tests.faces.workbench.desk import sign_in
from tests.factories import answers, make_team

ID_NUMBER = "11010119900307803X"  # made up; its check digit is right


def desk_of(actor):
    """The browser of a member of a team."""
    return sign_in(User.objects.get(pk=actor.user_id))


def furnished_team(agency=None):
    """A team with the platform's columns in place."""
    seed_defaults()
    return make_team(agency)


def typed(agency, **changes):
    """What a clerk fills in for a harmless document."""
    said = {
        "key": "new-1",
        "kind": "document",
        "agency_id": agency.pk,
        "title": "示范县2026年农村饮水安全工作要点",
        "made_on": "2026-03-02",
        "summary": "2026年农村饮水安全的目标、任务和责任分工。",
        "body_html": "<p>各乡镇人民政府要按时完成农村饮水安全巩固提升任务。</p>",
        "column_code": "statutory-20-01",
        "openness": "proactive",
        "ways": ["website"],
        "carrier": "document",
        "language": "zh",
        "verb": "save",
    }
    return said | changes


def change_of(item, **changes):
    """What a clerk sends to change an item."""
    said = typed(item.agency, base=item.current.number, key=f"item-{item.pk}")
    return {name: value for name, value in said.items() if name not in ("agency_id", "kind")} | changes


def said_no(item):
    """No to every question of 逐项审查."""
    return answers(item)


def newest():
    """The item entered last."""
    return InfoItem.objects.select_related("current", "agency").order_by("-pk").first()
