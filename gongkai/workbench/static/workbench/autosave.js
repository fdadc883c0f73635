/* 自动保存: sends the form every few seconds after a change; when that fails, keeps it in this browser. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const status = document.querySelector("[data-autosave-status]");
  const owner = "gongkai:" + form.dataset.person + ":";
  const key = form.elements.key.value;
  const local = owner + key;
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
    dirty = false;
    keepHere();
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: body(), credentials: "same-origin", redirect: "manual" });
      if (answer.status === 409) {
        say((await answer.json()).problem, "bad");
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status || "signed out"));
      const told = await answer.json();
      say(status.dataset.saved.replace("{time}", told.saved), "ok");
      localStorage.removeItem(local);
    } catch (error) {
      dirty = true;
      say(status.dataset.failed, "bad");
    }
  }

  /* what the server has since saved is not offered again */
  function forgetSaved() {
    const saved = /(?:^|; )saved=([\w-]+)/.exec(document.cookie);
    if (saved) localStorage.removeItem(owner + saved[1]);
  }

  /* a new item gets a new key each time, so the newest text kept for any of them is offered */
  function keptKey() {
    if (!key.startsWith("new-")) return localStorage.getItem(local) ? local : "";
    const found = Object.keys(localStorage).filter(function (name) { return name.startsWith(owner + "new-"); });
    found.sort(function (one, other) { return JSON.parse(localStorage.getItem(other)).at - JSON.parse(localStorage.getItem(one)).at; });
    return found[0] || "";
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
  forgetSaved();
  const kept = keptKey();
  if (restore && kept && !form.dataset.restored) {
    const found = JSON.parse(localStorage.getItem(kept));
    restore.hidden = false;
    restore.querySelector("button").addEventListener("click", function () {
      for (const [name, values] of Object.entries(found.fields)) {
        if (["files", "key", "base", "verb"].includes(name)) continue;
        form.querySelectorAll('[name="' + CSS.escape(name) + '"]').forEach(function (field) {
          if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
          else { field.value = values[0]; field.dispatchEvent(new Event("restore")); }
        });
      }
      localStorage.removeItem(kept);
      restore.hidden = true;
      changed();
    });
  }
})();
