"""受理设置."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests import policies
from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.info_requests.errors_intake import PolicyWrong
from gongkai.info_requests.models import RequestPolicy
from tests.factories import make_agency
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def test_an_office_sets_how_it_works_its_requests():
    office = make_office()
    pk = office.agency.pk

    save_policy(
        pk, by=office.admin, office_name=" 示范县信息公开办 ", correction_days=7, channels=["online", "counter"]
    )
    save_policy(pk, by=office.head, correction_days=10, group_decision="flagged", accepted_by_id=make_agency().pk)

    rules = RequestPolicy.objects.get()
    assert (rules.office_name, rules.correction_days, rules.group_decision) == ("示范县信息公开办", 10, "flagged")
    assert rules.channels == ["online"]  # the counter and the post are always open
    assert policies.policy_of(pk) == rules
    details = [entry.details for entry in Entry.objects.filter(action="info_requests.save_policy").order_by("seq")]
    assert details[0] == {"changed": ["channels", "correction_days", "office_name"]}


def test_every_wrong_field_is_told():
    office = make_office()
    with pytest.raises(PolicyWrong) as refusal:
        save_policy(
            office.agency.pk,
            by=office.admin,
            correction_days=0,
            warning_days="三",
            email="x",
            group_decision="sometimes",
            court="长" * 121,
            accepted_by_id=4711,
            nonsense=1,
            hours="<script>",
        )
    assert set(refusal.value.problems) == {
        "correction_days", "warning_days", "email", "group_decision", "court", "accepted_by_id", "nonsense", "hours",
    }  # fmt: skip
    assert RequestPolicy.objects.count() == 0


def test_only_its_administrators_and_the_head_of_the_office():
    office = make_office()
    for actor in (office.clerk, office.leader, make_office().admin):
        with pytest.raises(Unknown):
            save_policy(office.agency.pk, by=actor, correction_days=7)
