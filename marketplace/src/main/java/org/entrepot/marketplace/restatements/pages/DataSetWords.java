package org.entrepot.marketplace.restatements.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.wording.Wording;

/** What a data set is, in a line. */
final class DataSetWords {

  private static final long KILO = 1000;

  private DataSetWords() {}

  /** By the id of the data set. */
  static Map<String, String> about(List<DataSet> dataSets, Wording words) {
    Map<String, String> about = new HashMap<>();
    for (DataSet one : dataSets) {
      about.put(one.id(), about(one, words));
    }
    return about;
  }

  private static String about(DataSet dataSet, Wording words) {
    int files = dataSet.files().size();
    String text =
        Names.words(dataSet.layout().word())
            + " layout, "
            + (files == 1 ? "one file" : files + " files")
            + ", "
            + size(dataSet.bytes(), words);
    DataSet.Uploaded uploaded = dataSet.uploaded();
    return uploaded == null
        ? text
        : text
            + ", uploaded by "
            + uploaded.by()
            + " on "
            + words.moment(uploaded.at(), java.time.ZoneOffset.UTC);
  }

  /** Bytes for people. */
  static String size(long bytes, Wording words) {
    if (bytes < KILO) {
      return words.number(bytes) + "\u00a0bytes";
    }
    String unit = "kB";
    BigDecimal amount = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO));
    if (amount.compareTo(BigDecimal.valueOf(KILO)) >= 0) {
      amount = amount.divide(BigDecimal.valueOf(KILO));
      unit = "MB";
    }
    return words.number(amount.setScale(1, RoundingMode.HALF_UP)) + "\u00a0" + unit;
  }
}
