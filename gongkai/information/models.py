"""Items of government information and their immutable revisions."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.attachments.models import StoredFile
from gongkai.information.vocabulary import Carrier, ImportState, Stage
from gongkai.law.vocabulary import ItemKind, Openness, Version

_WORDS = ("listed_openness", "listed_title", "listed_number")


class InfoItem(models.Model):
    """政府信息: the lasting identity of one piece of information; what it says stands in its revisions.

    `stage` is written by `information.states` alone.
    """

    kind = models.CharField("信息种类", max_length=20, default=ItemKind.DOCUMENT)  # a code of `law.kinds`
    agency = models.ForeignKey(  # four indexes begin with it: one of its own would only mislead SQLite
        Agency, on_delete=models.PROTECT, related_name="items", verbose_name="发布机构", db_index=False
    )
    section = models.ForeignKey(
        Section, on_delete=models.PROTECT, null=True, related_name="items", verbose_name="产生科室"
    )
    responsible = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="责任单位")
    original = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="原制作机关"
    )
    stage = models.CharField("状态", max_length=20, choices=Stage.choices(), default=Stage.DRAFT)
    version = models.CharField(
        "适用条例", max_length=4, choices=Version.choices()
    )  # the text that governs, fixed at entry
    started_on = models.DateField("形成或变更日期")  # day zero of the publication period
    due_on = models.DateField("公开期限", null=True)  # written by information.clock alone
    due_provisional = models.BooleanField(default=False)
    current = models.ForeignKey("Revision", on_delete=models.PROTECT, null=True, related_name="+")
    # What lists are narrowed and sorted by, as `current` says it: `information.revisions` writes them with it.
    listed_title = models.CharField(max_length=300, default="", blank=True)
    listed_number = models.CharField(max_length=80, default="", blank=True)
    listed_made_on = models.DateField(null=True)
    listed_openness = models.CharField(max_length=20, default="", blank=True)
    listed_column = models.CharField(max_length=60, default="", blank=True)
    is_public = models.BooleanField("公众可见", default=False)  # written by information.states alone
    was_submitted = models.BooleanField("曾提交审查", default=False)  # likewise
    is_backlog = models.BooleanField("历史清理", default=False)
    source_key = models.CharField(max_length=120, blank=True)  # identity in the sheet or folder it was imported from
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            # the section stands last in each, so that the reach of a person is decided within the index
            models.Index(fields=["agency", "stage", "-changed_at", "-id", "section"], name="info_tab"),
            models.Index(fields=["agency", "-changed_at", "-id", "section"], name="info_reach"),
            models.Index(  # also what words are looked for in: the rows themselves are not read
                fields=["agency", "-listed_made_on", "-id", "stage", "section", *_WORDS], name="info_made"
            ),
            models.Index(fields=["-changed_at", "-id", "agency", "stage", "section"], name="info_newest"),
            models.Index(fields=["stage", "due_on"], name="info_stage_due"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "source_key"], condition=~Q(source_key=""), name="info_source_once"
            ),
            models.CheckConstraint(condition=Q(stage__in=[s.value for s in Stage]), name="info_stage_known"),
        ]

    def __str__(self) -> str:
        return self.current.title if self.current else f"#{self.pk}"


class Revision(models.Model):
    """What an item said at one time. Never updated: a change is a new revision."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField("版本")
    title = models.CharField("信息名称", max_length=300)
    subtitle = models.CharField("副标题", max_length=300, blank=True)
    doc_number = models.CharField("文号", max_length=80, blank=True)  # normalised: X政发〔2026〕1号
    summary = models.TextField("内容概述", blank=True)
    body_html = models.TextField("正文", blank=True)  # sanitised by attachments.html
    body_text = models.TextField(blank=True)  # the same as plain text
    keywords = models.CharField("关键词", max_length=200, blank=True)  # separated by one blank
    column_code = models.CharField("栏目", max_length=60, blank=True)
    subject_code = models.CharField("主题分类", max_length=12, blank=True)
    genre_code = models.CharField("体裁分类", max_length=12, blank=True)
    language = models.CharField("语种", max_length=12, default="zh")
    carrier = models.CharField("载体形式", max_length=12, choices=Carrier.choices(), default=Carrier.DOCUMENT)
    made_on = models.DateField("生成日期")
    signed_on = models.DateField("签发日期", null=True, blank=True)
    received_on = models.DateField("收到日期", null=True, blank=True)
    effective_on = models.DateField("生效日期", null=True, blank=True)
    expires_on = models.DateField("失效日期", null=True, blank=True)
    openness = models.CharField("拟公开属性", max_length=20, choices=Openness.choices(), default=Openness.PROACTIVE)
    ground_code = models.CharField("不予公开理由", max_length=12, blank=True)
    ground_reason = models.TextField("依据和理由说明", blank=True)
    ways = models.JSONField("公开方式", default=list)
    paper_location = models.CharField("纸质存放位置", max_length=120, blank=True)
    source = models.CharField("信息来源", max_length=120, blank=True)
    related_numbers = models.JSONField("相关信息", default=list)  # index numbers or 文号
    extra = models.JSONField("专用要素", default=dict)  # fields of special kinds, such as the report year
    change_note = models.CharField("修改说明", max_length=300, blank=True)
    digest = models.CharField(
        max_length=64
    )  # SHA-256 over every field and file: what was reviewed is what is published
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "number"], name="info_revision_number")]
        indexes = [
            models.Index(fields=["doc_number"], name="info_doc_number"),
            models.Index(fields=["title"], name="info_title"),
        ]


