package org.entrepot.rulebook.tariff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entrepot.rulebook.duty.DutyExpression;
import org.entrepot.rulebook.duty.DutyText;

/**
 * The duties of a tariff in a compact form: each row is a duty, a colon, and the codes at which it
 * stands, of four to ten digits. A duty that cannot be read, a malformed code and a code that
 * stands twice are refused with an IllegalArgumentException that names the row.
 */
public final class TariffTable {

  private static final int CODES_IN_A_ROW = 12;

  private final NavigableMap<String, DutyExpression> duties;

  private TariffTable(NavigableMap<String, DutyExpression> duties) {
    this.duties = duties;
  }

  public static TariffTable read(String text) {
    NavigableMap<String, DutyExpression> duties = new TreeMap<>();
    Map<String, DutyExpression> known = new HashMap<>();
    List<String> rows = text.lines().filter(row -> !row.isBlank()).toList();
    for (int i = 0; i < rows.size(); i++) {
      int colon = rows.get(i).lastIndexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(
            "row " + (i + 1) + " has no colon between duty and codes");
      }
      DutyExpression duty =
          known.computeIfAbsent(rows.get(i).substring(0, colon).strip(), DutyText::read);
      for (String code : rows.get(i).substring(colon + 1).strip().split(" ", -1)) {
        if (!isCode(code)) {
          throw new IllegalArgumentException(
              "row " + (i + 1) + ": ‘" + code + "’ is no tariff code");
        }
        if (duties.put(code, duty) != null) {
          throw new IllegalArgumentException("row " + (i + 1) + ": " + code + " stands twice");
        }
      }
    }
    return new TariffTable(duties);
  }

  private static boolean isCode(String code) {
    return code.length() >= 4
        && code.length() <= 10
        && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  public int size() {
    return duties.size();
  }

  /**
   * The duties at a code: those of the lines that begin with it, or else of the longest line that
   * it begins with.
   */
  public NavigableMap<String, DutyExpression> at(String code) {
    NavigableMap<String, DutyExpression> below = duties.subMap(code, true, code + ":", false);
    for (int length = code.length() - 1; below.isEmpty() && length >= 4; length--) {
      String shorter = code.substring(0, length);
      if (duties.containsKey(shorter)) {
        return duties.subMap(shorter, true, shorter, true);
      }
    }
    return below;
  }

  /** Every code with its duty, in the order of the codes. */
  public NavigableMap<String, DutyExpression> lines() {
    return Collections.unmodifiableNavigableMap(duties);
  }

  /**
   * Lines in the compact form that {@link #read} reads: codes of one duty together, in rows that
   * stay short, the duty as it is printed.
   */
  public static String compact(SortedMap<String, String> printed) {
    Map<String, List<String>> byDuty = new LinkedHashMap<>();
    printed.forEach((code, duty) -> byDuty.computeIfAbsent(duty, d -> new ArrayList<>()).add(code));
    StringBuilder text = new StringBuilder();
    byDuty.forEach((duty, codes) -> {
      for (int i = 0; i < codes.size(); i += CODES_IN_A_ROW) {
        List<String> row = codes.subList(i, Math.min(i + CODES_IN_A_ROW, codes.size()));
        text.append(duty).append(": ").append(String.join(" ", row)).append('\n');
      }
    });
    return text.toString();
  }
}
