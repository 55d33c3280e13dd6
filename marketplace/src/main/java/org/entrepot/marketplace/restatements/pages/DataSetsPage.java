package org.entrepot.marketplace.restatements.pages;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.restatements.uploads.UploadRefused;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.marketplace.wording.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The data sets: what there is, uploads, removal. */
@Controller
@OpenTo(Audience.OPERATORS)
final class DataSetsPage {

  private final DataSets dataSets;
  private final Runs runs;
  private final DataSize most;

  DataSetsPage(
      DataSets dataSets,
      Runs runs,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.dataSets = dataSets;
    this.runs = runs;
    this.most = most;
  }

  @GetMapping(Links.DATA_SETS)
  String all(Locale locale, Model model) {
    fill(locale, model);
    return "restatements/data-sets";
  }

  @PostMapping(Links.DATA_SETS)
  ModelAndView upload(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) List<MultipartFile> files,
      Principal operator,
      Locale locale,
      Model model,
      RedirectAttributes after) {
    try {
      List<MultipartFile> sent = files == null ? List.of() : files;
      DataSet kept =
          dataSets.upload(
              name,
              sent.stream().filter(file -> !file.isEmpty()).map(Sent::new).toList(),
              operator.getName());
      after.addFlashAttribute("told", kept.name() + " was uploaded: it can be restated.");
      return new ModelAndView("redirect:" + Links.DATA_SETS);
    } catch (UploadRefused refused) {
      fill(locale, model);
      model.addAttribute("reasons", refused.reasons());
      model.addAttribute("typedName", name);
      return new ModelAndView(
          "restatements/data-sets", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping(Links.DATA_SETS + "/{id}/delete")
  String confirmDeletion(@PathVariable String id, Model model) {
    DataSet dataSet = uploaded(id);
    List<Run> using = runs.of(dataSet);
    model.addAttribute("dataSet", dataSet);
    model.addAttribute("used", using.size());
    model.addAttribute("underWay", isUnderWay(using));
    return "restatements/delete-data-set";
  }

  @PostMapping(Links.DATA_SETS + "/{id}/delete")
  String delete(@PathVariable String id, RedirectAttributes after) {
    DataSet dataSet = uploaded(id);
    if (isUnderWay(runs.of(dataSet))) {
      after.addFlashAttribute("told", "A restatement of " + dataSet.name() + " is under way.");
    } else {
      dataSets.delete(dataSet);
      after.addFlashAttribute("told", dataSet.name() + " was removed.");
    }
    return "redirect:" + Links.DATA_SETS;
  }

  private static boolean isUnderWay(List<Run> using) {
    return using.stream().anyMatch(run -> run.state().isUnderWay());
  }

  private DataSet uploaded(String id) {
    return dataSets
        .find(id)
        .filter(dataSet -> dataSet.uploaded() != null)
        .orElseThrow(() -> new NoSuchRestatement("there is no uploaded data set " + id));
  }

  private void fill(Locale locale, Model model) {
    List<DataSet> all = dataSets.all();
    model.addAttribute("dataSets", all);
    model.addAttribute("about", DataSetWords.about(all, Wording.in(locale)));
    model.addAttribute("mostMegabytes", most.toMegabytes());
  }

  private record Sent(MultipartFile file) implements DataSets.Incoming {
    @Override
    public String name() {
      String name = file.getOriginalFilename();
      return name == null ? "" : name;
    }

    @Override
    public InputStream content() throws IOException {
      return file.getInputStream();
    }
  }
}
