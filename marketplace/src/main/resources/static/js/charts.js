// Draws every [data-chart] from its data-spec with ECharts, in the colours of css/tokens.css, and
// again when the theme changes. Everything a chart says stands in a table beside it.
(() => {
  const probe = document.createElement("span");
  probe.hidden = true;

  // The colour that a token has now, light or dark.
  const token = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };

  const theme = () => ({
    ink: token("ink"),
    soft: token("ink-soft"),
    faint: token("ink-faint"),
    line: token("line"),
    surface: token("raised"),
    series: ["series-1", "series-2", "series-3", "series-4"].map(token),
    good: token("good"),
    bad: token("bad"),
  });

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const FONT = "Inter, system-ui, sans-serif";

  // What every chart has in common; modules add series and axes.
  const frame = (colours) => ({
    animation: !still.matches,
    animationDuration: 300,
    textStyle: { fontFamily: FONT, color: colours.soft },
    color: colours.series,
    grid: { left: 12, right: 20, top: 44, bottom: 40, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 3,
      icon: "roundRect",
      textStyle: { color: colours.soft, fontFamily: FONT },
    },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontFamily: FONT, fontSize: 13 },
      axisPointer: { type: "line", lineStyle: { color: colours.faint, type: "dashed" } },
    },
    aria: { enabled: true, decal: { show: false } },
  });

  const axis = (colours, name, write) => ({
    type: "value",
    name,
    nameTextStyle: { color: colours.faint, fontFamily: FONT },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.faint, fontFamily: FONT, formatter: write },
    splitLine: { lineStyle: { color: colours.line } },
  });

  const LOOKS = { charge: "Charge", kept: "The seller keeps", share: "Charge in % of the price" };

  const curve = (spec, colours, language) => {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const write = (value) => number.format(value);
    const end = Math.max(...spec.lines.flatMap((line) => line.points.filter(Boolean).map((p) => p[0])));
    return {
      ...frame(colours),
      xAxis: {
        ...axis(colours, `${spec.over}${spec.unit ? `, ${spec.unit}` : ""}`, write),
        nameLocation: "middle",
        nameGap: 28,
        min: 0,
        max: end,
        splitLine: { show: false },
      },
      yAxis: {
        ...axis(colours, `${LOOKS[spec.look]}, ${spec.currency}`, write),
        nameLocation: "end",
        nameTextStyle: { color: colours.faint, fontFamily: FONT, align: "left" },
        scale: true,
      },
      legend: { ...frame(colours).legend, left: "auto", right: 0 },
      tooltip: {
        ...frame(colours).tooltip,
        formatter: (points) =>
          [
            `${spec.over} ${write(points[0].axisValue)} ${spec.unit}`,
            ...points.map((p) => `${p.seriesName}   ${write(p.data[1])} ${spec.currency}`),
          ].join("\n"),
      },
      series: spec.lines.map((line, place) => ({
        name: `from ${line.name}`,
        type: "line",
        data: line.points.map((point) => point ?? [null, null]),
        showSymbol: false,
        connectNulls: false,
        lineStyle: { width: place === 0 ? 2.5 : 2, type: place === 0 ? "solid" : [6, 4] },
        z: 10 - place,
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          lineStyle: { color: colours.series[place], opacity: 0.45, type: [3, 4] },
          label: {
            show: place === 0,
            position: "end",
            color: colours.faint,
            fontFamily: FONT,
            fontSize: 11,
            formatter: (mark) => write(mark.value),
          },
          data: line.marks.filter((mark) => mark <= end).map((mark) => ({ xAxis: mark })),
        },
      })),
    };
  };

  const KINDS = { curve };

  const draw = (element) => {
    const spec = JSON.parse(element.dataset.spec);
    const kind = (window.entrepotCharts ?? {})[spec.kind] ?? KINDS[spec.kind];
    if (!kind || !window.echarts) {
      return;
    }
    const label = element.getAttribute("aria-label");
    const chart = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer: "svg" });
    const colours = theme();
    chart.setOption(kind(spec, colours, element.dataset.language || "en", { frame, axis }), true);
    element.setAttribute("aria-label", label);
    element.dataset.drawn = "true";
  };

  const drawAll = () => document.querySelectorAll("[data-chart]").forEach(draw);

  const start = () => {
    document.body.append(probe);
    drawAll();
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
  document.addEventListener("htmx:afterSettle", drawAll);
  document.addEventListener("theme-changed", drawAll);
  window.addEventListener("resize", () => {
    for (const element of document.querySelectorAll("[data-drawn]")) {
      echarts.getInstanceByDom(element)?.resize();
    }
  });
})();
