"""The grounds for withholding and what overrides them."""

import pytest

from gongkai.law import withholding_grounds
from gongkai.law.refusals import UnknownGround
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import Force, ground, may_be_disclosed, must_be_disclosed


def test_withholding_grounds_carry_the_codes_of_their_version():
    assert [found.code for found in withholding_grounds(Version.R2008)] == ["N-A", "N-B", "N-C", "N-D", "N-E"]
    assert [found.code for found in withholding_grounds(Version.R2019)] == [
        "X14a", "X14b", "X14c", "X15", "X16a", "X16b", "X16c",
    ]  # fmt: skip
    assert ground("X16b").article == "《条例》第十六条第二款"
    assert ground("N-D").article == "《条例》第八条"


def test_an_unknown_ground_is_refused():
    with pytest.raises(UnknownGround, match="没有代码为“X99”的"):
        ground("X99")


def test_a_state_secret_is_never_disclosed():
    assert ground("X14a").force is Force.MUST
    assert not may_be_disclosed("X14a", consent=True, public_interest=True)
    assert not must_be_disclosed("X14a", public_interest=True, required=True)


def test_a_third_partys_secret_yields_to_consent_and_to_the_public_interest():
    assert not may_be_disclosed("X15")
    assert may_be_disclosed("X15", consent=True)
    assert may_be_disclosed("X15", public_interest=True)
    assert must_be_disclosed("X15", public_interest=True)
    assert not must_be_disclosed("X15")


def test_internal_and_process_information_is_for_the_body_to_decide_unless_a_rule_asks():
    assert may_be_disclosed("X16a")
    assert not must_be_disclosed("X16a", required=True)
    assert must_be_disclosed("X16b", required=True)
