package dev.pinhole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house: its floors, and what must never be.
final class ArchitectureTest {
  private static final String ROOT = "dev.pinhole.";

  /// The floors from the ground up. `text` and `camera` stand below the first: refusals travel as
  /// values of the one, and settings are said with the nouns of the other.
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("text", 0),
          Map.entry("camera", 0),
          Map.entry("secret", 1),
          Map.entry("settings", 1),
          Map.entry("store", 1),
          Map.entry("catalog", 2),
          Map.entry("sadp", 2),
          Map.entry("isapi", 2),
          Map.entry("job", 3),
          Map.entry("exchange", 3),
          Map.entry("backup", 3),
          Map.entry("journal", 4),
          Map.entry("report", 4),
          Map.entry("simulator", 4),
          Map.entry("controller", 5),
          Map.entry("ui", 6),
          Map.entry("app", 7));

  private static final Set<String> NAMES_OF_NOTHING =
      Set.of("util", "utils", "common", "helper", "helpers", "impl", "misc");
  private static final int LONGEST_FILE = 400;

  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String inside = name.substring(ROOT.length());
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }

  @Test
  void everyPackageHasItsFloorAndUsesLowerOnesOnly() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : HOUSE) {
      String from = room(type);
      if (from.isEmpty()) {
        continue;
      }
      assertThat(FLOORS).as(type.getName()).containsKey(from);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = room(dependency.getTargetClass());
        if (!to.isEmpty() && !to.equals(from) && FLOORS.get(to) >= FLOORS.get(from)) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// Within a room the same holds for the packages of one subject each: none stands on another that
  /// stands on it.
  @Test
  void noPackageIsPartOfACircle() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : HOUSE) {
      uses.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (to.startsWith(ROOT) && !to.equals(type.getPackageName())) {
          uses.get(type.getPackageName()).add(to);
        }
      }
    }
    assertThat(uses).hasSizeGreaterThan(30);
    // Whoever uses nothing that is left is done; what is left in the end goes in a circle.
    while (uses.entrySet().removeIf(one -> one.getValue().isEmpty())) {
      uses.values().forEach(used -> used.retainAll(uses.keySet()));
    }
    assertThat(uses).isEmpty();
  }

  private static DescribedPredicate<JavaClass> in(String... rooms) {
    Set<String> wanted = Set.of(rooms);
    return DescribedPredicate.describe("in " + wanted, type -> wanted.contains(room(type)));
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }

  @Test
  void theControllerReachesPracticeCamerasOverSocketsOnly() {
    holds(noClasses().that(in("controller")).should().dependOnClassesThat(in("simulator")));
  }

  @Test
  void onlyTheBenchKnowsTheVirtualCameras() {
    holds(
        noClasses()
            .that(in("ui"))
            .and()
            .resideOutsideOfPackage("dev.pinhole.ui.bench")
            .should()
            .dependOnClassesThat(in("simulator")));
    holds(noClasses().that(in("ui")).should().dependOnClassesThat(in("sadp", "isapi", "exchange")));
  }

  @Test
  void theCoreIsPure() {
    holds(noClasses().that(in("job")).should().dependOnClassesThat(in("sadp", "isapi", "store")));
    holds(
        noClasses()
            .that(in("job"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..", "java.nio..", "java.net..", "java.util.concurrent..", "javafx.."));
  }

  @Test
  void theScreenIsOnlyInTheTopFloors() {
    holds(
        noClasses()
            .that(DescribedPredicate.not(in("ui", "app")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx.."));
  }

  @Test
  void oneDoorToTheScreensThread() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.pinhole.ui.FxDoor")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable"));
  }

  @Test
  void nobodySleeps() {
    holds(noClasses().should().callMethod(Thread.class, "sleep", long.class));
    holds(noClasses().should().callMethod(Thread.class, "sleep", java.time.Duration.class));
  }

  @Test
  void timeAndOutputComeFromAboveOnly() {
    DescribedPredicate<JavaClass> below = DescribedPredicate.not(in("app"));
    holds(noClasses().that(below).should().callMethod(Instant.class, "now"));
    holds(noClasses().that(below).should().callMethod(InstantSource.class, "system"));
    holds(noClasses().that(below).should().callMethod(System.class, "currentTimeMillis"));
    holds(noClasses().that(below).should().accessField(System.class, "out"));
    holds(noClasses().that(below).should().accessField(System.class, "err"));
    holds(noClasses().should().callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void everythingLivesWithItsSubject() {
    for (JavaClass type : HOUSE) {
      assertThat(NAMES_OF_NOTHING)
          .as(type.getName())
          .doesNotContainAnyElementsOf(List.of(type.getPackageName().split("\\.")));
    }
    holds(classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?"));
  }

  private static List<Path> sources() {
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noFileIsLong() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(LONGEST_FILE + 1);
    }
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    for (Path file : sources()) {
      boolean main = file.startsWith(Path.of("src", "main", "java", "dev"));
      if (main) {
        assertThat(file.resolveSibling("package-info.java")).exists();
      }
    }
  }

  @Test
  void theTopIsBare() throws IOException {
    try (Stream<Path> top = Files.list(Path.of("."))) {
      assertThat(
              top.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")))
          .isSubsetOf("pom.xml", "src", "docs", "README.md", "LICENSE", "target");
    }
  }
}
