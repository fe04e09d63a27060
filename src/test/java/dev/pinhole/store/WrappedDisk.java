package dev.pinhole.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The system's disk with something between it and every write.
public abstract class WrappedDisk implements Disk {
  /// Writes to the disk, or does not.
  protected abstract void write(ByteBuffer bytes, Output disk) throws IOException;

  @Override
  public final Output append(Path file) throws IOException {
    return new Wrapped(Disk.system().append(file));
  }

  @Override
  public final Output create(Path file) throws IOException {
    return new Wrapped(Disk.system().create(file));
  }

  @Override
  public final void rename(Path from, Path to) throws IOException {
    Disk.system().rename(from, to);
  }

  @Override
  public final void delete(Path file) throws IOException {
    Disk.system().delete(file);
  }

  @Override
  public final void makeFolder(Path folder) throws IOException {
    Disk.system().makeFolder(folder);
  }

  @Override
  public final void forceFolder(Path folder) throws IOException {
    Disk.system().forceFolder(folder);
  }

  private final class Wrapped implements Output {
    private final Output output;

    Wrapped(Output output) {
      this.output = output;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      WrappedDisk.this.write(bytes, output);
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
