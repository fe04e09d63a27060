package dev.pinhole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The week and its brush.
final class RecordingWeekTest {
  private static final int HOUR = 3_600;
  private static final Span.Mode ALL = Span.Mode.CONTINUOUS;
  private static final Span.Mode MOTION = Span.Mode.MOTION;
  private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

  private static Span span(int from, int to, Span.Mode mode) {
    return new Span(from * HOUR, to * HOUR, mode);
  }

  private static RecordingWeek monday(Span... spans) {
    return new RecordingWeek(Map.of(MONDAY, List.of(spans)));
  }

  /// A day with so many spans of an hour, an hour apart.
  private static RecordingWeek spans(int count) {
    List<Span> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(span(2 * i, 2 * i + 1, i % 2 == 0 ? ALL : MOTION));
    }
    return new RecordingWeek(Map.of(MONDAY, all));
  }

  @Test
  void weeksThatMeanTheSameAreEqual() {
    assertThat(monday(span(8, 10, ALL), span(0, 8, ALL))).isEqualTo(monday(span(0, 10, ALL)));
    assertThat(monday(span(0, 8, ALL), span(8, 10, MOTION)).on(MONDAY)).hasSize(2);
    assertThat(new RecordingWeek(Map.of())).isEqualTo(RecordingWeek.NEVER);
    assertThat(RecordingWeek.always(ALL)).isNotEqualTo(RecordingWeek.always(MOTION));
  }

  @Test
  void itIsToldByTheHour() {
    assertThat(RecordingWeek.always(ALL).hours(ALL)).isEqualTo(168);
    assertThat(RecordingWeek.always(ALL).hours(MOTION)).isZero();
    RecordingWeek week = monday(new Span(0, 900, MOTION), span(23, 24, MOTION));
    assertThat(week.hours(MOTION)).isEqualTo(1.25);
    assertThat(week.at(MONDAY, 899)).contains(MOTION);
    assertThat(week.at(MONDAY, 900)).isEmpty();
    assertThat(week.at(MONDAY, Span.DAY - 1)).contains(MOTION);
    assertThat(week.at(DayOfWeek.TUESDAY, 0)).isEmpty();
  }

  @Test
  void theBrushCutsAndJoins() {
    RecordingWeek whole = monday(span(0, 24, ALL));
    RecordingWeek cut = whole.paint(MONDAY, 8 * HOUR, 18 * HOUR, Optional.of(MOTION)).orElseThrow();
    assertThat(cut).isEqualTo(monday(span(0, 8, ALL), span(8, 18, MOTION), span(18, 24, ALL)));
    assertThat(cut.paint(MONDAY, 8 * HOUR, 18 * HOUR, Optional.of(ALL))).contains(whole);
    assertThat(cut.paint(MONDAY, 0, Span.DAY, Optional.empty())).contains(RecordingWeek.NEVER);
  }

  @Test
  void aNinthSpanIsRefusedAndTheEighthIsNot() {
    assertThat(spans(7).paint(MONDAY, 20 * HOUR, 21 * HOUR, Optional.of(ALL)))
        .hasValueSatisfying(week -> assertThat(week.on(MONDAY)).hasSize(8));
    assertThat(spans(8).paint(MONDAY, 20 * HOUR, 21 * HOUR, Optional.of(ALL))).isEmpty();
    // A hole in one of eight makes nine.
    assertThat(spans(8).paint(MONDAY, 600, 700, Optional.empty())).isEmpty();
    assertThat(spans(8).paint(MONDAY, HOUR, 2 * HOUR, Optional.of(ALL))).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> spans(9));
  }

  @Test
  void onlyWhatComesOfAllStrokesIsBounded() {
    var extra = new RecordingWeek.Stroke(MONDAY, 20 * HOUR, 21 * HOUR, Optional.of(ALL));
    var over = new RecordingWeek.Stroke(MONDAY, 0, 8 * HOUR, Optional.of(ALL));
    assertThat(spans(8).paint(List.of(extra, over))).isPresent();
  }

  @Test
  void aDayIsCopiedToOthersAndItself() {
    RecordingWeek week = spans(8).copy(MONDAY, List.of(DayOfWeek.values()));
    for (DayOfWeek day : DayOfWeek.values()) {
      assertThat(week.on(day)).isEqualTo(spans(8).on(MONDAY));
    }
    assertThat(week.copy(DayOfWeek.SUNDAY, List.of())).isEqualTo(week);
  }

  @Test
  void aDayIsGivenOtherSpans() {
    assertThat(spans(8).with(MONDAY, List.of(span(8, 9, ALL), span(1, 2, MOTION))))
        .contains(monday(span(1, 2, MOTION), span(8, 9, ALL)));
    assertThat(spans(8).with(MONDAY, List.of(span(8, 10, ALL), span(9, 11, MOTION)))).isEmpty();
    List<Span> nine = new ArrayList<>(spans(8).on(MONDAY));
    nine.add(span(20, 21, ALL));
    assertThat(spans(8).with(MONDAY, nine)).isEmpty();
    // Two that touch are one.
    nine.set(8, span(15, 16, MOTION));
    assertThat(spans(8).with(MONDAY, nine)).isPresent();
  }

  @Test
  void whatIsNoStretchOfADayIsRefused() {
    for (int[] wrong : new int[][] {{-1, 5}, {5, 5}, {6, 5}, {0, Span.DAY + 1}}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Span(wrong[0], wrong[1], ALL));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> RecordingWeek.NEVER.paint(MONDAY, wrong[0], wrong[1], Optional.of(ALL)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monday(span(0, 5, ALL), span(4, 6, MOTION)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span.Mode.Foreign(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordingPlan(true, RecordingWeek.NEVER, OptionalInt.of(0)));
  }

  @Test
  void foreignModesAreToldOnce() {
    var event = new Span.Mode.Foreign("EDR");
    RecordingWeek week =
        RecordingWeek.always(event).paint(MONDAY, 0, HOUR, Optional.of(ALL)).orElseThrow();
    assertThat(week.foreign()).containsExactly(event);
    assertThat(RecordingWeek.always(MOTION).foreign()).isEmpty();
  }

  /// The brush against the plainest thing that does the same: a second each.
  @Test
  void theBrushPaintsEverySecondThatItCovers() {
    long seed = 20_260_730;
    var random = new Random(seed);
    int refused = 0;
    for (int run = 0; run < 40; run++) {
      List<Optional<Span.Mode>> seconds =
          new ArrayList<>(Collections.nCopies(Span.DAY, Optional.empty()));
      RecordingWeek week = RecordingWeek.NEVER;
      for (int i = 0; i < 30; i++) {
        RecordingWeek.Stroke stroke = RandomWeek.stroke(MONDAY, random);
        Optional<RecordingWeek> painted = week.paint(List.of(stroke));
        if (painted.isEmpty()) {
          refused++;
          continue;
        }
        week = painted.get();
        Collections.fill(seconds.subList(stroke.from(), stroke.to()), stroke.mode());
      }
      assertThat(seconds(week)).as("seed %d, run %d", seed, run).isEqualTo(seconds);
      assertThat(week).isEqualTo(new RecordingWeek(week.days()));
    }
    assertThat(refused).isPositive();
  }

  private static List<Optional<Span.Mode>> seconds(RecordingWeek week) {
    Optional<Span.Mode>[] all = newArray();
    Arrays.fill(all, Optional.empty());
    week.on(MONDAY).forEach(one -> Arrays.fill(all, one.from(), one.to(), Optional.of(one.mode())));
    return Arrays.asList(all);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Optional<Span.Mode>[] newArray() {
    return new Optional[Span.DAY];
  }
}
