"""发布、登记发布渠道、撤下、跟踪、归档、上传材料: from the approved text to the archive."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from gongkai.clarifications.actions.add_file import add_file
from gongkai.clarifications.actions.archive import archive
from gongkai.clarifications.actions.follow_up import follow_up
from gongkai.clarifications.actions.note_release import note_release
from gongkai.clarifications.actions.publish import publish
from gongkai.clarifications.actions.take_down import take_down
from gongkai.clarifications.vocabulary import Channel, Effect, FileRole
from gongkai.workbench.acting import staff
from gongkai.workbench.clarifications import verbs
from gongkai.workbench.clarifications.drafting import PlainForm
from gongkai.workbench.clarifications.fields import MomentField
from gongkai.workbench.clarifications.labels import in_words
from gongkai.workbench.clarifications.verbs import LAW, CaseForm, act_on
from gongkai.workbench.clarifications.verifying import ReasonForm
from gongkai.workbench.fields import offer
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Verb

PUBLISH = Verb(
    gettext_lazy("发布澄清"),
    gettext_lazy(
        "发布后立即在门户“澄清”栏目向公众公开。通过公报、新闻发布会、媒体等发布的，发布后逐一登记渠道、时间和凭证。"
    ),
    gettext_lazy("发布"),
    gettext_lazy("已发布澄清。"),
    is_final=True,
    law=LAW,
)
RELEASE = Verb(
    gettext_lazy("登记发布渠道"),
    gettext_lazy(
        "每个渠道登记一次，写明时间、名称或者网址，上传凭证。重大、特别重大事项以首场新闻发布会的时间计算是否按时。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记发布渠道。"),
    law="《条例》第二十三条",
)
DOWN = Verb(
    gettext_lazy("撤下"),
    gettext_lazy("只用于澄清内容确有错误的情形。撤下后公众不能再看到，须重新拟稿、审查、审批后发布。"),
    gettext_lazy("撤下"),
    gettext_lazy("已撤下，退回拟稿。"),
    is_final=True,
)
FOLLOW = Verb(
    gettext_lazy("登记跟踪情况"),
    gettext_lazy("登记发布后的传播和反响；仍在传播的，考虑增加发布渠道或者补充信息。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记跟踪情况。"),
)
ARCHIVE = Verb(
    gettext_lazy("归档"),
    gettext_lazy("归档后不能再办理；已经发布的澄清继续向公众公开。"),
    gettext_lazy("归档"),
    gettext_lazy("已归档。"),
    is_final=True,
)
FILE = Verb(
    gettext_lazy("上传材料"),
    gettext_lazy("线索截图、核实材料只供内部查看，不会公开。"),
    gettext_lazy("上传"),
    gettext_lazy("已上传材料。"),
)


class ReleaseForm(CaseForm):
    """Channel, moment, place, proof."""

    channel = forms.ChoiceField(label=gettext_lazy("渠道"), widget=forms.RadioSelect)
    at = MomentField(label=gettext_lazy("发布时间"))
    where = forms.CharField(label=gettext_lazy("名称、地点或者网址"), max_length=300, required=False)
    proof = forms.CharField(label=gettext_lazy("凭证说明"), max_length=200, required=False)
    upload = forms.FileField(label=gettext_lazy("凭证文件"), required=False)

    def furnish(self) -> None:
        """Offer the channels."""
        offer(self, "channel", in_words(channel for channel in Channel if channel is not Channel.SITE))


class FollowForm(CaseForm):
    """What was seen."""

    on = TodayField(label=gettext_lazy("日期"))
    effect = forms.ChoiceField(label=gettext_lazy("效果"), widget=forms.RadioSelect)
    words = long_text(gettext_lazy("情况"), rows=3, max_length=500)

    def furnish(self) -> None:
        """Offer the effects."""
        offer(self, "effect", in_words(Effect))


class ArchiveForm(CaseForm):
    """A last word."""

    closing = forms.CharField(label=gettext_lazy("归档说明"), max_length=500, required=False)


class FileForm(CaseForm):
    """One file."""

    upload = forms.FileField(label=gettext_lazy("文件"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("材料类别"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)

    def furnish(self) -> None:
        """Offer the sorts of papers."""
        offer(self, "role", in_words(FileRole))


@staff
def clarification_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it before the public."""
    return act_on(request, pk, PUBLISH, PlainForm, publish, needs=verbs.PUBLISH)


@staff
def clarification_note_release(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter another channel."""
    return act_on(request, pk, RELEASE, ReleaseForm, note_release, needs=verbs.PUBLISH)


@staff
def clarification_take_down(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off the site."""
    return act_on(request, pk, DOWN, ReasonForm, take_down, needs=verbs.PUBLISH)


@staff
def clarification_follow_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter what became of it."""
    return act_on(request, pk, FOLLOW, FollowForm, follow_up)


@staff
def clarification_archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Close it."""
    return act_on(request, pk, ARCHIVE, ArchiveForm, archive)


@staff
def clarification_add_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a paper."""
    return act_on(request, pk, FILE, FileForm, add_file, needs="")
