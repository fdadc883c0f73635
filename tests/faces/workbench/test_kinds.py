"""信息种类: the form, the dictionary and the item pages follow one definition."""

import json

import pytest

from gongkai.information.actions.enter import enter
from gongkai.information.actions.revise import revise
from gongkai.information.errors import Incomplete
from gongkai.information.importing import headings
from gongkai.information.importing.places import kind_called
from gongkai.information.placing import Place
from gongkai.information.revisions import content_of
from gongkai.information.special import KindSettled
from gongkai.law import kinds
from gongkai.law.kinds.files import read_folder
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import change_of, desk_of, furnished_team, newest, typed
from tests.factories import content, make_item, make_person
from tests.law.test_kinds import NEW

pytestmark = pytest.mark.django_db
RELIEF = {
    "kind": "relief",
    "group_served": "城市最低生活保障对象",
    "amount": "780",
    "per": "person_month",
    "valid_from": "2026-01-01",
    "basis": "示政发〔2026〕3号",
}


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def test_the_fields_of_a_kind_are_entered_with_the_item(desk, team):
    desk.post("/work/items/new/", typed(team.agency, **RELIEF))
    item = newest()
    assert item.kind == "relief"
    assert item.current.extra == {
        "group_served": "城市最低生活保障对象",
        "amount": "780.00",
        "per": "person_month",
        "valid_from": "2026-01-01",
        "basis": "示政发〔2026〕3号",
    }
    page = text_of(desk.get(f"/work/items/{item.pk}/"))
    assert "救助补贴标准" in page and "780.00元" in page and "每人每月" in page


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(desk, team):
    wrong = RELIEF | {"amount": "七百八", "basis": "", "valid_to": "2025-01-01"}
    response = desk.post("/work/items/new/", typed(team.agency, **wrong))
    form = response.context["form"]
    assert response.status_code == 422
    assert form.errors["amount"] == ["“标准”应为数字，现填“七百八”。"]
    assert form.errors["valid_to"] == ["“截止日期”早于“执行日期”，请核对两个日期。"]
    assert "basis" in form.errors
    page = text_of(response)
    assert "七百八" in page and "城市最低生活保障对象" in page


@pytest.mark.parametrize(
    "bad",
    [
        {"per": "tampered"},
        {"amount": "9" * 60},
        {"valid_from": "0001-01-01"},
        {"valid_from": "9999-99-99"},
        {"group_served": "零\x00字节"},
        {"basis": "字" * 30_000},
        {"phone": "<script>alert(1)</script>"},
    ],
)
def test_bad_input_is_refused_and_never_an_error_page(desk, team, bad):
    response = desk.post("/work/items/new/", typed(team.agency, **RELIEF | bad))
    assert response.status_code == 422
    assert set(bad) & set(response.context["form"].errors)


def test_changing_the_kind_keeps_what_both_kinds_have_and_brings_back_the_rest(desk, team):
    said = typed(team.agency, **RELIEF | {"kind": "fee_item", "verb": "kind"})
    page = desk.post("/work/items/new/", said)
    form = page.context["form"]
    assert form.initial["amount"] == "780" and form.initial["valid_from"] == "2026-01-01"
    assert ("group_served", "城市最低生活保障对象") in page.context["carried"]
    back = desk.post("/work/items/new/", said | {"kind": "relief"})
    assert back.context["form"].initial["group_served"] == "城市最低生活保障对象"


def test_news_is_not_put_among_statutory_content(desk, team):
    said = typed(team.agency, kind="news", column_code="statutory-20-15")
    form = desk.get("/work/items/new/?kind=news").context["form"]
    assert not [code for code, _name in form.fields["column_code"].choices if code.startswith("statutory")]
    assert desk.post("/work/items/new/", said).status_code == 422
    with pytest.raises(Incomplete) as refused:
        enter(content(column_code="statutory-20-15"), kind="news", place=Place(team.agency.pk), by=team.clerk)
    assert "不属于法定主动公开内容" in refused.value.sentence
    assert "不属于法定主动公开内容" not in kinds.wrong_column(kinds.kind("news"), "rules")


