"""The line that tells how far a long command has come."""

from gongkai.cli.progress import Progress


def test_shows_figures_when_asked(capsys):
    progress = Progress("备份文件", shown=True)
    progress(120, 2000)
    progress.finish()
    assert capsys.readouterr().err == "备份文件 120/2000\n备份文件 120/2000  完成\n"


def test_is_silent_when_nobody_looks(capsys):
    progress = Progress("备份文件")
    progress(120, 2000)
    progress.finish()
    assert capsys.readouterr().err == ""
