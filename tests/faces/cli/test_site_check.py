"""`gongkai site-check` and the worker's part in it."""

import json

import pytest

from gongkai.cli import worker
from gongkai.cli.command import main
from gongkai.site_checks.models import Finding, Run
from tests.rooms.site_checks.inspected import make_site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_folder_of_its_own(settings, tmp_path):
    settings.SEARCH_DIR = tmp_path


def test_every_check_is_run_and_what_stands_open_is_printed(capsys):
    make_site()
    assert main(["site-check"]) == 1
    said = capsys.readouterr().out
    assert "首页没有更新" in said and "逐条见工作台" in said
    assert Run.objects.get().state == "done" and Finding.objects.exists()


def test_the_answer_as_json(capsys):
    make_site()
    main(["site-check", "--json"])
    rows = {row["code"]: row["found"] for row in json.loads(capsys.readouterr().out)}
    assert rows["home_still"] == 1 and rows["journal_broken"] == 0


def test_the_worker_walks_through_the_night_s_run(settings, monkeypatch):
    settings.SITE_CHECK_HOUR = 0
    monkeypatch.setitem(worker._looked_after, "night", -worker.HOUR * 1.0)
    make_site()
    for _look in range(60):
        if not worker._inspect():
            break
    run = Run.objects.get()
    assert (run.state, run.is_nightly) == ("done", True)
    assert worker._inspect() is False and worker._fold_views() is False
