"""The paragraph before the first section."""

import pytest

from gongkai.annual_reports.papers import html, openings
from gongkai.annual_reports.vocabulary import Origin
from tests.factories import make_agency
from tests.rooms.annual_reports.papers.shown import report_shown

pytestmark = pytest.mark.django_db


def shown_of(**changes):
    agency = make_agency("示范县教育局", address="示范路1号", postcode="100000", website="https://example.gov.cn/")
    return report_shown(agency_id=agency.pk, agency_name=agency.name, **changes)


def test_the_report_begins_with_its_basis_and_whom_to_ask():
    first = openings.opened(shown_of()).sections[0]
    assert first.title == "" and "示范县教育局" in first.text
    assert "第五十条" in first.text and "2025年1月1日" in first.text and "示范路1号" in first.text


def test_it_stands_before_the_first_heading():
    assert html.body(openings.opened(shown_of())).startswith("<p>")


def test_it_is_put_in_once():
    once = openings.opened(shown_of())
    assert openings.opened(once) == once


def test_an_old_report_keeps_its_own_beginning():
    shown = shown_of(origin=Origin.FILE)
    assert openings.opened(shown) == shown
