"""What the forms of rules, tasks and plans share: bodies to choose, files to hand in, the check before release."""

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, cast

from django import forms
from django.http import FileResponse, HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.attachments import storage
from gongkai.office.errors_work import Unclean
from gongkai.office.releasing import MustPass, Texts
from gongkai.review import release_check
from gongkai.ui.inputs import FilesInput
from gongkai.workbench.choices import bodies_in_reach

WRITE, ADOPT, ASSIGN, READ = "office.write", "office.adopt", "office.assign", "office.read"
NOBODY = ("", gettext_lazy("不指定"))


class FilesField(forms.FileField):
    """Several files at once, as the room takes them: the name and the bytes of each."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[tuple[str, BinaryIO]]:
        """Every file by the checks of one."""
        given = data if isinstance(data, list | tuple) else [data] if data else []
        if self.required and not given:
            super().clean(None, initial)
        cleaned = [super(FilesField, self).clean(one, initial) for one in given]
        return [(str(one.name), cast(BinaryIO, one)) for one in cleaned]


PAPERS = gettext_lazy("文件")


def papers_field(label: Any = PAPERS, *, help_text: Any = "") -> FilesField:
    """Files that may be left out."""
    return FilesField(label=label, required=False, help_text=help_text)


def bodies_read(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose records this person may see, for filters."""
    return bodies_in_reach(actor, READ)


def bodies_for(actor: Actor, permission: str) -> list[tuple[int, str]]:
    """The bodies for which this person may do it, the own one first."""
    found = agencies.choices(actor, permission)
    return sorted(found, key=lambda body: body[0] != actor.agency_id)


def everything(choices: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Choices of a filter, with none of them first."""
    return [("", _("全部")), *choices]


def must_pass(agency_id: int) -> MustPass:
    """The check before release for a body: refuses what must not go before the public, saying what and where.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """

    def check(title: str, texts: Texts) -> None:
        held = release_check.held_back(agencies.facts(agency_id), texts, title=title)
        if held:
            raise Unclean(finding=f"{held[0].place}：{release_check.in_words(held)}", law=Unclean.law)

    return check


def download(row: Any) -> HttpResponseBase:
    """A file of a record this person may see, always as a download."""
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def ticked(values: Sequence[str]) -> list[int]:
    """The numbers of the rows ticked; what is no number is left out."""
    return [int(value) for value in values if value.isascii() and value.isdecimal() and len(value) < 16]
