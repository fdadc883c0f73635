"""Settings, read from the environment; every `GONGKAI_…` name is described in docs/reference/settings.md."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _
from environs import Env

from gongkai.config.secret import own_secret
from gongkai.demo import accounts as demo

env = Env()
ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(__file__).resolve().parents[1]

with env.prefixed("GONGKAI_"):
    HOME = Path(env.str("HOME", str(ROOT / "var"))).resolve()
    DEBUG = env.bool("DEBUG", False)
    SECRET_KEY = env.str("SECRET_KEY", "") or own_secret(HOME)
    DATA_KEY = env.str("DATA_KEY", "")  # seals identities (gongkai/vault); empty: kept in data.key
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]", "testserver"])
    CSRF_TRUSTED_ORIGINS: list[str] = env.list("TRUSTED_ORIGINS", [])
    DATABASE_URL = env.str("DATABASE_URL", f"sqlite:///{HOME / 'gongkai.sqlite3'}")
    DATABASES = {"default": env.dj_db_url("DATABASE_URL", DATABASE_URL, conn_max_age=300)}
    SEARCH_ENGINE = env.str("SEARCH_ENGINE", "tantivy")  # tantivy | database
    HTTPS_ONLY = env.bool("HTTPS_ONLY", False)
    SITE_NAME = env.str("SITE_NAME", "示范县人民政府")
    SITE_DOMAIN = env.str("SITE_DOMAIN", "127.0.0.1:8000")
    SITE_ID_CODE = env.str("SITE_ID_CODE", "0000000000")
    SITE_ICP = env.str("SITE_ICP", "示范ICP备00000000号")
    SITE_POLICE = env.str("SITE_POLICE", "示范公网安备00000000000000号")
    SITE_ORGANISER = env.str("SITE_ORGANISER", "示范县人民政府办公室")
    SITE_CONTACT = env.str("SITE_CONTACT", "0000-0000000")
    CALENDARS_DIR = Path(env.str("CALENDARS_DIR", str(HOME / "calendars"))).resolve()
    REGION = env.str("REGION", "")  # a local calendar layer, by division code; empty: the national calendar
    DEMO = env.bool("DEMO", False)  # shows the demo accounts on the sign-in page

DEMO_ACCOUNTS, DEMO_PASSWORD = demo.ACCOUNTS, demo.PASSWORD

FILES_DIR = HOME / "files"
SEARCH_DIR = HOME / "search"
BACKUP_DIR = HOME / "backups"
FONTS_DIR = HOME / "fonts"  # the office's own licensed fonts for letters, searched before the system's

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY"
        ),
    }

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "tree_queries",
    "axes",
    "csp",
    "django_htmx",
    "gongkai.ui",
    "django.forms",
    "gongkai.audit",
    "gongkai.agencies",
    "gongkai.accounts",
    "gongkai.attachments",
    "gongkai.search",
    "gongkai.saved",
    "gongkai.notices",
    "gongkai.office",
    "gongkai.information",
    "gongkai.review",
    "gongkai.redaction",
    "gongkai.catalogue",
    "gongkai.publication",
    "gongkai.doc_register",
    "gongkai.clearance",
    "gongkai.readers",
    "gongkai.site_checks",
    "gongkai.outlets",
    "gongkai.clarifications",
    "gongkai.consultations",
    "gongkai.info_requests",
    "gongkai.remedies",
    "gongkai.complaints",
    "gongkai.supervision",
    "gongkai.annual_reports",
    "gongkai.assessment",
    "gongkai.exchange",
    "gongkai.portal",
    "gongkai.workbench",
    "gongkai.oversight",
    "gongkai.cli",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "gongkai.config.middleware.Sessions",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "gongkai.config.middleware.Users",
    "gongkai.config.middleware.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "gongkai.config.middleware.ContentPolicy",
    "gongkai.config.middleware.Htmx",
    "axes.middleware.AxesMiddleware",
    "gongkai.portal.readers.counting.CountViews",
]

ROOT_URLCONF = "gongkai.config.urls"
WSGI_APPLICATION = "gongkai.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
LOGIN_URL = "workbench:sign_in"

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gongkai.ui.context.site",
                "gongkai.workbench.frame.frame",
            ],
        },
    }
]

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("中文")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "ui" / "words" / "locale"]  # the law's own terms; each app adds its own
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "gongkai.ui.finders.WheelFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(FILES_DIR)}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SESSION_COOKIE_AGE = 8 * 3600  # a working day; the idle limit is GONGKAI_IDLE_MINUTES
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS_ONLY
SECURE_SSL_REDIRECT = HTTPS_ONLY
SECURE_HSTS_SECONDS = 31536000 if HTTPS_ONLY else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

with env.prefixed("GONGKAI_"):
    PAGE_CACHE = env.int(
        "PAGE_CACHE", 512
    )  # how many public pages a process keeps ready; 0: not even the parts they share
    SEARCH_PER_MINUTE = env.int("SEARCH_PER_MINUTE", 60)  # searches from one address
    DUE_SOON_DAYS = env.int("DUE_SOON_DAYS", 5)  # from here on a due date is shown in amber; colour only
    LINK_CHECK = env.str("LINK_CHECK", "own")  # own | all (asks other sites) | off
    LINK_CHECK_PRIVATE = env.bool("LINK_CHECK_PRIVATE", False)  # whether "all" may ask addresses of the inner network
    STALE_COLUMN_DAYS = env.int("STALE_COLUMN_DAYS", 365)  # a column without anything new for so long is marked
    IDLE_MINUTES = env.int("IDLE_MINUTES", 60)
    SESSIONS_PER_PERSON = env.int("SESSIONS_PER_PERSON", 3)
    PASSWORD_MAX_AGE_DAYS = env.int("PASSWORD_MAX_AGE_DAYS", 180)
    PASSWORD_HISTORY = env.int("PASSWORD_HISTORY", 5)  # how many earlier passwords may not be used again
    UPLOAD_MAX_MB = env.int("UPLOAD_MAX_MB", 50)
    UPLOAD_MAX_FILES = env.int("UPLOAD_MAX_FILES", 20)
    BACKLOG_DAYS = env.int(
        "BACKLOG_DAYS", 365
    )  # older than this when entered: historic clean-up, no publication period
    REQUESTS_PER_HOUR = env.int("REQUESTS_PER_HOUR", 20)  # requests sent through the portal from one address
    REQUEST_FILES_MAX = env.int("REQUEST_FILES_MAX", 10)  # papers an applicant may send with one form
    REQUEST_FILES_MAX_MB = env.int("REQUEST_FILES_MAX_MB", 50)  # all of them together
    REQUEST_IDENTITY_YEARS = env.int("REQUEST_IDENTITY_YEARS", 10)  # kept so long after archiving; 0: for good
    SHOW_VIEWS = env.bool("SHOW_VIEWS", False)  # whether an item's page says how often it was opened
    VIEWS_EVERY = env.float("VIEWS_EVERY", 15.0)  # seconds between two writings of page views
    SITE_CHECK_HOUR = env.int("SITE_CHECK_HOUR", 2)  # from this hour on the nightly self-inspection runs
    BATCH_UNDO_MINUTES = env.int("BATCH_UNDO_MINUTES", 30)  # how long a batch on the items list can be undone
    BATCH_MOST = env.int("BATCH_MOST", 500)  # items one batch may hold
    MESSAGES_PER_HOUR = env.int("MESSAGES_PER_HOUR", 60)  # messages one person may send
    API_PER_MINUTE = env.int("API_PER_MINUTE", 120)  # questions to the public interface from one address
    EXCHANGE_HOURS = env.int("EXCHANGE_HOURS", 24)  # between two fetchings of a source that names no interval
    EXCHANGE_SECONDS = env.int("EXCHANGE_SECONDS", 10)  # the longest one answer of a source may take
    EXCHANGE_MAX_MB = env.int("EXCHANGE_MAX_MB", 8)  # the largest answer of a source
    EXCHANGE_MOST_PAGES = env.int("EXCHANGE_MOST_PAGES", 20_000)  # answers of one fetching
    EXCHANGE_PRIVATE = env.bool("EXCHANGE_PRIVATE", False)  # whether sources may lie in the inner network
    OCR_PAGES_AT_ONCE = env.int(
        "OCR_PAGES_AT_ONCE", 1
    )  # scanned pages read while a file is taken in; the job reads the rest
    OCR_MOST_PAGES = env.int("OCR_MOST_PAGES", 300)  # scanned pages of one file that are read at all
    OCR_MEMORY_MB = env.int("OCR_MEMORY_MB", 4000)  # address space of the process that reads pictures
    OCR_THREADS = env.int("OCR_THREADS", 2)  # processors the reading of one page may use
    OCR_IDLE_SECONDS = env.int("OCR_IDLE_SECONDS", 120)  # after which that process ends by itself
    READER_SECONDS = env.int("READER_SECONDS", 30)  # the longest the reading of an old or foreign format may take
    READER_MEMORY_MB = env.int("READER_MEMORY_MB", 1500)  # address space of the process that reads them
    OCR = env.bool("OCR", True)  # whether pictures and scanned pages are read
    OCR_SURE_FROM = env.float("OCR_SURE_FROM", 0.8)  # a line read less surely is marked for a person to look at
    OCR_SECONDS = env.int("OCR_SECONDS", 60)  # the longest the reading of one page may take
    ARCHIVE_MAX_MB = env.int("ARCHIVE_MAX_MB", 500)  # how large an uploaded DOCX, XLSX or ZIP may become unpacked

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "phone", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "gongkai.accounts.passwords.CharacterKindsValidator", "OPTIONS": {"at_least": 3}},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_USERNAME_FORM_FIELD = "username"
AXES_LOCKOUT_CALLABLE = "gongkai.workbench.sign_in.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "kept"]  # `kept`: a form held over an expired session

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

# Ports (gongkai/ports.py) → what fills them here
SEARCH_SOURCE = "gongkai.publication.search_source.PublicSource"
