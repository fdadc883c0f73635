/* Puts an offered sentence where the cursor stands; moves between the cells of a form with the arrow keys. */
(function () {
  "use strict";

  document.querySelectorAll("[data-fact]").forEach(function (button) {
    var target = document.getElementById(button.dataset.into);
    if (!target) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var before = target.value.slice(0, target.selectionEnd);
      var joined = before + button.dataset.fact;
      target.value = joined + target.value.slice(target.selectionEnd);
      target.focus();
      target.setSelectionRange(joined.length, joined.length);
    });
  });

  var cells = Array.prototype.slice.call(document.querySelectorAll('.fill-form input[name^="c."]'));
  cells.forEach(function (cell, place) {
    cell.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
      if (!step || !cells[place + step]) return;
      event.preventDefault();
      cells[place + step].focus();
      cells[place + step].select();
    });
  });
})();
