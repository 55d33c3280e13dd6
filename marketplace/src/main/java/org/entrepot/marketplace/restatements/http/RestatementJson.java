package org.entrepot.marketplace.restatements.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.downloads.Downloads;
import org.entrepot.marketplace.restatements.results.SellerResult;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunProgress;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.json.Json;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Restatements and what belongs to them, as programs get them. */
final class RestatementJson {

  private RestatementJson() {}

  static Json.Members of(Run run) {
    RunRequest request = run.request();
    return Json.members()
        .with("id", run.id().toString())
        .with("state", run.state().code())
        .with("data-set", run.dataSet())
        .with("data-set-name", run.dataSetName())
        .with("rules", Json.texts(request.rules().stream().map(SubjectId::toString).toList()))
        .with("against", request.against().toString())
        .with("under", under(request))
        .with("vary", vary(request.several()))
        .with("drafts", request.several() == null ? 0 : request.several().drafts().size())
        .with("known-at", text(request.knownAt()))
        .with("shift", request.shift())
        .with("zone", text(request.zone()))
        .with("assumptions", Json.texts(request.assumptions()))
        .with("attempt", run.attempt())
        .with("asked-by", run.askedBy())
        .with("asked-at", run.askedAt().toString())
        .with("started-at", text(run.startedAt()))
        .with("ended-at", text(run.endedAt()))
        .with("progress", run.state() == RunState.RUNNING ? of(run.progress()) : Json.Absent.NULL)
        .with("reasons", Json.texts(run.reasons()))
        .with("links", links(run));
  }

  /** One date, or a list of several. */
  private static Json under(RunRequest request) {
    RunRequest.Several several = request.several();
    return several == null || several.dates().size() == 1
        ? Json.of(request.under().toString())
        : Json.texts(several.dates().stream().map(LocalDateTime::toString).toList());
  }

  private static @Nullable String vary(RunRequest.@Nullable Several several) {
    return several == null ? null : several.vary();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Json of(RunProgress progress) {
    return Json.members()
        .with("doing", progress.doing())
        .with("rows", progress.rows())
        .with("percent", progress.percent());
  }

  private static Json links(Run run) {
    String self = Addresses.one(run);
    Json.Members links =
        Json.members().with("self", self).with("page", "/restatements/" + run.id());
    return switch (run.state()) {
      case QUEUED, RUNNING -> links.with("cancel", self + "/cancel");
      case DONE ->
          run.request().several() != null
              ? links.with("summary", self + "/summary").with("files", self + "/files")
              : links
                  .with("summary", self + "/summary")
                  .with("sellers", self + "/sellers")
                  .with("files", self + "/files");
      case REFUSED, BROKEN_OFF, FAILED, CANCELLED, INTERRUPTED ->
          links.with("again", self + "/again");
    };
  }

  static Json of(SellerResult seller) {
    Json.Members json = Json.members().with("seller", seller.seller());
    SellerResult.Charges charges = seller.charges();
    if (charges != null) {
      Money sales = charges.sales();
      json =
          json.with("lines", charges.lines())
              .with("sales", sales == null ? Json.Absent.NULL : of(sales))
              .with("against", of(charges.against()))
              .with("under", of(charges.under()))
              .with("change", of(charges.change()));
    }
    return json.with("orders", seller.orders())
        .with("late", seller.late())
        .with("standing-against", of(seller.against()))
        .with("standing-under", of(seller.under()));
  }

  private static Json of(Standing standing) {
    return Json.members()
        .with("breaches", standing.breaches())
        .with("points", standing.points())
        .with("waived", standing.waived());
  }

  private static Json of(Money money) {
    return Json.members()
        .with("currency", money.getCurrencyUnit().getCode())
        .with("amount", money.getAmount().toPlainString());
  }

  static Json of(Run run, Downloads.Stored stored) {
    return Json.members()
        .with("name", stored.file().fileName())
        .with("about", stored.file().about())
        .with("media-type", stored.file().mediaType())
        .with("href", Addresses.one(run) + "/files/" + stored.file().fileName());
  }

  static Json of(DataSet dataSet) {
    DataSet.Uploaded uploaded = dataSet.uploaded();
    Instant at = uploaded == null ? null : uploaded.at();
    return Json.members()
        .with("id", dataSet.id())
        .with("name", dataSet.name())
        .with("origin", Objects.toString(dataSet.origin()).toLowerCase(java.util.Locale.ROOT))
        .with("layout", dataSet.layout().word())
        .with("files", dataSet.files().size())
        .with("bytes", dataSet.bytes())
        .with("uploaded-at", text(at));
  }
}
