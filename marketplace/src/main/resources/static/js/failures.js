// Where a part of a page could not be fetched, says so until the next answer, and offers to try again.
// The page stays as it is, so that nothing typed is lost.
(() => {
  const reason = (status) => {
    if (status === 429) {
      return "Too many requests: wait a moment.";
    }
    return status >= 500 ? `The server failed (${status}).` : `The server refused this (${status}).`;
  };

  const clear = () => document.getElementById("failure")?.remove();

  // As it was asked: the form by the button that was pressed, a link or a field by its own event.
  const again = ({ elt, requestConfig }) => {
    const event = requestConfig?.triggeringEvent;
    if (elt instanceof HTMLFormElement) {
      const pressed = event?.submitter;
      elt.requestSubmit(pressed?.isConnected && pressed.form === elt ? pressed : undefined);
    } else {
      elt.dispatchEvent(new Event(event?.type ?? "click", { bubbles: true, cancelable: true }));
    }
  };

  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button-small";
    made.textContent = text;
    made.addEventListener("click", () => {
      clear();
      act();
    });
    return made;
  };

  const say = (text, detail) => {
    clear();
    const notice = document.createElement("div");
    notice.id = "failure";
    notice.className = "notice notice-bad failure";
    notice.setAttribute("role", "alert");
    const sentence = document.createElement("p");
    sentence.textContent = `${text} Nothing was changed, and what you typed is still here.`;
    const actions = document.createElement("div");
    actions.className = "actions";
    if (detail.elt?.isConnected) {
      actions.append(button("Try again", () => again(detail)));
    }
    actions.append(button("Close", () => {}));
    const body = document.createElement("div");
    body.append(sentence, actions);
    notice.append(body);
    document.querySelector(".toasts").before(notice);
  };

  document.addEventListener("htmx:responseError", ({ detail }) => say(reason(detail.xhr.status), detail));
  document.addEventListener("htmx:sendError", ({ detail }) => say("The server cannot be reached.", detail));
  document.addEventListener("htmx:timeout", ({ detail }) => say("The server did not answer in time.", detail));
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful) {
      clear();
    }
  });
})();
