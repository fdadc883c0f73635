"""A Word or Excel file written anew without what readers do not see: the container, its parts and their links."""

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterable, Sequence

from lxml import etree

from gongkai.attachments.ooxml import local

Mask = Callable[[Sequence[str]], list[str]]  # pieces of text that read on, masked
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "[Content_Types].xml"
ALWAYS = ("docProps/", "customXml/", "_xmlsignatures/")
FIXED_DAY = (2000, 1, 1, 0, 0, 0)  # so that the same file comes out the same each time


class Package:
    """The parts of one container, to be changed and written out again."""

    def __init__(self, data: bytes) -> None:
        """Unpack everything; the file was checked when it was taken in."""
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}

    def tree(self, name: str) -> etree._Element:
        """One part as a tree."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(self.parts[name], parser)

    def put(self, name: str, tree: etree._Element) -> None:
        """One part as changed."""
        self.parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)

    def named(self, start: str, *, end: str = ".xml") -> list[str]:
        """The parts whose names begin and end so."""
        return sorted(name for name in self.parts if name.startswith(start) and name.endswith(end))

    def drop(self, starts: Iterable[str]) -> None:
        """Take parts out, with every link to them and every element that shows them."""
        gone = {name for name in self.parts if name.startswith((*ALWAYS, *starts))}
        for name in gone:
            del self.parts[name]
        for name in [name for name in self.parts if name.endswith(".rels")]:
            self.drop_links(name, gone)
        types = self.tree(TYPES)
        for element in list(types):
            if element.get("PartName", "").lstrip("/") in gone:
                types.remove(element)
        self.put(TYPES, types)

    def drop_outside(self) -> None:
        """Take out the links that lead outside the file: addresses of mail, telephones, folders of somebody's machine."""
        for name in [name for name in self.parts if name.endswith(".rels")]:
            links = self.tree(name)
            remove_all(links, lambda e: e.get("TargetMode") == "External")
            self.put(name, links)

    def drop_links(self, name: str, gone: set[str]) -> None:
        """Take out the links of one part that lead to what is gone, and what was shown through them."""
        folder, _, file = name.rpartition("_rels/")
        owner = folder + file.removesuffix(".rels")
        if owner and owner not in self.parts:
            del self.parts[name]
            return
        links = self.tree(name)
        dead = [e for e in links if self.target_of(folder, e) in gone]
        if not dead:
            return
        ids = {e.get("Id", "") for e in dead}
        for element in dead:
            links.remove(element)
        self.put(name, links)
        if owner in self.parts and owner.endswith(".xml"):
            tree = self.tree(owner)
            remove_all(tree, lambda e: any(e.get(f"{RELATION}{key}") in ids for key in ("id", "embed", "link")))
            self.put(owner, tree)

    def target_of(self, folder: str, link: etree._Element) -> str:
        """The part a link leads to."""
        target = link.get("Target", "")
        return target.lstrip("/") if target[:1] == "/" else posixpath.normpath(posixpath.join(folder, target))

    def written(self) -> bytes:
        """The container, its parts under a fixed day, so that no time of work stays in it."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(self.parts, key=lambda each: (each != TYPES, each)):
                entry = zipfile.ZipInfo(name, FIXED_DAY)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, self.parts[name])
        return out.getvalue()


def remove_all(tree: etree._Element, wanted: Callable[[etree._Element], bool]) -> None:
    """Take elements out of a tree, the text after them kept."""
    for element in [e for e in tree.iter() if isinstance(e.tag, str) and wanted(e)]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def remove_tags(tree: etree._Element, tags: frozenset[str]) -> None:
    """Take out every element of these names, whatever its namespace."""
    remove_all(tree, lambda e: local(e) in tags)


def unwrap(tree: etree._Element, tags: frozenset[str]) -> None:
    """Put the children of these elements in their place."""
    for element in [e for e in tree.iter() if local(e) in tags]:
        parent = element.getparent()
        if parent is not None:
            at = parent.index(element)
            for child in reversed(list(element)):
                parent.insert(at, child)
            parent.remove(element)
