"""The key file: made once, whole, for its owner only; read again when it changes; never shown."""

import base64
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from gongkai.vault import keys, sealing
from gongkai.vault.errors import BadDataKey, CannotUnseal


@pytest.fixture
def home(settings, tmp_path):
    settings.DATA_KEY, settings.HOME = "", tmp_path / "new"
    return settings.HOME


def test_the_first_use_makes_a_key_only_its_owner_may_read(home):
    sealing.seal("甲")
    path = home / "data.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(base64.b64decode(path.read_text())) == 32
    assert [file.name for file in home.iterdir()] == ["data.key"]


def test_the_key_stays_the_same(home):
    sealed = sealing.seal("甲")
    before = (home / "data.key").read_bytes()
    assert sealing.unseal(sealed) == "甲"
    assert (home / "data.key").read_bytes() == before


def test_many_that_begin_at_once_share_one_key(home):
    home.mkdir()
    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(lambda _n: keys.make(home / "data.key"), range(40)))
    assert [file.name for file in home.iterdir()] == ["data.key"]
    assert len(keys.keys()) == 1


def test_a_line_put_in_front_is_the_newest_key(home):
    old = sealing.seal("旧")
    path = home / "data.key"
    newest = base64.b64encode(bytes(range(32))).decode()
    path.write_text(f"{newest}\n{path.read_text()}")
    assert keys.keys()[0].material == bytes(range(32))
    assert sealing.unseal(old) == "旧"


def test_a_lost_key_opens_nothing(home):
    sealed = sealing.seal("甲")
    (home / "data.key").unlink()
    with pytest.raises(CannotUnseal):
        sealing.unseal(sealed)


def test_a_spoilt_key_file_is_refused_by_name(home):
    home.mkdir()
    (home / "data.key").write_bytes(b"\xff\xfe")
    with pytest.raises(BadDataKey) as refused:
        sealing.seal("甲")
    assert "data.key" in refused.value.sentence


def test_a_key_never_shows_itself(home):
    made = keys.keys()[0]
    assert repr(made) == "Key(…)"
    assert made.derived("one", length=16) != made.derived("another", length=16)
