// Draws each chart of a restatement from the table that says the same: the rows are its categories,
// cells with data-value its values. Colours are those of the style sheet, in light and in dark.
(() => {
  const root = document.documentElement;
  const language = root.lang || "en";
  const compact = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const short = (value) => compact.format(value).replace("-", "−");

  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };

  const rows = (table) =>
    [...table.tBodies[0].rows].map((row) => ({
      label: (row.querySelector(".chart-label") ?? row.cells[0]).textContent.trim(),
      sign: Number(row.dataset.sign ?? 0),
      at: Number(row.dataset.at),
      low: Number(row.dataset.low),
      high: Number(row.dataset.high),
      cells: [...row.querySelectorAll("[data-value]")].map((cell) => ({
        series: cell.dataset.series ?? "",
        value: Number(cell.dataset.value),
        text: cell.textContent.trim(),
      })),
    }));

  const axis = (ink) => ({
    axisLabel: { color: ink.soft, fontFamily: ink.font, fontSize: 11 },
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: ink.line } },
  });

  const inks = () => ({
    soft: colour("--ink-soft"),
    faint: colour("--ink-faint"),
    line: colour("--line"),
    good: colour("--good"),
    bad: colour("--bad"),
    plain: colour("--convention-bar"),
    one: colour("--series-1"),
    two: colour("--series-2"),
    three: colour("--series-3"),
    surface: colour("--raised"),
    ink: colour("--ink"),
    font: getComputedStyle(document.body).fontFamily,
  });

  const bySign = (ink, sign) => (sign < 0 ? ink.good : sign > 0 ? ink.bad : ink.plain);

  const base = (ink) => ({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 300,
    textStyle: { fontFamily: ink.font, color: ink.soft },
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    // Drawn on the canvas: the page allows no styles in markup.
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      confine: true,
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.ink, fontFamily: ink.font, fontSize: 12 },
      axisPointer: { type: "shadow", shadowStyle: { color: ink.line, opacity: 0.35 } },
    },
  });

  // A text axis whose labels never overlap: as many as fit, never turned.
  const categories = (ink, labels) => ({
    type: "category",
    data: labels,
    ...axis(ink),
    splitLine: { show: false },
    axisLabel: { ...axis(ink).axisLabel, hideOverlap: true, interval: "auto" },
  });

  const values = (ink, more = {}) => ({
    type: "value",
    ...axis(ink),
    axisLine: { show: false },
    axisLabel: { ...axis(ink).axisLabel, formatter: short },
    ...more,
  });

  const said = (all) => (points) => {
    const row = all[points[0].dataIndex];
    return [row.label, ...row.cells.map((cell) => `${cell.series ? cell.series + "  " : ""}${cell.text}`)].join("\n");
  };

  // The bounds of a bucket, short enough for an axis.
  const bounds = (row) =>
    row.low === row.high ? "0" : `${short(row.low)}${row.low < 0 ? "…" : "–"}${short(row.high)}`;

  // What a column of the table is called, as the name of the axis that has its values.
  const named = (ink, name, gap) => ({
    name,
    nameLocation: "middle",
    nameGap: gap,
    nameTextStyle: { color: ink.faint, fontFamily: ink.font, fontSize: 11 },
  });

  const kinds = {
    // How many sellers in each bucket, coloured by who gains and who loses; those who pay the same are
    // a count beside it, as they would dwarf all others.
    columns: (every, ink, heads, stated, axisName, all = every.filter((row) => row.low !== row.high)) => ({
      ...base(ink),
      grid: { left: 28, right: 12, top: 12, bottom: 28, containLabel: true },
      tooltip: { ...base(ink).tooltip, formatter: (points) => `${all[points[0].dataIndex].label}\n${all[points[0].dataIndex].cells[0].text} sellers` },
      xAxis: { ...categories(ink, all.map(bounds)), ...named(ink, heads[0], 30) },
      yAxis: { ...values(ink, { minInterval: 1 }), ...named(ink, heads[1], 36) },
      series: [
        {
          type: "bar",
          barCategoryGap: "12%",
          data: all.map((row) => ({
            value: row.cells[0].value,
            itemStyle: { color: bySign(ink, row.sign), borderRadius: [3, 3, 0, 0] },
          })),
        },
      ],
    }),

    // The sellers at both ends, the greatest loss at the top.
    ends: (all, ink) => ({
      ...base(ink),
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      tooltip: { ...base(ink).tooltip, formatter: said(all) },
      xAxis: values(ink),
      yAxis: {
        ...categories(ink, all.map((row) => row.label)),
        inverse: true,
        axisLabel: { ...axis(ink).axisLabel, width: 96, overflow: "truncate", interval: 0, fontSize: 10 },
      },
      series: [
        {
          type: "bar",
          barCategoryGap: "25%",
          data: all.map((row) => ({
            value: row.cells[0].value,
            itemStyle: { color: bySign(ink, row.cells[0].value), borderRadius: 2 },
          })),
        },
      ],
    }),

    // What changes under each of several variants.
    changes: (all, ink) => ({
      ...base(ink),
      grid: { left: 8, right: 16, top: 12, bottom: 28, containLabel: true },
      tooltip: { ...base(ink).tooltip, formatter: said(all) },
      xAxis: { ...values(ink), ...named(ink, "Change of platform revenue", 30) },
      yAxis: {
        ...categories(ink, all.map((row) => row.label)),
        inverse: true,
        axisLabel: { ...axis(ink).axisLabel, width: 96, overflow: "truncate" },
      },
      series: [
        {
          type: "bar",
          barMaxWidth: 26,
          itemStyle: { color: ink.one, borderRadius: 2 },
          data: all.map((row) => row.cells[0].value),
        },
      ],
    }),

    // Each charge before and after.
    pairs: (all, ink) => {
      const names = all[0]?.cells.map((cell) => cell.series) ?? [];
      return {
        ...base(ink),
        tooltip: { ...base(ink).tooltip, formatter: said(all) },
        legend: { top: 0, right: 8, icon: "roundRect", itemWidth: 12, itemHeight: 8, textStyle: { color: ink.soft } },
        xAxis: values(ink),
        yAxis: {
          ...categories(ink, all.map((row) => row.label)),
          inverse: true,
          axisLabel: { ...axis(ink).axisLabel, width: 110, overflow: "break", interval: 0 },
        },
        series: names.map((name, place) => ({
          name,
          type: "bar",
          barMaxWidth: 26,
          itemStyle: { color: place === 0 ? ink.plain : ink.one, borderRadius: [0, 3, 3, 0] },
          data: all.map((row) => row.cells[place].value),
        })),
      };
    },

    // Two figures as they follow a value that is varied, each with an axis of its own; a dashed upright
    // where the rulebook stands.
    curve: (every, ink, heads, stated, axisName, all = every.filter((row) => row.cells.length > 0)) => {
      const names = all[0]?.cells.map((cell) => cell.series) ?? [];
      const ats = all.map((row) => row.at);
      const [least, most] = [Math.min(...ats), Math.max(...ats)];
      // From nothing on, unless the curve would then be flat; the page says which.
      const scale = (place) => {
        const figures = all.map((row) => row.cells[place].value);
        const [low, high] = [Math.min(...figures), Math.max(...figures)];
        return low >= 0 && high > 0 && 2 * low <= high ? { min: 0 } : { scale: true };
      };
      const line = (place, tone) => ({
        name: names[place],
        type: "line",
        yAxisIndex: place,
        showSymbol: all.length < 40,
        symbolSize: 6,
        symbol: place === 0 ? "circle" : "rect",
        lineStyle: { width: 2, color: tone, type: place === 0 ? "solid" : "dashed" },
        itemStyle: { color: tone },
        data: all.map((row) => [row.at, row.cells[place].value]),
      });
      const mark =
        stated >= least && stated <= most
          ? {
              markLine: {
                silent: true,
                symbol: "none",
                label: { show: false },
                lineStyle: { color: ink.soft, type: "dashed", width: 1 },
                data: [{ xAxis: stated }],
              },
            }
          : {};
      return {
        ...base(ink),
        tooltip: { ...base(ink).tooltip, axisPointer: { type: "line", lineStyle: { color: ink.faint } }, formatter: said(all) },
        legend: { top: 0, left: 8, itemWidth: 22, textStyle: { color: ink.soft } },
        grid: { left: 32, right: 32, top: 40, bottom: 24, containLabel: true },
        xAxis: { ...values(ink, { splitLine: { show: false }, min: least, max: most }), ...named(ink, axisName, 26) },
        yAxis: [
          { ...values(ink, scale(0)), ...named(ink, names[0], 48) },
          { ...values(ink, { minInterval: 1, splitLine: { show: false }, ...scale(1) }), ...named(ink, names[1], 42) },
        ],
        series: [{ ...line(0, ink.one), ...mark }, line(1, ink.two)],
      };
    },

    // Late share as a line, points as columns, week by week.
    weeks: (all, ink) => {
      const names = all[0]?.cells.map((cell) => cell.series) ?? [];
      const columns = (place, tone) => ({
        name: names[place],
        type: "bar",
        yAxisIndex: 1,
        barMaxWidth: 14,
        itemStyle: { color: tone, borderRadius: [2, 2, 0, 0] },
        data: all.map((row) => row.cells[place].value),
      });
      return {
        ...base(ink),
        tooltip: { ...base(ink).tooltip, formatter: said(all) },
        legend: { top: 0, left: 8, icon: "roundRect", itemWidth: 12, itemHeight: 8, textStyle: { color: ink.soft } },
        grid: { left: 32, right: 32, top: 40, bottom: 8, containLabel: true },
        xAxis: categories(ink, all.map((row) => row.label)),
        yAxis: [
          { ...values(ink, { axisLabel: { ...axis(ink).axisLabel, formatter: "{value}%" } }), ...named(ink, "Late", 42) },
          { ...values(ink, { minInterval: 1, splitLine: { show: false } }), ...named(ink, "Points", 34) },
        ],
        series: [
          columns(1, ink.plain),
          columns(2, ink.one),
          {
            name: names[0],
            type: "line",
            showSymbol: all.length < 20,
            symbolSize: 5,
            lineStyle: { width: 2, color: ink.two },
            itemStyle: { color: ink.two },
            data: all.map((row) => row.cells[0].value),
          },
        ],
      };
    },
  };

  const drawn = new Set();

  const draw = (place) => {
    const table = document.getElementById(place.dataset.table);
    const all = table ? rows(table) : [];
    if (all.length === 0) {
      return;
    }
    const chart = echarts.getInstanceByDom(place) ?? echarts.init(place, null, { renderer: "canvas" });
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const stated = Number(table.dataset.stated ?? NaN);
    chart.setOption(kinds[place.dataset.kind](all, inks(), heads, stated, table.dataset.axis ?? ""), true);
    drawn.add(chart);
  };

  const drawAll = () => document.querySelectorAll(".chart[data-kind]").forEach(draw);

  drawAll();
  document.addEventListener("theme-changed", drawAll);
  document.addEventListener("htmx:afterSettle", drawAll);
  new ResizeObserver(() => drawn.forEach((chart) => chart.resize())).observe(document.querySelector("main"));
})();
