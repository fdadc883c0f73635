"""栏目分权: the owner keeps the branch, the others only use it."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.errors import UnknownAgency
from gongkai.catalogue import queries
from gongkai.catalogue.actions.delegate_column import delegate_column
from gongkai.catalogue.actions.move_column import move_column
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.errors import AlreadyDelegated, DelegatedAway
from tests.factories import make_item, make_team

BUDGET = "statutory-20-07"


def codes_for(agency):
    return {node.code for node in queries.columns_for(agency.pk)}


def test_the_owner_keeps_the_column_and_what_stands_below(keeper, bureau, outsider):
    delegate_column(BUDGET, bureau.pk, is_open=True, by=keeper)
    save_column(BUDGET, ColumnForm(name="预决算", owner_id=bureau.pk, is_open=True), by=outsider)
    save_column("budget-department", ColumnForm(name="部门预算"), parent_code=BUDGET, new=True, by=outsider)
    save_column("budget-special", ColumnForm(name="专项资金"), parent_code=BUDGET, new=True, by=outsider)
    move_column("budget-special", parent_code=BUDGET, place=1, by=outsider)
    below = [node.code for node in queries.column(BUDGET).children]
    assert below == ["budget-special", "budget-department"]
    assert queries.column("budget-department").keeper_id == bureau.pk


def test_the_others_go_on_using_what_is_open_and_not_what_is_closed(keeper, bureau, office):
    delegate_column(BUDGET, bureau.pk, is_open=True, by=keeper)
    delegate_column("rules", bureau.pk, is_open=False, by=keeper)
    assert {BUDGET, "rules"} <= codes_for(bureau)
    assert BUDGET in codes_for(office) and "rules" not in codes_for(office)


def test_a_closed_branch_is_closed_below_as_well(keeper, bureau, office, outsider):
    delegate_column("rules", bureau.pk, is_open=False, by=keeper)
    save_column("rules-own", ColumnForm(name="内部规则"), parent_code="rules", new=True, by=outsider)
    assert "rules-own" in codes_for(bureau) and "rules-own" not in codes_for(office)


def test_nobody_else_changes_the_branch(keeper, bureau, stranger):
    delegate_column(BUDGET, bureau.pk, by=keeper)
    with pytest.raises(NotAllowed):
        save_column("mine", ColumnForm(name="我的"), parent_code=BUDGET, new=True, by=stranger)
    with pytest.raises(NotAllowed):
        move_column(BUDGET, parent_code="", place=1, by=stranger)


def test_only_the_competent_office_delegates(bureau, outsider, keeper):
    with pytest.raises(NotAllowed):
        delegate_column(BUDGET, bureau.pk, by=outsider)
    with pytest.raises(UnknownAgency):
        delegate_column(BUDGET, 999_999, by=keeper)


def test_refuses_what_would_leave_others_without_a_column(keeper, bureau):
    make_item(agency=make_team().agency, column_code=BUDGET)
    with pytest.raises(DelegatedAway):
        delegate_column(BUDGET, bureau.pk, is_open=False, by=keeper)
    delegate_column(BUDGET, bureau.pk, is_open=True, by=keeper)
    with pytest.raises(AlreadyDelegated):
        delegate_column(BUDGET, bureau.pk, by=keeper)
