"""Who applies, and third parties: checked, sealed for the database, shown masked, found again by keyed hashes."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace

from django.utils import timezone

from gongkai.entry import plain
from gongkai.info_requests import contacts, id_papers
from gongkai.info_requests.errors_intake import BadIdentity
from gongkai.info_requests.id_papers import IdType
from gongkai.info_requests.models import Applicant
from gongkai.law.sentences import say
from gongkai.law.vocabulary import ApplicantKind, Version
from gongkai.vault import masking, sealing

LABELS = {
    "name": "姓名或者名称",
    "id_type": "证件名称",
    "id_number": "证件号码",
    "credit_code": "统一社会信用代码",
    "legal_person": "法定代表人",
    "contact": "联系人",
    "phone": "联系电话",
    "email": "电子邮箱",
    "address": "通信地址",
    "postcode": "邮政编码",
    "fax": "传真",
    "agent_name": "代理人姓名",
    "agent_id": "代理人身份证号码",
}
LENGTHS = {"name": 100, "address": 200, "email": 254, "legal_person": 60, "contact": 60, "agent_name": 60}
ORDINARY_LENGTH = 40
NUMBERS = ("id_number", "credit_code", "postcode", "agent_id")
SHORTEST_BODY = 5  # characters; a person may well end like one: 李建会
BODY = re.compile(
    r"(?:公司|集团|厂|矿|店|行|局|厅|部|处|科|股|站|所|院|馆|场|园|队|社|会|中心|办公室|政府|学校|大学|学院|小学|中学|基金"
    r"|工作室|街道|村|镇|乡|业|户)(?:[（(].{1,20}[)）])?$"
)


@dataclass(frozen=True)
class Identity:
    """One applicant as the form asks; sealed whole. A person has a paper and number, an organisation a credit code."""

    name: str = ""
    id_type: str = ""
    id_number: str = ""
    credit_code: str = ""
    legal_person: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    postcode: str = ""
    fax: str = ""
    agent_name: str = ""
    agent_id: str = ""

    def __repr__(self) -> str:
        return "Identity(…)"  # never in a log or an error page


@dataclass(frozen=True)
class Party:
    """A third party who is asked for an opinion."""

    name: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""

    def __repr__(self) -> str:
        return "Party(…)"


def checked(identity: Identity, *, kind: ApplicantKind, version: Version) -> Identity:
    """The identity tidied, complete as the law of the day asks it of an applicant, and possible. Raises `BadIdentity`.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """
    tidied = _only_asked(tidy(identity), kind=kind)
    _refuse(dict([*_missing(tidied, kind=kind, version=version), *_wrong(tidied, kind=kind, version=version)]))
    return tidied


def shaped(identity: Identity, *, kind: ApplicantKind, version: Version) -> Identity:
    """The same for a clerk who records what came: what is there must be possible, what lacks is asked for by correction.

    Law: Regulation 2019, Arts. 29-30.
    """
    tidied = _only_asked(tidy(identity), kind=kind)
    missing = {} if tidied.name else {"name": say("“姓名或者名称”没有填写。请按来件填写。")}
    _refuse(missing | dict(_wrong(tidied, kind=kind, version=version)))
    return tidied


def tidy(identity: Identity) -> Identity:
    """Blanks, line ends and full-width digits as they are meant."""
    values = {name: plain.one_line(value) for name, value in asdict(identity).items()}
    return Identity(**(values | {name: plain.compact(values[name]) for name in NUMBERS}))


def seal(identity: Identity) -> str:
    """The identity as the database may hold it.

    Law: Personal Information Law 2021, Art. 51.
    """
    return sealing.seal(json.dumps(asdict(identity), ensure_ascii=False))


def open_sealed(applicant: Applicant) -> Identity:
    """The identity in clear, for the room's own letters and checks; faces use the action. Empty once erased."""
    return _opened(applicant.sealed)


def fill(applicant: Applicant, identity: Identity, *, kind: ApplicantKind) -> Applicant:
    """Put an identity into a row: sealed, masked, with the hashes that find the same person again; not saved."""
    applicant.kind = kind
    applicant.sealed = seal(identity)
    applicant.masked = masked(identity, kind)
    applicant.person_key = person_key(identity)
    applicant.name_key = name_key(identity.name)
    return applicant


def masked(identity: Identity, kind: ApplicantKind) -> str:
    """What lists show: a person's surname, an organisation's full name."""
    if kind is not ApplicantKind.PERSON:
        return identity.name
    return masking.surname(identity.name)


def person_key(identity: Identity) -> str:
    """The same for the same person or organisation, by what proves it; empty when nothing does."""
    if identity.credit_code:
        return sealing.fingerprint(f"{IdType.CREDIT}:{identity.credit_code}", purpose="applicant")
    if identity.id_number:
        return sealing.fingerprint(f"{identity.id_type}:{identity.id_number}", purpose="applicant")
    return ""


