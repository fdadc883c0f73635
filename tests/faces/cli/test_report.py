"""`gongkai report read` and `report check` as their users meet them."""

import json
from argparse import ArgumentParser

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
