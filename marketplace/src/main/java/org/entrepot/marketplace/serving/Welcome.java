package org.entrepot.marketplace.serving;

import java.util.List;
import org.entrepot.marketplace.accounts.OperatorAccount;
import org.entrepot.marketplace.accounts.SignInLinks;
import org.entrepot.marketplace.data.DataDirectory;
import org.springframework.context.ApplicationContext;

/** What a person reads when everything runs: where to look and what to try. */
final class Welcome {
  private Welcome() {}

  static String text(String url, DataDirectory data, ApplicationContext context, String elapsed) {
    String link = url + context.getBean(SignInLinks.class).issue();
    return framed(
        List.of(
            "Entrepôt is ready after " + elapsed + " at",
            "  " + url,
            "",
            "Sign in as the operator (this link works once, within 15 minutes)",
            "  " + link,
            "or as \"" + OperatorAccount.NAME + "\" with the password in",
            "  " + data.resolve(OperatorAccount.PASSWORD_FILE),
            "",
            "The rules as a timeline       " + url + "/rules",
            "What a parcel really costs    " + url + "/quote",
            "Past orders under new rules   " + url + "/restatements",
            "On the command line           ./entrepot --help",
            "",
            "Ctrl-C stops it; all data stays in " + data.folder()));
  }

  private static String framed(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder("\n┌" + "─".repeat(width + 2) + "┐\n");
    for (String line : lines) {
      text.append("│ ").append(line).append(" ".repeat(width - line.length())).append(" │\n");
    }
    return text.append("└").append("─".repeat(width + 2)).append("┘").toString();
  }
}
