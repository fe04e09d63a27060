package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The look is kept between starts, and never in the way.
final class LookFileTest {
  @TempDir Path folder;

  @Test
  void theLookComesBack() {
    Look dark = new Look(Theme.DARK, new TextSize(150));
    new LookFile(folder).write(dark);
    assertThat(new LookFile(folder).read()).isEqualTo(dark);
    Look brief = new Look(Theme.DARK, new TextSize(150), true);
    new LookFile(folder).write(brief);
    assertThat(new LookFile(folder).read()).isEqualTo(brief);
  }

  @Test
  void aLookThatWasKeptBeforeShortStepsCameStillHolds() throws IOException {
    Files.writeString(
        folder.resolve("look.json"), "{\"schema\":1,\"theme\":\"DARK\",\"textPercent\":150}");
    assertThat(new LookFile(folder).read())
        .isEqualTo(new Look(Theme.DARK, new TextSize(150), false));
  }

  @Test
  void whatCannotBeReadIsTheUsualLook() throws IOException {
    assertThat(new LookFile(folder).read()).isEqualTo(Look.USUAL);
    for (String wrong :
        new String[] {
          "",
          "{",
          "[]",
          "{\"schema\":2,\"theme\":\"DARK\",\"textPercent\":100}",
          "{\"schema\":1,\"theme\":\"PINK\",\"textPercent\":100}",
          "{\"schema\":1,\"theme\":\"DARK\",\"textPercent\":9000}",
          "x".repeat(100_000)
        }) {
      Files.writeString(folder.resolve("look.json"), wrong);
      assertThat(new LookFile(folder).read()).as(wrong).isEqualTo(Look.USUAL);
    }
  }
}
