"""Who applies: what is possible, what is asked by which law, what lists show, what is sealed."""

import pytest

from gongkai.info_requests.errors_intake import BadIdentity
from gongkai.info_requests.identity import (
    Identity,
    Party,
    checked,
    masked,
    masked_party,
    name_key,
    open_party,
    open_sealed,
    person_key,
    seal,
    seal_party,
    shaped,
)
from gongkai.info_requests.models import Applicant
from gongkai.law.vocabulary import ApplicantKind, Version
from gongkai.vault.errors import CannotUnseal
from tests.rooms.info_requests.cases import identity, organisation

PERSON, COMPANY = ApplicantKind.PERSON, ApplicantKind.COMPANY


def problem(field, *, kind=PERSON, version=Version.R2019, **changes):
    """The sentence about one field, or nothing."""
    given = identity(**changes) if kind is PERSON else organisation(**changes)
    try:
        checked(given, kind=kind, version=version)
    except BadIdentity as refusal:
        return refusal.problems.get(field, "")
    return ""


def test_a_complete_person_passes_and_is_tidied():
    tidied = checked(
        identity(name=" 张演示\u200b ", id_number="１１０１０１ 19900307-803x", phone=" 138 0000 0000"),
        kind=PERSON,
        version=Version.R2019,
    )
    assert (tidied.name, tidied.id_number, tidied.phone) == ("张演示", "11010119900307803X", "138 0000 0000")


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("110101199003078031", "校验位不符"),
        ("1101011990030780", "应为18位"),
        ("991010199003078031", "省级区划代码"),
        ("110101199002308031", "出生日期不存在"),
        ("110101209902288033", "晚于今天"),
        ("110101188003078032", "出生日期过早"),
        ("11010119900307803Y", "应为18位"),
        ("110101900307803", "应为18位"),  # the old number of 15 digits
        ("１' OR 1=1--", "应为18位"),
    ],
)
def test_wrong_identity_numbers_are_told_apart(number, says):
    assert says in problem("id_number", id_number=number)


def test_the_old_number_and_the_old_code_pass_under_the_old_law():
    assert problem("id_number", id_number="110101900307803", version=Version.R2008) == ""
    assert "不存在" in problem("id_number", id_number="110101900230803", version=Version.R2008)
    assert problem("credit_code", kind=COMPANY, credit_code="00000000-0", version=Version.R2008) == ""
    assert "校验位" in problem("credit_code", kind=COMPANY, credit_code="00000000-1", version=Version.R2008)


@pytest.mark.parametrize(
    ("id_type", "right", "wrong"),
    [
        ("passport", "E00000000", "E00"),
        ("hkmt", "H00000000", "X00000000"),
        ("twt", "00000000", "0000"),
        ("foreigner", "CHN000000000000", "CHN1"),
        ("foreigner", "911124199001010001", "911124199001010002"),
        ("military", "军字第00000000号", "军"),
    ],
)
def test_other_papers_have_shapes_of_their_own(id_type, right, wrong):
    assert problem("id_number", id_type=id_type, id_number=right) == ""
    assert problem("id_number", id_type=id_type, id_number=wrong)
    assert problem("id_type", id_type="library card")


def test_the_law_of_2019_asks_for_proof_that_of_2008_does_not():
    bare = Identity(name="张演示", phone="13800000000")
    with pytest.raises(BadIdentity) as refusal:
        checked(bare, kind=PERSON, version=Version.R2019)
    assert set(refusal.value.problems) == {"id_type", "id_number"}
    assert "第二十九条" in refusal.value.sentence
    assert checked(bare, kind=PERSON, version=Version.R2008) == bare
    assert "第二十九条" in problem("credit_code", kind=COMPANY, credit_code="")
    assert "校验位" in problem("credit_code", kind=COMPANY, credit_code="91110000MA00000011")


def test_somebody_must_be_reachable():
    nowhere = {"phone": "", "email": "", "address": ""}
    assert "至少填写一项" in problem("phone", **nowhere)
    assert "第二十条" in problem("phone", version=Version.R2008, **nowhere)
    assert shaped(identity(**nowhere), kind=PERSON, version=Version.R2019).phone == ""  # a clerk enters what came


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("phone", "12"),
        ("phone", "12800000000"),
        ("phone", "电话在信里"),
        ("fax", "x"),
        ("email", "demo@"),
        ("postcode", "12345"),
        ("agent_id", "110101199003078031"),
        ("name", "张" * 101),
        ("name", "<script>alert(1)</script>"),
        ("name", "张\x00演示"),
        ("address", "javascript:alert(1)"),
        ("contact", "\ud800"),
    ],
)
def test_each_field_that_cannot_be_is_told(field, given):
    assert problem(field, **{field: given})


@pytest.mark.parametrize("phone", ["13800000000", "0000-0000000", "+86 138 0000 0000", "(0000) 0000000转12"])
def test_telephones_as_people_write_them(phone):
    assert problem("phone", phone=phone) == ""


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("张演示", PERSON, "张**"),
        ("欧阳演示", PERSON, "欧阳**"),
        ("张", PERSON, "张**"),
        ("示范演示有限公司", COMPANY, "示范演示有限公司"),
    ],
)
def test_lists_show_a_surname_or_a_body(name, kind, shown):
    assert masked(Identity(name=name), kind) == shown


def test_what_is_sealed_opens_again_and_shows_nothing():
    sealed = seal(identity())
    assert "张演示" not in sealed and sealed != seal(identity())
    assert open_sealed(Applicant(sealed=sealed)) == identity()
    assert open_sealed(Applicant(sealed="")) == Identity()
    with pytest.raises(CannotUnseal):
        open_sealed(Applicant(sealed=sealed[:-4] + "AAAA"))
    assert "张演示" not in repr(identity()) + str(identity())


def test_third_parties_are_sealed_too():
    party = Party(name="李演示", phone="13800000001")
    assert open_party(seal_party(party)) == party
    assert open_party("") == Party()
    assert "李演示" not in repr(party)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("李演示", "李**"),
        ("李建会", "李**"),
        ("演示阿卜杜拉·演示", "演**"),
        ("Demo Person", "D**"),
        ("示范县演示有限公司", "示范县演示有限公司"),
        ("示范县演示种植专业合作社", "示范县演示种植专业合作社"),
        ("示范演示水务公司（分公司）", "示范演示水务公司（分公司）"),
    ],
)
def test_only_what_is_named_like_a_body_is_shown_whole(name, shown):
    assert masked_party(Party(name=name)) == shown


def test_the_same_person_has_the_same_key_and_others_have_others():
    keys = {person_key(identity()), person_key(identity(id_type="passport")), person_key(organisation()), ""}
    assert len(keys) == 4
    assert person_key(identity()) == person_key(identity(name="张演示二", phone=""))
    assert person_key(Identity(name="张演示")) == ""
    assert name_key("张 演示") == name_key("张演示") != name_key("李演示")
