/* Says that something new came into the case that a board shows. The server tells a mark of what
   this reader may see; the board holds the mark that it was made with. Nothing on the page moves. */
(function () {
  "use strict";
  const news = document.getElementById("news");
  if (!news || !window.EventSource) {
    return;
  }
  const listen = () => {
    const events = new EventSource(news.dataset.events);
    events.addEventListener("state", (told) => {
      if (told.data !== news.dataset.mark) {
        news.querySelector("p").hidden = false;
        events.close();
      }
    });
    addEventListener("pagehide", () => events.close());
  };
  setTimeout(listen, 2000); // the page itself comes first
})();
