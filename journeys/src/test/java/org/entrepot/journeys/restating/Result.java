package org.entrepot.journeys.restating;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.Table;
import org.entrepot.replay.table.UnreadableFileException;

/** The pages of one finished restatement, and the files that they hand out. */
record Result(Browser browser, String path) {

  /** Asks by the form that an address fills in, and waits for the result. */
  static Result of(Browser browser, String filledIn) {
    browser.open("/restatements/new?" + filledIn);
    browser.find(".ask-go .button-primary").click();
    browser.waitFor("result", () -> !browser.findAll(".headline").isEmpty());
    return new Result(browser, browser.path());
  }

  String headline() {
    return browser.textOf(".headline").replace('\u00a0', ' ').replace('\n', ' ');
  }

  void open(String part) {
    browser.open(path + part);
  }

  /** A file as its link hands it out to whoever is signed in. */
  HttpResponse<Path> download(RunningMarketplace marketplace, String name, Path folder)
      throws IOException, InterruptedException {
    String cookies =
        browser.driver().manage().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(marketplace.url() + path + "/files/" + name))
              .header("Cookie", cookies)
              .build(),
          BodyHandlers.ofFile(folder.resolve(name)));
    }
  }

  /** The rows of a table, each by column; of CSV or of Parquet. */
  static List<Map<String, String>> rows(Path file)
      throws UnreadableFileException, BadFieldException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Table table = Table.open(file)) {
      while (table.next() != null) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
          row.put(table.header().get(i), table.row().isEmpty(i) ? "" : table.row().text(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
