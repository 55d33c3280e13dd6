package org.entrepot.marketplace.restatements.downloads;

import java.util.Arrays;
import java.util.Optional;

/** The files that a restatement may write. Only these are ever handed out. */
public enum ResultFile {
  REPORT("report.html", "The whole report on one page, to read, print and sign"),
  VARIANTS_CSV("variants.csv", "What each variant comes to, one row for each"),
  SELLERS_CSV("sellers.csv", "What each seller pays, one row for each"),
  SELLERS_PARQUET("sellers.parquet", "The same, typed"),
  LINES_CSV("lines.csv", "Every order line under every rule, before and after"),
  LINES_PARQUET("lines.parquet", "The same, typed"),
  STANDING_CSV("standing.csv", "Breaches and points of each seller"),
  STANDING_PARQUET("standing.parquet", "The same, typed"),
  WEEKS_CSV("weeks.csv", "Breaches and points of each seller by week"),
  WEEKS_PARQUET("weeks.parquet", "The same, typed"),
  ERRORS("errors.csv", "Rows that could not be used, and why"),
  SUMMARY("summary.json", "Everything of the result but the sellers");

  private final String fileName;
  private final String about;

  ResultFile(String fileName, String about) {
    this.fileName = fileName;
    this.about = about;
  }

  public static Optional<ResultFile> named(String name) {
    return Arrays.stream(values()).filter(file -> file.fileName.equals(name)).findFirst();
  }

  public String fileName() {
    return fileName;
  }

  /** For people. */
  public String about() {
    return about;
  }

  public boolean isCsv() {
    return fileName.endsWith(".csv");
  }

  public String mediaType() {
    if (isCsv()) {
      return "text/csv;charset=UTF-8";
    }
    if (fileName.endsWith(".html")) {
      return "text/html;charset=UTF-8";
    }
    return fileName.endsWith(".json") ? "application/json" : "application/vnd.apache.parquet";
  }
}
