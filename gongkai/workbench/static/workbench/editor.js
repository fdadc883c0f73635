/* A small editor over the text field 正文: bold, headings, lists, tables, and paste from Word or WPS (cleaned again on the server). */
(function () {
  "use strict";
  const source = document.querySelector("textarea[data-editor]");
  if (!source) return;

  const page = document.createElement("div");
  page.className = "editor__page prose";
  page.contentEditable = "true";
  page.setAttribute("role", "textbox");
  page.setAttribute("aria-multiline", "true");
  page.setAttribute("aria-labelledby", source.id + "_label");
  page.tabIndex = 0;
  const label = document.querySelector('label[for="' + source.id + '"]');
  if (label) { label.id = source.id + "_label"; label.addEventListener("click", function () { page.focus(); }); }

  const words = (document.querySelector("[data-editor-words]") || source).dataset;
  const tools = [
    ["B", "bold", null, words.bold],
    [words.heading, "formatBlock", "h2", words.headingHint],
    [words.subheading, "formatBlock", "h3", words.subheadingHint],
    [words.paragraph, "formatBlock", "p", words.paragraphHint],
    ["1.", "insertOrderedList", null, words.numbers],
    ["•", "insertUnorderedList", null, words.bullets],
    [words.left, "justifyLeft", null, words.leftHint],
    [words.centre, "justifyCenter", null, words.centreHint],
    [words.right, "justifyRight", null, words.rightHint],
    [words.table, "table", null, words.tableHint],
    ["↶", "undo", null, words.undo],
    ["↷", "redo", null, words.redo],
  ];

  function table() {
    const row = "<tr><td><br></td><td><br></td><td><br></td></tr>";
    return "<table><tbody>" + row + row + row + "</tbody></table><p><br></p>";
  }

  function act(command, value) {
    page.focus();
    if (command === "table") document.execCommand("insertHTML", false, table());
    else document.execCommand(command, false, value);
    copy();
  }

  function tidy(html) {
    const holder = new DOMParser().parseFromString(html, "text/html");
    holder.querySelectorAll("script,style,meta,link,xml,title,o\\:p,iframe,object,form,input,button").forEach(function (node) { node.remove(); });
    holder.querySelectorAll("*").forEach(function (node) {
      const align = (/text-align:\s*(center|right)/i.exec(node.getAttribute("style") || "") || [])[1] || "";
      for (const attribute of Array.from(node.attributes)) {
        if (!["colspan", "rowspan", "href", "align"].includes(attribute.name)) node.removeAttribute(attribute.name);
      }
      if (align) node.setAttribute("align", align.toLowerCase());
    });
    holder.querySelectorAll("font,span").forEach(function (node) { node.replaceWith(...node.childNodes); });
    return holder.body.innerHTML.replace(/<!--[\s\S]*?-->/g, "");
  }

  function copy() {
    source.value = page.innerHTML === "<p><br></p>" ? "" : page.innerHTML;
    source.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function fill() { page.innerHTML = tidy(source.value) || "<p><br></p>"; }

  const bar = document.createElement("div");
  bar.className = "editor__bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.toolbar || "");
  for (const [text, command, value, hint] of tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.title = hint;
    button.setAttribute("aria-label", hint);
    button.addEventListener("mousedown", function (event) { event.preventDefault(); });
    button.addEventListener("click", function () { act(command, value); });
    bar.append(button);
  }

  page.addEventListener("input", copy);
  page.addEventListener("paste", function (event) {
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    event.preventDefault();
    if (html) document.execCommand("insertHTML", false, tidy(html));
    else document.execCommand("insertText", false, text);
  });
  source.addEventListener("restore", fill);

  document.execCommand("defaultParagraphSeparator", false, "p");
  document.execCommand("styleWithCSS", false, false);
  const frame = document.createElement("div");
  frame.className = "editor";
  source.before(frame);
  frame.append(bar, page);
  source.hidden = true;
  fill();
})();
