package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A program restates past orders with the operator's name and password, and without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramJourney {
  private static final String RESTATEMENTS = "/api/v1/restatements";
  private static final String FEES =
      """
      {"data-set": "demo", "rules": ["shopee/br/fees"],
       "against": "2026-02-28", "under": "2026-03-01"}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningMarketplace marketplace;

  @SuppressWarnings("NullAway.Init") // set before all
  ProgramJourney() {}

  @BeforeAll
  void start(@TempDir Path data) {
    marketplace = RunningMarketplace.start(data);
  }

  @AfterAll
  void stop() {
    client.close();
    marketplace.stop();
  }

  @Test
  void withThePasswordAProgramGetsItsAnswerAndWithAnotherItIsSlowedDown() throws Exception {
    String password = marketplace.operatorPassword();
    HttpResponse<String> asked = send(password, RESTATEMENTS, FEES);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    String self = asked.headers().firstValue("Location").orElseThrow();
    String state;
    do {
      state = send(password, self, null).body();
    } while (state.contains("\"state\": \"queued\"") || state.contains("\"state\": \"running\""));
    assertThat(state).contains("\"state\": \"done\"");
    assertThat(send(password, self + "/sellers?limit=1", null).body())
        .contains("\"total\": 432", "Quintal Casa", "\"next\"");
    HttpResponse<String> file = send(password, self + "/files/sellers.csv", null);
    assertThat(file.body().lines()).hasSize(433);
    assertThat(file.headers().firstValue("Set-Cookie")).as("no session").isEmpty();

    HttpResponse<String> refused = send("guess", self, null);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("urn:entrepot:problem:sign-in-needed");
    for (int i = 0; i < 20 && refused.statusCode() == 401; i++) {
      refused = send("guess " + i, self, null);
    }
    assertThat(refused.statusCode()).as("so many guesses").isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  private HttpResponse<String> send(String password, String path, @Nullable String body)
      throws IOException, InterruptedException {
    String who =
        Base64.getEncoder()
            .encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(marketplace.url() + path))
            .header("Authorization", "Basic " + who);
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
