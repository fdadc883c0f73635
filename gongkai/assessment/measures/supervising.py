"""Counting what supervision found: complaints that were right, corrections past their day, what the public thinks."""

from collections.abc import Mapping

from django.db.models import Count

from gongkai.assessment.measures.figure import HUNDRED, Figure, Measure, Shape, Span, counted
from gongkai.complaints.counting import decided_between, upheld
from gongkai.supervision.figures import satisfaction
from gongkai.supervision.models import Problem
from gongkai.supervision.queries.problems import has_missed


def complaints(span: Span) -> Mapping[int, Figure]:
    """Complaints about the body that were decided in the period and found right.

    Law: Regulation 2019, Art. 47; Regulation 2008, Art. 33.
    """
    right = upheld(decided_between(*span.days)).filter(against_id__in=span.agency_ids)
    return counted(right.order_by().values_list("against_id").annotate(n=Count("pk")))


def rectification(span: Span) -> Mapping[int, Figure]:
    """Problems that had to be put right in the period and were not by their day.

    Law: Regulation 2019, Art. 47; Regulation 2008, Art. 35.
    """
    due = Problem.objects.filter(agency_id__in=span.agency_ids, due_on__range=span.days)
    return counted(due.filter(has_missed()).order_by().values_list("agency_id").annotate(n=Count("pk")))


def evaluation(span: Span) -> Mapping[int, Figure]:
    """The share of the public that is content, by published evaluations with a sufficient sample."""
    found = satisfaction(span.agency_ids, *span.days)
    return {pk: Figure(one.satisfied, HUNDRED) for pk, one in found.items() if one.satisfied is not None}


MEASURES = (
    Measure("complaints_upheld", "投诉举报查实", "本期办结的投诉举报中，查实（含部分查实）的件数", Shape.MISSES, complaints, "complaints"),
    Measure("rectification_late", "整改逾期", "应于本期完成整改、没有按期整改到位的问题数", Shape.MISSES, rectification, "problems"),
    Measure("evaluation_satisfied", "社会评议满意率", "本期公布的社会评议中，满意的比例（%）", Shape.SHARE, evaluation, "evaluations"),
)  # fmt: skip
