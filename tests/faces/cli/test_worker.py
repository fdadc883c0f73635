"""`gongkai worker`: a job that fails does not keep the others from their work."""

import logging

import pytest

from gongkai.cli import worker

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_job_that_fails_rests_and_the_others_go_on(monkeypatch, caplog):
    done = []

    def falls():
        done.append("falls")
        raise RuntimeError("示范")

    def goes_on():
        done.append("goes on")
        return False

    monkeypatch.setattr(worker, "jobs", lambda: (falls, goes_on))
    monkeypatch.setattr(worker, "_resting", {})
    with caplog.at_level(logging.ERROR):
        assert not worker.look_once()
        assert not worker.look_once()
    assert done == ["falls", "goes on", "goes on"]
    assert [record.message for record in caplog.records] == ["job falls failed; tried again in 300 s"]


def test_it_is_tried_again_after_its_rest(monkeypatch):
    done = []
    monkeypatch.setattr(worker, "jobs", lambda: (lambda: bool(done.append("again")),))
    monkeypatch.setattr(worker, "_resting", {"<lambda>": worker.time.monotonic() - 1})
    worker.look_once()
    assert done == ["again"]
