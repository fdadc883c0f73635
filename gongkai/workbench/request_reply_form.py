"""The form of a reply: exactly the fields its kind and its letter ask for, the table of parts, the files and public items."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.info_requests import answering, policies, results
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.papers import wording
from gongkai.info_requests.results import Result
from gongkai.info_requests.vocabulary import FileRole, RequestKind
from gongkai.law import letters
from gongkai.law.replies import ReplyKind, reply_kinds
from gongkai.law.withholding import withholding_grounds
from gongkai.workbench.fields import offer
from gongkai.workbench.request_verbs import long_text

FINDINGS = ("findings", "facts", "result", "content")
REASONS = ("reasons", "finding", "decision")
SAID = ("search", "special_law", "earlier", "channel", "opinion", "way", "body")
ORDER = ("findings", "search", "special_law", "earlier", "channel", "opinion", "reasons", "way", "body")
TABLE = ("grounds", "withheld", "parts", "decision")
LONGEST = 8000
GIVE, WITHHOLD = "give", "withhold"
PREFIX = "parts"
HEADS = {
    Result.GRANTED: gettext_lazy("予以公开"),
    Result.PARTLY: gettext_lazy("部分公开"),
    Result.REFUSED: gettext_lazy("不予公开"),
    Result.NOT_GIVEN: gettext_lazy("无法提供"),
    Result.NOT_PROCESSED: gettext_lazy("不予处理"),
    Result.OTHERWISE: gettext_lazy("其他"),
}
EITHER_WAY = "B11"  # gives or withholds, as the third party and the body decide


@dataclass(frozen=True)
class Asked:
    """One text the answer is made of; `standing` are the office's words used where it is left empty."""

    name: str
    label: str
    must: bool
    standing: str


def kinds_of(case: Any) -> list[tuple[str, list[ReplyKind]]]:
    """The kinds of answer that can be drafted in a case, in the groups of the report."""
    open_kinds = [kind for kind in reply_kinds(case.version) if _fits(kind, case)]
    put_right = [kind for kind in open_kinds if _is_correction(kind)]
    groups = [(str(_("更正")), put_right)] if put_right else []
    for result, label in HEADS.items():
        found = [kind for kind in open_kinds if kind not in put_right and _group(kind) is result]
        groups += [(str(label), found)] if found else []
    return groups


def kind_named(case: Any, code: str) -> ReplyKind | None:
    """The kind with this code, if it can be drafted in the case."""
    return next((kind for _label, kinds in kinds_of(case) for kind in kinds if kind.code == code), None)


def _fits(kind: ReplyKind, case: Any) -> bool:
    if kind.code in answering.BY_SILENCE:
        return False
    return not _is_correction(kind) or case.request_kind is RequestKind.CORRECTION


def _is_correction(kind: ReplyKind) -> bool:
    return kind.code[:2] in answering.CORRECTING


def _group(kind: ReplyKind) -> Result:
    return Result.OTHERWISE if kind.code == EITHER_WAY else results.result_of(kind)


def asked_of(kind: ReplyKind, case: Any) -> list[Asked]:
    """What the kind and its letter want said, in the order of the letter."""
    parts = {part.key: part for part in letters.letter(kind.letter).parts}
    own = wording.own_texts(case.agency_id, kind.letter)
    found = []
    for name in ORDER:
        part = next((parts[key] for key in _keys(name) if key in parts), None)
        if part is None and name not in kind.needs:
            continue
        must = name in kind.needs or (
            part is not None and part.required and not (name == "reasons" and has_table(kind))
        )
        standing = own.get(part.key, "") or part.default if part else ""
        found.append(Asked(name, part.label if part else answering.ASKS[name], must and not standing, standing))
    return found


def _keys(name: str) -> Sequence[str]:
    return {"findings": FINDINGS, "reasons": REASONS}.get(name, (name,))


def has_table(kind: ReplyKind) -> bool:
    """Whether the answer says part by part what is given and what is withheld."""
    return bool({part.key for part in letters.letter(kind.letter).parts} & set(TABLE)) or "parts" in kind.needs


def gives_files(kind: ReplyKind) -> bool:
    """Whether information may go out with the answer."""
    return kind.gives or "files" in kind.needs or kind.code == EITHER_WAY


