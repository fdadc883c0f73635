"""The tables of the first release."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.BigIntegerField()),
                ("kind", models.CharField(max_length=10, verbose_name="类型")),
                ("media_type", models.CharField(max_length=100)),
                ("text", models.TextField(blank=True)),
                ("text_problem", models.CharField(blank=True, max_length=200)),
                ("pages", models.PositiveIntegerField(null=True)),
                ("stored_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
    ]
