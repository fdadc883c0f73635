"""查阅场所: the pages of reading places, visits, hand-overs and printed matter."""
