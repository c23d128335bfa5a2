"use strict";
(() => {
  const form = document.getElementById("filter");
  if (form) {
    const rows = [...document.querySelectorAll("#articles > tr")];
    const find = document.getElementById("find");
    const show = document.getElementById("show");
    const shown = document.getElementById("shown");
    const apply = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        const fits = (!show.value || row.dataset.verdict === show.value)
            && words.every(word => row.dataset.text.includes(word));
        row.hidden = !fits;
        count += fits ? 1 : 0;
      }
      shown.textContent = count === rows.length ? "" : count + " of " + rows.length + " articles";
    };
    const read = () => {
      if (location.hash && !location.hash.includes("=")) { return; }
      const state = new URLSearchParams(location.hash.slice(1));
      find.value = state.get("find") || "";
      show.value = state.get("show") || "";
      apply();
    };
    form.addEventListener("input", () => {
      const state = new URLSearchParams();
      if (find.value) { state.set("find", find.value); }
      if (show.value) { state.set("show", show.value); }
      history.replaceState(null, "", "#" + state);
      apply();
    });
    form.addEventListener("submit", event => event.preventDefault());
    addEventListener("hashchange", read);
    form.hidden = false;
    read();
  }

  const light = (note, on) => {
    for (const mark of document.querySelectorAll("mark[data-notes~='" + note + "']")) {
      mark.classList.toggle("lit", on);
    }
  };
  for (const note of document.querySelectorAll("[data-note]")) {
    for (const [event, on] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
      note.addEventListener(event, () => light(note.dataset.note, on));
    }
  }

  for (const text of document.querySelectorAll("q.copy")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copier";
    button.textContent = "Copy";
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(text.textContent).then(() => { button.textContent = "Copied"; },
          () => { getSelection().selectAllChildren(text); button.textContent = "Selected"; });
    });
    text.after(" ", button);
  }
})();
