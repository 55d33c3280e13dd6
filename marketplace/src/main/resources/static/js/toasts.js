// Says in a corner that something was done, and takes it away again. A button with data-copy puts an
// address on the clipboard; without a clipboard it stays a link.
(() => {
  const SHOWN_MILLIS = 4000;

  const say = (text) => {
    const toast = document.createElement("div");
    toast.className = "toast";
    toast.textContent = text;
    document.querySelector(".toasts").append(toast);
    setTimeout(() => toast.remove(), SHOWN_MILLIS);
  };

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-copy]");
    if (!link || !navigator.clipboard) {
      return;
    }
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(new URL(link.getAttribute("href"), location.href).href);
      say(link.dataset.copy);
    } catch {
      location.href = link.href;
    }
  });

  document.addEventListener("toast", (event) => say(event.detail));
})();
