package org.entrepot.journeys.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.junit.jupiter.api.Test;

/**
 * Follows every link of the site from its first page. All pages are asked for; of each kind of page
 * (the same address but for its names and dates) the first few are looked at in the browser.
 */
@Journey
class EveryLinkJourney {

  private static final int MOST_PAGES = 2_500;
  private static final int LOOKED_AT_OF_A_KIND = 2;
  private static final int NARROW = 390;
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern HEADING = Pattern.compile("<h1[\\s>]");
  private static final Pattern TITLE = Pattern.compile("<title>[^<]+ · Entrepôt</title>");
  private static final Pattern NOT_A_PAGE = Pattern.compile("^/(assets|webjars|api|sign-in/link)/");

  private final Deque<String> waiting = new ArrayDeque<>(List.of("/"));
  private final Set<String> known = new LinkedHashSet<>(waiting);
  private final Map<String, Integer> kinds = new HashMap<>();
  private final List<String> looked = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyLinkLeadsToAWholePageThatFitsAPhone(Browser browser, RunningMarketplace marketplace)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int asked = 0; !waiting.isEmpty() && asked < MOST_PAGES; asked++) {
        String path = waiting.removeFirst();
        read(path, answer(http, marketplace.url() + path));
      }
    }
    assertThat(known).as("pages found").hasSizeGreaterThan(100);
    assertThat(faults).as("pages with faults, of " + known.size()).isEmpty();
    for (String path : looked) {
      browser.narrow(NARROW);
      browser.open(path);
      assertThat(browser.overflow()).as(path + " scrolls sideways at " + NARROW).isZero();
      assertThat(browser.findAll("h1")).as(path).hasSize(1);
    }
  }

  private static HttpResponse<String> answer(HttpClient http, String url)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(escaped(url))).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As browsers send them. */
  private static String escaped(String url) {
    return url.replace("[", "%5B").replace("]", "%5D").replace("&amp;", "&").replace(" ", "%20");
  }

  private void read(String path, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 302) {
      String target = URI.create(answer.headers().firstValue("Location").orElse("/")).getPath();
      if (!target.equals("/sign-in")) {
        follow(target);
      }
      return;
    }
    if (status != 200) {
      faults.add(path + " answers " + status);
      return;
    }
    if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return;
    }
    String page = answer.body();
    if (HEADING.matcher(page).results().count() != 1) {
      faults.add(path + " has not one h1");
    }
    if (!TITLE.matcher(page).find()) {
      faults.add(path + " has no title");
    }
    if (kinds.merge(kind(path), 1, Integer::sum) <= LOOKED_AT_OF_A_KIND) {
      looked.add(escaped(path));
    }
    LINK.matcher(page).results().forEach(link -> follow(link.group(1)));
  }

  private void follow(String path) {
    if (!NOT_A_PAGE.matcher(path).find() && known.add(path)) {
      waiting.addLast(path);
    }
  }

  /** An address without the names and figures in it. */
  private static String kind(String path) {
    return path.replaceFirst("^/rules/[^/?]+/[^/?]+/[^/?]+", "/rules/*")
        .replaceAll("=[^&]*", "=")
        .replaceAll("\\d[\\w:.-]*", "0");
  }
}
