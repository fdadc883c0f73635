"""Shapes of values in addresses."""


class Sha256:
    """The name of a stored file."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """As it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """As it goes into an address."""
        return value


class PaperFormat(Sha256):
    """What a paper is given as."""

    regex = "docx|pdf"
