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


class FigureFormat(Sha256):
    """What figures are given as."""

    regex = "csv|json"


class ReportYear:
    """The year of a report."""

    regex = "(?:19|20)[0-9]{2}"

    def to_python(self, value: str) -> int:
        """As a number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """As it goes into an address."""
        return str(value)
