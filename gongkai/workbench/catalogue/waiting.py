"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.catalogue import nil_queries, note_queries, queries
from gongkai.catalogue.visibility import GUIDE, NIL, SIGN
from gongkai.publication import catalogue_changes
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting


def nils_to_agree(actor: Actor, today: date) -> Inbox | None:
    """Declarations another person wrote."""
    if not (actor.may(NIL) or actor.may(SIGN)):
        return None
    rows = [
        Waiting(_(one.text), reverse("workbench:nil_agree", args=[one.id]), note=one.agency_name)
        for one in nil_queries.waiting(actor)
    ]
    return Inbox(
        "nils_to_agree", _("待审核的零信息说明"), "info", rows, reverse("workbench:nil_list") + "?standing=written"
    )


def nils_to_settle(actor: Actor, today: date) -> Inbox | None:
    """Declarations that came back, ran out, or under which something is public by now."""
    if not actor.may(NIL):
        return None
    rows = [
        Waiting(_(one.text), reverse("workbench:nil", args=[one.id]), note=one.agency_name, alarm=_("已退回"))
        for one in nil_queries.to_mend(actor)
    ]
    for one, count in nil_queries.to_end(actor, today=today):
        alarm = (
            ngettext("已公开%(n)d条，请结束", "已公开%(n)d条，请结束", count) % {"n": count} if count else _("已到期")
        )
        address = reverse("workbench:nil_end", args=[one.id])
        rows.append(Waiting(_(one.text), address, one.to_on, note=one.agency_name, alarm=alarm))
    return Inbox("nils_to_settle", _("需要处理的零信息说明"), "soon", rows, reverse("workbench:nil_list"))


def guides_to_check(actor: Actor, today: date) -> Inbox | None:
    """Guides that are due to be read through, or that the facts have outrun; only the person's own unit's one by one."""
    own = actor.agency_id
    if own is None or not actor.may(GUIDE, At(own)):
        return None
    rows = []
    for agency, guide, check in queries.guide_checks([own], today=today):
        if guide is None:
            rows.append(Waiting(_("编制公开指南"), reverse("workbench:guide", args=[agency.pk]), alarm=_("尚未编制")))
        elif check.outdated or check.newer:
            what = [_(label) for _field, label in check.outdated] + [str(one.what) for one in check.newer]
            rows.append(Waiting(_("更新公开指南"), reverse("workbench:guide", args=[agency.pk]), alarm="；".join(what)))
        elif check.is_due:
            rows.append(Waiting(_("核对公开指南"), reverse("workbench:guide_confirm", args=[agency.pk]), check.due_on))
    return Inbox("guides_to_check", _("公开指南"), "soon", rows, reverse("workbench:guide_edit"))


def notes_to_do(actor: Actor, today: date) -> Inbox | None:
    """Compile notes that wait for a second person, and those older than the columns."""
    if not (actor.may(GUIDE) or actor.may(SIGN)):
        return None
    rows = [
        Waiting(_("核定目录编制说明"), reverse("workbench:guide_note_agree", args=[pk]), note=name)
        for pk, name in note_queries.waiting(actor)
    ]
    rows += [
        Waiting(
            _("更新目录编制说明"),
            reverse("workbench:guide_note_write", args=[pk]),
            note=name,
            alarm=_("栏目在%(day)s核定之后有变化") % {"day": timezone.localdate(at).isoformat()},
        )
        for pk, name, at in note_queries.older(actor)
    ]
    return Inbox("notes_to_do", _("目录编制说明"), "info", rows, reverse("workbench:guide_notes"))


def catalogues_behind(actor: Actor, today: date) -> Inbox | None:
    """Printed catalogues that no longer say what is public.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    scope = actor.scope(GUIDE)
    if not scope.agency_ids:
        return None
    home = reverse("workbench:catalogue_export_changes")
    rows = [
        Waiting(
            _("更新纸质目录"),
            f"{home}?agency={one.agency_id}",
            note=_("%(day)s印发") % {"day": timezone.localdate(one.since).isoformat()},
            alarm=ngettext("%(n)d条有变化", "%(n)d条有变化", one.altered) % {"n": one.altered},
        )
        for one in catalogue_changes.due(actor, scope.agency_ids)
    ]
    return Inbox("catalogues_behind", _("需要更新的目录"), "soon", rows, home)


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(nils_to_agree, nil_queries.written),
    Seldom(nils_to_settle, nil_queries.under_way),
    guides_to_check,
    notes_to_do,
    catalogues_behind,
)
