"""What this room says to whoever puts an item before the public: the two doors besides the concluded slip."""

from gongkai.review.coordinating import coordination_hold, must_be_coordinated
from gongkai.review.urgency import urgent_release_for

__all__ = ["coordination_hold", "must_be_coordinated", "urgent_release_for"]