class RevisionFile(models.Model):
    """附件 of one revision."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]


class Draft(models.Model):
    """What a person is typing, saved as they type; becomes a revision when they save. One for each person and item."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="drafts")
    item = models.ForeignKey(InfoItem, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    key = models.CharField(max_length=40)  # "new" forms carry a random key
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="info_draft_key")]


class ImportBatch(models.Model):
    """One sheet or folder brought in: checked first, then taken in, in steps that can be stopped and resumed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")  # the drafts are put into their hands
    name = models.CharField(max_length=200)
    shape = models.CharField(max_length=10)  # sheet | documents
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=ImportState.choices(), default=ImportState.CHECKED)
    total = models.PositiveIntegerField(default=0)  # rows or documents as read
    bad = models.PositiveIntegerField(default=0)  # of these, with a problem
    done = models.PositiveIntegerField(default=0)  # taken in or recognised so far
    created = models.PositiveIntegerField(default=0)
    repeated = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)  # items that a row of a sheet made a new revision of
    unchanged = models.PositiveIntegerField(default=0)  # rows that came back as they went out
    held = models.PositiveIntegerField(default=0)  # rows held back, since their item was changed meanwhile
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def ready(self) -> int:
        """How many rows can be taken in."""
        return self.total - self.bad - self.unchanged - self.held


class ImportStep(models.Model):
    """Some sound rows of a batch, taken in together in one transaction; the rows are let go of once that is done."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField()
    rows = models.JSONField(default=list)
    count = models.PositiveIntegerField()
    item_ids = models.JSONField(default=list)  # in the order of the rows: new items, and those that were there already
    made_ids = models.JSONField(default=list)  # of these, the items this step entered
    changes = models.JSONField(default=list)  # [item, revision before, revision after] of the items it changed
    is_done = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["batch", "position"], name="info_import_position")]


class ImportProblem(models.Model):
    """What is wrong with one cell or document of a batch, or (`is_note`) what the person should look at."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="problems")
    row = models.PositiveIntegerField()
    cell = models.CharField(max_length=12, blank=True)
    column = models.CharField(max_length=60, blank=True)
    value = models.CharField(max_length=200, blank=True)
    message = models.CharField(max_length=500)
    is_note = models.BooleanField(default=False)
    cells = models.JSONField(default=list)  # the whole row as read, with its first problem

    class Meta:
        ordering = ["row", "id"]
        indexes = [models.Index(fields=["batch", "is_note", "row"], name="info_import_problem")]


# Sheets that go out and come in again (information.importing): what a sheet changes, and what it must not overwrite.


class ImportConflict(models.Model):
    """A row of a sheet whose item was changed by somebody else meanwhile: both texts, and what was chosen.

    `mine` and `theirs` hold field → value of the fields that differ; `chosen` holds field → mine or theirs.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="conflicts")
    row = models.PositiveIntegerField()
    item = models.ForeignKey(InfoItem, on_delete=models.CASCADE, related_name="+")
    base = models.PositiveIntegerField()  # the revision the sheet was made from
    against = models.PositiveIntegerField()  # the revision it was held against
    title = models.CharField(max_length=300)
    mine = models.JSONField(default=dict)
    theirs = models.JSONField(default=dict)
    chosen = models.JSONField(default=dict)
    changed_by = models.CharField(max_length=40)
    changed_at = models.DateTimeField()
    is_settled = models.BooleanField(default=False)
    is_done = models.BooleanField(default=False)

    class Meta:
        ordering = ["row", "id"]
        constraints = [models.UniqueConstraint(fields=["batch", "item"], name="info_conflict_once")]
        indexes = [models.Index(fields=["batch", "is_settled", "row"], name="info_conflict_open")]

    def __str__(self) -> str:
        return self.title
