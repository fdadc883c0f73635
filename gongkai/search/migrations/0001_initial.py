"""The tables of the first release."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Change",
            fields=[
                ("seq", models.BigAutoField(primary_key=True, serialize=False)),
                ("document_id", models.BigIntegerField()),
                ("changed_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="IndexNote",
            fields=[
                ("name", models.CharField(max_length=10, primary_key=True, serialize=False)),
                ("layout", models.PositiveIntegerField()),
                ("low", models.BigIntegerField()),
                ("done", models.JSONField(default=list)),
                ("read_at", models.FloatField()),
                ("after_id", models.BigIntegerField()),
            ],
        ),
    ]
