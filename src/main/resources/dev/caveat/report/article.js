{
  const light = (note, on) => {
    for (const mark of document.querySelectorAll("mark[data-notes~='" + note + "']")) { mark.classList.toggle("lit", on); }
  };
  const notes = [...document.querySelectorAll("[data-note]")];
  for (const note of notes) {
    for (const [event, on] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
      note.addEventListener(event, () => light(note.dataset.note, on));
    }
  }
  const jump = document.querySelector(".jump");
  if (jump) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copier folds";
    const folded = () => notes.some(note => !note.querySelector("details").open);
    const name = () => { button.textContent = folded() ? "Unfold all notes" : "Fold all notes"; };
    button.addEventListener("click", () => {
      const open = folded();
      for (const note of notes) { note.querySelector("details").open = open; }
      name();
    });
    document.querySelector(".sheet").addEventListener("toggle", name, true);
    name();
    jump.append(button);
  }
}
