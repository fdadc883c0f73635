"""编写文字: keep what was written into the sections of a report."""

from collections.abc import Mapping

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import history, states
from gongkai.annual_reports.errors import UnknownSection
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.entry import plain
from gongkai.law import annual_reports as law
from gongkai.law.sentences import strung

LONGEST = 20_000  # characters of one section


@transaction.atomic
def write_sections(version_id: int, *, texts: Mapping[str, str], by: Actor) -> ReportVersion:
    """Put these texts in their sections; sections not named stay as they are, an empty text empties its section.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("write_sections", version)
    titles = {section.key: section.title for section in law.sections(version.report.form_key)}
    _must_be_sections(texts, titles)
    kept = {key: plain.said(text, what=titles[key], most=LONGEST, field=key) for key, text in texts.items()}
    changed = {key: text for key, text in kept.items() if text != version.sections.get(key, "")}

    if changed:
        version.sections = {key: text for key, text in (version.sections | changed).items() if text}
        version.save(update_fields=["sections"])
        history.record("write_sections", version, by=by, sections={key: len(text) for key, text in changed.items()})
    return version


def _must_be_sections(texts: Mapping[str, str], titles: Mapping[str, str]) -> None:
    unknown = sorted(set(texts) - set(titles))
    if unknown:
        raise UnknownSection(given=unknown[0][:80], known=strung(list(titles.values()), between="、"))
