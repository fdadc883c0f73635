"""The tables of this room: the public projection, what was done before the public, the internal board, ties and sendings."""

from gongkai.publication.models.acts import (
    HiddenVersion,
    LateCause,
    LinkCheck,
    PublicationAct,
    Schedule,
    WayUsed,
)
from gongkai.publication.models.dealings import LinkedDocument, PublicationPolicy, Relation, Sending, SiteKeeper
from gongkai.publication.models.internal import InternalFile, InternalItem, InternalRead
from gongkai.publication.models.public import FacetCount, PublicFile, PublicItem, TopicCount

__all__ = [
    "FacetCount",
    "HiddenVersion",
    "InternalFile",
    "InternalItem",
    "InternalRead",
    "LateCause",
    "LinkCheck",
    "LinkedDocument",
    "PublicFile",
    "PublicItem",
    "PublicationAct",
    "PublicationPolicy",
    "Relation",
    "Schedule",
    "Sending",
    "SiteKeeper",
    "TopicCount",
    "WayUsed",
]
