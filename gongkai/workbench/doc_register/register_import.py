"""导入发文登记: a registry's own sheet, read by its headings."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.doc_register.actions.import_register import import_register
from gongkai.doc_register.reading import HEADINGS, read_register
from gongkai.information.importing.tables import TakenIn
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.taking_in import taken_in

WRITE = "doc_register.write"
LARGEST = 20_000_000  # bytes


class ImportForm(forms.Form):
    """The sheet, and whose."""

    agency_id = number_choice(gettext_lazy("发文机关"))
    file = forms.FileField(
        label=gettext_lazy("文件"),
        max_length=200,
        help_text=gettext_lazy("XLSX、CSV；须有“标题”“发文日期”两列，其他列可以没有。"),
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person registers for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, WRITE))


@staff
def issued_import(request: HttpRequest) -> HttpResponse:
    """Take a sheet in; what is wrong is shown line by line, what is there already is left alone."""
    actor = actor_of(request)
    actor.must(WRITE)
    bound = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ImportForm(*bound, actor=actor, initial={"agency_id": actor.agency_id})
    return taken_in(
        request, form, partial(_take_in, by=actor),
        template="workbench/doc_register/import.html", home="workbench:doc_register",
    )  # fmt: skip


@staff
def issued_template(request: HttpRequest) -> HttpResponseBase:
    """An empty sheet with the headings."""
    actor_of(request).must(WRITE)
    heads = [names[0] for names in HEADINGS.values()]
    return exports.download([], heads=heads, shape=exports.XLSX, name=_("发文登记模板"))


def _take_in(said: dict[str, Any], *, by: Actor) -> TakenIn:
    upload, body = said["file"], said["agency_id"]
    entries, problems = read_register(upload.read(LARGEST + 1), name=upload.name, agency_id=body)
    done = import_register(body, entries=entries, by=by)
    done.problems = sorted([*done.problems, *problems])
    return done
