"""The `gongkai` command itself: help, misspelt words, and how refusals and accidents are told."""

import pytest

from gongkai.cli import main
from gongkai.cli.command import VERBS


def test_help_lists_every_verb_in_chinese_and_english(capsys):
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert "backup" in printed
    assert "备份数据库、文件和密钥到一个文件" in printed
    assert "prove that the journal was not altered" in printed


def test_without_words_it_shows_the_same_help(capsys):
    assert main([]) == 0
    assert "用法 usage: gongkai <命令> [选项]" in capsys.readouterr().out


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.words)
def test_each_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*verb.words.split(), "--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"用法 usage: gongkai {verb.words}")
    assert verb.chinese in printed


def test_a_misspelt_verb_is_named_with_what_there_is(capsys):
    assert main(["publsh"]) == 2
    said = capsys.readouterr().err
    assert "没有“publsh”这个命令" in said
    assert "restore" in said


def test_half_a_verb_names_its_family_only(capsys):
    assert main(["audit"]) == 2
    said = capsys.readouterr().err
    assert "audit verify" in said
    assert "restore" not in said


def test_version_is_the_release(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "gongkai 0.1.0\n"


def test_a_missing_database_is_told_in_a_sentence(new_installation):
    code, _out, said = new_installation().run("audit", "verify")
    assert code == 1
    assert "请先运行 gongkai init" in said
    assert "Traceback" not in said
