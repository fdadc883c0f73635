"""`sealing`: texts come back only with the key, fingerprints stay, codes can be copied by hand."""

import base64

import pytest

from gongkai.vault import sealing
from gongkai.vault.errors import BadDataKey, CannotUnseal

FIRST = base64.b64encode(bytes(range(32))).decode()
SECOND = base64.b64encode(bytes(range(100, 132))).decode()


@pytest.fixture
def one_key(settings):
    settings.DATA_KEY = FIRST


def test_a_sealed_text_comes_back(one_key):
    assert sealing.unseal(sealing.seal("张堃玥 11010519491231002X")) == "张堃玥 11010519491231002X"
    assert sealing.unseal(sealing.seal("")) == ""


def test_the_same_text_never_looks_the_same_and_shows_nothing(one_key):
    first, second = sealing.seal("11010519491231002X"), sealing.seal("11010519491231002X")
    assert first != second
    assert "1101" not in first
    assert b"1101" not in base64.urlsafe_b64decode(first)


@pytest.mark.parametrize("given", ["", "x", "不是密文", "AAAA", "AQ" * 40, "a b\nc", "é" * 60])
def test_refuses_what_was_never_sealed(one_key, given):
    with pytest.raises(CannotUnseal) as refused:
        sealing.unseal(given)
    assert "data.key" in refused.value.sentence


def test_every_changed_byte_is_noticed(one_key):
    box = bytearray(base64.urlsafe_b64decode(sealing.seal("甲")))
    for place in range(len(box)):
        spoilt = bytes(byte ^ (1 if at == place else 0) for at, byte in enumerate(box))
        with pytest.raises(CannotUnseal):
            sealing.unseal(base64.urlsafe_b64encode(spoilt).decode())


def test_a_new_key_in_front_seals_and_the_old_one_still_opens(settings):
    settings.DATA_KEY = FIRST
    old = sealing.seal("旧")
    settings.DATA_KEY = f"{SECOND},{FIRST}"
    new = sealing.seal("新")
    assert (sealing.unseal(old), sealing.unseal(new)) == ("旧", "新")
    settings.DATA_KEY = FIRST
    with pytest.raises(CannotUnseal):
        sealing.unseal(new)


def test_fingerprints_and_codes_outlive_a_change_of_keys(settings):
    settings.DATA_KEY = FIRST
    before = (sealing.fingerprint("甲", purpose="person"), sealing.short_code("甲", purpose="query"))
    settings.DATA_KEY = f"{SECOND}\n{FIRST}"
    assert (sealing.fingerprint("甲", purpose="person"), sealing.short_code("甲", purpose="query")) == before


def test_a_fingerprint_depends_on_text_purpose_and_key(settings):
    settings.DATA_KEY = FIRST
    made = sealing.fingerprint("甲", purpose="person")
    assert len(made) == 64
    assert set(made) <= set("0123456789abcdef")
    assert made != sealing.fingerprint("乙", purpose="person")
    assert made != sealing.fingerprint("甲", purpose="name")
    settings.DATA_KEY = SECOND
    assert made != sealing.fingerprint("甲", purpose="person")


def test_a_code_is_stable_of_the_length_asked_for_and_easy_to_copy(one_key):
    codes = {sealing.short_code(f"示范-2026-{n:04}", purpose="query") for n in range(500)}
    assert len(codes) == 500
    assert all(len(code) == 10 for code in codes)
    assert not set("".join(codes)) & set("0O1IL")
    assert len(sealing.short_code("甲", purpose="query", length=6)) == 6


@pytest.mark.parametrize("given", ["short", "not base64!!", base64.b64encode(b"x" * 31).decode(), f"{FIRST},AAAA"])
def test_a_key_that_is_none_is_refused_before_anything_is_sealed(settings, given):
    settings.DATA_KEY = given
    with pytest.raises(BadDataKey) as refused:
        sealing.seal("甲")
    assert "GONGKAI_DATA_KEY" in refused.value.sentence
