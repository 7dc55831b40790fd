/* Keys for the review, while the candidate has the focus and no field is being typed in. Every one
   of them does what a button, box or link of the page does too. */
(function () {
  "use strict";
  const candidate = document.getElementById("candidate");
  if (!candidate) {
    return;
  }
  const find = (id) => document.getElementById(id);
  const typing = (element) =>
    element.matches("textarea, select, input:not([type=checkbox]):not([type=radio])");
  const deeds = {
    1: () => find("speaker-right").click(),
    2: () => find("what-right").click(),
    a: () => find("accept").click(),
    e: () => find("speaker").focus(),
    r: () => find("because").focus(),
    s: () => find("later")?.click(),
    u: () => find("last-undo")?.querySelector("button")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    const here = document.activeElement;
    if (plain && here && candidate.contains(here) && !typing(here) && deeds[event.key]) {
      event.preventDefault();
      deeds[event.key]();
    } else if (event.key === "Escape" && here && candidate.contains(here)) {
      candidate.focus();
    }
  });
  candidate.focus({ preventScroll: true });
})();
