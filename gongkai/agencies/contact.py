"""联系信息: what a citizen needs to reach the body."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Contact:
    """The contact block shown in the guide, the footer and every report.

    Law: Regulation 2019, Art. 12(2); Regulation 2008, Art. 19(2).
    """

    address: str = ""
    postcode: str = ""
    office_hours: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""

    def as_fields(self) -> dict[str, str]:
        """Column by column, without outer blanks."""
        return {name: value.strip() for name, value in asdict(self).items()}
