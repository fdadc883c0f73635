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
})();
