"""People and the duties they are appointed to."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from gongkai.agencies.models import Agency, Section
from gongkai.law.vocabulary import Duty


class User(AbstractBaseUser):
    """A member of staff who can sign in. What they may do stands in `Appointment`, never here."""

    username = models.CharField("账号", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="people")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, blank=True, related_name="people")
    phone = models.CharField("联系电话", max_length=40, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    is_active = models.BooleanField("启用", default=True)
    must_change_password = models.BooleanField("下次登录须改密码", default=True)
    password_changed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]
    objects = BaseUserManager()

    def __str__(self) -> str:
        return self.name


class Appointment(models.Model):
    """A duty given to a person by post: for one section, a whole agency, or the branch below it, between two days."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="appointments")
    duty = models.CharField("职责", max_length=20, choices=Duty.choices())
    post = models.CharField("职务", max_length=60, blank=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    covers_branch = models.BooleanField("含下级单位", default=False)
    from_on = models.DateField("起")
    to_on = models.DateField("止", null=True, blank=True)

    class Meta:
        ordering = ["user_id", "duty"]
        indexes = [models.Index(fields=["agency", "duty"], name="accounts_agency_duty")]


class PastPassword(models.Model):
    """Hashes of a person's earlier passwords, so that the last few are not used again."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="past_passwords")
    password = models.CharField(max_length=128)
    set_at = models.DateTimeField()


class SignedInSession(models.Model):
    """An open session of a person, so that the number of them can be limited and one can be ended."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    address = models.CharField(max_length=45, blank=True)
    browser = models.CharField(max_length=120, blank=True)
