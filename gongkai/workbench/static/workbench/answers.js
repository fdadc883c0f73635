/* Puts a chosen text into the reasons, adds rows to the table of parts, ticks all letters; the server does it too. */
(function () {
  "use strict";

  var script = document.querySelector("[data-script]");
  var target = script && document.getElementById(script.dataset.script);
  var insert = document.querySelector("[data-insert]");
  if (script && target && insert) {
    insert.addEventListener("click", function (event) {
      event.preventDefault();
      if (!script.value) return;
      target.value = target.value.trim() ? target.value.trim() + "\n" + script.value : script.value;
      script.selectedIndex = 0;
      target.focus();
    });
  }

  var more = document.querySelector("[data-more-rows]");
  var body = document.querySelector("[data-rows]");
  var total = document.querySelector('[name="parts-TOTAL_FORMS"]');
  if (more && body && total) {
    more.addEventListener("click", function (event) {
      event.preventDefault();
      var number = parseInt(total.value, 10);
      var row = body.lastElementChild.cloneNode(true);
      row.querySelectorAll("[name], [id], [for]").forEach(function (part) {
        ["name", "id", "for"].forEach(function (what) {
          var now = part.getAttribute(what);
          if (now) part.setAttribute(what, now.replace(/parts-\d+-/, "parts-" + number + "-"));
        });
        if (part.name && part.tagName === "SELECT") part.selectedIndex = 0;
        else if (part.name) part.value = "";
      });
      row.querySelectorAll(".errorlist").forEach(function (list) { list.remove(); });
      body.appendChild(row);
      total.value = number + 1;
      row.querySelector("textarea").focus();
    });
  }

  var all = document.querySelector("[data-all]");
  if (all) {
    all.addEventListener("change", function () {
      document.querySelectorAll('[name="letter"]').forEach(function (box) { box.checked = all.checked; });
    });
  }
})();
