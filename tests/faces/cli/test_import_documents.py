"""`gongkai import` as an administrator meets it."""

import json
from argparse import ArgumentParser
from pathlib import Path

import pytest
from django.apps import apps

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.cli import import_documents
from gongkai.information.models import ImportBatch, InfoItem
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from gongkai.review.models import Finding
from tests.factories import make_county, make_person, make_section
from tests.rooms.information.sheets import csv_of, row, xlsx

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
HEADS = ("信息名称", "文号", "生成日期")


@pytest.fixture
def county(db):
    seed_defaults()
    county = make_county()
    make_person(county, Duty.FILL, username="tianbao")
    return county


@pytest.fixture
def sheet(tmp_path):
    def write(rows, name="元数据.csv"):
        path = tmp_path / name
        path.write_bytes(xlsx(rows, HEADS) if name.endswith("xlsx") else csv_of(rows, HEADS, encoding="gb18030"))
        return str(path)

    return write


def run(*words):
    parser = ArgumentParser()
    import_documents.add_arguments(parser)
    return import_documents.run(parser.parse_args([str(word) for word in words]))


def rows(count):
    return [[cells[0], cells[1], cells[2]] for cells in (row(n) for n in range(1, count + 1))]


def counts():
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def test_a_sheet_is_taken_in_and_the_figures_are_told(county, sheet, capsys):
    assert run(sheet(rows(3))) == 0
    said = capsys.readouterr().out
    assert "新建草稿3条，已存在0条。经办人：" in said
    assert InfoItem.objects.filter(stage="draft").count() == 3
    assert run(sheet(rows(3), "元数据.xlsx")) == 0
    assert "新建草稿0条，已存在3条" in capsys.readouterr().out


def test_every_error_is_printed_and_nothing_at_all_is_written(county, sheet, capsys):
    wrong = [*rows(2), ["", "示政办发〔2026〕8号", "2026-02-30"]]
    before = counts()
    assert run(sheet(wrong)) == 1
    said = capsys.readouterr().err
    assert "A4 信息名称：请填写信息名称" in said
    assert "C4 生成日期 “2026-02-30”：“2026-02-30”不是有效的日期。" in said
    assert "没有导入任何内容" in said
    assert counts() == before


def test_wrong_rows_are_left_out_when_asked(county, sheet):
    assert run(sheet([*rows(2), ["", "", "2026-02-30"]]), "--skip-bad") == 0
    assert InfoItem.objects.count() == 2


def test_a_dry_run_writes_nothing(county, sheet, capsys):
    before = counts()
    assert run(sheet(rows(2)), "--dry-run") == 0
    assert "共2条，正确2条（其中已存在0条），有错误0条。这是校验，没有写入。" in capsys.readouterr().out
    assert counts() == before


def test_prints_json_for_machines(county, sheet, capsys):
    assert run(sheet([*rows(1), ["x", "", ""]]), "--json") == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["state"], said["total"], said["ready"], said["bad"]) == ("refused", 2, 1, 1)
    assert said["problems"][0]["cell"] == "C3"
    assert run(sheet(rows(1)), "--json") == 0
    assert json.loads(capsys.readouterr().out)["created"] == 1


def test_acts_as_a_person_with_their_own_duties_and_section(county, sheet):
    section = make_section(county, "综合科")
    make_person(county, Duty.FILL, username="keyuan", section=section)
    assert run(sheet(rows(1)), "--as", "keyuan", "--section", "综合科") == 0
    item = InfoItem.objects.get()
    assert (item.created_by.username, item.section) == ("keyuan", section)
    make_person(county, Duty.PUBLISH, username="fabu")
    with pytest.raises(Refusal, match="没有“批量导入”的权限"):
        run(sheet(rows(1)), "--as", "fabu")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["没有这个文件夹"], "没有找到“没有这个文件夹”"),
        ([], "没有找到"),
        ([".", "--type", "poem"], "没有名为“poem”的信息种类"),
        ([".", "--agency", "某某局"], "没有代码或名称为“某某局”的机构"),
        ([".", "--section", "无名科"], "没有名为“无名科”的内设机构"),
        ([".", "--as", "nobody"], "没有账号“nobody”"),
        (["--resume", "999"], "没有找到该记录"),
    ],
)
def test_says_in_a_sentence_what_is_wrong_with_the_command(county, words, sentence):
    with pytest.raises(Refusal) as refused:
        run(*words)
    assert sentence in refused.value.sentence


def test_stops_in_order_and_goes_on_with_the_printed_command(county, sheet, capsys, monkeypatch):
    stops = iter([True])
    monkeypatch.setattr(import_documents.Stop, "asked", property(lambda _self: next(stops, False)))
    path = sheet(rows(510))
    assert run(path) == 130
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.done) == ("stopped", 500)
    assert f"gongkai import --resume {batch.pk}" in capsys.readouterr().err
    assert run("--resume", batch.pk) == 0
    assert InfoItem.objects.count() == 510


def test_a_folder_of_reports_comes_in_checked_and_sorted(county, tmp_path, capsys):
    folder = tmp_path / "年报"
    folder.mkdir()
    text = "示范乡2025年政府信息公开工作年度报告\n[bookmark: _GoBack]一、总体情况\n本年度工作稳步推进。\n示范乡人民政府\n2026年1月20日"
    (folder / "一.txt").write_text(text, "utf-8")
    assert run(folder, "--type", "annual_report", "--agency-from-title") == 0
    assert "已建立机构“示范乡人民政府”" in capsys.readouterr().out
    item = InfoItem.objects.get()
    assert (item.agency.name, item.kind, item.current.column_code) == ("示范乡人民政府", "annual_report", "reports")
    assert Finding.objects.filter(rule="T2", scan__revision=item.current).exists(), (
        "the bookmark left by Word is flagged"
    )


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five source documents (../shared/seeds) are not here")
def test_the_five_source_documents_come_in_and_their_faults_are_flagged(county, capsys):
    assert run(SEEDS, "--type", "annual_report", "--agency-from-title") == 0
    assert "新建草稿5条" in capsys.readouterr().out
    flagged = set(Finding.objects.values_list("rule", flat=True))
    assert {"T1", "T2", "T3", "T4"} <= flagged
