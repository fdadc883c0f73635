"""The files named to `report read`: what is no file, an empty folder or of another kind gets a sentence, the rest is read."""

import os

import pytest

from gongkai.cli import main

GOOD = "示范局2016年政府信息公开工作年度报告\n二、主动公开\n2016年主动公开政府信息120条。\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "好.txt").write_text(GOOD, "utf-8")
    (tmp_path / "空").mkdir()
    return tmp_path


def read(*paths):
    return main(["report", "read", *map(str, paths)])


def test_a_good_file_is_read(folder, capsys):
    assert read(folder / "好.txt") == 0
    assert "120" in capsys.readouterr().out


def test_an_empty_folder_beside_a_good_file_is_told(folder, capsys):
    assert read(folder / "空", folder / "好.txt") == 2
    told = capsys.readouterr()
    assert "空" in told.err
    assert "120" in told.out


def test_a_name_no_file_can_have_is_refused(capsys):
    assert read("报" * 300) == 2
    assert "不存在" in capsys.readouterr().err


def test_a_pipe_is_refused_and_not_waited_for(folder, capsys):
    os.mkfifo(folder / "管道.txt")
    assert read(folder / "管道.txt", folder / "好.txt") == 2
    told = capsys.readouterr()
    assert "管道.txt" in told.err
    assert "120" in told.out


@pytest.mark.parametrize("name", ["表.csv", "图.png", "版.ofd"])
def test_another_kind_is_told_only_what_can_be_read(folder, capsys, name):
    (folder / name).write_bytes(b"a,b")
    assert read(folder / name) == 2
    told = capsys.readouterr().err
    assert "TXT、HTML、DOCX、PDF、XLSX" in told
    assert "CSV" not in told
