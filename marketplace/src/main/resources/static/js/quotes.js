// Beside the fields of a quote stands what is missing in them, taken from the answer; a click on a
// reason goes to its field. And the chart of a parcel's cost over the value of its goods.
(() => {
  const MARK = "data-told";

  const forget = () => {
    for (const told of document.querySelectorAll(`[${MARK}]`)) {
      told.remove();
    }
    for (const field of document.querySelectorAll(".quote-form .has-error")) {
      field.classList.remove("has-error");
      field.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
    }
  };

  const tell = () => {
    forget();
    for (const reason of document.querySelectorAll("[data-problem-for]")) {
      const input = document.getElementById(reason.dataset.problemFor);
      const field = input?.closest(".field, .quote-part");
      if (!field || field.classList.contains("has-error")) {
        continue;
      }
      const sentence = document.createElement("p");
      sentence.className = "field-error";
      sentence.setAttribute(MARK, "");
      sentence.textContent = reason.textContent;
      field.classList.add("has-error");
      field.append(sentence);
      input.setAttribute("aria-invalid", "true");
      reveal(input);
    }
  };

  // A field that is missing is not left folded away.
  const reveal = (input) => {
    const folded = input.closest("details");
    if (folded) {
      folded.open = true;
    }
  };

  const goTo = (id) => {
    const input = document.getElementById(id);
    if (!input) {
      return false;
    }
    reveal(input);
    input.scrollIntoView({ block: "center" });
    input.focus({ preventScroll: true });
    return true;
  };

  document.addEventListener("click", (event) => {
    const reason = event.target.closest("[data-problem-for]");
    if (reason && goTo(reason.dataset.problemFor)) {
      event.preventDefault();
    }
  });

  // A suggested code goes into its field, and the quote follows as if it had been typed.
  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-code]");
    const input = choice && document.getElementById(choice.dataset.into);
    if (input) {
      input.value = choice.dataset.code;
      choice.closest(".codes").remove();
      input.focus();
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  // Whoever asked for a quote by its button is led to what is missing.
  const start = () => {
    tell();
    const first = document.querySelector("[data-problem-for]");
    if (first && sessionStorage.getItem("quote-asked")) {
      goTo(first.dataset.problemFor);
    }
    sessionStorage.removeItem("quote-asked");
  };

  document.addEventListener("submit", (event) => {
    if (event.target.id === "quote-form") {
      sessionStorage.setItem("quote-asked", "yes");
    }
  });

  document.addEventListener("htmx:afterSettle", tell);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }

  const landedCost = (spec, colours, language, { frame, axis }) => {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const write = (value) => number.format(value);
    const end = Math.max(...spec.total.map((point) => point[0]));
    const base = frame(colours);
    const faint = { color: colours.faint, fontFamily: base.textStyle.fontFamily, fontSize: 11 };
    const line = (name, data, place) => ({
      name,
      type: "line",
      data,
      showSymbol: false,
      lineStyle: { width: place === 0 ? 2.5 : 2, type: place === 0 ? "solid" : [6, 4] },
      z: 10 - place,
    });
    return {
      ...base,
      grid: { ...base.grid, top: 52 },
      xAxis: {
        ...axis(colours, `Value of the goods, ${spec.currency}`, write),
        nameLocation: "middle",
        nameGap: 28,
        min: 0,
        max: end,
        splitLine: { show: false },
      },
      yAxis: axis(colours, "", write),
      tooltip: {
        ...base.tooltip,
        formatter: (points) =>
          [
            `Goods ${write(points[0].axisValue)} ${spec.currency}`,
            ...points.map((p) => `${p.seriesName}   ${write(p.data[1])} ${spec.currency}`),
          ].join("\n"),
      },
      series: [
        {
          ...line("Landed cost", spec.total, 0),
          markLine: {
            silent: true,
            symbol: "none",
            animation: false,
            label: { ...faint, position: "end", formatter: (mark) => mark.name || write(mark.value) },
            data: [
              ...spec.marks
                .filter((mark) => mark <= end)
                .map((mark) => ({
                  xAxis: mark,
                  lineStyle: { color: colours.bad, opacity: 0.6, type: [3, 4] },
                })),
              {
                xAxis: spec.goods,
                name: "this parcel",
                label: { ...faint, color: colours.ink, position: "insideEndTop", formatter: "this parcel" },
                lineStyle: { color: colours.ink, opacity: 0.5, type: "solid" },
              },
            ],
          },
        },
        line("Duties, taxes and fees", spec.charges, 1),
      ],
    };
  };

  window.entrepotCharts = { ...(window.entrepotCharts ?? {}), "landed-cost": landedCost };
})();
