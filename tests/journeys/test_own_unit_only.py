"""A clerk, and what belongs to another unit."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, make_agency, make_item, make_person
from tests.journeys import request_steps
from tests.journeys.office import PASSWORD, office, open_office
from tests.journeys.request_office import request_office

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县云溪镇2026年集市搬迁初步设想"


def test_a_clerk_cannot_see_another_units_draft_and_the_attempt_is_journaled(desk, new_context, sign_in):
    here = open_office("示范县青禾镇人民政府")
    there = office("示范县云溪镇人民政府", county=here.agency.parent, login="yx")
    draft = make_item(agency=there.agency, by=actor_for(there.clerk), title=TITLE)
    sign_in(desk, here.clerk.username)

    desk.goto(reverse("workbench:items"))
    expect(desk.get_by_text(TITLE)).to_have_count(0)
    for name in ("item", "item_edit", "submit"):
        answer = desk.goto(reverse(f"workbench:{name}", args=[draft.pk]))
        assert answer.status == 404
        expect(desk.get_by_text("集市搬迁")).to_have_count(0)
    unknown = desk.goto(reverse("workbench:item", args=[draft.pk + 1000]))
    assert unknown.status == 404

    refused = Entry.objects.filter(actor_id=here.clerk.pk, action="access.refused").values_list(
        "about_label", flat=True
    )
    assert reverse("workbench:item", args=[draft.pk]) in refused

    owner = new_context().new_page()
    sign_in(owner, there.clerk.username)
    owner.goto(reverse("workbench:item", args=[draft.pk]))
    expect(owner.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_a_clerk_cannot_see_another_bodys_request_and_the_attempt_is_journaled(desk, sign_in, travel):
    travel(date(2026, 3, 2))
    here = request_office()
    case = request_steps.registered(here, on=date(2026, 3, 2), title="示范县公交线路调整方案")
    elsewhere = make_agency("示范县教育局", parent=here.agency.parent)
    stranger = make_person(elsewhere, Duty.ACCEPT, password=PASSWORD, username="jiaoyu", name="受理演示")
    sign_in(desk, stranger.username)

    desk.goto(f"{reverse('workbench:requests')}?tab=all&q={case.number}")
    expect(desk.get_by_text("公交线路")).to_have_count(0)
    for name in ("request", "request_identity", "request_assign", "reply"):
        answer = desk.goto(reverse(f"workbench:{name}", args=[case.number]))
        assert answer.status == 404, name
        expect(desk.get_by_text("张")).to_have_count(0)
    refused = Entry.objects.filter(actor_id=stranger.pk, action="access.refused").values_list("about_label", flat=True)
    assert reverse("workbench:request_identity", args=[case.number]) in refused
