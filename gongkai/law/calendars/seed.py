"""For developers: writes the yearly files once from the `chinesecalendar` package and `notices.toml`.

Run `python -m gongkai.law.calendars.seed [YEAR …]`; only the years named (or all that are missing) are written, because
a file that was corrected by hand is the record.
"""

import sys
from datetime import date
from pathlib import Path
from typing import Any

from chinese_calendar import constants

from gongkai.law.tables import read

HERE = Path(__file__).resolve().parent
NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


def named_days(days: dict[date, str], year: int) -> dict[str, list[date]]:
    """The days of one year under the Chinese name of their holiday, in the order of the year."""
    found: dict[str, list[date]] = {}
    for day in sorted(days):
        if day.year == year:
            found.setdefault(NAMES[days[day]], []).append(day)
    return found


def block(kind: str, name: str, days: list[date]) -> str:
    """One `[[rest]]` or `[[work]]` entry."""
    listed = ", ".join(day.isoformat() for day in days)
    return f'[[{kind}]]\nname = "{name}"\ndays = [{listed}]\n'


def notice(row: dict[str, Any]) -> str:
    """One `[[notice]]` entry; a number nobody has found stays empty and says so."""
    title = row.get("title", f"国务院办公厅关于{row['year']}年部分节假日安排的通知")
    issued = f"issued = {row['issued'].isoformat()}\n" if "issued" in row else ""
    return f'[[notice]]\ntitle = "{title}"\nnumber = "{row.get("number", "")}"\n{issued}status = "{row["status"]}"\n'


def year_text(year: int) -> str:
    """The whole file of one year."""
    notices = [notice(row) for row in read(HERE / "notices.toml")["notice"] if row["year"] == year]
    rest = [block("rest", name, days) for name, days in named_days(constants.holidays, year).items()]
    work = [block("work", name, days) for name, days in named_days(constants.workdays, year).items()]
    head = f"# {year}年放假和调休。rest：放假日（含其中的周末）；work：调休上班的周末。\nyear = {year}\n"
    return "\n".join([head, *notices, *rest, *work])


def seed(years: list[int]) -> None:
    """Write the files of these years."""
    for year in years:
        (HERE / f"{year}.toml").write_text(year_text(year), encoding="utf-8")


if __name__ == "__main__":
    known = range(min(constants.holidays).year, max(constants.holidays).year + 1)
    seed([int(word) for word in sys.argv[1:]] or [year for year in known if not (HERE / f"{year}.toml").exists()])
