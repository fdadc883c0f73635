"""设置口径."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.seed_scripts import seed_scripts
from gongkai.info_requests.models import Script
from gongkai.info_requests.vocabulary import ScriptKind
from gongkai.law.replies import label_of
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def grounds():
    return {ground.code for version in Version for ground in withholding_grounds(version)}


def test_every_ground_has_a_reason_and_every_hard_case_a_plan():
    assert seed_scripts() == Script.objects.count()
    reasons = set(Script.objects.filter(kind=ScriptKind.REASON).values_list("code", flat=True))
    assert grounds() - reasons == {"N-E"}  # "other cases the law sets" have no words of their own
    plans = " ".join(Script.objects.filter(kind=ScriptKind.PLAN).values_list("title", flat=True))
    assert all(word in plans for word in ("违规", "群体", "反复"))
    assert Script.objects.filter(kind=ScriptKind.EXPLANATION).count() >= 5


def test_every_code_is_a_ground_or_a_kind_of_reply():
    seed_scripts()
    others = set(Script.objects.exclude(code="").values_list("code", flat=True)) - grounds()
    assert all(label_of(code) for code in others)


def test_run_again_it_adds_nothing_and_brings_nothing_back():
    added = seed_scripts()
    script = Script.objects.first()
    Script.objects.filter(pk=script.pk).update(text="改过", is_active=False)
    assert seed_scripts() == 0
    assert Script.objects.count() == added
    script.refresh_from_db()
    assert (script.text, script.is_active) == ("改过", False)


def test_only_whoever_reaches_every_office_may():
    with pytest.raises(NotAllowed):
        seed_scripts(by=make_office().clerk)
