package org.entrepot.marketplace.restatements.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.PrivateFiles;
import org.entrepot.marketplace.restatements.datasets.DataSet.Origin;
import org.entrepot.marketplace.restatements.demo.DemoFolder;
import org.entrepot.marketplace.restatements.uploads.Reception;
import org.entrepot.marketplace.restatements.uploads.UploadLimits;
import org.entrepot.marketplace.restatements.uploads.UploadRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** All data sets of this server. */
@Service
@EnableConfigurationProperties({DataSetFolders.class, UploadLimits.class})
public class DataSets {

  private static final String UPLOADS = "uploads";
  private static final String LISTED = "datasets";
  private static final String DEMO_ID = "demo";
  private static final String UPLOADED_ID = "upload-";
  private static final String LISTED_ID = "folder-";
  private static final int LONGEST_NAME = 120;

  private final Path uploads;
  private final List<Path> listed;
  private final DemoFolder demo;
  private final UploadedDataSets stored;
  private final UploadLimits limits;
  private final Clock clock;

  DataSets(
      DataDirectory data,
      DataSetFolders folders,
      DemoFolder demo,
      UploadedDataSets stored,
      UploadLimits limits,
      Clock clock) {
    this.uploads = data.resolve(UPLOADS);
    this.listed = List.of(data.resolve(LISTED), folders.besideTheProject());
    this.demo = demo;
    this.stored = stored;
    this.limits = limits;
    this.clock = clock;
    try {
      PrivateFiles.createFolder(uploads);
      PrivateFiles.createFolder(data.resolve(LISTED));
      Reception.removeUnfinished(uploads);
    } catch (IOException unusable) {
      throw new UncheckedIOException("the folder of uploads cannot be used", unusable);
    }
  }

  /** A file that is being sent. */
  public interface Incoming {
    String name();

    InputStream content() throws IOException;
  }

  /** Those of this machine, then the uploaded ones, the newest first. */
  public List<DataSet> all() {
    List<DataSet> all = new ArrayList<>();
    try {
      dataSet(DEMO_ID, demo.name(), Origin.DEMO, demo.folder(), null).ifPresent(all::add);
      for (Path parent : listed) {
        for (Path folder : LayoutCheck.folders(parent)) {
          listed(folder).ifPresent(all::add);
        }
      }
      for (UploadedDataSets.Entry entry : stored.newestFirst()) {
        uploaded(entry).ifPresent(all::add);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the data sets cannot be listed", unreadable);
    }
    return all;
  }

  public Optional<DataSet> find(String id) {
    return all().stream().filter(dataSet -> dataSet.id().equals(id)).findFirst();
  }

  private Optional<DataSet> listed(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    String id = LISTED_ID + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return dataSet(id, name, Origin.LISTED, folder, null);
  }

  private Optional<DataSet> uploaded(UploadedDataSets.Entry entry) throws IOException {
    Path folder = uploads.resolve(entry.id().toString());
    if (!Files.isDirectory(folder)) {
      return Optional.empty(); // sent to another server of this database
    }
    return dataSet(
        UPLOADED_ID + entry.id(),
        entry.name(),
        Origin.UPLOADED,
        folder,
        new DataSet.Uploaded(entry.by(), entry.at()));
  }

  private static Optional<DataSet> dataSet(
      String id, String name, Origin origin, Path folder, DataSet.@Nullable Uploaded uploaded)
      throws IOException {
    return LayoutCheck.of(folder, new ArrayList<>())
        .map(found ->
            new DataSet(
                id,
                name,
                origin,
                found.layout(),
                found.orders(),
                found.files(),
                found.alwaysStates(),
                found.mayState(),
                uploaded));
  }

  /**
   * Takes an upload: one archive, or the files themselves.
   *
   * @throws UploadRefused where anything of it is wrong; nothing is kept then
   */
  public DataSet upload(String name, List<? extends Incoming> files, String by)
      throws UploadRefused {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
      throw new UploadRefused("Give the data set a name of 1 to " + LONGEST_NAME + " letters.");
    }
    if (files.isEmpty()) {
      throw new UploadRefused("Choose a zip archive or the tables to upload.");
    }
    UUID id = UUID.randomUUID();
    try (Reception reception = Reception.open(uploads, limits)) {
      for (Incoming file : files) {
        try (InputStream content = file.content()) {
          reception.receive(file.name(), content);
        }
      }
      List<String> reasons = new ArrayList<>();
      if (LayoutCheck.of(reception.folder(), reasons).isEmpty()) {
        reasons.addFirst("The files have no layout that is known.");
        throw new UploadRefused(reasons);
      }
      reception.settleIn(uploads.resolve(id.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException("the upload cannot be kept", failed);
    }
    var entry = new UploadedDataSets.Entry(id, kept, by, clock.instant());
    stored.insert(entry);
    return find(UPLOADED_ID + id).orElseThrow();
  }

  /** Removes an uploaded data set with its files. */
  public void delete(DataSet dataSet) {
    if (dataSet.origin() != Origin.UPLOADED) {
      throw new IllegalArgumentException(dataSet.id() + " was not uploaded");
    }
    UUID id = UUID.fromString(dataSet.id().substring(UPLOADED_ID.length()));
    stored.delete(id);
    try {
      PrivateFiles.deleteTree(uploads.resolve(id.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException("the files of the data set cannot be removed", failed);
    }
  }
}
