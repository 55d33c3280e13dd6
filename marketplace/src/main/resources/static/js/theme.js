// Runs before the first paint: a remembered choice of light or dark wins over the system's.
(() => {
  const KEY = "entrepot-theme";
  const root = document.documentElement;
  let remembered = null;
  try {
    remembered = localStorage.getItem(KEY);
  } catch {
    // Without storage the choice lasts for the page.
  }
  if (remembered === "light" || remembered === "dark") {
    root.dataset.theme = remembered;
  }

  const dark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;

  const label = (button) => {
    const next = dark() ? "light" : "dark";
    button.setAttribute("aria-label", `Switch to the ${next} theme`);
    button.setAttribute("title", `Switch to the ${next} theme`);
    button.querySelector("use").setAttribute("href", button.dataset[next === "dark" ? "moon" : "sun"]);
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      button.hidden = false;
      label(button);
      button.addEventListener("click", () => {
        root.dataset.theme = dark() ? "light" : "dark";
        try {
          localStorage.setItem(KEY, root.dataset.theme);
        } catch {
          // As above.
        }
        label(button);
        document.dispatchEvent(new CustomEvent("theme-changed"));
      });
    }
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    document.querySelectorAll("[data-theme-toggle]").forEach(label);
    document.dispatchEvent(new CustomEvent("theme-changed"));
  });
})();
