package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.backup.Reminders.Often;
import dev.pinhole.job.Place;
import dev.pinhole.store.Disk;
import dev.pinhole.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is reminded when, and how that choice outlives the program.
final class RemindersTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final MacAddress PORCH = MacAddress.parse("44-19-b6-0a-3c-01").orElseThrow();

  @TempDir Path folder;

  private static KnownCamera camera(Place place, Optional<Duration> ago) {
    return new KnownCamera(
        place,
        new Camera(PORCH, "serial", "model"),
        "Porch",
        ago.map(NOW::minus),
        Optional.empty(),
        Optional.empty());
  }

  private static List<KnownCamera> daysAgo(int days) {
    return List.of(camera(Place.WORLD, Optional.of(Duration.ofDays(days))));
  }

  @Test
  void aBackupIsDueOnceItsTimeIsOver() {
    assertThat(Reminders.USUAL.due(daysAgo(90), NOW)).isEmpty();
    assertThat(Reminders.USUAL.due(daysAgo(91), NOW)).hasSize(1);
    assertThat(Reminders.USUAL.with(Often.MONTHLY).due(daysAgo(31), NOW)).hasSize(1);
    assertThat(Reminders.USUAL.with(Often.HALF_YEARLY).due(daysAgo(91), NOW)).isEmpty();
    assertThat(Reminders.USUAL.due(List.of(camera(Place.WORLD, Optional.empty())), NOW)).hasSize(1);
  }

  @Test
  void changedSettingsAreDueAtOnce() {
    KnownCamera changed =
        new KnownCamera(
            Place.WORLD,
            new Camera(PORCH, "serial", "model"),
            "Porch",
            Optional.of(NOW),
            Optional.of("folder"),
            Optional.of(1));
    assertThat(Reminders.USUAL.due(List.of(changed), NOW)).containsExactly(changed);
  }

  @Test
  void aPracticeCameraIsNeverDue() {
    assertThat(Reminders.USUAL.due(List.of(camera(Place.PRACTICE, Optional.empty())), NOW))
        .isEmpty();
  }

  @Test
  void whoWantsNoneIsLeftAlone() {
    assertThat(Reminders.USUAL.with(Often.ONLY_BEFORE_A_RESET).due(daysAgo(4_000), NOW)).isEmpty();
  }

  @Test
  void aRestEndsByItself() {
    Instant end = NOW.plus(Reminders.A_WHILE);
    Reminders rests = Reminders.USUAL.resting(PORCH, NOW, end);
    assertThat(rests.due(daysAgo(91), NOW)).isEmpty();
    assertThat(rests.due(daysAgo(91), end.minusSeconds(1))).isEmpty();
    assertThat(rests.due(daysAgo(91), end)).hasSize(1);
    MacAddress other = MacAddress.parse("44-19-b6-0a-3c-02").orElseThrow();
    assertThat(rests.resting(other, end, end.plusSeconds(60)).resting()).containsOnlyKeys(other);
  }

  @Test
  void theChoiceOutlivesTheProgram() throws Exception {
    Reminders chosen = Reminders.USUAL.with(Often.MONTHLY).resting(PORCH, NOW, NOW.plusSeconds(9));
    new RemindersFile(Disk.system(), folder).write(chosen);
    assertThat(new RemindersFile(Disk.system(), folder).read()).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"schema\":2,\"often\":\"MONTHLY\"}",
        "{\"schema\":1,\"often\":\"DAILY\"}",
        "{\"schema\":1,\"often\":\"MONTHLY\",\"resting\":{\"porch\":\"2026-11-27T10:00:00Z\"}}",
        "{\"schema\":1,\"often\":\"MONTHLY\",\"resting\":{\"44-19-b6-0a-3c-01\":\"soon\"}}"
      })
  void whatIsNoDocumentCountsAsTheUsual(String content) throws Exception {
    Files.writeString(folder.resolve("reminders.json"), content);
    assertThat(new RemindersFile(Disk.system(), folder).read()).isEqualTo(Reminders.USUAL);
  }

  @Test
  void theCalendarRemindsOneSpanLaterAndNamesNoCamera() {
    String ics =
        BackupCalendar.of(Often.HALF_YEARLY, NOW, ZoneOffset.UTC, Words.of(Locale.UK)).ics();
    assertThat(ics)
        .contains("DTSTART:20270527T100000", "INTERVAL=6", "SUMMARY:Back up your cameras")
        .doesNotContain("Porch");
  }
}
