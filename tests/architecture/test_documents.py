"""The documents that must keep up with the code: the map, the settings, the ports, the law index."""

import re

from gongkai.ports import PORTS
from tests.architecture.reading import PACKAGE, ROOT

FURNITURE = {"actions", "migrations", "templatetags", "locale", "static", "templates"}


def test_the_map_names_every_package():
    text = (ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    packages = (path.parent.relative_to(ROOT).as_posix() for path in sorted(PACKAGE.rglob("__init__.py")))
    wanted = [package for package in packages if package.rsplit("/", 1)[-1] not in FURNITURE]
    assert [package for package in wanted if f"`{package}/`" not in text] == []


def test_the_map_names_nothing_that_is_gone():
    text = (ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:gongkai|tests|docs|scripts|benchmarks)/[\w/.-]*)`", text)
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_setting_is_documented_and_every_documented_setting_exists():
    source = (PACKAGE / "config" / "settings.py").read_text(encoding="utf-8")
    read = {f"GONGKAI_{name}" for name in re.findall(r'env\.(?!prefixed)\w+\(\s*"([A-Z_]+)"', source)}
    text = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `(GONGKAI_[A-Z_]+)`", text, flags=re.MULTILINE))
    assert (sorted(read - described), sorted(described - read)) == ([], [])


def test_every_port_is_documented():
    text = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    assert [port.shape.__name__ for port in PORTS if f"`{port.shape.__name__}`" not in text] == []
