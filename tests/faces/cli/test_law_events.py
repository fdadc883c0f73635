"""`gongkai law due --kind reply --events`: what happened to a request, and the last day that is left."""

import json
from argparse import ArgumentParser

import pytest

from gongkai.cli import law_due


@pytest.fixture
def run(tmp_path):
    def run_with(events, *words, start="2024-03-01", kind="reply"):
        file = tmp_path / "events.json"
        file.write_text(events if isinstance(events, str) else json.dumps(events), encoding="utf-8")
        parser = ArgumentParser()
        law_due.add_arguments(parser)
        return law_due.run(parser.parse_args(["--kind", kind, "--from", start, "--events", str(file), *words]))

    return run_with


CONSULTED = {"kind": "consulted", "on": "2024-03-11", "until": "2024-04-01", "key": "c1"}
OPINION = {"kind": "opinion", "on": "2024-03-22", "key": "c1"}
EXTENDED = {"kind": "extended", "on": "2024-04-08", "working_days": 10}


def test_prints_the_last_day_and_what_moved_it(run, capsys):
    assert run([CONSULTED, OPINION, EXTENDED]) == 0
    said = capsys.readouterr().out
    assert said.startswith("答复期限：2024-04-28（星期日）\n依据：《条例》第三十三条第二款，30个工作日\n")
    assert "暂停计算：2024-03-11 至 2024-03-22（征求意见）\n延长：10个工作日\n目前：计算中\n" in said
    assert "－ 2024-03-12 星期二  征求意见期间，不计入期限" in said
    assert "✓ 2024-04-28 星期日  调休上班（劳动节），计第30日" in said


def test_prints_json_for_machines(run, capsys):
    told = [{"kind": "correction_asked", "on": "2024-03-08"}, {"kind": "corrected", "on": "2024-03-20"}]
    assert run(told, "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["due"], said["phase"], said["period_from"]) == ("2024-04-18", "running", "2024-03-20")
    assert (said["restarts"], said["pauses"], said["days_extended"]) == (["2024-03-20"], [], 0)
    assert sum(step["counted"] for step in said["steps"]) == 20


def test_no_events_are_no_change(run, capsys):
    assert run([], "--json", start="2024-09-20") == 0
    assert json.loads(capsys.readouterr().out)["due"] == "2024-10-23"


def test_a_co_maker_of_the_first_regulation_pauses_nothing(run, capsys):
    told = [{"kind": "consulted", "on": "2010-03-08", "until": "2010-03-29", "key": "c1", "asked": "co_maker"}]
    assert run(told, "--json", start="2010-03-01") == 0
    assert json.loads(capsys.readouterr().out)["due"] == "2010-03-22"


@pytest.mark.parametrize(
    ("events", "says"),
    [
        ("{", "不是 JSON 文件"),
        ("[" * 100_000, "不是 JSON 文件"),
        ({"kind": "extended"}, "最外层应当是列表"),
        (["extended"], "第1项不是事件"),
        ([EXTENDED | {"who": "x"}], "第1项有不认识的内容“who”"),
        ([{"kind": "tea", "on": "2024-03-05"}], "第1项没有名为“tea”的事件，可用的是：submitted、received"),
        ([{"kind": ["extended"], "on": "2024-03-05"}], "没有名为"),
        ([{"kind": "extended"}], "第1项的 on“None”不是有效的日期"),
        ([EXTENDED | {"on": "2024-02-30"}], "的 on“2024-02-30”不是有效的日期"),
        ([EXTENDED | {"on": 20240305}], "不是有效的日期"),
        ([CONSULTED | {"until": "soon"}], "的 until“soon”不是有效的日期"),
        ([EXTENDED | {"working_days": "10"}], "的 working_days“10”不是大于零的整数"),
        ([EXTENDED | {"working_days": True}], "不是大于零的整数"),
        ([CONSULTED | {"key": 1}], "的 key“1”不是文字"),
        ([CONSULTED | {"asked": "friend"}], "的 asked“friend”不认识"),
        ([EXTENDED | {"on": "2024-03-05", "working_days": 25}], "最多可延长20个工作日（《条例》第三十三条第二款）"),
        ([EXTENDED | {"on": "2024-03-05", "working_days": None}], "没有写明延长的工作日数"),
        ([EXTENDED], "“延长答复期限”（2024-04-08）晚于答复期限的最后一日（2024-03-29），期满后不能再延长"),
        ([OPINION], "“收到意见”（2024-03-22）之前没有标记（key）为“c1”、尚未答复的征求意见"),
        ([CONSULTED, OPINION, OPINION], "之前没有标记"),
        ([CONSULTED | {"until": "2024-03-01"}], "的止日（2024-03-01）早于当日"),
        ([{"kind": "corrected", "on": "2024-03-20"}], "之前没有告知补正"),
        ([{"kind": "correction_asked", "on": f"2024-03-0{day}"} for day in (4, 5)], "补正应当一次性告知"),
        ([{"kind": "fee_paid", "on": "2024-03-20"}], "之前没有收费通知"),
        ([{"kind": "delayed", "on": "2024-03-20"}], "没有写明合理期限的止日"),
        ([{"kind": "received", "on": "2024-03-04"}], "收到申请只有一次"),
        ([{"kind": "assigned", "on": "2024-02-20"}], "早于收到申请"),
        ([{"kind": "decided", "on": "2024-03-20"}, EXTENDED | {"on": "2024-03-21"}], "发生在申请已经办结之后"),
        ([{"kind": "correction_asked", "on": "2024-03-08"}], "目前无法推算答复期限：等待补正，补正后重新起算"),
        ([{"kind": "fee_notified", "on": "2024-03-08"}], "等待缴费，缴费后重新起算"),
    ],
)
def test_bad_events_get_a_sentence_and_exit_code_two(run, capsys, events, says):
    assert run(events) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert err.count("\n") == 1


def test_the_first_regulation_has_no_period_of_its_own(run, capsys):
    assert run([{"kind": "delayed", "on": "2010-03-05", "until": "2010-06-30"}], start="2010-03-01") == 2
    assert "2008年《条例》没有规定" in capsys.readouterr().err


def test_events_belong_to_replies_alone(run, capsys):
    assert run([], kind="correction") == 2
    assert "--events 只用于答复期限" in capsys.readouterr().err


def test_a_file_that_is_not_there(capsys, tmp_path):
    parser = ArgumentParser()
    law_due.add_arguments(parser)
    words = ["--kind", "reply", "--from", "2024-03-01", "--events", str(tmp_path / "none.json")]
    assert law_due.run(parser.parse_args(words)) == 2
    assert "事件文件 none.json 不能使用：文件不存在或者无法读取" in capsys.readouterr().err
