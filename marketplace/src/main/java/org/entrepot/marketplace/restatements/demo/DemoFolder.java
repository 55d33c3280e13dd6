package org.entrepot.marketplace.restatements.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.PrivateFiles;
import org.springframework.stereotype.Component;

/** The demo's orders, written once into the data directory. */
@Component
public class DemoFolder {

  private static final String PARENT = "demo";
  private static final String FILE = "orders.csv";

  private final Path parent;

  DemoFolder(DataDirectory data) {
    this.parent = data.resolve(PARENT);
  }

  /** What the demo is called. */
  public String name() {
    return DemoProfile.read(DemoProfile.text()).name();
  }

  /** The folder with its orders, which are written where they are missing or of another profile. */
  public synchronized Path folder() throws IOException {
    String text = DemoProfile.text();
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    Path folder = parent.resolve(Long.toHexString(sum.getValue()));
    if (!Files.exists(folder.resolve(FILE))) {
      PrivateFiles.deleteTree(parent);
      PrivateFiles.createFolder(folder);
      Path unfinished = folder.resolve(FILE + ".part");
      new DemoOrders(DemoProfile.read(text)).write(unfinished);
      Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }
}
