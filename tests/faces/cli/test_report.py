"""`gongkai report read` and `report check` as their users meet them."""

import json
import os
from argparse import ArgumentParser

import pytest

from benchmarks.reading import OWN
from gongkai.cli import report_check, report_read


def run(module, *words):
    parser = ArgumentParser()
    module.add_arguments(parser)
    return module.run(parser.parse_args([str(word) for word in words]))


def test_reads_one_report_as_json(capsys):
    assert run(report_read, OWN / "town.txt", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert set(said) == {"title", "agency", "year", "regime", "indicators"}
    assert said["indicators"]["staff_total"]["value"] == 12
    assert set(said["indicators"]["staff_total"]) == {"value", "place", "confidence"}
    assert set(said["indicators"]["staff_total"]["place"]) == {"start", "end", "quote"}


def test_reads_for_people(capsys):
    assert run(report_read, OWN / "town.txt") == 0
    said = capsys.readouterr().out
    assert "示范镇人民政府　2010年" in said
    assert "proactive_total" in said


def test_an_error_found_is_exit_code_one(capsys):
    assert run(report_check, OWN / "town.txt", "--json") == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert set(findings[0]) == {"rule", "severity", "lhs", "rhs", "keys", "message", "place"}
    assert (findings[0]["rule"], findings[0]["severity"]) == ("staff_sum", "error")


def test_a_sound_report_is_exit_code_nought(capsys):
    assert run(report_check, OWN / "county.txt") == 0
    assert "示范县" in capsys.readouterr().out


def test_a_folder_is_read_though_one_file_cannot_be(capsys, tmp_path):
    (tmp_path / "镇.txt").write_bytes((OWN / "town.txt").read_bytes())
    (tmp_path / "空.txt").write_bytes(b"")
    (tmp_path / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert run(report_read, tmp_path, "--json") == 2
    said = capsys.readouterr()
    listed = json.loads(said.out)
    assert len(listed) == 3
    assert [one["year"] for one in listed if "year" in one] == [2010]
    assert "是空的" in said.err and "旧版" in said.err


def test_a_path_that_is_not_there_is_a_sentence(capsys, tmp_path):
    assert run(report_read, tmp_path / "没有.txt") == 2
    assert "不存在" in capsys.readouterr().err


ODD = {
    "空.txt": b"",
    "零.txt": b"\0" * 400,
    "乱.txt": bytes(range(256)) * 400,
    "乱.docx": bytes(range(256)) * 400,
    "乱.pdf": bytes(range(256)) * 400,
    "乱.xlsx": b"PK\x03\x04" + bytes(range(256)),
    "乱.html": bytes(range(128, 256)) * 400,
    "旧.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "程序.txt": b"MZ\x90\0" + b"\0" * 400,
    "巨.txt": "示范镇2012年共主动公开政府信息320条。\n".encode() * 950_000,  # 50 MB
}


@pytest.mark.parametrize("module", [report_read, report_check])
def test_each_file_that_cannot_be_read_is_one_sentence_and_the_good_one_is_read(capsys, tmp_path, module):
    for name, inside in ODD.items():
        (tmp_path / name).write_bytes(inside)
    (tmp_path / "县.txt").write_bytes((OWN / "county.txt").read_bytes())
    assert run(module, tmp_path, "--json") == 2
    said = capsys.readouterr()
    refused = [one for one in json.loads(said.out) if "error" in one]
    assert len(refused) == len(ODD) and len(json.loads(said.out)) == len(ODD) + 1
    assert all(one["error"].endswith("。") and "Traceback" not in one["error"] for one in refused)
    assert sum(line.endswith("。") for line in said.err.splitlines()) >= len(ODD)


@pytest.mark.parametrize("module", [report_read, report_check])
def test_paths_that_lead_nowhere_are_sentences(capsys, tmp_path, module):
    (tmp_path / "空目录").mkdir()
    (tmp_path / "目录.txt").mkdir()
    (tmp_path / "圈.txt").symlink_to("圈.txt")
    (tmp_path / "断.txt").symlink_to("没有.txt")
    (tmp_path / "空目录" / "自己").symlink_to(tmp_path / "空目录")
    for name in ("空目录", "目录.txt", "圈.txt", "断.txt", ""):
        asked = tmp_path / name if name else tmp_path
        assert run(module, asked) == 2
        assert "请核对路径" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read every file")
def test_a_file_nobody_may_read_is_a_sentence(capsys, tmp_path):
    locked = tmp_path / "锁.txt"
    locked.write_bytes(b"x")
    locked.chmod(0)
    assert run(report_read, locked) == 2
    assert "锁.txt" in capsys.readouterr().err


def test_an_error_in_one_report_weighs_more_than_a_file_that_cannot_be_read(tmp_path):
    (tmp_path / "镇.txt").write_bytes((OWN / "town.txt").read_bytes())
    (tmp_path / "空.txt").write_bytes(b"")
    assert run(report_check, tmp_path) == 1
