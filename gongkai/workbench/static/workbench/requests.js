/* j and k walk along the cases, Enter opens one (a link does that by itself); nothing is lost without it. */
(function () {
  "use strict";

  var table = document.querySelector("[data-keys]");
  if (!table) return;
  var links = Array.prototype.slice.call(table.querySelectorAll(".table__title"));

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    var step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    var at = links.indexOf(document.activeElement);
    var next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
    if (next) next.focus();
  });
})();
