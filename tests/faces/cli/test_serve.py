"""`gongkai serve` and `gongkai worker`: they start, answer, refuse a taken port, and leave nothing running."""

import signal
import socket
import time
from urllib.request import urlopen

import pytest


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_serves_pages_and_stops_when_told(new_installation, port):
    place = new_installation()
    serving = place.start("serve", "--port", str(port), "--workers", "1", start_new_session=True)
    try:
        _wait_for(port, serving)
        with urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
            assert answer.status == 200
        code, _out, said = place.run("serve", "--port", str(port))
        assert code == 1
        assert f"端口 {port} 已被占用" in said
        code, _out, said = place.run("restore", __file__, "--replace")
        assert code == 1
        assert "请先停止服务" in said
    finally:
        serving.send_signal(signal.SIGTERM)
        out, said = serving.communicate(timeout=60)
    assert serving.returncode == 0, said
    assert f"http://127.0.0.1:{port}/" in out
    assert "正在停止" in out
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_worker_does_what_is_due_and_ends_when_asked_for_one_look(installed):
    place = installed
    assert place.run("worker", "--once") == (0, "", "")


def test_a_worker_stops_when_told(installed):
    place = installed
    working = place.start("worker")
    time.sleep(3)
    working.send_signal(signal.SIGINT)
    _out, said = working.communicate(timeout=60)
    assert (working.returncode, said) == (0, "")


def _wait_for(port, serving):
    for _attempt in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert serving.poll() is None, serving.communicate()[1]
        time.sleep(0.1)
    raise AssertionError("the site did not come up within a minute")
