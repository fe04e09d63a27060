package dev.pinhole.testing;

import dev.pinhole.store.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A disk that does so many acts, and what a test wants of it at every further one. A write that is
/// cut writes half of its bytes.
public final class WornDisk implements Disk {
  private final int acts;
  private final Wear wear;
  private int done;

  /// What happens at an act too many.
  public interface Wear {
    /// @param beyond 0 at the first act too many, then 1 and so on
    /// @throws IOException where that act fails; without, it is done
    void at(int beyond) throws IOException;

    /// @param says what the disk says
    /// @return that no further act works
    static Wear always(String says) {
      return _ -> {
        throw new IOException(says);
      };
    }

    /// @param says what the disk says
    /// @return that one act fails, and everything after it works
    static Wear once(String says) {
      return beyond -> {
        if (beyond == 0) {
          throw new IOException(says);
        }
      };
    }
  }

  /// @param acts how many acts work
  /// @param wear what happens then
  public WornDisk(int acts, Wear wear) {
    this.acts = acts;
    this.wear = wear;
  }

  /// @return whether there was an act too many
  public boolean isWorn() {
    return done > acts;
  }

  private void act() throws IOException {
    done++;
    if (isWorn()) {
      wear.at(done - acts - 1);
    }
  }

  @Override
  public Output append(Path file) throws IOException {
    act();
    return new Worn(Disk.system().append(file));
  }

  @Override
  public Output create(Path file) throws IOException {
    act();
    return new Worn(Disk.system().create(file));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    act();
    Disk.system().rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    act();
    Disk.system().delete(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    act();
    Disk.system().makeFolder(folder);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    act();
    Disk.system().forceFolder(folder);
  }

  private final class Worn implements Output {
    private final Output output;

    Worn(Output output) {
      this.output = output;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      try {
        act();
      } catch (IOException | RuntimeException e) {
        output.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        throw e;
      }
      output.write(bytes);
    }

    @Override
    public void force() throws IOException {
      act();
      output.force();
    }

    @Override
    public void truncate(long size) throws IOException {
      act();
      output.truncate(size);
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
