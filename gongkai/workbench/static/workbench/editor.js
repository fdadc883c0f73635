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

  const tools = [
    ["B", "bold", null, source.dataset.bold || "加粗"],
    ["标题", "formatBlock", "h2", "一级标题"],
    ["小标题", "formatBlock", "h3", "二级标题"],
    ["正文", "formatBlock", "p", "正文段落"],
    ["1.", "insertOrderedList", null, "编号列表"],
    ["•", "insertUnorderedList", null, "项目列表"],
    ["居中", "justifyCenter", null, "居中"],
    ["居右", "justifyRight", null, "居右（落款）"],
    ["居左", "justifyLeft", null, "居左"],
    ["表格", "table", null, "插入三行三列的表格"],
    ["↶", "undo", null, "撤销"],
    ["↷", "redo", null, "重做"],
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
      const align = node.style ? node.style.textAlign : "";
      for (const attribute of Array.from(node.attributes)) {
        if (!["colspan", "rowspan", "href", "align"].includes(attribute.name)) node.removeAttribute(attribute.name);
      }
      if (align === "center" || align === "right") node.setAttribute("align", align);
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
  bar.setAttribute("aria-label", source.dataset.toolbar || "正文工具");
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
