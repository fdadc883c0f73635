"""Parts of an OOXML or OFD container as XML trees, read without entities, DTDs or network."""

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNREADABLE = (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, OSError, ValueError)


class Parts:
    """The XML parts of one container."""

    def __init__(self, data: bytes) -> None:
        """Open the container; it was checked at intake."""
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.archive.namelist()

    def tree(self, name: str) -> etree._Element | None:
        """The root of one part, or None when it is missing or no XML."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(self.archive.read(name), parser)
        except UNREADABLE:
            return None

    def matching(self, start: str, *, end: str = ".xml") -> list[str]:
        """Names of the parts that begin and end so, in order."""
        return sorted(name for name in self.names if name.startswith(start) and name.endswith(end))


def local(element: etree._Element) -> str:
    """The tag of an element without its namespace; empty for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
