"""修订制度: the next version; what was adopted stays in force until the new one is adopted too."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import locked_in_use
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import entering_rules, states_rules, visibility_work
from gongkai.office.entering_rules import Papers, RuleWords
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import Rule
from gongkai.office.vocabulary_work import RuleStatus

FACTS = ("kind", "claimed_items", "implements", "implements_words")


@transaction.atomic
def revise_rule(pk: int, words: RuleWords, *, papers: Papers = (), by: Actor) -> Rule:
    """Write the next version with a note of what changed; earlier versions stay as they are.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    rule = locked(visibility_work.rules(by), pk, permission=WRITE, by=by)
    states_rules.must_allow(states_rules.RULES, "revise", rule.status, title=rule.title)
    plain.needed(words.note, what="修订说明", most=300, field="note")
    title = entering_rules.title_of(words)
    entering_rules.must_be_new(title, agency=locked_in_use(rule.agency_id), own=rule)
    for name, value in entering_rules.facts(words, by=by, own=rule).items():
        setattr(rule, name, value)
    if rule.status == RuleStatus.DRAFT:
        rule.title = title
    rule.save(update_fields=[*FACTS, "title"])
    version = entering_rules.write_version(rule, words, papers, by=by)
    journal.record("office.revise_rule", rule, by=by, revision=version.number, note=version.note)
    return rule