def test_a_new_item_of_a_kind_starts_in_its_usual_column(desk):
    form = desk.get("/work/items/new/?kind=penalty").context["form"]
    assert form.initial["column_code"] == "statutory-20-06"
    assert desk.get("/work/items/new/?kind=nothing").status_code == 200


def test_an_item_is_changed_by_the_same_rule(desk, team):
    desk.post("/work/items/new/", typed(team.agency, **RELIEF))
    item = newest()
    shown = desk.get(f"/work/items/{item.pk}/edit/").context["form"]
    assert shown.initial["amount"] == "780.00"
    fields = {name: value for name, value in RELIEF.items() if name != "kind"}
    refused = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, **fields | {"amount": "很多"}))
    assert refused.status_code == 422
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item, **fields | {"amount": "820", "per": "household_month"}))
    item.refresh_from_db()
    assert (item.current.extra["amount"], item.current.extra["per"]) == ("820.00", "household_month")


def test_a_draft_may_become_another_kind_until_it_is_submitted(desk, team):
    desk.post("/work/items/new/", typed(team.agency))
    item = newest()
    other = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, kind="notice", verb="kind"))
    assert other.context["form"].kind.code == "notice"
    desk.post(f"/work/items/{item.pk}/edit/", change_of(item, kind="notice", notice_to="2026-05-01"))
    item.refresh_from_db()
    assert (item.kind, item.current.extra) == ("notice", {"notice_to": "2026-05-01"})
    item.was_submitted = True
    item.save(update_fields=["was_submitted"])
    kept = desk.post(f"/work/items/{item.pk}/edit/", change_of(item, kind="news", title="改了名称"), follow=True)
    item.refresh_from_db()
    assert item.kind == "notice" and kept.status_code == 200
    with pytest.raises(KindSettled):
        revise(item.pk, content_of(item.current), kind="news", by=team.clerk)


def test_the_actions_keep_the_rule_for_machines_too(team):
    place = Place(team.agency.pk)
    with pytest.raises(Incomplete) as refused:
        enter(content(extra={"amount": "x"}), kind="relief", place=place, by=team.clerk)
    assert ("amount", "“标准”应为数字，现填“x”。") in refused.value.problems
    with pytest.raises(kinds.UnknownInfoKind):
        enter(content(), kind="tampered", place=place, by=team.clerk)
    item = make_item(agency=team.agency, by=team.clerk)
    made = revise(item.pk, content_of(item.current).with_(extra={"addressee": " 各乡镇 ", "_mark": 1}), by=team.clerk)
    assert made.extra == {"addressee": "各乡镇", "_mark": 1}


def test_autosave_keeps_the_fields_of_the_kind(desk, team):
    desk.post("/work/items/autosave/", typed(team.agency, **RELIEF, key="new-k1"))
    form = desk.get("/work/items/new/?draft=new-k1").context["form"]
    assert form.kind.code == "relief" and form.initial["group_served"] == "城市最低生活保障对象"


def test_a_copy_takes_no_number_and_no_day_over(desk, team):
    decision = {
        "kind": "penalty",
        "decision_number": "示罚〔2026〕1号",
        "party": "示范公司",
        "facts": "占道",
        "basis": "示范规定",
        "penalty_kind": ["fine", "warning"],
        "decided_on": "2026-02-01",
        "decided_by": "示范县城管局",
    }
    desk.post("/work/items/new/", typed(team.agency, **decision))
    item = newest()
    assert item.current.extra["penalty_kind"] == ["warning", "fine"]
    form = desk.get(f"/work/items/new/?copy={item.pk}").context["form"]
    assert form.initial["party"] == "示范公司" and form.initial["penalty_kind"] == ["warning", "fine"]
    assert "decision_number" not in form.initial and "decided_on" not in form.initial


