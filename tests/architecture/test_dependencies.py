"""What comes from outside: pinned by hash, from nowhere in particular, under licences that allow the product's own."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from tests.architecture.reading import ROOT, tracked

# Distributions whose metadata leaves a question, each looked at: name → what its licence is.
REVIEWED = {
    "axe-playwright-python": "MIT, by the LICENSE file in its source",
}
LOCKS = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==\S+", re.MULTILINE)


def test_every_distribution_of_the_locks_may_be_used():
    refused = {
        name: licence
        for name in _locked()
        if (licence := _licence(name)) is not None and not _is_allowed(name, licence)
    }
    assert refused == {}


def test_the_locks_hold_nothing_but_names_versions_and_hashes():
    line = re.compile(
        r"^(?:[A-Za-z0-9._-]+==[\w.+!]+(?: ; [\w .'=!<>()]+)? \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?)$"
    )
    for lock in LOCKS:
        assert [text for text in (ROOT / lock).read_text().splitlines() if not line.match(text)] == []


def test_the_lock_for_running_is_part_of_the_lock_for_tests():
    run, dev = ({*(ROOT / lock).read_text().splitlines()} for lock in LOCKS)
    assert sorted(line for line in run - dev if "==" in line) == []


def test_everything_asked_for_is_locked():
    asked = re.findall(r"^([A-Za-z0-9._-]+)", (ROOT / "requirements.in").read_text(), flags=re.MULTILINE)
    assert sorted(set(map(_plain, asked)) - set(_locked())) == []


def test_no_file_names_a_package_index_or_a_path_of_this_machine():
    if not tracked():
        pytest.skip("no git here: what is committed cannot be listed")
    option = re.compile(r"(?<!no-emit-)\b(?:index-url|find-links)[ =]+\S*[/:]")
    places = [str(place) for place in (ROOT, Path.home()) if len(place.parts) > 2]
    wrong = [path for path, text in tracked().items() if option.search(text) or any(place in text for place in places)]
    assert wrong == []


def _locked():
    return {_plain(name) for lock in LOCKS for name in PIN.findall((ROOT / lock).read_text())}


def _plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(name):
    """What the installed distribution says of itself; None when it is not installed on this kind of machine."""
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return None
    classifiers = [text for text in found.get_all("Classifier", []) if text.startswith("License")]
    return " | ".join(filter(None, [found.get("License-Expression"), (found.get("License") or "")[:200], *classifiers]))


def _is_allowed(name, licence):
    if name in REVIEWED:
        return True
    alternatives = re.split(r"\bOR\b", licence)
    return bool(licence) and any(not _is_copyleft(text) for text in alternatives)


def _is_copyleft(licence):
    lesser = r"LGPL\w*|(?:GNU )?(?:Lesser|Library)(?: General)?(?: Public)?(?: Licen[cs]e)?"
    rest = re.sub(lesser, "", licence, flags=re.IGNORECASE)
    return bool(re.search(r"GPL|GNU (?:Affero )?General Public|SSPL|Commons Clause", rest, re.IGNORECASE))
