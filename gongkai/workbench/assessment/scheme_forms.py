"""新建、修改方案，设置等次，添加、修改指标: the forms of a draft."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.assessment import drafting, queries_schemes
from gongkai.assessment.actions.change_scheme import change_scheme
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.assessment.actions.put_indicator import put_indicator
from gongkai.assessment.actions.set_bands import set_bands
from gongkai.assessment.checking import Band
from gongkai.assessment.displays import IndicatorRow, SchemeView
from gongkai.assessment.drafting import Heading, Line
from gongkai.assessment.measures import MEASURES
from gongkai.assessment.vocabulary import Blank, Method
from gongkai.law.report_periods import PeriodKind
from gongkai.law.vocabulary import AgencyKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

PERIODS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
BANDS = 6
NEW = Verb(
    gettext_lazy("新建考核方案"),
    gettext_lazy("从模板开始的，指标、分值和等次可以再改；采用以前不影响任何单位。"),
    gettext_lazy("建立草案"),
    gettext_lazy("已建立草案，请核对指标和等次后采用。"),
)
CHANGE = Verb(
    gettext_lazy("修改考核方案"), gettext_lazy("采用以后不能再改。"), gettext_lazy("保存"), gettext_lazy("已保存。")
)
SET_BANDS = Verb(
    gettext_lazy("设置等次"),
    gettext_lazy("从0分到总分首尾相接，例如90—100、70—89、60—69、0—59。不用的行留空。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存等次。"),
)
INDICATOR = Verb(
    gettext_lazy("指标"),
    gettext_lazy("自动计算的指标由系统从记录中取数，每项都列出依据的记录；人工评分的指标扣分须写明理由。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存指标。"),
)


def points_field(label: Any, **kwargs: Any) -> forms.DecimalField:
    """A field for points or percent, two decimals at most."""
    return forms.DecimalField(label=label, max_digits=9, decimal_places=2, **kwargs)


class SchemeForm(forms.Form):
    """What a scheme says of itself."""

    title = forms.CharField(label=gettext_lazy("名称"), max_length=120)
    year = forms.IntegerField(label=gettext_lazy("年度"), min_value=1, max_value=9999)
    period = forms.ChoiceField(label=gettext_lazy("考核周期"))
    basis = forms.CharField(label=gettext_lazy("依据（文号）"), max_length=200, required=False)
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("适用单位类型"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("不选为全部下级单位。"),
    )
    includes_office = forms.BooleanField(label=gettext_lazy("主管部门自身也参加考核"), required=False)
    total = points_field(gettext_lazy("总分"), initial=100)
    blank = forms.ChoiceField(
        label=gettext_lazy("不涉及的指标"), help_text=gettext_lazy("单位本期没有可计算的记录时怎样计分。")
    )
    appeal_days = forms.IntegerField(label=gettext_lazy("申诉期（工作日）"), initial=5, max_value=9999)
    notice_days = forms.IntegerField(label=gettext_lazy("实地考核提前通知（日）"), initial=20, max_value=9999)
    carried_share = points_field(
        gettext_lazy("月度、季度平均分计入年度的比例（%）"),
        initial=0,
        help_text=gettext_lazy("只用于年度方案；0为不计入。"),
    )
    outside_name = forms.CharField(label=gettext_lazy("挂钩的其他考评"), max_length=120, required=False)
    outside_share = points_field(gettext_lazy("计入其他考评的权重（%）"), initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the periods and kinds of bodies."""
        super().__init__(*args, **kwargs)
        offer(self, "period", [(one.value, _(one.label)) for one in PERIODS])
        offer(self, "kinds", in_words(AgencyKind))
        offer(self, "blank", in_words(Blank))


class NewForm(SchemeForm):
    """The same with the authority and the template to begin with."""

    authority_id = number_choice(gettext_lazy("考核机关"))
    template = forms.ChoiceField(label=gettext_lazy("模板"), required=False)
    field_order = ("template", "authority_id")

    def __init__(self, *args: Any, actor: Any, **kwargs: Any) -> None:
        """Offer the authorities this person designs for, the highest first."""
        super().__init__(*args, **kwargs)
        found = agencies.choices(actor, "assessment.design")
        offer(self, "authority_id", found)
        named = [(key, _(one["title"])) for key, one in drafting.templates().items()]
        offer(self, "template", [("", _("空白方案")), *named])


