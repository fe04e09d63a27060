package dev.pinhole.controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.PracticeRecovery;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our own forms never reach a real camera: only the practice's fence makes what sends them, and
/// only for this machine.
final class PracticeFenceTest {
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofMillis(1)));
  private final PracticeReach fence =
      new PracticeReach(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.64", "128.0.0.1", "127.0.0.1.example", "localhost", "::2"})
  void anAddressOutsideIsRefused(String host) {
    Reach outside = new Reach(host, 80);
    assertThat(fence.recovery(isapi, outside)).isEmpty();
    assertThatThrownBy(() -> new PracticeRecovery(isapi, outside))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.4.5.6", "::1"})
  void anAddressInsideIsTaken(String host) {
    assertThat(fence.recovery(isapi, new Reach(host, 80))).isPresent();
  }

  @Test
  void onlyTheFenceMakesOne() {
    noClasses()
        .that()
        .areNotAssignableTo(PracticeReach.class)
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .should()
        .callConstructor(PracticeRecovery.class, Isapi.class, Reach.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.pinhole.controller", "dev.pinhole.ui", "dev.pinhole.app"));
  }
}
