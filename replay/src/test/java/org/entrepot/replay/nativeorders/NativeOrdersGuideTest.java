package org.entrepot.replay.nativeorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.replay.Project;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeOrdersGuideTest {

  private static final Pattern COLUMN =
      Pattern.compile("^\\| `([a-z.A-Z-]+)` \\| [^|]+ \\| (yes)? ?\\|", Pattern.MULTILINE);
  private static final Pattern EXAMPLE = Pattern.compile("```csv\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder = Path.of("");

  private static String guide() throws IOException {
    return Files.readString(Project.root().resolve("docs/guide/native-orders.md"));
  }

  @Test
  void theGuideListsTheColumnsOfTheLayoutAndNoOthers() throws Exception {
    List<String> documented = new ArrayList<>();
    List<String> needed = new ArrayList<>();
    Matcher rows = COLUMN.matcher(guide());
    while (rows.find()) {
      documented.add(rows.group(1));
      if (rows.group(2) != null) {
        needed.add(rows.group(1));
      }
    }

    assertThat(documented).containsExactlyInAnyOrderElementsOf(NativeColumns.names());
    assertThat(needed).containsExactlyInAnyOrderElementsOf(NativeColumns.needed());
  }

  @Test
  void theExampleOfTheGuideIsReadWithoutABadRow() throws Exception {
    Matcher example = EXAMPLE.matcher(guide());
    assertThat(example.find()).isTrue();
    Path file = Files.writeString(folder.resolve("example.csv"), example.group(1));
    Counting sink = new Counting();

    NativeSource.in(file, null).read(sink);

    assertThat(sink.bad).isEmpty();
    assertThat(sink.batch.size()).isEqualTo(3);
    assertThat(sink.batch.number(1, LineBatch.NumberColumn.PRICE_MINOR)).isEqualTo(8590);
    assertThat(sink.batch.has(2, LineBatch.NumberColumn.HANDED_OVER_SECOND)).isFalse();
  }

  private static final class Counting implements OrderSink {
    private final LineBatch batch = new LineBatch(new Words());
    private final List<BadRow> bad = new ArrayList<>();

    @Override
    public LineBatch batch() {
      return batch;
    }

    @Override
    public void added(int lines) {}

    @Override
    public void bad(BadRow row) {
      bad.add(row);
    }

    @Override
    public void badBeside(BadRow row) {
      bad.add(row);
    }

    @Override
    public void badOrder(String order) {}

    @Override
    public void withoutLines(String order) {}

    @Override
    public void read(ReadFile file) {}

    @Override
    public void row(long bytes) {}
  }
}
