"""维护主题分类: the national list, edited."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.save_subject import save_subject
from gongkai.catalogue.errors import BadCode, MissingName, UnknownColumn


def test_renames_a_class_and_adds_one_below(keeper):
    save_subject("01", name="本级组织机构", by=keeper)
    save_subject("0199", name="派出机构", parent_code="01", by=keeper)
    first = queries.subjects()[0]
    assert (first.name, first.children[-1]) == ("本级组织机构", ("0199", "派出机构"))


def test_a_retired_subject_keeps_its_name(keeper):
    save_subject("21", name="国防", is_active=False, by=keeper)
    assert "21" not in [one.code for one in queries.subjects()]
    assert queries.subject_name("21") == "国防"


def test_refuses_what_cannot_be(keeper, outsider):
    with pytest.raises(BadCode):
        save_subject("二十三", name="x", by=keeper)
    with pytest.raises(MissingName):
        save_subject("23", name=" ", by=keeper)
    for parent in ("99x", "0201", "23"):
        with pytest.raises(UnknownColumn):
            save_subject("23", name="x", parent_code=parent, by=keeper)
    with pytest.raises(NotAllowed):
        save_subject("23", name="x", by=outsider)
