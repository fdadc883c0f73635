"""A body with people who redact and check, a draft with a file, and work under way on it."""

import io
from dataclasses import dataclass

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake
from gongkai.information.content import FileRef
from gongkai.information.models import InfoItem
from gongkai.redaction.actions.begin import begin
from gongkai.redaction.actions.make import make
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.models import Redaction
from tests.factories import Team, make_agency, make_item, make_team
from tests.fixtures.pages import NUMBER, paper

NAME = "发放名单.pdf"


@dataclass(frozen=True)
class Desk:
    """Who marks, who checks, and the draft."""

    team: Team
    item: InfoItem
    sha256: str

    @property
    def clerk(self) -> Actor:
        """Who marks."""
        return self.team.clerk

    @property
    def checker(self) -> Actor:
        """Who looks at the copy."""
        return self.team.head


def stored(data: bytes, name: str = NAME) -> FileRef:
    """A file as a draft carries it."""
    file = intake.store(io.BytesIO(data), name=name)
    return FileRef(file.pk, file.sha256, name)


def make_desk(data: bytes | None = None, *, name: str = NAME) -> Desk:
    """A draft with one file on it."""
    team = make_team(make_agency())
    file = stored(data or paper(), name)
    return Desk(team, make_item(agency=team.agency, by=team.clerk, files=(file,)), file.sha256)


def begun(desk: Desk) -> Redaction:
    """Work just taken up."""
    return begin(desk.item.pk, desk.sha256, by=desk.clerk)


def made(desk: Desk) -> Redaction:
    """Work with its copy made, waiting for a second person."""
    work = begun(desk)
    mark_words(work.pk, words=NUMBER, by=desk.clerk)
    return make(work.pk, by=desk.clerk)
