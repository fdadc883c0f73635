"""Static files carried by other wheels: only the ones our pages link."""

from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

CARRIED = ("bootstrap-reboot.min.css", "bootstrap-reboot.min.css.map")


class WheelFinder(BaseFinder):
    """Finds Bootstrap's reboot sheet in the `bootstrap-wrapper` wheel, for the static server and for collectstatic."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Look up where the wheel lies."""
        folder = Path(str(distribution("bootstrap-wrapper").locate_file("bootstrap/css")))
        self.storage = FileSystemStorage(location=folder)
        self.storage.prefix = "bootstrap"  # type: ignore[attr-defined]
        super().__init__(*args, **kwargs)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The file behind one static path, or nothing."""
        prefix, _, name = path.partition("/")
        found = self.storage.path(name) if prefix == "bootstrap" and name in CARRIED else None
        return ([found] if found else []) if find_all or kwargs.get("all") else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[tuple[str, FileSystemStorage]]:
        """Every carried file, for collectstatic."""
        for name in CARRIED:
            yield name, self.storage
