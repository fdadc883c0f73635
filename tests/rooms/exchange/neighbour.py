"""Another installation as a real server on this machine: it answers what a test tells it to."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from gongkai.exchange.actions.add_source import add_source
from gongkai.exchange.actions.switch_on import switch_on
from gongkai.exchange.entering import SourceEntry
from tests.rooms.publication.public import RULES


class Neighbour:
    """What it answers, by path and cursor, and what it was asked."""

    def __init__(self, server):
        self.address = f"http://127.0.0.1:{server.server_port}"
        self.pages, self.asked = {}, []

    def item(self, number, **changes):
        """One item as it hands it out."""
        return {
            "id": number, "title": f"示范区第{number}号节水办法", "doc_number": f"示区政发〔2026〕{number}号",
            "agency": {"code": "110009", "name": "示范区人民政府"}, "column": {"code": "x", "name": "对方栏目"},
            "made_on": "2026-01-05", "address": f"{self.address}/items/{number}/",
        } | changes  # fmt: skip

    def gone(self, number, how="withdraw"):
        """One item it took away."""
        return {"id": number, "gone": how, "on": "2026-02-01", "address": f"{self.address}/items/{number}/"}

    def offers(self, *items, cursor="", onward=None, resume="end", what="items"):
        """The page behind a cursor."""
        said = {what: list(items), "cursor": onward, "next": None} | ({"resume": resume} if not onward else {})
        self.pages[f"/api/v1/{what}/", cursor] = said

    def says(self, status, body=b"", *, what="items", cursor="", headers=(), slow=0.0):
        """Something else than a page."""
        self.pages[f"/api/v1/{what}/", cursor] = (status, body, dict(headers), slow)


@contextmanager
def neighbour():
    """It runs as long as this holds."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    server.daemon_threads = True
    server.neighbour = Neighbour(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.neighbour
    finally:
        server.shutdown()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        parts = urlsplit(self.path)
        cursor = parse_qs(parts.query).get("cursor", [""])[0]
        told = self.server.neighbour
        told.asked.append((parts.path, cursor, self.headers.get("Authorization", "")))
        said = told.pages.get((parts.path, cursor), (404, b"", {}, 0))
        if isinstance(said, dict):
            said = (200, json.dumps(said).encode(), {}, 0)
        status, body, headers, slow = said
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if not slow:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._drip(body, slow)

    def _drip(self, body, slow):
        try:
            if not slow:
                self.wfile.write(body)
            for place in range(len(body) if slow else 0):
                self.wfile.write(body[place : place + 1])
                self.wfile.flush()
                time.sleep(slow)
        except OSError:
            return

    def log_message(self, *_words):
        return


def entry(agency, address, **changes):
    """A sound source as entered."""
    values = {
        "agency_id": agency.pk,
        "name": "示范区系统",
        "direction": "lower",
        "address": address,
        "column_code": RULES,
    }
    return SourceEntry(**(values | changes))


def source_of(agency, address, *, by, **changes):
    """A source added and switched on."""
    return switch_on(add_source(entry(agency, address, **changes), by=by).pk, by=by)
