"""`gongkai audit verify`."""

import json
import sqlite3

import psycopg

from tests import postgres


def test_a_whole_journal_is_told_with_its_last_hash(installed):
    place = installed
    code, out, _said = place.run("audit", "verify", "--json")
    answer = json.loads(out)
    assert (code, answer["ok"], answer["entries"], len(answer["last_hash"])) == (0, True, 5, 64)


def test_a_rewritten_line_is_found_with_its_number(installed):
    place = installed
    _rewrite(place, "UPDATE audit_entry SET actor_name = '他人' WHERE seq = 2")
    code, _out, said = place.run("audit", "verify")
    assert code == 1
    assert "第2条" in said


def _rewrite(place, statement):
    """As somebody would who has the database in hand: first the guard goes, then the line."""
    if postgres.WANTED:
        opened = psycopg.connect(place.environment["GONGKAI_DATABASE_URL"])
        opened.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
    else:
        opened = sqlite3.connect(place.home / "gongkai.sqlite3")
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'"
        for (name,) in opened.execute(guards).fetchall():
            opened.execute(f"DROP TRIGGER {name}")
    opened.execute(statement)
    opened.commit()
    opened.close()
