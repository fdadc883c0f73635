"""导入上级文件: from a sheet, or from the electronic catalogue another site hands out."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.information.importing.tables import TakenIn
from gongkai.publication.actions.import_linked import import_linked
from gongkai.publication.linked_reading import LARGEST, read_linked
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.taking_in import taken_in

SEND = "publication.send"


class ImportForm(forms.Form):
    """The file, for whom, and the column of what names none."""

    agency_id = number_choice(gettext_lazy("登记单位"))
    column_code = forms.ChoiceField(
        label=gettext_lazy("列入栏目"), help_text=gettext_lazy("表格中写明本站栏目名称的，以表格为准。")
    )
    file = forms.FileField(
        label=gettext_lazy("文件"), max_length=200,
        help_text=gettext_lazy("XLSX、CSV 表格（名称、文号、发文机关、成文日期、网址），或者对方系统导出的电子目录 XML、JSON。"),
    )  # fmt: skip

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person enters for, and the columns."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, SEND))
        offer(self, "column_code", choices.columns())


@staff
def linked_import(request: HttpRequest) -> HttpResponse:
    """Take a file in; what is wrong is shown line by line, what is there already is left alone."""
    actor = actor_of(request)
    actor.must(SEND)
    bound = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ImportForm(*bound, actor=actor, initial={"agency_id": actor.agency_id})
    return taken_in(
        request, form, partial(_take_in, by=actor),
        template="workbench/publication/linked_import.html", home="workbench:linked_items",
    )  # fmt: skip


def _take_in(said: dict[str, Any], *, by: Actor) -> TakenIn:
    upload = said["file"]
    read = read_linked(upload.read(LARGEST + 1), name=upload.name, column_code=said["column_code"])
    return import_linked(said["agency_id"], entries=read.entries, origin=read.origin, by=by)
