/* Small conveniences; every page works without them. */
(function () {
  "use strict";

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  document.querySelectorAll("[data-opens]").forEach(function (button) {
    var dialog = document.getElementById(button.dataset.opens);
    if (!dialog || !dialog.showModal) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      dialog.showModal();
    });
  });

  document.addEventListener("submit", function (event) {
    var question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  document.querySelectorAll(".toast").forEach(function (toast) {
    window.setTimeout(function () {
      toast.remove();
    }, 8000);
  });

  var problem = document.querySelector(".error-summary, .notice--bad[role=alert]");
  if (problem) problem.focus();

  // a long batch goes on by itself, part after part
  var goesOn = document.querySelector("form[data-continues]");
  if (goesOn) window.setTimeout(function () { goesOn.requestSubmit(); }, 400);

  // rows to choose: a click with shift takes all between, the number chosen is shown
  document.querySelectorAll("form[data-chooses]").forEach(function (form) {
    var boxes = Array.prototype.slice.call(form.querySelectorAll("input[name=chosen]"));
    var told = form.querySelector("[data-chosen-count]");
    var head = form.querySelector("thead th");
    var last = null;
    function tell() {
      var n = boxes.filter(function (box) { return box.checked; }).length;
      if (!told) return;
      told.hidden = n === 0;
      told.textContent = n + " / " + boxes.length;
    }
    if (head && boxes.length) {
      var all = document.createElement("input");
      all.type = "checkbox";
      all.setAttribute("aria-label", head.textContent.trim());
      all.addEventListener("change", function () {
        boxes.forEach(function (box) { box.checked = all.checked; });
        tell();
      });
      head.appendChild(all);
    }
    form.addEventListener("click", function (event) {
      var at = boxes.indexOf(event.target);
      if (at < 0) return;
      if (event.shiftKey && last !== null) {
        for (var i = Math.min(at, last); i <= Math.max(at, last); i += 1) boxes[i].checked = boxes[at].checked;
      }
      last = at;
      tell();
    });
    tell();
  });

  // a number of days instead of a day, where the relation asks for one
  document.querySelectorAll(".asking__line select[name^=o]").forEach(function (choice) {
    choice.addEventListener("change", function () {
      var value = choice.parentNode.querySelector("input[name^=v]");
      if (!value || !/^(date|number)$/.test(value.type)) return;
      var wanted = /^(last|next)$/.test(choice.value) ? "number" : "date";
      if (value.type !== wanted) value.value = "";
      value.type = wanted;
    });
  });

  // the keyboard: single keys never while somebody types, Ctrl+Enter always
  var before = "";
  var here = -1;
  var dialog = document.getElementById("shortcuts");

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button|submit)$/.test(target.type);
  }

  function rows() {
    return document.querySelectorAll("table[data-rows] tbody tr");
  }

  function move(by) {
    var list = rows();
    if (!list.length) return false;
    if (list[here]) list[here].classList.remove("is-here");
    here = Math.max(0, Math.min(list.length - 1, here + by));
    list[here].classList.add("is-here");
    var link = list[here].querySelector("a");
    if (link) link.focus({ preventScroll: true });
    list[here].scrollIntoView({ block: "nearest" });
    return true;
  }

  function press(button) {
    if (!button) return false;
    button.click();
    return true;
  }

  function onRow(selector) {
    var row = rows()[here];
    return row ? press(row.querySelector(selector)) : false;
  }

  var keys = {
    "?": function () {
      if (!dialog || !dialog.showModal || dialog.open) return false;
      dialog.showModal();
      return true;
    },
    "/": function () {
      var box = document.querySelector(".bar .search input");
      if (box) box.focus();
      return Boolean(box);
    },
    j: function () { return move(1); },
    k: function () { return move(-1); },
    o: function () { return onRow("a"); },
    x: function () { return onRow("input[type=checkbox]"); },
    s: function () {
      return press(document.querySelector("main button[name=verb][value=save]:not(.sr-only), main .form-actions .button--primary"));
    }
  };

  function go(pressed) {
    var link = dialog && dialog.querySelector('[data-keys="' + pressed + '"]');
    if (link) window.location.assign(link.href);
    return Boolean(link);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      var form = event.target.closest && event.target.closest("form[method=post]");
      var button = form && form.querySelector("[data-submit], button[name=verb][value=submit], .button--primary");
      if (button && press(button)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (!/^[a-z?/]$/.test(event.key)) return;
    var done = false;
    if (before === "g") {
      done = go("g " + event.key);
      before = "";
    } else if (event.key === "g") {
      before = "g";
      window.setTimeout(function () { before = ""; }, 1500);
    } else {
      done = keys[event.key] ? keys[event.key]() : go(event.key);
    }
    if (done) event.preventDefault();
  });
})();
