"""How the check before release reaches this room: the review stands above it, so whoever calls brings the check along."""

from collections.abc import Callable, Sequence

Texts = Sequence[tuple[str, str]]  # (where it stands, what it says)
MustPass = Callable[[str, Texts], None]  # a title and the texts under it; refuses what must not go before the public
