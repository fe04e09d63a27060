package dev.pinhole.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The content of a recording, made while it is sent: the same bytes every time, from any place on,
/// in constant memory.
///
/// It begins as an MPEG program stream does, with a padding packet that says what it is; after that
/// come bytes that cannot be compressed.
final class RecordedBytes {
  private static final int BLOCK = 64 * 1_024;
  private static final String MARK = "SIMULATED by Pinhole. Not a recording of a real camera. ";

  /// Pack header of an MPEG-2 program stream at time zero.
  private static final byte[] PACK = {
    0, 0, 1, (byte) 0xBA, 0x44, 0, 4, 0, 4, 1, 0, 0, 3, (byte) 0xF8
  };

  private RecordedBytes() {}

  /// @param recording whose content
  /// @param from the first byte to write, from 0
  /// @param end the byte after the last
  /// @param pace how fast
  /// @param out where to; blocks while the client is slow
  static void write(Recording recording, long from, long end, Pace pace, OutputStream out)
      throws IOException {
    byte[] block = new byte[BLOCK];
    for (long at = from - from % BLOCK; at < end; at += BLOCK) {
      fill(recording.seed(), at, block);
      int first = (int) Math.max(0, from - at);
      int after = (int) Math.min(BLOCK, end - at);
      pace.before(after - first);
      out.write(block, first, after - first);
    }
  }

  private static void fill(long seed, long at, byte[] block) {
    ByteBuffer buffer = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < BLOCK; i += Long.BYTES) {
      buffer.putLong(i, mixed(seed + (at + i) * 0x9E3779B97F4A7C15L));
    }
    if (at == 0) {
      byte[] head = head();
      System.arraycopy(head, 0, block, 0, head.length);
    }
  }

  /// David Stafford's mix of 64 bits.
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static byte[] head() {
    byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
    byte[] head = Arrays.copyOf(PACK, PACK.length + 6 + mark.length);
    head[PACK.length + 2] = 1;
    head[PACK.length + 3] = (byte) 0xBE;
    head[PACK.length + 5] = (byte) mark.length;
    System.arraycopy(mark, 0, head, PACK.length + 6, mark.length);
    return head;
  }
}
