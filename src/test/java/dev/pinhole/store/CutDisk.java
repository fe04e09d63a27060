package dev.pinhole.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A disk that takes a number of bytes and then nothing more.
final class CutDisk implements Disk {
  private final String says;
  private long left;

  CutDisk(long bytes, String says) {
    this.left = bytes;
    this.says = says;
  }

  @Override
  public Output append(Path file) throws IOException {
    return new Cut(Disk.system().append(file));
  }

  @Override
  public Output create(Path file) throws IOException {
    return new Cut(Disk.system().create(file));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Disk.system().rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    Disk.system().delete(file);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    Disk.system().forceFolder(folder);
  }

  private final class Cut implements Output {
    private final Output output;

    Cut(Output output) {
      this.output = output;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      int fits = (int) Math.min(left, bytes.remaining());
      boolean cut = fits < bytes.remaining();
      left -= fits;
      output.write(bytes.slice(bytes.position(), fits));
      if (cut) {
        throw new IOException(says);
      }
    }

    @Override
    public void force() throws IOException {
      output.force();
    }

    @Override
    public void truncate(long size) throws IOException {
      output.truncate(size);
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
