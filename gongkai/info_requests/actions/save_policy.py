"""受理设置: an office sets how it works its requests."""

from typing import Any

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import contacts, policies
from gongkai.info_requests.errors_intake import PolicyWrong
from gongkai.info_requests.models import RequestPolicy
from gongkai.info_requests.vocabulary import FeeBasis, GroupDecision
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Channel

DAYS = ("correction_days", "consult_days", "section_days", "warning_days")
MOST_DAYS = 60
LISTS: dict[str, set[str]] = {"group_decision": set(GroupDecision), "fee_basis": set(FeeBasis)}
ALWAYS_OPEN = (Channel.COUNTER, Channel.ORAL, Channel.REGISTERED, Channel.LETTER)
ANNOUNCED = tuple(channel for channel in Channel if channel not in ALWAYS_OPEN)
FIELDS = {
    field.attname: field for field in RequestPolicy._meta.concrete_fields if field.attname not in {"id", "agency_id"}
}


@transaction.atomic
def save_policy(agency_id: int, *, by: Actor, **fields: Any) -> RequestPolicy:
    """Set what is given; what is not named stays as it is. Raises `PolicyWrong` with every wrong field.

    The counter and the post are open by law and cannot be closed here.

    Law: Regulation 2019, Arts. 12, 29; Channel Letter 2017.
    """
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not by.may("info_requests.configure", At(agency_id)):
        raise Unknown
    values = {name: _tidied(name, value) for name, value in fields.items()}
    problems = {name: wrong for name, value in values.items() if (wrong := _problem(name, value))}
    if problems:
        field, sentence = next(iter(problems.items()))
        raise PolicyWrong(sentence, field=field, problems=problems)

    rules = policies.policy_of(agency_id)
    changed = sorted(name for name, value in values.items() if getattr(rules, name) != value)
    for name in changed:
        setattr(rules, name, values[name])
    rules.save()
    journal.record("info_requests.save_policy", agency, by=by, changed=changed)
    return rules


def _tidied(name: str, value: Any) -> Any:
    if name == "channels":
        return [channel.value for channel in ANNOUNCED if channel in value]
    return plain.one_line(value) if isinstance(value, str) else value


def _problem(name: str, value: Any) -> str:
    if name not in FIELDS:
        return say("没有名为“{name}”的设置。", name=name)
    label = str(FIELDS[name].verbose_name)
    if name in DAYS:
        fits = value is None or (isinstance(value, int) and 1 <= value <= MOST_DAYS)
        return "" if fits else say("“{label}”应为1至{most}的整数，或者留空。", label=label, most=MOST_DAYS)
    if name in LISTS:
        return "" if value in LISTS[name] else say("“{label}”请从列表中选择。", label=label)
    if name == "accepted_by_id":
        fits = value is None or Agency.objects.filter(pk=value, is_active=True).exists()
        return "" if fits else say("“{label}”请从列表中选择。", label=label)
    return _wrong_words(name, value, label=label, most=FIELDS[name].max_length or 0)


def _wrong_words(name: str, value: Any, *, label: str, most: int) -> str:
    if not isinstance(value, str):
        return ""
    if name == "email" and value:
        return contacts.email_problem(value)
    return plain.problem(value, what=label, most=most)
