// While a restatement is asked for, the server says anew what the chosen rules need; answers come
// late. What was typed since the question stays: only a field that nobody touched takes the answer.
(() => {
  const form = document.getElementById("ask");
  const typed = new Map();
  let asked = new Map();

  const texts = (root) =>
    [...root.querySelectorAll("input[name], select[name], textarea[name]")].filter(
      (field) => !["checkbox", "radio", "hidden"].includes(field.type),
    );

  const now = () => new Map(texts(form).map((field) => [field.name, field.value]));

  // What the field shall say, given what the answer says.
  const settle = (field, answered) => {
    const current = now().get(field.name) ?? typed.get(field.name);
    const untouched = current === undefined || current === asked.get(field.name);
    const value = untouched ? answered : current;
    if (field.value !== value) {
      field.value = value;
    }
  };

  const clearFault = (field) => {
    const place = field.closest(".field") ?? field.closest(".card-body");
    place.classList.remove("has-error");
    field.removeAttribute("aria-invalid");
    place
      .querySelectorAll(":scope > .field-error, :scope > [id$='-error'] > .field-error")
      .forEach((sentence) => sentence.remove());
  };

  const touched = ({ target }) => {
    typed.set(target.name, target.value);
    clearFault(target);
  };

  form.addEventListener("input", touched);
  form.addEventListener("change", touched);

  form.addEventListener("htmx:configRequest", () => {
    asked = now();
  });

  // Fields that stay in place: the two dates, which the server fills in where they are empty.
  form.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.isError) {
      return;
    }
    document.getElementById("faults")?.remove();
    const answer = new DOMParser().parseFromString(detail.serverResponse, "text/html");
    ["against", "under"].forEach((name) => {
      settle(form.elements[name], answer.getElementById(name)?.value ?? "");
    });
  });

  // Fields that are replaced, before they are put in place, so that the cursor finds them as they were.
  form.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
    texts(detail.fragment).forEach((field) => settle(field, field.value));
    detail.fragment.querySelectorAll("details[id]").forEach((more) => {
      more.open ||= document.getElementById(more.id)?.open ?? false;
    });
  });

  // A draft that lies in a file is put where it can be read and changed before it is sent.
  const file = document.getElementById("draft-file");
  file.closest("label").hidden = false;
  file.addEventListener("change", async () => {
    if (file.files.length > 0) {
      form.elements.draft.value = await file.files[0].text();
      form.elements.draft.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // A suggestion sets both dates at once, whatever was in them.
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "dates") {
      event.preventDefault();
      const [against, under] = event.submitter.value.split("/");
      form.elements.against.value = against;
      form.elements.under.value = under;
      form.elements.under.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
})();