class BandsForm(forms.Form):
    """Up to six grades."""

    bands = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A name and two bounds for each."""
        super().__init__(*args, **kwargs)
        for n in range(1, BANDS + 1):
            self.fields[f"label{n}"] = forms.CharField(label=_("等次%(n)d") % {"n": n}, max_length=20, required=False)
            self.fields[f"least{n}"] = points_field(_("等次%(n)d不低于") % {"n": n}, required=False)
            self.fields[f"most{n}"] = points_field(_("等次%(n)d不高于") % {"n": n}, required=False)


class IndicatorForm(forms.Form):
    """One indicator; parameters that do not fit the way of counting are left alone."""

    title = forms.CharField(label=gettext_lazy("指标"), max_length=120)
    parent_id = number_choice(gettext_lazy("所属分类"), required=False)
    method = forms.ChoiceField(label=gettext_lazy("评分方式"))
    max_score = points_field(gettext_lazy("分值"), min_value=0, help_text=gettext_lazy("分类填0为不限定合计。"))
    formula = forms.ChoiceField(label=gettext_lazy("自动计算"), required=False)
    full_at = forms.IntegerField(label=gettext_lazy("达到多少（%）得满分"), required=False, max_value=9999)
    zero_at = forms.IntegerField(label=gettext_lazy("低于多少（%）不得分"), required=False, max_value=9999)
    deduct = forms.IntegerField(
        label=gettext_lazy("每次扣分（百分之一分）"), required=False, max_value=99999,
        help_text=gettext_lazy("200为每次扣2分。"),
    )  # fmt: skip
    target = forms.IntegerField(label=gettext_lazy("目标数量"), required=False, max_value=999999)
    within_days = forms.IntegerField(label=gettext_lazy("多少日内更新过"), required=False, max_value=99999)
    words = long_text(gettext_lazy("评分标准"), required=False, max_length=2000)
    evidence_required = forms.BooleanField(label=gettext_lazy("扣分须附依据"), required=False)

    def __init__(self, *args: Any, scheme: SchemeView, **kwargs: Any) -> None:
        """Offer the groups of the scheme and every way of counting."""
        super().__init__(*args, **kwargs)
        groups = [(one.id, one.title) for one in scheme.indicators if one.method is Method.GROUP]
        offer(self, "parent_id", [("", _("无")), *groups])
        offer(self, "method", in_words(Method))
        offer(self, "formula", [("", _("无")), *((key, _(one.label)) for key, one in MEASURES.items())])


PARAMETERS = ("full_at", "zero_at", "deduct", "target", "within_days")


@staff
def scheme_new(request: HttpRequest) -> HttpResponse:
    """Begin a scheme."""
    actor = actor_of(request)
    actor.must("assessment.design")
    begun = _of_template(request.GET.get("template", "department"))
    first = {"year": timezone.localdate().year, "period": PeriodKind.YEAR.value, "blank": Blank.FULL.value}
    form = NewForm(**sent(request), initial=first | begun, actor=actor)

    def act(authority_id: int, template: str, *, by: Any, **said: Any) -> Any:
        return draft_scheme(authority_id, Heading(**said), template=template, by=by)

    about = Subject(_("考核方案"), reverse("workbench:schemes"))
    return verb_page(request, NEW, form, act, about=about, to=lambda made: reverse("workbench:scheme", args=[made.pk]))


@staff
def scheme_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what a draft says of itself."""
    found = _draft(request, pk)
    first = {name: getattr(found, name) for name in Heading.__dataclass_fields__} | {"kinds": list(found.kind_codes)}
    form = SchemeForm(**sent(request), initial=first)

    def act(*, by: Any, **said: Any) -> Any:
        return change_scheme(pk, Heading(**said), by=by)

    return verb_page(request, CHANGE, form, act, about=subject(found))


@staff
def scheme_bands(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the grades of a draft."""
    found = _draft(request, pk)
    first: dict[str, Any] = {}
    for n, band in enumerate(found.bands, start=1):
        first |= {f"label{n}": band.label, f"least{n}": band.least, f"most{n}": band.most}
    form = BandsForm(**sent(request), initial=first)

    def act(*, by: Any, **said: Any) -> Any:
        return set_bands(pk, _bands(said), by=by)

    beside = {"rows": [[form[f"{part}{n}"] for part in ("label", "least", "most")] for n in range(1, BANDS + 1)]}
    template = "workbench/assessment/bands.html"
    return verb_page(request, SET_BANDS, form, act, about=subject(found), template=template, beside=beside)


@staff
def indicator_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add an indicator to a draft."""
    return _indicator(request, _draft(request, pk), None)


@staff
def indicator_change(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """Change an indicator of a draft."""
    found = _draft(request, pk)
    return _indicator(request, found, line_in(found, indicator))


def line_in(found: SchemeView, indicator: int) -> IndicatorRow:
    """The indicator of the scheme; one of another looks like none."""
    from_here = {one.id: one for one in found.indicators}
    if indicator not in from_here:
        raise queries_schemes.Unknown
    return from_here[indicator]


def subject(found: SchemeView) -> Subject:
    """The scheme as the page of a verb shows it."""
    return Subject(found.title, reverse("workbench:scheme", args=[found.id]))


def _draft(request: HttpRequest, pk: int) -> SchemeView:
    actor = actor_of(request)
    found = queries_schemes.scheme(actor, pk)
    actor.must("assessment.design", found)
    return found


def _indicator(request: HttpRequest, found: SchemeView, own: IndicatorRow | None) -> HttpResponse:
    first: dict[str, Any] = {"method": Method.MANUAL.value}
    if own:
        names = ("title", "parent_id", "method", "max_score", "formula", "evidence_required")
        first = {name: getattr(own, name) for name in names} | {"words": own.own_words} | dict(own.parameters)
    form = IndicatorForm(**sent(request), initial=first, scheme=found)

    def act(*, by: Any, **said: Any) -> Any:
        given = {name: said.pop(name) for name in PARAMETERS}
        return put_indicator(found.id, Line(**said, parameters=given), pk=own.id if own else None, by=by)

    return verb_page(request, INDICATOR, form, act, about=subject(found))


def _bands(said: Mapping[str, Any]) -> list[Band]:
    found = []
    for n in range(1, BANDS + 1):
        label, least, most = (said.get(f"{part}{n}") for part in ("label", "least", "most"))
        if label or least is not None or most is not None:
            found.append(Band(label or "", least or Decimal(), most if most is not None else Decimal()))
    return found


def _of_template(key: str) -> dict[str, Any]:
    found = drafting.templates().get(key)
    if found is None:
        return {}
    return {"template": key, "title": found["title"], "period": found["period"], "kinds": found["kinds"]}
