"""`gongkai backup` and `gongkai restore`: what comes back is what was there, or nothing is touched."""

import json
import stat
import tarfile

import pytest

from tests import postgres

A_FILE = "ab/cd/abcd0001"


@pytest.fixture
def backed_up(installed, tmp_path):
    """An installation with a file in it, and its backup."""
    place, backup = installed, tmp_path / "kept.tar"
    kept = place.home / "files" / A_FILE
    kept.parent.mkdir(parents=True)
    kept.write_bytes("附件".encode())
    (place.home / "data.key").write_text("the key identities are sealed with")
    (place.home / "fonts").mkdir()
    (place.home / "fonts" / "letters.ttf").write_bytes(b"licensed")
    code, out, said = place.run("backup", str(backup))
    assert (code, said) == (0, ""), said
    assert "已备份到" in out
    return place, backup


def test_a_backup_comes_back_whole_in_an_empty_place(backed_up, new_installation):
    first, backup = backed_up
    second = new_installation("second")
    code, out, said = second.run("restore", str(backup))
    assert (code, said) == (0, ""), said
    assert "操作日志5条" in out
    assert (second.home / "files" / A_FILE).read_bytes() == "附件".encode()
    assert (second.home / "secret.key").read_bytes() == (first.home / "secret.key").read_bytes()
    assert (second.home / "data.key").read_text() == "the key identities are sealed with"
    assert (second.home / "fonts" / "letters.ttf").read_bytes() == b"licensed"
    assert _last_hash(second) == _last_hash(first)
    assert list(second.home.glob("replaced-*")) == []


def test_the_file_is_for_its_owner_only_and_ends_with_a_manifest(backed_up):
    _place, backup = backed_up
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with tarfile.open(backup) as archive:
        assert archive.getnames()[-1] == "manifest.json"
        manifest = json.load(archive.extractfile("manifest.json"))
    assert manifest["database"] == ("postgresql" if postgres.WANTED else "sqlite")
    assert {member["name"] for member in manifest["members"]} >= {"secret.key", "data.key", f"files/{A_FILE}"}


def test_never_writes_over_an_earlier_backup(backed_up):
    place, backup = backed_up
    before = backup.read_bytes()
    code, _out, said = place.run("backup", str(backup))
    assert code == 1
    assert "已存在，没有覆盖" in said
    assert backup.read_bytes() == before


def test_a_place_in_use_is_not_replaced_unasked(backed_up):
    place, backup = backed_up
    code, _out, said = place.run("restore", str(backup))
    assert code == 1
    assert "--replace" in said


def test_what_was_there_is_set_aside_when_replacing(backed_up):
    place, backup = backed_up
    (place.home / "files" / "later").write_bytes(b"after the backup")
    code, _out, said = place.run("restore", str(backup), "--replace")
    assert code == 0, said
    assert not (place.home / "files" / "later").exists()
    assert len(list(place.home.glob("replaced-*/files/later"))) == 1
    assert place.run("audit", "verify")[0] == 0


def test_a_backup_without_them_leaves_the_data_key_and_fonts_that_are_here(installed, new_installation, tmp_path):
    place, backup = new_installation("other"), tmp_path / "bare.tar"
    code, _out, said = installed.run("backup", str(backup))
    assert code == 0, said
    (place.home / "fonts").mkdir(parents=True)
    (place.home / "data.key").write_text("given before")
    code, _out, said = place.run("restore", str(backup), "--replace")
    assert code == 0, said
    assert (place.home / "data.key").read_text() == "given before"
    assert (place.home / "fonts").is_dir()


@pytest.mark.parametrize("spoil", ["one bit", "cut short", "no tar"])
def test_a_spoilt_backup_is_refused_and_changes_nothing(backed_up, new_installation, tmp_path, spoil):
    _place, backup = backed_up
    spoilt = tmp_path / "spoilt.tar"
    spoilt.write_bytes(_spoilt(backup.read_bytes(), spoil))
    second = new_installation("second")
    code, _out, said = second.run("restore", str(spoilt))
    assert code == 1
    assert "没有改动任何数据" in said
    assert not (second.home / "files").exists()
    assert not (second.home / ".restoring").exists()


def test_a_backup_reaching_outside_its_folder_is_refused(new_installation, tmp_path):
    evil, outside = tmp_path / "evil.tar", tmp_path / "outside"
    (tmp_path / "content").write_bytes(b"x")
    with tarfile.open(evil, "w") as archive:
        archive.add(tmp_path / "content", arcname="files/../../outside")
    code, _out, said = new_installation().run("restore", str(evil))
    assert code == 1
    assert "含有不应有的内容" in said
    assert not outside.exists()


def test_a_missing_backup_is_told(new_installation, tmp_path):
    code, _out, said = new_installation().run("restore", str(tmp_path / "none.tar"))
    assert code == 1
    assert "没有这个文件" in said


def _spoilt(content, how):
    if how == "cut short":
        return content[: len(content) // 2]
    if how == "no tar":
        return b"not a backup"
    place = content.index("附件".encode())
    return content[:place] + b"\x00" + content[place + 1 :]


def _last_hash(place):
    return json.loads(place.run("audit", "verify", "--json")[1])["last_hash"]
