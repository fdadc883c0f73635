"""What the public may see, decided once: `PublicItem` is the public projection and everything public is built from it."""

from django.db import models

from gongkai.information.models import InfoItem


class PublicItem(models.Model):
    """One released item as the public sees it. Present means public; absent means not. Rewritten whole on correction."""

    item = models.OneToOneField(InfoItem, on_delete=models.PROTECT, primary_key=True, related_name="public")
    index_number = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    subtitle = models.CharField(max_length=300, blank=True)
    doc_number = models.CharField(max_length=80, blank=True)
    summary = models.TextField(blank=True)
    keywords = models.CharField(max_length=200, blank=True)
    body_html = models.TextField(blank=True)
    body_text = models.TextField(blank=True)
    agency_id = models.BigIntegerField()  # 发布机构; values only: the projection must not follow later changes
    agency_code = models.CharField(max_length=18)
    agency_name = models.CharField(max_length=120)
    responsible_name = models.CharField(max_length=120, blank=True)
    original_name = models.CharField(max_length=120, blank=True)
    column_code = models.CharField(max_length=60)
    column_name = models.CharField(max_length=80)
    subject_code = models.CharField(max_length=12, blank=True)
    subject_name = models.CharField(max_length=60, blank=True)
    genre_code = models.CharField(max_length=12, blank=True)
    genre_name = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=12, default="zh")
    carrier = models.CharField(max_length=12, blank=True)
    made_on = models.DateField()
    signed_on = models.DateField(null=True)
    effective_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    repealed_on = models.DateField(null=True)
    validity = models.CharField(max_length=10, default="valid")
    source = models.CharField(max_length=120, blank=True)
    related_numbers = models.JSONField(default=list)
    extra = models.JSONField(default=dict)
    year = models.PositiveSmallIntegerField()  # of made_on; the report year for annual reports
    published_at = models.DateTimeField()
    published_on = models.DateField()
    updated_at = models.DateTimeField()
    revision_number = models.PositiveIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["-published_on", "-item_id"], name="public_newest"),
            models.Index(fields=["agency_id", "-published_on", "-item_id"], name="public_agency"),
            models.Index(fields=["column_code", "-published_on", "-item_id"], name="public_column"),
            models.Index(fields=["agency_id", "column_code", "year", "-published_on", "-item_id"], name="public_a_c_y"),
            models.Index(fields=["column_code", "year", "-published_on", "-item_id"], name="public_c_y"),
            models.Index(fields=["agency_id", "year", "-published_on", "-item_id"], name="public_a_y"),
            models.Index(fields=["year", "-published_on", "-item_id"], name="public_y"),
            models.Index(fields=["agency_id", "column_code", "-published_on", "-item_id"], name="public_a_c"),
            models.Index(fields=["doc_number"], name="public_doc_number"),
            models.Index(fields=["subject_code", "-published_on", "-item_id"], name="public_subject"),
            models.Index(fields=["subject_code", "agency_id", "-published_on", "-item_id"], name="public_s_a"),
            models.Index(fields=["kind", "-published_on", "-item_id"], name="public_kind"),
            models.Index(fields=["kind", "agency_id", "-published_on", "-item_id"], name="public_k_a"),
            # rules and normative documents are counted out of this one
            models.Index(
                fields=["kind", "agency_id", "made_on", "expires_on", "published_on", "item"], name="public_counted"
            ),
        ]


class PublicFile(models.Model):
    """附件 that the public may download, with the text taken out of it; gone with its item."""

    public_item = models.ForeignKey(PublicItem, on_delete=models.CASCADE, related_name="files")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    position = models.PositiveIntegerField(default=0)


class FacetCount(models.Model):
    """How many items are public for one agency, column and year; kept in step in the same transaction."""

    agency_id = models.BigIntegerField()
    column_code = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency_id", "column_code", "year"], name="public_facet")]
        indexes = [models.Index(fields=["column_code", "year", "agency_id", "count"], name="public_facet_agencies")]


class TopicCount(models.Model):
    """The same by subject or kind of information, for one body or all (0), of one year or all (0)."""

    dimension = models.CharField(max_length=8)  # subject | kind
    value = models.CharField(max_length=20)
    agency_id = models.BigIntegerField()
    year = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dimension", "value", "agency_id", "year"], name="public_topic")]
        indexes = [
            models.Index(fields=["dimension", "agency_id", "year", "value", "count"], name="public_topic_values")
        ]
