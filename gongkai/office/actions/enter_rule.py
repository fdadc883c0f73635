"""登记制度: a draft of a rule with its first version."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_rules
from gongkai.office.entering_rules import Papers, RuleWords
from gongkai.office.locking_work import body
from gongkai.office.models import Rule
from gongkai.office.vocabulary_work import RuleKind


@transaction.atomic
def enter_rule(agency_id: int, words: RuleWords, *, papers: Papers = (), by: Actor) -> Rule:
    """Keep a new rule as a draft; it counts for nothing until somebody else has it adopted.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    agency = body(agency_id, by=by)
    title = entering_rules.title_of(words)
    values = entering_rules.facts(words, by=by)
    entering_rules.must_be_new(title, agency=agency)
    rule = Rule.objects.create(
        agency=agency, title=title, entered_by_id=by.person_id, entered_at=timezone.now(), **values
    )
    version = entering_rules.write_version(rule, words, papers, by=by)
    journal.record("office.enter_rule", rule, by=by, block=RuleKind(rule.kind).label, revision=version.number)
    return rule
