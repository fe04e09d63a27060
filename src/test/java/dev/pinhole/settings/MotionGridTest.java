package dev.pinhole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cells of a picture, and the rectangles that they make.
final class MotionGridTest {
  private static MotionGrid random(Random random) {
    MotionGrid grid = MotionGrid.NONE;
    int density = 1 + random.nextInt(9);
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        grid = grid.with(row, column, random.nextInt(10) < density);
      }
    }
    return grid;
  }

  private static Area area(Random random) {
    return Area.between(
        random.nextInt(MotionGrid.ROWS),
        random.nextInt(MotionGrid.COLUMNS),
        random.nextInt(MotionGrid.ROWS),
        random.nextInt(MotionGrid.COLUMNS));
  }

  @Test
  void noneAndAll() {
    assertThat(MotionGrid.NONE.count()).isZero();
    assertThat(MotionGrid.NONE.areas()).isEmpty();
    assertThat(MotionGrid.ALL.count()).isEqualTo(396).isEqualTo(MotionGrid.CELLS);
    assertThat(MotionGrid.ALL.areas()).containsExactly(new Area(0, 0, 18, 22));
    assertThat(MotionGrid.ALL.inverse()).isEqualTo(MotionGrid.NONE);
    assertThat(MotionGrid.NONE.percent()).isZero();
    assertThat(MotionGrid.ALL.percent()).isEqualTo(100);
    assertThat(MotionGrid.NONE.with(3, 4, true).percent()).isEqualTo(1);
    assertThat(MotionGrid.ALL.with(3, 4, false).percent()).isEqualTo(99);
  }

  @Test
  void everyCellIsItsOwn() {
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        MotionGrid one = MotionGrid.NONE.with(row, column, true);
        assertThat(one.isOn(row, column)).isTrue();
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.areas()).containsExactly(new Area(row, column, 1, 1));
        assertThat(one.with(row, column, false)).isEqualTo(MotionGrid.NONE);
        assertThat(one.hashCode())
            .isEqualTo(MotionGrid.NONE.with(row, column, true).hashCode())
            .isNotEqualTo(MotionGrid.NONE.hashCode());
      }
    }
  }

  @Test
  void aFrameHasFourAreas() {
    MotionGrid frame = MotionGrid.ALL.with(new Area(1, 1, 16, 20), false);
    assertThat(frame.areas())
        .containsExactly(
            new Area(0, 0, 1, 22),
            new Area(1, 0, 16, 1),
            new Area(1, 21, 16, 1),
            new Area(17, 0, 1, 22));
  }

  @Test
  void areasThatTouchAreSaidAsOne() {
    MotionGrid grid =
        MotionGrid.NONE.with(new Area(2, 3, 4, 5), true).with(new Area(6, 3, 2, 5), true);
    assertThat(grid.areas()).containsExactly(new Area(2, 3, 6, 5));
  }

  @Test
  void theUnionOfTheAreasIsTheGrid() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      MotionGrid grid = random(random);
      MotionGrid union = MotionGrid.NONE;
      int cells = 0;
      List<Area> areas = grid.areas();
      for (Area area : areas) {
        assertThat(grid.covers(area)).as("seed %d", seed).isTrue();
        union = union.with(area, true);
        cells += area.count();
      }
      assertThat(union).as("seed %d", seed).isEqualTo(grid);
      assertThat(cells).as("no overlap, seed %d", seed).isEqualTo(grid.count());
    }
  }

  @Test
  void unionInverseAndAreasAgreeCellByCell() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      MotionGrid one = random(random);
      MotionGrid other = random(random);
      Area area = area(random);
      boolean on = random.nextBoolean();
      MotionGrid painted = one.with(area, on);
      MotionGrid union = one.union(other);
      for (int row = 0; row < MotionGrid.ROWS; row++) {
        for (int column = 0; column < MotionGrid.COLUMNS; column++) {
          boolean was = one.isOn(row, column);
          assertThat(union.isOn(row, column))
              .as("seed %d", seed)
              .isEqualTo(was || other.isOn(row, column));
          assertThat(one.inverse().isOn(row, column)).as("seed %d", seed).isEqualTo(!was);
          assertThat(painted.isOn(row, column))
              .as("seed %d", seed)
              .isEqualTo(area.contains(row, column) ? on : was);
        }
      }
      assertThat(one.covers(area)).isEqualTo(one.with(area, true).equals(one));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 1, 1",
    "0, -1, 1, 1",
    "0, 0, 0, 1",
    "0, 0, 1, 0",
    "18, 0, 1, 1",
    "0, 22, 1, 1",
    "17, 0, 2, 1",
    "0, 21, 1, 2",
    "1, 1, 2147483647, 1",
    "1, 1, 1, 2147483647"
  })
  void anAreaLiesInThePicture(int row, int column, int rows, int columns) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Area(row, column, rows, columns));
  }

  @Test
  void cellsOutsideAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> MotionGrid.ALL.isOn(18, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> MotionGrid.ALL.isOn(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> MotionGrid.ALL.with(0, 22, true));
  }

  @Test
  void sensitivityIsZeroToAHundred() {
    assertThat(new MotionDetection(true, 0, MotionGrid.ALL, true).sensitivity()).isZero();
    assertThat(new MotionDetection(true, 100, MotionGrid.ALL, true).sensitivity()).isEqualTo(100);
    for (int wrong : new int[] {-1, 101}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MotionDetection(true, wrong, MotionGrid.ALL, false));
    }
  }
}
