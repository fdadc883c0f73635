"""工作台: the face for agency staff.

How a page is added:

- One module per group of pages, named by the noun or verb it shows (`people.py`, `agencies.py`); function views, the
  form beside its view; over 200 lines, split by verb (`people_change.py`). Templates of the same name under
  `templates/workbench/`, each opening with a comment naming its variables.
- Every view but signing in wears `@staff` (`acting.py`): signed in, session still open, password fresh. Inside it
  `actor_of(request)` is the person; pass it to one action (`by=`) or query (first argument) and render. No view
  filters for permission or catches `NotAllowed`/`Unknown`: `@staff` answers both with the same 404 and journals them.
- A form that an action may refuse:

      if request.method == "POST" and form.is_valid():
          try:
              rename(pk, form.cleaned_data["name"], by=actor_of(request))
          except Refusal as refusal:
              show_refusal(request, form, refusal)  # the sentence stands above the form, what was typed stays
          else:
              messages.success(request, _("已更名。"))
              return redirect("workbench:agency", pk)
      return page(request, "workbench/agency_rename.html", {"form": form})

  `page` answers 422 when the form was refused. A button without a form (end, sign, publish) posts to a view that lets
  the refusal pass: `@staff` shows it on a page of its own, with the way back.
- What changes anything is POST only (`@require_POST`); addresses are added to the section of `urls.py` they belong to.
- A list takes its filters from a GET form, keeps them in its page links (`lists.py`) and exports the same rows with
  `exports.download`; it says what to do when it is empty.
- What waits for a person is added to the start page as one function in `inbox.INBOX`.
"""
