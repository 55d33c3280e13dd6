package org.entrepot.journeys.stage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page looks like, measured: its width, the contrast of its text, names of its fields. */
public final class Looks {
  /** Every text whose contrast with its ground is under 4.5 to 1. */
  private static final String FAINT_TEXT =
      """
      const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const rgba = (colour) => {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
      };
      const light = ([r, g, b]) =>
        [r, g, b]
          .map((c) => c / 255)
          .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const colour = rgba(getComputedStyle(at).backgroundColor);
          if (colour[3] > 250) return colour;
        }
        return [255, 255, 255, 255];
      };
      const faint = [];
      for (const element of document.querySelectorAll("main *, .sidebar *")) {
        const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
        if (!own || element.closest("svg, option, [hidden], .visually-hidden")) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const [a, b] = [light(rgba(getComputedStyle(element).color)), light(ground(element))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) {
          faint.push(`${contrast.toFixed(2)} ${element.className || element.tagName}: `
            + element.textContent.trim().slice(0, 40));
        }
      }
      return [...new Set(faint)].slice(0, 10);
      """;

  /** What a person can use and a screen reader has no name for. */
  private static final String NAMELESS =
      """
      return [...document.querySelectorAll('input, select, textarea, button, a')]
        .filter((e) => e.type !== 'hidden' && !e.ariaHidden)
        .filter((e) => !(e.labels && e.labels.length) && !e.ariaLabel && !e.textContent.trim())
        .map((e) => e.outerHTML.slice(0, 120));
      """;

  private Looks() {}

  /** Makes the window so wide, and the system's theme light or dark. */
  public static void show(Browser browser, int width, String theme) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  /** By how many pixels the page is wider than the window. */
  public static long overflow(Browser browser) {
    Object pixels =
        browser
            .driver()
            .executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    return Math.max(0, Math.round(Double.parseDouble(String.valueOf(pixels))));
  }

  /** Texts whose contrast with their ground is under 4.5 to 1. */
  public static List<?> faintText(Browser browser) {
    return list(browser.driver().executeScript(FAINT_TEXT));
  }

  /** Fields, buttons and links without a name. */
  public static List<?> nameless(Browser browser) {
    return list(browser.driver().executeScript(NAMELESS));
  }

  private static List<?> list(@Nullable Object evaluated) {
    return evaluated instanceof List<?> found ? found : List.of("no answer");
  }
}
