package org.entrepot.rulebook.edition;

import java.util.regex.Pattern;

/**
 * The name of a subject, which is the path of its file: {@code marketplace/market/subject}.
 * Lower-case letters, digits and hyphens; anything else is refused with an
 * IllegalArgumentException.
 */
public record SubjectId(String marketplace, String market, String subject)
    implements Comparable<SubjectId> {

  private static final Pattern PART = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  public SubjectId {
    for (String part : new String[] {marketplace, market, subject}) {
      if (!PART.matcher(part).matches()) {
        throw new IllegalArgumentException(
            "‘"
                + part
                + "’ cannot be part of a subject: use lower-case letters, digits and hyphens");
      }
    }
  }

  /** Reads {@code marketplace/market/subject}. */
  public static SubjectId of(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "‘" + path + "’ is not a subject: write marketplace/market/subject");
    }
    return new SubjectId(parts[0], parts[1], parts[2]);
  }

  @Override
  public int compareTo(SubjectId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return marketplace + "/" + market + "/" + subject;
  }
}
