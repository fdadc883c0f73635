"""撤销采用."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue.actions.adopt_template import adopt_template
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.actions.undo_adoption import undo_adoption
from gongkai.catalogue.errors import TemplateGrown, TemplateInUse, TemplateNotAdopted, UnknownTemplate
from gongkai.catalogue.models import Column
from tests.factories import make_item


def test_everything_added_goes_and_it_can_be_adopted_again(keeper):
    before = set(Column.objects.values_list("code", flat=True))
    adopt_template("twelve", by=keeper)
    undo_adoption("twelve", by=keeper)
    assert set(Column.objects.values_list("code", flat=True)) == before
    adopt_template("twelve", by=keeper)


def test_refuses_once_a_draft_was_listed_there(keeper):
    adopt_template("twelve", by=keeper)
    make_item(column_code="c12-0401")
    with pytest.raises(TemplateInUse, match="统计公报"):
        undo_adoption("twelve", by=keeper)


def test_refuses_when_others_stand_below(keeper):
    adopt_template("twelve", by=keeper)
    save_column("c12-own", ColumnForm(name="本县统计"), parent_code="c12-04", new=True, by=keeper)
    with pytest.raises(TemplateGrown, match="本县统计"):
        undo_adoption("twelve", by=keeper)


def test_refuses_what_is_not_adopted_and_whoever_is_not_the_office(keeper, outsider):
    with pytest.raises(TemplateNotAdopted):
        undo_adoption("twelve", by=keeper)
    with pytest.raises(UnknownTemplate):
        undo_adoption("x", by=keeper)
    adopt_template("twelve", by=keeper)
    with pytest.raises(NotAllowed):
        undo_adoption("twelve", by=outsider)
