"""The source as these tests read it: every module parsed once."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "gongkai"
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".in",
    ".html",
    ".css",
    ".js",
    ".sh",
    ".po",
    ".xml",
    ".svg",
    ".cfg",
    ".yml",
    ".json",
    "",
}


@cache
def modules():
    """Path from the root → syntax tree, of every module of the product but the migrations."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts)
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def walked(tree):
    """Every node of a module, outermost first: walked once for all the tests that look for something."""
    return tuple(ast.walk(tree))


@cache
def functions():
    """Every function of the product, with the path it stands in."""
    return tuple(
        (path, node)
        for path, tree in modules().items()
        for node in walked(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


@cache
def templates():
    """Path from the root → text, of every template."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("templates/**/*.*"))
    }


@cache
def stylesheets():
    """Path from the root → text, of every style sheet."""
    paths = sorted(PACKAGE.rglob("static/**/*.css"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def tracked():
    """Path → text of every text file that is or will be committed; nothing where there is no git."""
    command = ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    paths = [ROOT / line for line in done.stdout.splitlines()]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in paths
        if path.is_file() and path.suffix in TEXT
    }
