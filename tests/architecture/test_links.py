"""Every link and picture of the documents leads somewhere, and no picture is too heavy for the repository."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"""\]\(([^)#\s]+)(?:#[^)]*)?\)|src="([^"]+)\"""")
HEAVIEST = 150_000  # bytes


def test_every_link_of_the_documents_leads_somewhere():
    lost = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for groups in LINK.findall(page.read_text("utf-8")):
            target = "".join(groups)
            if "://" not in target and not (page.parent / target).exists():
                lost.append(f"{page.relative_to(ROOT)}: {target}")
    assert lost == []


def test_pictures_are_light_and_used():
    texts = "".join(page.read_text("utf-8") for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
    pictures = sorted((ROOT / "docs" / "pictures").glob("*"))
    assert [one.name for one in pictures if one.stat().st_size > HEAVIEST] == []
    assert [one.name for one in pictures if one.name not in texts] == []
