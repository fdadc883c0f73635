"""Short modules, short functions, no hidden imports, no catch-all, nothing behind the model's back."""

import ast

from tests.architecture.reading import ROOT, functions, modules, walked


def test_no_module_is_over_400_lines():
    lengths = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert [(path, length) for path, length in lengths.items() if length > 400] == []


def test_no_function_is_over_50_lines():
    assert [
        f"{path}:{node.lineno} {node.name}" for path, node in functions() if node.end_lineno - node.lineno >= 50
    ] == []


def test_functions_are_mostly_short():
    lengths = sorted(node.end_lineno - node.lineno + 1 for _path, node in functions())
    assert lengths[len(lengths) // 2] <= 10, "half of all functions have at most ten lines, docstring included"
    assert lengths[len(lengths) * 9 // 10] <= 25


def test_nothing_of_our_own_is_imported_inside_a_function():
    assert sorted({f"{path}:{line}" for path, node in functions() for line in _deferred(node)}) == []


def test_nobody_catches_everything_but_the_loop_whose_jobs_must_not_stop_one_another():
    caught = {
        path
        for path, tree in modules().items()
        for node in walked(tree)
        if isinstance(node, ast.ExceptHandler) and _is_everything(node.type)
    }
    assert caught == {"gongkai/cli/worker.py"}


def test_no_model_overrides_save_and_nobody_listens_to_signals():
    overriding = [
        f"{path}:{node.lineno}"
        for path, node in functions()
        if path.endswith("models.py") and node.name in {"save", "delete"}
    ]
    listening = [path for path, tree in modules().items() for name in _imported(tree) if name in SIGNALS]
    assert (overriding, listening) == ([], [])


SIGNALS = {"django.dispatch", "django.db.models.signals", "django.core.signals"}


def _imported(tree):
    for node in walked(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _deferred(function):
    for node in ast.walk(function):
        if isinstance(node, ast.ImportFrom):
            names = ["gongkai"] if node.level else [node.module or ""]
        else:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if any(name.split(".")[0] == "gongkai" for name in names):
            yield node.lineno


def _is_everything(kind):
    names = [kind] if not isinstance(kind, ast.Tuple) else kind.elts
    return any(
        name is None or (isinstance(name, ast.Name) and name.id in {"Exception", "BaseException"}) for name in names
    )
