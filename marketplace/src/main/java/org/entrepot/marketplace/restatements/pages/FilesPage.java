package org.entrepot.marketplace.restatements.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.entrepot.marketplace.restatements.downloads.Downloads;
import org.entrepot.marketplace.restatements.downloads.ResultFile;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a result. */
@Controller
@OpenTo(Audience.OPERATORS)
final class FilesPage {

  private final Runs runs;
  private final Downloads downloads;

  FilesPage(Runs runs, Downloads downloads) {
    this.runs = runs;
    this.downloads = downloads;
  }

  @GetMapping(Links.FILE)
  void file(@PathVariable UUID run, @PathVariable String file, HttpServletResponse response)
      throws IOException {
    Run found =
        runs.find(run).orElseThrow(() -> new NoSuchRestatement("there is no restatement " + run));
    Downloads.Stored stored =
        ResultFile.named(file)
            .flatMap(named -> downloads.find(found, named))
            .orElseThrow(() -> new NoSuchRestatement("restatement " + run + " has no " + file));
    downloads.write(found, stored, response);
  }
}
