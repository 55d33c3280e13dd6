// "/" goes to the search, Escape leaves it; arrow keys walk along the bars of the timeline and
// through suggestions.
(() => {
  const typing = (element) =>
    element.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);

  const toSearch = (event) => {
    const search = document.querySelector("[data-search]");
    if (!search) {
      return;
    }
    event.preventDefault();
    const menu = document.querySelector(".menu-toggle");
    if (menu && search.offsetParent === null) {
      menu.checked = true;
    }
    search.focus();
    search.select();
  };

  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return box.left + box.width / 2;
  };

  const nearest = (bars, x) =>
    bars.reduce((best, bar) => (Math.abs(middle(bar) - x) < Math.abs(middle(best) - x) ? bar : best));

  const alongTheTimeline = (event, bar) => {
    const rows = [...document.querySelectorAll("[data-bars]")]
      .map((row) => [...row.querySelectorAll(".bar")])
      .filter((bars) => bars.length > 0);
    const row = rows.findIndex((bars) => bars.includes(bar));
    const place = rows[row].indexOf(bar);
    const next = {
      ArrowLeft: () => rows[row][place - 1],
      ArrowRight: () => rows[row][place + 1],
      ArrowUp: () => rows[row - 1] && nearest(rows[row - 1], middle(bar)),
      ArrowDown: () => rows[row + 1] && nearest(rows[row + 1], middle(bar)),
      Home: () => rows[row][0],
      End: () => rows[row].at(-1),
    }[event.key];
    const target = next && next();
    if (target) {
      event.preventDefault();
      target.focus();
    }
  };

  const throughSuggestions = (event, from) => {
    const links = [...document.querySelectorAll(".suggestions a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || links.length === 0) {
      return;
    }
    event.preventDefault();
    const place = links.indexOf(from) + step;
    (place < 0 ? document.querySelector("[data-search]") : links[Math.min(place, links.length - 1)]).focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const at = event.target;
    if (event.key === "/" && !typing(at)) {
      toSearch(event);
    } else if (event.key === "Escape" && at.closest?.(".search")) {
      document.querySelector(".suggestions")?.replaceChildren();
      at.blur();
    } else if (at.closest?.(".search")) {
      throughSuggestions(event, at);
    } else if (at.classList?.contains("bar")) {
      alongTheTimeline(event, at);
    }
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) {
      document.querySelector(".suggestions")?.replaceChildren();
    }
  });
})();
