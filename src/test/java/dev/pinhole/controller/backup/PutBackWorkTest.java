package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupName;
import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.FileSink;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.backup.Source;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Resource;
import dev.pinhole.job.RestoreEvent.Item;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.RestoreEvent.Written;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import dev.pinhole.testing.PlainCamera;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One document of a backup that is put back: to the camera that it is of, and as it was.
final class PutBackWorkTest {
  private static final MacAddress MAC = MacAddress.parse("58-50-ed-10-01-01").orElseThrow();
  private static final String OTHER = "58-50-ed-10-01-02";
  private static final String LOCK = "<IllegalLoginLock><enabled>%s</enabled></IllegalLoginLock>";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
  private final Login login = Login.admin(Secret.of("Winter-2031"));

  private PutBackWork work(Resource resource, byte[] document) throws IOException {
    CameraFacts facts = CameraFacts.of(MAC, "", "M", "1", "Door");
    BackupWriter.Means means =
        new BackupWriter.Means(Disk.system(), FreeSpace.system(), "test", "test");
    Path kept = BackupName.of(facts, LocalDate.of(2026, 3, 1)).make(Disk.system(), folder);
    try (BackupWriter writer =
        BackupWriter.open(means, kept, facts, clock.instant(), (_, _, _) -> true)) {
      try (FileSink sink = writer.add(Source.setting(resource.path()), document.length)) {
        sink.write(ByteBuffer.wrap(document));
        sink.finish();
      }
      writer.finish(clock.instant());
    }
    return new PutBackWork(isapi, login, kept);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anotherCameraThatTookTheAddressIsNotWrittenTo() throws IOException {
    PutBackWork work = work(Resource.LOGIN_LOCK, utf8(LOCK.formatted("true")));
    try (PlainCamera camera = new PlainCamera(() -> OTHER)) {
      camera.documents.put(Resource.LOGIN_LOCK.path(), utf8(LOCK.formatted("false")));
      assertThat(work.write(camera.reach(), MAC, Resource.LOGIN_LOCK))
          .isEqualTo(new Written("LOGIN_LOCK", Outcome.REFUSED, "signin.other"));
      assertThat(camera.written).isEmpty();
    }
    try (PlainCamera camera = new PlainCamera(MAC::text)) {
      camera.documents.put(Resource.LOGIN_LOCK.path(), utf8(LOCK.formatted("false")));
      assertThat(work.write(camera.reach(), MAC, Resource.LOGIN_LOCK).outcome())
          .isEqualTo(Outcome.DONE);
      assertThat(camera.written).containsExactly(Resource.LOGIN_LOCK.path());
    }
  }

  /// A backup keeps the bytes of the camera, in whatever encoding it writes.
  @Test
  void aNameInTheCamerasOwnEncodingIsNoDifference() throws IOException {
    byte[] named =
        PlainCamera.deviceInfo(MAC.text(), "\u524d\u95e8").getBytes(Charset.forName("GB18030"));
    PutBackWork work = work(Resource.DEVICE_INFO, named);
    try (PlainCamera camera = new PlainCamera(MAC::text)) {
      camera.documents.put(Resource.DEVICE_INFO.path(), named);
      assertThat(work.compare(camera.reach()))
          .isInstanceOfSatisfying(
              PutBackWork.Compared.Items.class,
              items -> assertThat(items.items()).extracting(Item::differing).containsExactly(0));
    }
  }
}
