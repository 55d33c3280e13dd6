package org.entrepot.marketplace.restatements.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes the tables out of a zip archive; refuses the archive as a whole where it is not honest. */
final class Unpacking {

  private static final int MOST_ENTRIES = 10_000;

  private final Allowance allowance;
  private final Reception reception;

  Unpacking(Allowance allowance, Reception reception) {
    this.allowance = allowance;
    this.reception = reception;
  }

  /**
   * Unpacks every table into the reception's folder.
   *
   * @param name as it may stand in a message
   */
  void unpack(String name, Path archive) throws IOException, UploadRefused {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : tables(name, zip)) {
        String shown = FileNames.shown(entry.getName());
        long packed = Math.max(1, entry.getCompressedSize());
        try (InputStream content = allowance.counted(shown, zip.getInputStream(entry), packed)) {
          reception.unpacked(FileNames.last(entry.getName()), content);
        }
      }
    } catch (Allowance.Exceeded tooMuch) {
      throw new UploadRefused(String.valueOf(tooMuch.getMessage()));
    } catch (ZipException damaged) {
      throw new UploadRefused(
          name + " cannot be unpacked: the archive is damaged, or locked with a password.");
    }
  }

  private List<ZipEntry> tables(String name, ZipFile zip) throws UploadRefused {
    if (zip.size() > MOST_ENTRIES) {
      throw new UploadRefused(name + " holds " + zip.size() + " entries: it is no data set.");
    }
    List<ZipEntry> tables = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (ZipEntry entry : zip.stream().toList()) {
      judge(name, entry, tables, faults);
    }
    if (faults.isEmpty() && tables.isEmpty()) {
      faults.add(name + " holds no .csv, .csv.gz or .parquet file.");
    }
    if (!faults.isEmpty()) {
      throw new UploadRefused(faults);
    }
    return tables;
  }

  private void judge(String name, ZipEntry entry, List<ZipEntry> tables, List<String> faults) {
    String path = entry.getName();
    String shown = FileNames.shown(path);
    if (!FileNames.staysInside(path)) {
      faults.add(
          name
              + " holds "
              + shown
              + ", a path that leads out of its folder. Nothing was unpacked.");
    } else if (path.equals("[Content_Types].xml")) {
      faults.add(name + " is an Office document: save each table as CSV.");
    } else if (FileNames.endsWith(path, ".zip")) {
      faults.add(name + " holds another archive, " + shown + ": pack the tables themselves.");
    } else if (!entry.isDirectory() && !FileNames.isLitter(path)) {
      if (FileNames.isTable(path)) {
        tables.add(entry);
      } else {
        reception.leaveOut(path);
      }
    }
  }
}
