package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.RequestFile;
import dev.pinhole.exchange.ResetRequest;
import dev.pinhole.exchange.Sealed;
import dev.pinhole.simulator.SupportDesk.Box;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.simulator.SupportDesk.Letter;
import dev.pinhole.simulator.SupportDesk.Parcel;
import dev.pinhole.simulator.SupportDesk.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk and the mailbox of the practice site.
final class SupportDeskTest {
  @TempDir Path folder;
  private SiteStand stand;

  @BeforeEach
  void open() throws IOException {
    stand = new SiteStand(folder.resolve("site.json"));
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private SupportDesk desk() {
    return stand.site.desk();
  }

  private static Parcel parcel(byte[] request, Optional<String> label, boolean proof, boolean ok) {
    return new Parcel(Parcel.boxed(request), label, proof, ok);
  }

  @Test
  void theDeskTakesItsTime() throws IOException {
    byte[] request = SiteStand.file(stand.begin(SiteStand.DOOR, Method.REQUEST_FILE));
    desk().send(Parcel.whole(request, "front-door"));
    assertThat(desk().letters()).extracting(Letter::kind).containsExactly(Kind.RECEIVED);
    stand.site.clock().letPass(Duration.ofMinutes(29));
    assertThat(desk().letters()).hasSize(1);
    assertThat(desk().replyFile(2)).as("not written yet").isEmpty();
    stand.site.clock().letPass(Duration.ofMinutes(1));
    assertThat(desk().letters())
        .extracting(Letter::kind)
        .containsExactly(Kind.REPLY_FILE, Kind.RECEIVED);
    Letter reply = desk().letters().getFirst();
    assertThat(reply.serial()).startsWith("DS-2CD1123G0-I");
    assertThat(desk().replyFile(reply.number()).orElseThrow()).contains("SIMULATED");
    assertThat(desk().code(reply.number())).isEmpty();
  }

  @Test
  void aCodeComesByMailInTwoMinutes() throws IOException {
    Answer.Begun begun = stand.begin(SiteStand.DOOR, Method.MAILED_CODE);
    desk().send(Parcel.whole(SiteStand.text(begun), "front-door"));
    stand.site.clock().letPass(Duration.ofMinutes(2));
    Letter mail = desk().letters().getFirst();
    assertThat(mail.box()).isEqualTo(Box.MAIL);
    assertThat(mail.kind()).isEqualTo(Kind.MAIL_CODE);
    Evidence code = new Evidence.Code(desk().code(mail.number()).orElseThrow());
    assertThat(stand.reset(begun, code, "Good-Pass-7")).isInstanceOf(Answer.Changed.class);
  }

  @Test
  void theDeskRefusesWithAReason() throws IOException {
    Answer.Begun begun = stand.begin(SiteStand.DOOR, Method.KEY);
    byte[] good = SiteStand.text(begun);
    Optional<String> label = Optional.of("front-door");
    byte[] cut = new String(good, StandardCharsets.US_ASCII).substring(0, 90).getBytes();
    List<Parcel> parcels =
        List.of(
            parcel(good, Optional.empty(), true, true),
            parcel(good, Optional.of("garden"), true, true),
            parcel(good, Optional.of("nobody"), true, true),
            parcel(good, label, false, true),
            parcel(good, label, true, false),
            parcel(cut, label, true, true),
            parcel(new byte[0], label, true, true),
            parcel(new byte[2_000_000], label, true, true),
            parcel(meddled(begun), label, true, true));
    parcels.forEach(desk()::send);
    stand.site.clock().letPass(Duration.ofMinutes(31));
    assertThat(desk().letters())
        .filteredOn(one -> one.kind() == Kind.REFUSED)
        .extracting(one -> one.refusal().orElseThrow())
        .containsExactly(
            Refusal.UNREADABLE,
            Refusal.UNREADABLE,
            Refusal.UNREADABLE,
            Refusal.UNREADABLE,
            Refusal.NOT_AUTHORISED,
            Refusal.NO_PROOF,
            Refusal.WRONG_SERIAL,
            Refusal.WRONG_SERIAL,
            Refusal.NO_LABEL_PHOTO);
    Letter key = stand.served(good, "front-door", Kind.KEY);
    Evidence code = new Evidence.Code(desk().code(key.number()).orElseThrow());
    assertThat(stand.reset(begun, code, "Good-Pass-7")).isInstanceOf(Answer.Changed.class);
  }

  /// Another key in the same request, its check put right: the code inside does not open then.
  private static byte[] meddled(Answer.Begun begun) {
    ResetRequest good = begun.request().orElseThrow();
    Sealed code = good.code().orElseThrow();
    return new ResetRequest(
            good.context(),
            good.serial(),
            new dev.pinhole.exchange.ExchangeKey("A".repeat(42) + "E"),
            good.created(),
            Optional.of(code))
        .text()
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// Whoever writes a request by hand can put any time into it.
  @Test
  void aRequestFromTheEndOfTimeIsNoneThatCanBeAnswered() throws IOException {
    ResetRequest good = stand.begin(SiteStand.DOOR, Method.REQUEST_FILE).request().orElseThrow();
    ResetRequest last =
        ResetRequest.file(
            good.context().session(),
            good.context().mac(),
            good.serial(),
            good.key(),
            Instant.parse("9999-12-31T23:59:59Z"));
    desk().send(Parcel.whole(RequestFile.write(last), "front-door"));
    stand.site.clock().letPass(Duration.ofMinutes(31));
    Letter letter = desk().letters().getFirst();
    assertThat(letter.refusal()).contains(Refusal.UNREADABLE);
    assertThat(desk().replyFile(letter.number())).isEmpty();
  }

  @Test
  void neverMoreThanAHundredLetters() throws IOException {
    for (int i = 0; i < 70; i++) {
      desk().send(parcel(new byte[] {1}, Optional.empty(), true, true));
    }
    stand.site.clock().letPass(Duration.ofHours(1));
    assertThat(desk().letters()).hasSize(100);
    assertThat(desk().letters().getFirst().number()).isEqualTo(140);
  }

  @Test
  void everythingIsStillThereTwoDaysLater() throws IOException {
    Answer.Begun begun = stand.begin(SiteStand.DOOR, Method.REQUEST_FILE);
    desk().send(Parcel.whole(SiteStand.file(begun), "front-door"));
    stand.reopen(Duration.ofHours(47));
    Letter letter = desk().letters().getFirst();
    assertThat(letter.kind()).isEqualTo(Kind.REPLY_FILE);
    Answer.Begun mailed = stand.begin(SiteStand.RECORDER, Method.MAILED_CODE);
    Letter mail = stand.served(SiteStand.text(mailed), "recorder", Kind.MAIL_CODE);
    stand.reopen(Duration.ofMinutes(10));
    Evidence code = new Evidence.Code(desk().code(mail.number()).orElseThrow());
    assertThat(stand.reset(mailed, code, "Good-Pass-7")).isInstanceOf(Answer.Changed.class);
    assertThat(
            stand.reset(
                begun,
                new Evidence.SignedBeside(),
                "Good-Pass-8",
                Optional.of(stand.reply(letter)),
                false))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void twoWholeDaysAreTooLong() throws IOException {
    Answer.Begun begun = stand.begin(SiteStand.DOOR, Method.REQUEST_FILE);
    Letter letter = stand.served(SiteStand.file(begun), "front-door", Kind.REPLY_FILE);
    stand.reopen(Duration.ofHours(48));
    Answer late =
        stand.reset(
            begun,
            new Evidence.SignedBeside(),
            "Good-Pass-7",
            Optional.of(stand.reply(letter)),
            false);
    assertThat(((Answer.Refused) late).reason()).isEqualTo(dev.pinhole.exchange.Reason.EXPIRED);
  }
}