def name_key(name: str) -> str:
    """The same for the same name, however it is spaced; for looking up a name that was typed whole."""
    bare = plain.compact(name)
    return sealing.fingerprint(bare, purpose="applicant name") if bare else ""


def seal_party(party: Party) -> str:
    """A third party as the database may hold it.

    Law: Personal Information Law 2021, Art. 51.
    """
    return sealing.seal(json.dumps(asdict(party), ensure_ascii=False))


def open_party(sealed: str) -> Party:
    """The third party in clear; empty once erased."""
    said = json.loads(sealing.unseal(sealed)) if sealed else {}
    return Party(**{field.name: said.get(field.name, "") for field in fields(Party)})


def masked_party(party: Party) -> str:
    """What lists show of a third party: what is named like an organisation whole, anybody else by surname."""
    if len(party.name) >= SHORTEST_BODY and BODY.search(party.name):
        return party.name[:120]
    return masked(Identity(name=party.name), ApplicantKind.PERSON)


def _opened(sealed: str) -> Identity:
    said = json.loads(sealing.unseal(sealed)) if sealed else {}
    return Identity(**{field.name: said.get(field.name, "") for field in fields(Identity)})


def _refuse(problems: dict[str, str]) -> None:
    if problems:
        field, sentence = next(iter(problems.items()))
        raise BadIdentity(sentence, field=field, problems=problems)


def _missing(identity: Identity, *, kind: ApplicantKind, version: Version) -> Iterator[tuple[str, str]]:
    article = "《条例》第二十九条" if version is Version.R2019 else "2008年《条例》第二十条"
    if not identity.name:
        yield "name", say("“姓名或者名称”没有填写。请填写真实姓名或者单位全称（{article}）。", article=article)
    if version is Version.R2019:
        yield from _missing_proof(identity, kind=kind)
    if not (identity.phone or identity.email or identity.address):
        yield "phone", say("联系方式没有填写。电话、电子邮箱、通信地址至少填写一项（{article}）。", article=article)


def _missing_proof(identity: Identity, *, kind: ApplicantKind) -> Iterator[tuple[str, str]]:
    if kind is ApplicantKind.PERSON:
        if not identity.id_type:
            yield "id_type", say("没有选择证件名称。申请须提供身份证明（《条例》第二十九条），请选择。")
        if not identity.id_number:
            yield "id_number", say("证件号码没有填写。申请须提供身份证明（《条例》第二十九条），请填写。")
    elif not identity.credit_code:
        yield "credit_code", say("统一社会信用代码没有填写。申请须提供身份证明（《条例》第二十九条），请填写。")


def _wrong(identity: Identity, *, kind: ApplicantKind, version: Version) -> Iterator[tuple[str, str]]:
    for name, value in asdict(identity).items():
        wrong = plain.problem(value, what=LABELS[name], most=LENGTHS.get(name, ORDINARY_LENGTH))
        if wrong:
            yield name, wrong
    yield from _wrong_papers(identity, kind=kind, version=version)
    if identity.phone and (wrong := contacts.phone_problem(identity.phone)):
        yield "phone", wrong
    if identity.fax and (wrong := contacts.phone_problem(identity.fax, what="传真")):
        yield "fax", wrong
    if identity.email and (wrong := contacts.email_problem(identity.email)):
        yield "email", wrong
    if identity.postcode and (wrong := contacts.postcode_problem(identity.postcode)):
        yield "postcode", wrong


def _wrong_papers(identity: Identity, *, kind: ApplicantKind, version: Version) -> Iterator[tuple[str, str]]:
    today = timezone.localdate()
    known = {member.value for member in IdType if member is not IdType.CREDIT}
    if identity.id_type and identity.id_type not in known:
        yield "id_type", say("没有这种证件。请从列表中选择。")
    elif identity.id_number:
        id_type = IdType(identity.id_type or IdType.RESIDENT)
        if wrong := id_papers.problem(id_type, identity.id_number, version=version, today=today):
            yield "id_number", wrong
    if identity.credit_code and (wrong := id_papers.organisation_problem(identity.credit_code, version=version)):
        yield "credit_code", wrong
    if identity.agent_id and (wrong := id_papers.resident_problem(identity.agent_id, version=version, today=today)):
        yield "agent_id", say("代理人：{wrong}", wrong=wrong)


def _only_asked(identity: Identity, *, kind: ApplicantKind) -> Identity:
    """What the form of this kind asks: a person has no credit code, an organisation no paper."""
    if kind is ApplicantKind.PERSON:
        return replace(identity, credit_code="", legal_person="")
    return replace(identity, id_type="", id_number="")
