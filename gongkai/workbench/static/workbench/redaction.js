/* Drawing a region on a page with mouse, pen or finger; everything also works by filling in the form. */
(function () {
  "use strict";

  var sheet = document.querySelector("svg[data-draw]");
  var form = sheet && document.getElementById(sheet.dataset.draw);
  if (!form || !window.PointerEvent) return;
  var box = sheet.viewBox.baseVal;
  var start = null;
  var draft = null;

  function place(event) {
    var shown = sheet.getBoundingClientRect();
    return {
      x: Math.min(Math.max((event.clientX - shown.left) / shown.width, 0), 1),
      y: Math.min(Math.max((event.clientY - shown.top) / shown.height, 0), 1),
    };
  }

  function region(one, other) {
    return {
      left: Math.min(one.x, other.x), top: Math.min(one.y, other.y),
      width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y),
    };
  }

  function show(area) {
    draft.setAttribute("x", area.left * box.width);
    draft.setAttribute("y", area.top * box.height);
    draft.setAttribute("width", area.width * box.width);
    draft.setAttribute("height", area.height * box.height);
  }

  function forget() {
    if (draft) draft.remove();
    start = draft = null;
  }

  sheet.addEventListener("pointerdown", function (event) {
    if (event.button !== 0) return;
    event.preventDefault();
    start = place(event);
    draft = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    draft.setAttribute("class", "redaction__draft");
    sheet.appendChild(draft);
    sheet.setPointerCapture(event.pointerId);
  });

  sheet.addEventListener("pointermove", function (event) {
    if (start) show(region(start, place(event)));
  });

  sheet.addEventListener("pointerup", function (event) {
    if (!start) return;
    var area = region(start, place(event));
    if (area.width < 0.004 || area.height < 0.003) return forget();
    start = null;
    ["left", "top", "width", "height"].forEach(function (name) {
      form.elements[name].value = (area[name] * 100).toFixed(3);
    });
    form.requestSubmit();
  });

  sheet.addEventListener("pointercancel", forget);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") forget();
  });
})();
