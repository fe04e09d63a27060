package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The reminder: what it presets, and that nothing that erases may begin without it.
final class BackupReminderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final BackupReminder reminder = new BackupReminder();

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ONLY_BACK_UP", "ONLY_SET_UP"})
  void everyTroubleIsOfferedSomething(Trouble trouble) {
    assertThat(reminder.offered(of(trouble))).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void whoCannotSignInIsNotLedToSayThatAllIsSaved() {
    for (Trouble trouble : List.of(Trouble.FORGOT_PASSWORD, Trouble.NO_ANSWER)) {
      assertThat(reminder.offered(of(trouble)).getFirst()).isEqualTo(SaveDecision.TAKE_CARD_OUT);
    }
  }

  @Test
  void nobodyIsOfferedSomebodyElsesRecordings() {
    assertThat(reminder.offered(seen(Trouble.BOUGHT_USED, Activation.ACTIVE)))
        .containsExactly(SaveDecision.NOTHING_TO_KEEP, SaveDecision.TAKE_CARD_OUT);
  }

  @Test
  void theCardComesOutOfACameraThatIsGivenAway() {
    assertThat(reminder.offered(of(Trouble.GIVING_AWAY)))
        .startsWith(SaveDecision.TAKE_CARD_OUT)
        .doesNotContain(SaveDecision.ACCEPT_LOSS);
  }

  @Test
  void aBackupComesFirstWhereSomebodyCanSignIn() {
    for (Trouble trouble :
        List.of(Trouble.WORKS_BADLY, Trouble.FACTORY_SETTINGS, Trouble.GIVING_AWAY)) {
      assertThat(reminder.offered(seen(trouble, Activation.ACTIVE)))
          .startsWith(SaveDecision.BACK_UP);
      assertThat(reminder.offered(seen(trouble, Activation.INACTIVE)))
          .doesNotContain(SaveDecision.BACK_UP);
      assertThat(reminder.offered(of(trouble))).doesNotContain(SaveDecision.BACK_UP);
    }
    assertThat(reminder.offered(seen(Trouble.FORGOT_PASSWORD, Activation.ACTIVE)))
        .doesNotContain(SaveDecision.BACK_UP);
  }

  private static Job of(Trouble trouble) {
    return with(Job.NEW, new ChoiceEvent.TroubleChosen(trouble));
  }

  private static Job seen(Trouble trouble, Activation activation) {
    MacAddress mac = MacAddress.parse("44-19-b6-0a-3c-01").orElseThrow();
    Camera camera = new Camera(mac, "DS-2CD1123G0-I20200414AAWRE00000001", "DS-2CD1123G0-I");
    Sighting sighting =
        new Sighting(
            NOW,
            camera,
            Ipv4Address.of("192.168.1.108"),
            24,
            false,
            activation,
            "2026-02-01 06:00:17",
            "V5.5.82",
            80,
            "192.168.1.108",
            Set.of());
    Job chosen =
        with(
            of(trouble),
            new ChoiceEvent.CameraChosen(
                camera, "", Identified.ofModel(Catalog.builtIn(), camera.model()), true));
    return with(chosen, new ObservationEvent.Baseline(sighting));
  }

  @Test
  void nothingErasesBeforeADecision() {
    Job job = with(Job.NEW, new ChoiceEvent.Opened(Place.WORLD, "test"));
    assertThat(reminder.mayErase(job)).isFalse();
    job = with(job, new ChoiceEvent.StationPassed(Station.SAVE));
    assertThat(reminder.mayErase(job)).as("passed without a decision").isFalse();
    job = with(job, new ChoiceEvent.SaveDecided(SaveDecision.NOTHING_TO_KEEP));
    assertThat(reminder.mayErase(job)).as("decided, but nobody read what").isFalse();
    job = with(job, new ChoiceEvent.ContractSeen(ErasureContract.of(ResetWay.BUTTON)));
    assertThat(reminder.mayErase(job)).isTrue();
    job = with(job, new ChoiceEvent.Withdrawn(2));
    assertThat(reminder.mayErase(job)).as("after Back").isFalse();
  }

  private static Job with(Job job, JobEvent event) {
    return job.with(new Entry(job.nextNumber(), NOW, Origin.REPORTED, event));
  }
}
