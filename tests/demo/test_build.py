"""The demo county: the same every time, whole, consistent with the rooms' own checks, and plainly invented."""

import re
from collections import Counter
from datetime import date

import pytest

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments import html
from gongkai.audit import journal
from gongkai.catalogue.models import Guide, IndexNumber
from gongkai.demo.build import NotEmpty, build
from gongkai.demo.contents import body_of
from gongkai.demo.county import Unit
from gongkai.demo.specs import REPORT_TOPIC, STAGES, Writer
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.publication.actions.recount import recount
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.review.vocabulary import Decision, SlipState

pytestmark = pytest.mark.django_db

ITEMS = 200
TODAY = date(2026, 11, 23)


def test_every_stage_and_every_unit_is_there(county):
    assert county.units == Agency.objects.filter(is_active=True).count() == 50
    assert county.items == InfoItem.objects.count() > ITEMS  # with the old reports
    assert county.public == PublicItem.objects.count() == InfoItem.objects.filter(stage=Stage.PUBLISHED).count()
    stages = Counter(InfoItem.objects.values_list("stage", flat=True))
    assert set(stages) >= {stage.value for stage in STAGES} - {Stage.SECOND_REVIEW, Stage.SCHEDULED}
    assert Guide.objects.count() == 50


def test_counters_equal_a_recount(county):
    assert recount() == 0
    counted = dict(FacetCount.objects.filter(column_code="", year=0).values_list("agency_id", "count"))
    shown = Counter(PublicItem.objects.values_list("agency_id", flat=True))
    assert counted == dict(shown) | {0: county.public}


def test_every_public_item_has_a_concluded_slip_with_three_different_signatures(county):
    public = InfoItem.objects.filter(is_public=True).select_related("current").prefetch_related("slips__signatures")
    for item in public:
        slip = next(slip for slip in item.slips.all() if slip.state == SlipState.CONCLUDED)
        signers = {one.signer_id for one in slip.signatures.all() if one.decision == Decision.PASS}
        assert len(signers) >= 3, item
        assert (slip.revision_id, slip.digest) == (item.current_id, item.current.digest)
    assert IndexNumber.objects.filter(item__in=public).count() == public.count()


def test_the_journal_of_the_demo_verifies(county):
    assert journal.verify().ok


def test_everybody_and_everything_is_plainly_invented(county):
    assert [name for name in Agency.objects.values_list("name", flat=True) if "示范" not in name] == []
    assert [name for name in User.objects.values_list("name", flat=True) if "演示" not in name] == []
    for text in PublicItem.objects.values_list("body_text", flat=True):
        assert "内容均系虚构" in text


def test_refuses_to_mix_with_what_is_there(county):
    with pytest.raises(NotEmpty):
        build(items=1)


def test_the_same_seed_and_day_write_the_same_items():
    assert _specs(ITEMS) == _specs(ITEMS)
    assert [spec.title for spec in _specs(ITEMS, seed=7)] != [spec.title for spec in _specs(ITEMS)]


def test_titles_are_not_repeated_and_each_unit_has_its_reports_of_five_years():
    specs = _specs(2000)
    assert max(Counter(spec.title for spec in specs).values()) == 1
    reports = Counter((spec.agency_code, spec.extra["report_year"]) for spec in specs if spec.topic == REPORT_TOPIC)
    years = {year for _code, year in reports}
    assert years == {2021, 2022, 2023, 2024, 2025}
    assert set(reports.values()) == {1}
    assert len(reports) == 5 * len({code for code, _year in reports})


def test_the_texts_are_written_as_the_cleaner_would_leave_them(database):
    units = _units()
    for spec in _specs(60):
        body = "".join(body_of(spec, units[spec.agency_code]))
        assert html.clean(body) == body


def test_no_text_keeps_an_unfilled_slot():
    for spec in _specs(2000):
        assert not re.search(r"[{}]", spec.title + "".join(spec.lines) + str(spec.table).replace("{}", "")), spec.title


def _specs(count, seed=20080501):
    """The items as they would be written, without a database."""
    return list(Writer(_units(), seed=seed, today=TODAY).specs(count))


def _units():
    kinds = {"DEMO00001": "government", "DEMO00022": "dual", "DEMO00023": "vertical", "DEMO00029": "institution"}
    kinds |= {f"DEMO0002{n}": "township" for n in (4, 5, 6, 7)}
    kinds |= {f"DEMO0004{n}": "township" for n in (6, 7, 8, 9)}
    kinds |= {f"DEMO000{n}": "institution" for n in (39, 41, 42, 43, 44)} | {"DEMO00045": "utility"}
    kinds |= {"DEMO00028": "subdistrict", "DEMO00030": "development_zone", "DEMO00050": "subdistrict"}
    codes = [f"DEMO{n:05d}" for n in range(1, 51)]
    named = [Agency(code=code, name=f"示范县{code}", kind=kinds.get(code, "department")) for code in codes]
    return {agency.code: Unit(agency, agency.code, [], {}) for agency in named}
