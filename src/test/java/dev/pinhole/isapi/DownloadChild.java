package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.OptionalLong;

/// Downloads in a program of its own, which is given little memory. Ends with 0 where all came.
final class DownloadChild {
  private DownloadChild() {}

  private static final class Nowhere implements Download.Sink {
    @Override
    public void startsAt(long offset) {}

    @Override
    public void write(ByteBuffer bytes) {
      bytes.position(bytes.limit());
    }
  }

  /// @param args the camera's port on loopback, and how many bytes must come
  /// @throws IOException never: nothing is kept
  public static void main(String[] args) throws IOException {
    Recording recording =
        new Recording(
            101,
            LocalDateTime.MIN,
            LocalDateTime.MAX,
            OptionalLong.empty(),
            "",
            "rtsp://a/b",
            Recording.Kind.OTHER);
    Answer<Downloaded> answer =
        new Isapi(new IsapiClient(Duration.ofSeconds(10)))
            .download(
                new Reach("127.0.0.1", Integer.parseInt(args[0])),
                Login.admin(Secret.of("Winter-2031")),
                recording,
                new Download(new Nowhere(), 0, Long.MAX_VALUE, Duration.ofSeconds(20)));
    boolean whole =
        answer.equals(new Answer.Ok<>(new Downloaded(0, Long.parseLong(args[1]), true)));
    System.exit(whole ? 0 : 1);
  }
}
