"use strict";
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
/* A link to something folded away unfolds it. */
const unfold = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) {
    const inside = target.querySelector("details");
    if (inside && target.dataset.note) { inside.open = true; }
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) { at.open = true; }
    target.scrollIntoView();
  }
};
addEventListener("hashchange", unfold);
unfold();