def test_the_preview_is_in_the_public_dress_and_hides_what_is_internal(desk, team):
    desk.post("/work/items/new/", typed(team.agency, addressee="各乡镇", signatory="张演示"))
    page = text_of(desk.get(f"/work/items/{newest().pk}/preview/"))
    assert "各乡镇" in page and "张演示" not in page
    assert "张演示" in text_of(desk.get(f"/work/items/{newest().pk}/"))


def test_the_dictionary_lists_every_kind_and_is_handed_out_as_a_sheet(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        page = text_of(desk.get("/work/kinds/"))
    for kind in kinds.KINDS.values():
        assert kind.name in page
    sheet = text_of(desk.get("/work/kinds/?export=csv"))
    assert sheet.count("\n") == 1 + sum(len(kind.fields) for kind in kinds.KINDS.values())
    assert desk.get("/work/kinds/?export=xlsx")["Content-Type"].endswith("spreadsheetml.sheet")


def test_a_kind_is_told_field_by_field_with_its_article(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        page = text_of(desk.get("/work/kinds/service_guide/"))
    for field in kinds.kind("service_guide").fields:
        assert field.name in page
    assert "《条例》第二十条第（五）项" in page
    assert desk.get("/work/kinds/nothing/").status_code == 404
    assert text_of(desk.get("/work/kinds/relief/?export=csv")).count("\n") == 1 + len(kinds.kind("relief").fields)


def test_somebody_without_a_duty_does_not_see_the_dictionary(team):
    assert sign_in(make_person(team.agency)).get("/work/kinds/").status_code == 404


def test_form_sheet_schema_dictionary_and_public_page_agree_for_every_kind(desk, client):
    for kind in kinds.KINDS.values():
        codes = [field.code for field in kind.fields]
        form = desk.get(f"/work/items/new/?kind={kind.code}").context["form"]
        assert [field.name for _group, found in form.groups for field in found] == [
            code for _group, found in kind.groups for code in (field.code for field in found)
        ]
        assert {name for name in codes if form.fields[name].required} == {f.code for f in kind.fields if f.must}
        assert not set(codes) & set(form.base_fields), "a field of a kind may not hide one of the core"
        assert [column.field for column in kinds.sheet_columns(kind)] == codes
        assert [column.field.removeprefix(headings.SPECIAL) for column in headings.special(kind.code)] == codes
        told = desk.get(f"/work/kinds/{kind.code}/").context["entries"]
        assert [entry.field.code for _name, entry in told] == codes
        if kind.internal:
            continue
        public = [field.code for field in kind.public_fields]
        schema = json.loads(client.get(f"/kinds/{kind.code}.schema.json").content)
        assert list(schema["properties"]) == public
        told = client.get(f"/data-dictionary/{kind.code}/").context["entries"]
        assert [entry.field.code for _name, entry in told] == public


def test_one_new_file_gives_form_dictionary_schema_and_item(desk, team, client, tmp_path, monkeypatch):
    (tmp_path / "well.toml").write_text(NEW, "utf-8")
    monkeypatch.setitem(kinds.KINDS, "well", read_folder(tmp_path)["well"])
    assert "深度（米）" in text_of(desk.get("/work/items/new/?kind=well"))
    desk.post("/work/items/new/", typed(team.agency, kind="well", depth="12米"))
    item = newest()
    assert (item.kind, item.current.extra) == ("well", {"depth": 12})
    assert "水井信息" in text_of(desk.get(f"/work/items/{item.pk}/"))
    assert "12米" in text_of(desk.get(f"/work/items/{item.pk}/preview/"))
    assert "水井信息" in text_of(desk.get("/work/kinds/"))
    assert client.get("/kinds/well.schema.json").json()["properties"]["depth"]["title"] == "深度"
    assert "水井信息" in text_of(client.get("/data-dictionary/"))
    assert client.get("/kinds/well/").url == "/search/?kind=well"
    assert kind_called("水井信息") == "well" and client.get("/search/?q=x&kind=well").status_code == 200
