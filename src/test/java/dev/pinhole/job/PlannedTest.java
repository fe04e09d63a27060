package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A job that is planned for a camera: whose it is, whom it takes, and where *Back* ends.
class PlannedTest {
  private static final String SERIAL = "DS-2CD1123G0-I20200414AAWRE12345678";
  private static final String MAC = "44-19-b6-0a-3c-01";

  private static Camera camera(String mac, String serial) {
    return new Camera(MacAddress.parse(mac).orElseThrow(), serial, "DS-2CD1123G0-I");
  }

  private static Job planned(PlannedCamera camera, boolean looking) {
    Job job = take(Job.NEW, new ChoiceEvent.Opened(Place.WORLD, "test"));
    return take(job, new ChoiceEvent.Planned(camera, PlannedSetUp.NONE, true, looking));
  }

  private static Job take(Job job, JobEvent event) {
    return job.with(new Entry(job.nextNumber(), Instant.EPOCH, Origin.REPORTED, event));
  }

  private static PlannedCamera of(String serial, String mac) {
    return new PlannedCamera("Shop", "Door", serial, MacAddress.parse(mac), "");
  }

  @ParameterizedTest
  @CsvSource({
    "DS-2CD1123G0-I20200414AAWRE12345678, '', true",
    "E12345678, '', true",
    "e12345678, '', true",
    "E12345679, '', false",
    "12345678, '', false",
    "'', 44-19-b6-0a-3c-01, true",
    "'', 44-19-b6-0a-3c-02, false",
    "E12345678, 44-19-b6-0a-3c-01, true",
    "E12345678, 44-19-b6-0a-3c-02, false",
    "E12345679, 44-19-b6-0a-3c-01, false",
    "'', '', true"
  })
  void aCameraIsKnownByItsSerialNumberOrMac(String serial, String mac, boolean matches) {
    assertThat(of(serial, mac).matches(camera(MAC, SERIAL))).isEqualTo(matches);
  }

  @Test
  void itBeginsWithItsCamera() {
    Job looking = planned(of("E12345678", ""), true);
    assertThat(Step.of(looking)).isEqualTo(new Step.WhichCamera(Place.WORLD, true, false));
    assertThat(Step.of(planned(of("E12345678", ""), false)))
        .isEqualTo(new Step.WhichCamera(Place.WORLD, false, false));
    assertThat(looking.choices().name()).isEqualTo("Door");
    // There is nothing before the plan to go back to.
    assertThat(Acts.goesBack(looking)).isFalse();
  }

  @Test
  void itTakesNobodyElsesCamera() {
    Job job = planned(of("E12345678", ""), true);
    assertThat(Acts.events(job, use("44-19-b6-0a-3c-02", "E99999999"))).isEmpty();
    Job chosen = job;
    for (JobEvent event : Acts.events(job, use(MAC, SERIAL)).orElseThrow()) {
      chosen = take(chosen, event);
    }
    assertThat(Step.of(chosen)).isInstanceOf(Step.SetUpAgain.class);
    assertThat(Acts.goesBack(chosen)).isTrue();
    Job back = take(chosen, Acts.events(chosen, new Act.Back()).orElseThrow().getFirst());
    assertThat(Step.of(back)).isEqualTo(Step.of(job));
    assertThat(back.choices().planned()).isPresent();
    assertThat(Acts.goesBack(back)).isFalse();
  }

  private static Act use(String mac, String serial) {
    Camera camera = camera(mac, serial);
    return new Act.UseCamera(
        new Sighting(
            Instant.EPOCH,
            camera,
            Ipv4Address.of("192.168.1.64"),
            24,
            false,
            Activation.ACTIVE,
            "",
            "",
            80,
            "192.168.1.64",
            Set.of()),
        "Door",
        Identified.ofModel(Catalog.builtIn(), camera.model()),
        true);
  }

  @Test
  void aPlanWithoutAnAddressOfItsOwnSaysNone() {
    assertThat(PlannedSetUp.NONE.address()).isEqualTo(Optional.empty());
  }
}
