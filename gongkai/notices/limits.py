"""What an installation may set for itself, with what holds where it has set nothing."""

from django.conf import settings

TITLE, TEXT, REPLY, REASON = 120, 5000, 500, 200  # characters
REMIND_MINUTES = 30  # nobody is reminded twice within so many


def messages_an_hour() -> int:
    """How many messages one person may send in an hour."""
    return int(settings.MESSAGES_PER_HOUR)


def files_at_once() -> int:
    """How many files one notice or message carries."""
    return int(settings.UPLOAD_MAX_FILES)
