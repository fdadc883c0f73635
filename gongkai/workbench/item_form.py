"""The form of one item: the core metadata table 核心元数据表 with text and attachments."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.information.content import SUMMARY_LIMIT, TITLE_LIMIT, Content, FileRef
from gongkai.information.vocabulary import Carrier, Way
from gongkai.law import kinds
from gongkai.law.kinds import Kind
from gongkai.law.vocabulary import Openness
from gongkai.ui.saying import said
from gongkai.workbench.fields import DayField
from gongkai.workbench.kinds import form_fields

FILE_SALT = "workbench.item_file"
LANGUAGES = [("zh", _("中文")), ("en", _("英文")), ("other", _("其他"))]
_SHORT = 6  # lines of text where the fields say what matters
Choices = Sequence[tuple[str, Any]]


class ItemForm(forms.Form):
    """The core fields and those of a kind. Shape only: whether the metadata is right in law is the room's matter."""

    title = forms.CharField(
        label=_("信息名称"), max_length=TITLE_LIMIT, help_text=_("写全称，不用简称；没有标题的信息请自拟一个。")
    )
    subtitle = forms.CharField(label=_("副标题"), max_length=TITLE_LIMIT, required=False)
    doc_number = forms.CharField(
        label=_("文号"), max_length=80, required=False, help_text=_("年份用六角括号，如“示政发〔2026〕1号”。")
    )
    made_on = DayField(label=_("生成日期"), help_text=_("公文为签发日期；联合发文为最后一个机关签发的日期。"))
    column_code = forms.ChoiceField(label=_("栏目"), required=False)
    subject_code = forms.ChoiceField(label=_("主题分类"), required=False)
    genre_code = forms.ChoiceField(label=_("体裁分类"), required=False)
    summary = forms.CharField(
        label=_("内容概述"),
        max_length=SUMMARY_LIMIT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("一两句话说明内容，不重复名称和文号。"),
    )
    keywords = forms.CharField(
        label=_("关键词"), max_length=200, required=False, help_text=_("用空格分开，三至五个为宜。")
    )
    body_html = forms.CharField(
        label=_("正文"), required=False, widget=forms.Textarea(attrs={"rows": 18, "data-editor": "true"})
    )
    openness = forms.ChoiceField(
        label=_("拟公开属性"), choices=Openness.choices(), widget=forms.RadioSelect, initial=Openness.PROACTIVE
    )
    ground_code = forms.ChoiceField(label=_("不予公开的依据"), required=False)
    ground_reason = forms.CharField(label=_("理由说明"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    ways = forms.MultipleChoiceField(
        label=_("公开方式"),
        choices=Way.choices(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        initial=[Way.WEBSITE],
    )
    carrier = forms.ChoiceField(label=_("载体形式"), choices=Carrier.choices(), initial=Carrier.DOCUMENT)
    language = forms.ChoiceField(label=_("语种"), choices=LANGUAGES, initial="zh")
    signed_on = DayField(label=_("签发日期"), required=False)
    received_on = DayField(label=_("收到日期"), required=False)
    effective_on = DayField(label=_("生效日期"), required=False)
    expires_on = DayField(label=_("失效日期"), required=False)
    source = forms.CharField(label=_("信息来源"), max_length=120, required=False)
    related_numbers = forms.CharField(
        label=_("相关信息"), max_length=300, required=False, help_text=_("索引号或文号，用空格分开。")
    )
    paper_location = forms.CharField(label=_("纸质存放位置"), max_length=120, required=False)
    change_note = forms.CharField(label=_("修改说明"), max_length=300, required=False)

    def __init__(
        self,
        *args: Any,
        kind: Kind,
        columns: Choices,
        subjects: Choices,
        genres: Choices,
        grounds: Choices,
        **kwargs: Any,
    ) -> None:
        """Offer the columns and classes of the agency and the day, and the fields of the kind."""
        super().__init__(*args, **kwargs)
        self.kind, self.special = kind, dict[str, Any]()
        empty = [("", _("请选择"))]
        for name, choices in (
            ("column_code", columns),
            ("subject_code", subjects),
            ("genre_code", genres),
            ("ground_code", grounds),
        ):
            self.fields[name].choices = [*empty, *choices]  # type: ignore[attr-defined]
        self.fields |= form_fields.form_fields(kind)
        if kind.layout != "article":
            self.fields["body_html"].widget.attrs["rows"] = _SHORT
            self.fields["body_html"].help_text = _("要素已经写全的，正文可以不写。")
        if kind.title_name:
            self.fields["title"].label = _(kind.title_name)

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of the kind under their headings."""
        return [(name, [self[field.code] for field in found]) for name, found in self.kind.groups]

    def clean(self) -> dict[str, Any]:
        """Read the fields of the kind by the one rule, and say beside each what is wrong with it."""
        today = timezone.localdate()
        self.special, problems = kinds.read(self.kind, self.cleaned_data, today=today)
        for code, sentence in problems:
            if code not in self.errors:
                self.add_error(code, said(sentence))
        return self.cleaned_data

    def content(self, files: Sequence[FileRef], *, extra: Mapping[str, Any] | None = None) -> Content:
        """What the form says, as the room takes it; `extra` is what the item has of special fields this form lacks."""
        told = {name: self.cleaned_data[name] for name in ItemForm.base_fields if name != "change_note"}
        own = {field.code for field in self.kind.fields}
        kept = {name: value for name, value in (extra or {}).items() if name not in own}
        told["ways"] = tuple(told["ways"])
        told["related_numbers"] = tuple(told["related_numbers"].split())
        return Content(**told, files=tuple(files), extra=kept | self.special)


def initial_of(content: Content) -> dict[str, Any]:
    """A kept revision as the form's first values."""
    values = {name: getattr(content, name) for name in ItemForm.base_fields if hasattr(content, name)}
    return values | {
        "related_numbers": " ".join(content.related_numbers),
        "ways": list(content.ways),
        **form_fields.initial_of(content.extra),
    }


def file_token(file: FileRef) -> str:
    """A stored file as a value the browser may carry but not make up."""
    return signing.dumps([file.file_id, file.sha256, file.name], salt=FILE_SALT, compress=True)


def files_from(tokens: Sequence[str]) -> list[FileRef]:
    """The files the browser carried back; a token that was tampered with is left out."""
    found = []
    for token in tokens:
        try:
            file_id, sha256, name = signing.loads(token, salt=FILE_SALT)
        except signing.BadSignature:
            continue
        found.append(FileRef(file_id, sha256, name))
    return found
