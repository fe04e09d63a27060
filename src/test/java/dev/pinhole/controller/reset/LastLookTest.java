package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.setup.LastPicture;
import dev.pinhole.job.Act;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.report.HandOver;
import dev.pinhole.report.ReportJson;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import dev.pinhole.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture at the end: taken once, where Pinhole could sign in, and kept nowhere.
class LastLookTest {
  @TempDir Path folder;
  private Practice practice;
  private SettingUp person;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(folder.resolve("pinhole"), new HandClock());
    person = new SettingUp(practice);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  private void signInAndGoBack() {
    person.toTheList();
    person.open(Item.CLOCK);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
  }

  private Optional<LastPicture> last() {
    return practice.view().live().last();
  }

  private void finish() {
    practice.act(new Act.Done());
    practice.at(Step.Finished.class);
  }

  @Test
  void theEndShowsWhatTheCameraSees() throws Exception {
    signInAndGoBack();
    assertThat(last()).isEmpty();
    finish();
    Await.until("a picture", () -> last().filter(LastPicture.Taken.class::isInstance).isPresent());
    byte[] bytes = ((LastPicture.Taken) last().orElseThrow()).picture().bytes();
    assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF);
    assertThat(ReportJson.of(HandOver.of(practice.view().job()), Words.of(Locale.ENGLISH)))
        .doesNotContain("picture");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .allSatisfy(file -> assertThat(Files.size(file)).isNotEqualTo(bytes.length));
    }
  }

  @Test
  void whoNeverSignedInIsToldNothing() {
    person.toTheList();
    finish();
    assertThat(last()).isEmpty();
  }

  @Test
  void aCameraThatRefusesGivesNone() {
    signInAndGoBack();
    practice.site.faults("front-door").busy(5);
    finish();
    Await.until("no picture", () -> last().equals(Optional.of(new LastPicture.Missing())));
  }

  @Test
  void aCameraThatIsGoneGivesNone() {
    signInAndGoBack();
    practice.site.power("front-door", false);
    practice.vanishes();
    finish();
    Await.until("no picture", () -> last().equals(Optional.of(new LastPicture.Missing())));
  }
}
