package dev.pinhole.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/// A disk that takes a number of bytes and then nothing more.
final class CutDisk extends WrappedDisk {
  private final String says;
  private long left;

  CutDisk(long bytes, String says) {
    this.left = bytes;
    this.says = says;
  }

  @Override
  protected void write(ByteBuffer bytes, Output disk) throws IOException {
    int fits = (int) Math.min(left, bytes.remaining());
    boolean cut = fits < bytes.remaining();
    left -= fits;
    disk.write(bytes.slice(bytes.position(), fits));
    if (cut) {
      throw new IOException(says);
    }
  }
}
