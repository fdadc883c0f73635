"""What import-linter cannot see: the database follows the floors too, and every action has its test."""

import tomllib

from django.apps import apps

from tests.architecture.reading import PACKAGE, ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
FLOORS = next(contract["layers"] for contract in CONTRACTS if contract["name"].startswith("Floors"))
HEIGHT = {name.strip(): -place for place, layer in enumerate(FLOORS) for name in layer.split("|")}
GROUND = {"search", "attachments", "accounts", "agencies", "audit"}


def test_foreign_keys_point_down_or_stay():
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model.__module__.startswith("gongkai.")
        for field in model._meta.get_fields(include_hidden=True)
        if field.is_relation and field.concrete and field.related_model.__module__.startswith("gongkai.")
        if HEIGHT[field.related_model._meta.app_label] > HEIGHT[model._meta.app_label]
    ]
    assert wrong == []


def test_the_journal_holds_no_foreign_keys():
    assert [field.name for field in apps.get_model("audit", "Entry")._meta.get_fields() if field.is_relation] == []


def test_every_action_has_a_test_of_its_name():
    missing = []
    for action in sorted(PACKAGE.glob("*/actions/*.py")):
        room = action.parent.parent.name
        floor = "ground" if room in GROUND else "rooms"
        test = ROOT / "tests" / floor / room / f"test_{action.stem}.py"
        if action.stem != "__init__" and not test.exists():
            missing.append(test.relative_to(ROOT).as_posix())
    assert missing == []
