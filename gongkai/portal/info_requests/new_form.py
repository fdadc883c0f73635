"""申请表: exactly what the law of the day asks of a person or an organisation. Shape only; the room checks the rest.

Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gongkai.entry.errors import BadField
from gongkai.info_requests import identity as identities, wish as wishes
from gongkai.info_requests.id_papers import IdType
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.vocabulary import Form, RequestKind, Way
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import ApplicantKind, Version
from gongkai.portal.info_requests.fields import Choice, Words, show
from gongkai.portal.info_requests.pages import in_words

RENAMED = {"kind": "request_kind"}  # the room calls both lists `kind`


class RequestForm(forms.Form):
    """Who asks, how to reach them, what is wanted and how."""

    use_required_attribute = False

    kind = Choice(label=_("申请人类别"), widget=forms.RadioSelect, initial=ApplicantKind.PERSON)
    name = Words(label=_("姓名或者单位全称"), must=True, autocomplete="name")
    id_type = Choice(label=_("证件名称"), initial=IdType.RESIDENT, required=False)
    id_number = Words(label=_("证件号码"), must=True, autocomplete="off", spellcheck="false")
    credit_code = Words(
        label=_("统一社会信用代码"), help_text=_("见营业执照或者登记证书。"), must=True, autocomplete="off"
    )
    legal_person = Words(label=_("法定代表人"), autocomplete="off")
    contact = Words(label=_("联系人"), autocomplete="off")
    phone = Words(label=_("联系电话"), inputmode="tel", autocomplete="tel")
    email = Words(label=_("电子邮箱"), inputmode="email", autocomplete="email")
    address = Words(label=_("通信地址"), autocomplete="street-address")
    postcode = Words(label=_("邮政编码"), inputmode="numeric", autocomplete="postal-code")
    fax = Words(label=_("传真"), inputmode="tel", autocomplete="off")
    agent_name = Words(label=_("代理人姓名"), autocomplete="off")
    agent_id = Words(label=_("代理人身份证号码"), autocomplete="off", spellcheck="false")
    request_kind = Choice(label=_("申请事项"), widget=forms.RadioSelect, initial=RequestKind.DISCLOSURE)
    title = Words(
        label=_("所需信息名称"),
        must=True,
        help_text=_("写信息的名称，或者便于查找的特征，例如年份、地点、项目。一份申请只写一件事。"),
    )
    doc_hint = Words(label=_("文号"), help_text=_("知道文号的请填写，例如“示政发〔2025〕3号”。"))
    description = Words(
        label=_("内容描述"),
        rows=6,
        help_text=_("写得越具体，查找越快。申请更正的，请写明哪项记录不准确、准确的内容和证据。"),
    )
    purpose = Words(label=_("用途"))
    way_wanted = Choice(label=_("获取信息的方式"), widget=forms.RadioSelect, initial=Way.ONLINE)
    form_wanted = Choice(label=_("载体形式"), widget=forms.RadioSelect, initial=Form.ELECTRONIC)
    waiver_reason = Words(label=_("申请减免费用的理由"))
    help_needed = Words(label=_("需要的帮助"), help_text=_("阅读困难、视力或者听力障碍等，我们会提供必要的帮助。"))

    def __init__(self, *args: Any, version: Version, **kwargs: Any) -> None:
        """Ask what the version asks; nothing of what a later one abolished."""
        super().__init__(*args, **kwargs)
        self.version = version
        if version is Version.R2019:
            for name in wishes.ONLY_2008:
                del self.fields[name]
        offered = {
            "kind": in_words(ApplicantKind),
            "id_type": [pair for pair in in_words(IdType) if pair[0] != IdType.CREDIT],
            "request_kind": in_words(RequestKind),
            "way_wanted": in_words(Way),
            "form_wanted": in_words(Form),
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def applicant_kind(self) -> ApplicantKind:
        """Which column of the annual table; a person when something was made up."""
        given = self.cleaned_data.get("kind", "")
        return ApplicantKind(given) if given in set(ApplicantKind) else ApplicantKind.PERSON

    def identity(self) -> Identity:
        """Who applies, as typed."""
        return Identity(**{name: self.cleaned_data.get(name, "") for name in identities.LABELS})

    def wish(self) -> Wish:
        """What is asked for, as typed."""
        names = set(Wish.__dataclass_fields__) - {"kind"}
        return Wish(
            kind=self.cleaned_data.get("request_kind", ""), **{name: self.cleaned_data.get(name, "") for name in names}
        )

    def check(self) -> None:
        """Everything the room finds wrong with who and what, at once and each at its field."""
        who, kind = self.identity(), self.applicant_kind()
        for look in (
            lambda: identities.checked(who, kind=kind, version=self.version),
            lambda: wishes.checked_wish(self.wish(), version=self.version, identity=identities.tidy(who)),
        ):
            try:
                look()
            except BadField as bad:
                self.show(bad)

    def show(self, bad: BadField) -> None:
        """The room's problems at this form's fields."""
        renamed = {RENAMED.get(name, name): sentence for name, sentence in bad.problems.items()}
        show(self, BadField(bad.sentence, problems=renamed))
