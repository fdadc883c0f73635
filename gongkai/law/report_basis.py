"""What a finding beside the sums rests on in the year of the report."""

from gongkai.law.tables import table

CONTENT, SUMS = "content", "sums"


def basis(kind: str, *, year: int) -> str:
    """The articles, as data cites them, for what a report must say (`content`) or for adding up units (`sums`).

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Statistics Notice 2014; Report Format 2021.
    """
    rows = [row for row in table("report_basis.toml")["basis"] if row["kind"] == kind and row["since"] <= year]
    return str(max(rows, key=lambda row: row["since"])["law"])
