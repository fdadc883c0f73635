"""What this room says to whoever puts an item before the public: the two doors besides the concluded slip."""

from gongkai.review.coordinating import coordination_hold, must_be_coordinated
from gongkai.review.read_files import must_be_read
from gongkai.review.urgency import urgent_release_for

__all__ = ["coordination_hold", "must_be_coordinated", "must_be_read", "urgent_release_for"]