class ReplyForm(forms.Form):
    """The texts of a reply of one kind, the public items it names, the files that go with it; all may wait."""

    def __init__(self, *args: Any, kind: ReplyKind, case: Any, papers: Sequence[Any] = (), **kwargs: Any) -> None:
        """Only the fields the kind asks for."""
        super().__init__(*args, **kwargs)
        self.kind, self.asked = kind, asked_of(kind, case)
        for asked in self.asked:
            label = _("{label}（送签前须填写）").format(label=asked.label) if asked.must else asked.label
            rows = 4 if asked.name in ("findings", "reasons", "search") else 2
            self.fields[asked.name] = long_text(label, rows=rows, max_length=LONGEST, required=False)
        if any(asked.name == "way" for asked in self.asked):
            self._offer_items(case)
        if gives_files(kind) and papers:
            self.fields["files"] = forms.TypedMultipleChoiceField(
                label=gettext_lazy("随答复提供的文件"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
            )
            offer(self, "files", [(paper.id, paper.name) for paper in papers])

    def _offer_items(self, case: Any) -> None:
        self.fields["named"] = forms.MultipleChoiceField(
            label=gettext_lazy("指引申请人查阅的已公开信息"), widget=forms.CheckboxSelectMultiple, required=False
        )
        offer(self, "named", [(row.index_number, f"{row.title}（{row.index_number}）") for row in case.published])
        if not case.published:
            del self.fields["named"]
        self.fields["items"] = forms.CharField(
            label=gettext_lazy("其他已公开信息的索引号"), max_length=500, required=False,
            help_text=gettext_lazy("多个索引号之间用空格或者顿号隔开。"),
        )  # fmt: skip

    def texts(self) -> Iterable[tuple[Asked, Any]]:
        """Each text with its bound field, for the template."""
        return [(asked, self[asked.name]) for asked in self.asked]

    def told(self) -> dict[str, Any]:
        """What the action is told, but for the parts."""
        clean = self.cleaned_data
        typed = clean.get("items", "").replace("、", " ").replace("，", " ").replace(",", " ").split()
        return {
            "kind": self.kind.code,
            "findings": clean.get("findings", ""),
            "reasons": clean.get("reasons", ""),
            "said": {name: clean[name] for name in SAID if name in clean},
            "items": list(dict.fromkeys([*clean.get("named", []), *typed])),
            "files": clean.get("files", []),
        }


def first_words(case: Any, kind: ReplyKind) -> dict[str, Any]:
    """What the form begins with: the draft as it stands, else what the office says in such cases."""
    reply = case.reply
    if reply is None:
        window = policies.policy_of(case.agency_id).petition_window
        return {"channel": window} if window else {}
    known = {row.index_number for row in case.published}
    begin = {name: reply.said.get(name, "") for name in SAID}
    begin |= {"findings": reply.findings, "reasons": reply.reasons, "files": reply.said.get("files", [])}
    named = [item for item in reply.items if item in known]
    return begin | {"named": named, "items": " ".join(item for item in reply.items if item not in known)}


class PartForm(forms.Form):
    """One part of what was asked for: given, or withheld on a ground with a reason."""

    what = forms.CharField(
        label=gettext_lazy("信息"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    way = forms.ChoiceField(
        label=gettext_lazy("处理"),
        choices=[(GIVE, gettext_lazy("公开")), (WITHHOLD, gettext_lazy("不予公开"))],
        required=False,
    )
    ground_code = forms.ChoiceField(label=gettext_lazy("不予公开的依据"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("理由"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, kind: ReplyKind, **kwargs: Any) -> None:
        """The grounds of the version, narrowed where the kind rests on one article."""
        super().__init__(*args, **kwargs)
        offer(self, "ground_code", [("", _("请选择")), *grounds_of(kind)])
        if not kind.gives and kind.code != EITHER_WAY:
            offer(self, "way", [(WITHHOLD, _("不予公开"))])

    def clean(self) -> dict[str, Any]:
        """A row that says anything must say what it is about."""
        clean = super().clean() or {}
        if (clean.get("reason") or clean.get("ground_code")) and not clean.get("what", "").strip():
            self.add_error("what", _("请写明是哪一部分信息。"))
        return clean


def grounds_of(kind: ReplyKind) -> list[tuple[str, list[tuple[str, str]]]]:
    """The grounds a kind may rest on, under the article of each.

    Law: Regulation 2019, Arts. 14-16; Regulation 2008, Arts. 8, 14.
    """
    only = answering.ONLY_ON.get(kind.code)
    found: dict[str, list[tuple[str, str]]] = {}
    for ground in withholding_grounds(kind.version):
        if only is None or ground.law == only:
            found.setdefault(ground.article, []).append((ground.code, ground.label))
    return list(found.items())


class PartTable(forms.BaseFormSet):
    """区分处理: the rows of the table; empty ones are left out."""

    def inputs(self) -> list[PartInput]:
        """The rows that say something."""
        rows = [form.cleaned_data for form in self.forms if form.cleaned_data.get("what", "").strip()]
        return [
            PartInput(
                row["what"], row.get("way") == GIVE, row.get("ground_code", ""), row.get("reason", "")
            )
            for row in rows
        ]  # fmt: skip


def part_table(kind: ReplyKind, case: Any, data: QueryDict | None) -> PartTable | None:
    """The table as sent, else with the rows of the draft; none where the kind has no parts."""
    if not has_table(kind):
        return None
    made = forms.formset_factory(PartForm, formset=PartTable, extra=3, max_num=60, absolute_max=80)
    more: dict[str, Any] = {"prefix": PREFIX, "form_kwargs": {"kind": kind}}
    if data is not None and f"{PREFIX}-TOTAL_FORMS" in data:
        return made(data, **more)  # type: ignore[return-value]
    return made(initial=[_row(part) for part in case.reply.parts] if case.reply else None, **more)  # type: ignore[return-value]


def _row(part: Any) -> Mapping[str, Any]:
    way = GIVE if part.is_given else WITHHOLD
    return {"what": part.what, "way": way, "ground_code": part.ground_code, "reason": part.reason}


def to_give(case: Any) -> list[Any]:
    """The papers of the case put in as 提供的信息."""
    return [paper for paper in case.papers if paper.role is FileRole.REPLY]
