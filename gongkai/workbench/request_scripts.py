"""口径和预案: reasons, explanations and plans kept for use again."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import queries_papers
from gongkai.info_requests.actions.retire_script import retire_script
from gongkai.info_requests.actions.save_script import save_script
from gongkai.info_requests.vocabulary import ScriptKind
from gongkai.law.refusals import Refusal
from gongkai.law.replies import reply_kinds
from gongkai.law.sentences import strung
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_texts import TEXTS, office_asked, offices
from gongkai.workbench.request_verbs import long_text, show_problems


class ScriptForm(forms.Form):
    """One text: what it is, what it fits, what it says, whose it is."""

    kind = forms.ChoiceField(label=gettext_lazy("种类"))
    title = forms.CharField(label=gettext_lazy("标题"), max_length=120)
    code = forms.ChoiceField(
        label=gettext_lazy("适用的答复种类或者理由"), required=False,
        help_text=gettext_lazy("拟稿时按所选的种类和理由列出；不选的，任何答复都列出。"),
    )  # fmt: skip
    text = long_text(gettext_lazy("正文"), rows=8, max_length=8000)
    agency_id = number_choice(gettext_lazy("使用范围"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the offices whose texts this person keeps, and every code of both versions."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(ScriptKind))
        offer(self, "code", [("", _("不限")), *codes()])
        offer(self, "agency_id", offices(actor))


def codes() -> list[tuple[str, list[tuple[str, str]]]]:
    """What a text may fit: grounds and kinds of answer, version by version."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for version in reversed(Version):
        grounds: list[tuple[str, str]] = [
            (ground.code, strung((ground.code, ground.label), between=" ")) for ground in withholding_grounds(version)
        ]
        kinds: list[tuple[str, str]] = [
            (kind.code, strung((kind.code, kind.label), between=" ")) for kind in reply_kinds(version)
        ]
        found += [(f"{_(version.label)} · {_('理由')}", grounds), (f"{_(version.label)} · {_('答复种类')}", kinds)]
    return found


@staff
def scripts(request: HttpRequest) -> HttpResponse:
    """The texts of an office with those of all, by kind."""
    actor = actor_of(request)
    actor.must(TEXTS)
    kind = request.GET.get("kind", "")
    kind = kind if kind in {one.value for one in ScriptKind} else ""
    agency_id = office_asked(request, actor)
    retired = bool(request.GET.get("retired"))
    context = {
        "rows": queries_papers.scripts(actor, agency_id=agency_id, kind=kind, retired=retired),
        "kinds": in_words(ScriptKind),
        "kind": kind,
        "retired": retired,
        "offices": offices(actor),
        "agency_id": agency_id,
    }
    return render(request, "workbench/request_scripts.html", context)


@staff
def script_new(request: HttpRequest) -> HttpResponse:
    """Write a new text."""
    actor = actor_of(request)
    actor.must(TEXTS)
    kind = request.GET.get("kind", "")
    form = ScriptForm(
        request.POST if request.method == "POST" else None, actor=actor,
        initial={"kind": kind, "agency_id": office_asked(request, actor)},
    )  # fmt: skip
    return _saved(request, actor, form, None)


@staff
def script(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a text; what was said in letters stays."""
    actor = actor_of(request)
    actor.must(TEXTS)
    row = _row(actor, pk)
    if not row.may_change:
        raise Unknown
    first = {name: getattr(row, name) for name in ("kind", "title", "code", "text", "agency_id")}
    form = ScriptForm(request.POST if request.method == "POST" else None, actor=actor, initial=first)
    return _saved(request, actor, form, row)


@staff
@require_POST
def script_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a text out of use."""
    found = retire_script(pk, by=actor_of(request))
    messages.success(request, _("“{title}”已停用。").format(title=found.title))
    return redirect("workbench:scripts")


def _saved(request: HttpRequest, actor: Actor, form: ScriptForm, row: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            save_script(**form.cleaned_data, script_id=row.id if row else None, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect("workbench:scripts")
    return page(request, "workbench/request_script.html", {"form": form, "row": row})


def _row(actor: Actor, pk: int) -> Any:
    """The text with this number, among those of every office this person keeps."""
    for office, _name in offices(actor):
        rows = queries_papers.scripts(actor, agency_id=int(office) if office else None, retired=True)
        found = next((row for row in rows if row.id == pk), None)
        if found is not None:
            return found
    raise Unknown
