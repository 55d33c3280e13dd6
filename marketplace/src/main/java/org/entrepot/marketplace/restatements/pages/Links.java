package org.entrepot.marketplace.restatements.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.rulebook.edition.EditionRef;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of these pages, and of the rulebook's that they point to. */
final class Links {

  static final String ALL = "/restatements";
  static final String NEW = ALL + "/new";
  static final String DATA_SETS = ALL + "/data-sets";
  static final String RUN = ALL + "/{run:[0-9a-f]{8}-[0-9a-f-]{27}}";
  static final String SELLERS = RUN + "/sellers";
  static final String SELLER = RUN + "/seller";
  static final String REPORT = RUN + "/report";
  static final String FILE = RUN + "/files/{file}";

  /** Names a run whose drafts the form takes. */
  static final String DRAFTS_OF = "draftsOf";

  private static final Pattern VARY = Pattern.compile("(.+)=(.+)\\.\\.(.+):(.+)");

  private Links() {}

  static String run(UUID run) {
    return ALL + "/" + run;
  }

  /** The form, filled in as a run was asked for. */
  static String like(Run run) {
    return like(run, run.request());
  }

  /** The form, filled in for the editions of one of several dates alone. */
  static String alone(Run run, LocalDateTime date) {
    RunRequest several = run.request();
    return like(
        run,
        new RunRequest(
            several.rules(),
            several.against(),
            date,
            several.knownAt(),
            several.shift(),
            several.zone(),
            several.assumptions()));
  }

  private static String like(Run run, RunRequest request) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(NEW).queryParam("dataSet", run.dataSet());
    request.rules().forEach(rule -> address.queryParam("rules", rule));
    address.queryParam("against", text(request.against()));
    RunRequest.Several several = request.several();
    if (several == null) {
      address.queryParam("under", text(request.under()));
    } else {
      addSeveral(several, run, address);
    }
    if (request.shift()) {
      address.queryParam("shift", "on");
    }
    if (request.zone() != null) {
      address.queryParam("zone", request.zone());
    }
    Instant knownAt = request.knownAt();
    if (knownAt != null) {
      address.queryParam("knownAt", text(LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC)));
    }
    List<String> more = new ArrayList<>();
    for (String assumption : request.assumptions()) {
      int equals = assumption.indexOf('=');
      String name = assumption.substring(0, equals);
      if (name.contains(".") || name.contains(":")) {
        more.add(assumption); // an exchange rate, or of one rule only: these have no field
      } else {
        address.queryParam(TypedForm.ASSUME + name, assumption.substring(equals + 1));
      }
    }
    if (!more.isEmpty()) {
      address.queryParam("more", String.join("\n", more));
    }
    return address.encode().toUriString();
  }

  /** Drafts are too long for an address: the form takes them from the run. */
  private static void addSeveral(
      RunRequest.Several several, Run run, UriComponentsBuilder address) {
    List<String> dates = several.dates().stream().map(Links::text).toList();
    address.queryParam("under", dates.isEmpty() ? "" : dates.getFirst());
    if (dates.size() > 1) {
      address.queryParam("also", String.join(", ", dates.subList(1, dates.size())));
    }
    if (several.vary() != null) {
      Matcher vary = VARY.matcher(several.vary());
      if (vary.matches()) {
        address
            .queryParam("vary", vary.group(1))
            .queryParam("varyFrom", vary.group(2))
            .queryParam("varyTo", vary.group(3))
            .queryParam("varyStep", vary.group(4));
      }
    }
    if (!several.drafts().isEmpty()) {
      address.queryParam(DRAFTS_OF, run.id());
    }
  }

  private static String text(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  /** The page of an edition. */
  static String edition(EditionRef edition) {
    return "/rules/"
        + edition.subject()
        + "/editions/"
        + text(edition.from())
        + (edition.revision() == 1 ? "" : "r" + edition.revision());
  }

  /** The page that tells two editions apart. */
  static String differences(EditionRef was, EditionRef becomes) {
    return "/rules/" + was.subject() + "/differences?from=" + key(was) + "&to=" + key(becomes);
  }

  private static String key(EditionRef edition) {
    return text(edition.from()) + (edition.revision() == 1 ? "" : "r" + edition.revision());
  }
}
