"""`gongkai law due` as its users meet it: the answer, the JSON, and what it says to bad input."""

import json
from argparse import ArgumentParser

import pytest

from gongkai.cli import law_due


def run(words):
    parser = ArgumentParser()
    law_due.add_arguments(parser)
    return law_due.run(parser.parse_args(words.split()))


def test_prints_the_last_day_and_every_day_of_the_count(capsys):
    assert run("--kind publish --from 2024-09-20") == 0
    said = capsys.readouterr().out
    assert said.startswith("主动公开期限：2024-10-23（星期三）\n依据：《条例》第二十六条，20个工作日\n")
    assert "－ 2024-10-01 星期二  法定节假日（国庆节）" in said
    assert "✓ 2024-09-29 星期日  调休上班（国庆节），计第6日" in said


def test_prints_json_for_machines(capsys):
    assert run("--kind publish --from 2024-09-20 --json") == 0
    said = json.loads(capsys.readouterr().out)
    assert set(said) == {"due", "provisional", "steps"}
    assert (said["due"], said["provisional"]) == ("2024-10-23", False)
    assert said["steps"][0] == {"date": "2024-09-21", "counted": False, "number": None, "reason": "周末"}
    assert said["steps"][-1] == {"date": "2024-10-23", "counted": True, "number": 20, "reason": "计第20日"}
    assert sum(step["counted"] for step in said["steps"]) == 20


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("--kind reply --from 2009-01-16", "2009-02-11"),
        ("--kind reply --from 2009-01-16 --version 2008", "2009-02-11"),
        ("--kind reply --from 2024-02-05", "2024-03-08"),
        ("--kind correction --from 2024-02-05 --version 2019", "2024-02-20"),
        ("--kind third_party --from 2024-04-25", "2024-05-17"),
        ("--kind payment --from 2024-12-27", "2025-01-26"),
        ("--kind publish --from 2008-09-26 --version 2008", "2008-10-29"),
    ],
)
def test_every_kind_works(capsys, words, due):
    assert run(f"{words} --json") == 0
    assert json.loads(capsys.readouterr().out)["due"] == due


def test_a_year_without_a_notice_is_marked(capsys):
    assert run("--kind publish --from 2026-12-31") == 0
    assert "暂按周一至周五推算；公布后应重新计算" in capsys.readouterr().out
    assert run("--kind publish --from 2026-12-31 --json") == 0
    assert json.loads(capsys.readouterr().out)["provisional"] is True


def test_a_new_years_notice_counts_once_its_file_is_there(capsys, tmp_path):
    text = 'year = 2027\n[[rest]]\nname = "元旦"\ndays = [2027-01-01]\n'
    (tmp_path / "2027.toml").write_text(text, encoding="utf-8")
    assert run(f"--kind publish --from 2026-12-31 --json --calendars {tmp_path}") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["due"], said["provisional"]) == ("2027-01-29", False)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("--kind tea --from 2024-09-20", "没有名为“tea”的期限"),
        ("--kind reply --from 2024-02-30", "“2024-02-30”不是有效的日期"),
        ("--kind reply --from 20240920", "不是有效的日期"),
        ("--kind reply --from ２０２４-09-20", "不是有效的日期"),
        ("--kind reply --from yesterday", "不是有效的日期"),
        ("--kind reply --from 0001-01-01", "超出可推算的范围"),
        ("--kind reply --from 9999-12-31", "超出可推算的范围"),
        ("--kind publish --from 2100-12-30", "超出可推算的范围"),
        ("--kind publish --from 2007-12-31", "自2008-05-01起施行"),
        ("--kind publish --from 2024-09-20 --version 2020", "没有“2020”这一版《条例》"),
        ("--kind correction --from 2010-03-01", "没有规定告知补正的期限"),
        ("--kind correction --from 2024-03-01 --version 2008", "没有规定告知补正的期限"),
        ("--kind payment --from 2020-06-01", "自2021-01-01起施行"),
    ],
)
def test_bad_input_gets_a_sentence_and_exit_code_two(capsys, words, says):
    assert run(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert err.count("\n") == 1


def test_a_broken_calendar_file_is_named(capsys, tmp_path):
    (tmp_path / "2027.toml").write_text("year = ", encoding="utf-8")
    assert run(f"--kind reply --from 2024-09-20 --calendars {tmp_path}") == 2
    assert "2027.toml" in capsys.readouterr().err
