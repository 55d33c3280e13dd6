package org.entrepot.replay.orders;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Which orders a part holds: a mark of 64 bits for each, sorted, so that an order in two parts is
 * found without holding all orders in memory. Two orders share a mark by chance once in some
 * thousand sets of a hundred million orders; then they are taken for one.
 */
public final class OrderMarks {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long MIXER = 0xff51afd7ed558ccdL;

  private record Next(long mark, int file) {}

  private long[] marks = new long[1024];
  private int count;

  public void add(String order) {
    if (count == marks.length) {
      marks = Arrays.copyOf(marks, count * 2);
    }
    marks[count++] = mark(order);
  }

  private static long mark(String order) {
    long hash = FNV_BASIS;
    for (int i = 0; i < order.length(); i++) {
      hash = (hash ^ order.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * MIXER;
    return hash ^ (hash >>> 33);
  }

  /** Writes how many there are, and the marks. */
  public void write(Path file) throws IOException {
    Arrays.sort(marks, 0, count);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(count);
      for (int i = 0; i < count; i++) {
        out.writeLong(marks[i]);
      }
    }
  }

  /** Two of the files that hold a mark in common, by their places; empty where none do. */
  public static List<Integer> sharing(List<Path> files) throws IOException {
    List<DataInputStream> ins = new ArrayList<>();
    try {
      int[] left = new int[files.size()];
      PriorityQueue<Next> next = new PriorityQueue<>(Comparator.comparingLong(Next::mark));
      for (int file = 0; file < left.length; file++) {
        ins.add(
            new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(file)))));
        left[file] = ins.get(file).readInt();
        advance(ins, left, file, next);
      }
      for (Next one = next.poll(); one != null; one = next.poll()) {
        Next other = next.peek();
        if (other != null && other.mark == one.mark) {
          return List.of(Math.min(one.file, other.file), Math.max(one.file, other.file));
        }
        advance(ins, left, one.file, next);
      }
      return List.of();
    } finally {
      for (DataInputStream in : ins) {
        in.close();
      }
    }
  }

  private static void advance(
      List<DataInputStream> ins, int[] left, int file, PriorityQueue<Next> next)
      throws IOException {
    if (left[file]-- > 0) {
      next.add(new Next(ins.get(file).readLong(), file));
    }
  }
}
