// Shows how much of an upload is sent, and that the server then looks through it.
(() => {
  const find = (id) => document.getElementById(id);

  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    if (target.id === "upload") {
      find("sending").hidden = false;
      find("sent").textContent = "Sending …";
    }
  });

  document.addEventListener("htmx:xhr:progress", ({ target, detail }) => {
    const bar = target.id === "upload" ? find("sending")?.querySelector("progress") : null;
    if (!bar || !detail.lengthComputable) {
      return;
    }
    const hundredths = Math.floor((detail.loaded * 100) / detail.total);
    if (hundredths < 100) {
      bar.value = hundredths;
      find("sent").textContent = `${hundredths} % sent`;
    } else {
      bar.removeAttribute("value");
      find("sent").textContent = "All is sent. Looking through the files …";
    }
  });

  // An upload that is refused is answered with the page that says why.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.requestConfig.elt.id === "upload" && detail.xhr.status === 422) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });

  document.addEventListener("htmx:sendError", ({ target }) => {
    if (target.id === "upload") {
      find("sent").textContent = "The upload broke off: nothing was kept.";
    }
  });

  // What is too large is told before any of it is sent.
  document.addEventListener("change", ({ target }) => {
    if (target.id === "files") {
      const most = Number(target.dataset.mostMegabytes) * 1e6;
      const bytes = [...target.files].reduce((sum, file) => sum + file.size, 0);
      target.setCustomValidity(
        bytes > most
          ? `Together these files have ${Math.ceil(bytes / 1e6)} MB, and at most ${most / 1e6} MB can be uploaded.`
          : "",
      );
      target.reportValidity();
    }
  });
})();
