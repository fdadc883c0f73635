/* 自动保存: sends the form every few seconds after a change; when that fails, keeps it in this browser. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const status = document.querySelector("[data-autosave-status]");
  const local = "gongkai:" + form.elements.key.value;
  const wait = 2500;
  let timer = 0;
  let dirty = false;

  function say(text, level) {
    if (!status) return;
    status.textContent = text;
    status.dataset.level = level || "";
  }

  function body() {
    const sent = new FormData(form);
    sent.delete("upload");
    return sent;
  }

  function keepHere() {
    const kept = {};
    for (const [name, value] of body()) {
      if (name === "csrfmiddlewaretoken" || typeof value !== "string") continue;
      (kept[name] = kept[name] || []).push(value);
    }
    try { localStorage.setItem(local, JSON.stringify({ at: Date.now(), fields: kept })); } catch (error) { /* full or forbidden */ }
  }

  async function save() {
    timer = 0;
    keepHere();
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: body(), credentials: "same-origin", redirect: "manual" });
      if (!answer.ok) throw new Error(String(answer.status || "signed out"));
      const told = await answer.json();
      dirty = false;
      say(status.dataset.saved.replace("{time}", told.saved), "ok");
      localStorage.removeItem(local);
    } catch (error) {
      say(status.dataset.failed, "bad");
    }
  }

  function changed() {
    dirty = true;
    if (!timer) timer = window.setTimeout(save, wait);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", function () { keepHere(); dirty = false; window.clearTimeout(timer); });
  window.addEventListener("beforeunload", function (event) { if (dirty) { event.preventDefault(); event.returnValue = ""; } });

  const restore = document.querySelector("[data-restore-local]");
  const kept = localStorage.getItem(local);
  if (restore && kept && !form.dataset.restored) {
    const found = JSON.parse(kept);
    restore.hidden = false;
    restore.querySelector("button").addEventListener("click", function () {
      for (const [name, values] of Object.entries(found.fields)) {
        const fields = form.querySelectorAll('[name="' + CSS.escape(name) + '"]');
        fields.forEach(function (field) {
          if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
          else if (name !== "files") { field.value = values[0]; field.dispatchEvent(new Event("restore")); }
        });
      }
      restore.hidden = true;
      changed();
    });
  }
})();
