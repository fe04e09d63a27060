package dev.pinhole.simulator;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.RequestFile;
import dev.pinhole.exchange.SealedReset;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.simulator.SupportDesk.Letter;
import dev.pinhole.simulator.SupportDesk.Parcel;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/// A practice site on a folder, asked over its socket; every datagram is kept.
final class SiteStand implements AutoCloseable {
  static final MacAddress DOOR = new MacAddress("58-50-ed-10-01-01");
  static final MacAddress RECORDER = new MacAddress("58-50-ed-10-01-06");

  final HandClock machine = new HandClock();
  final SecureRandom random = new SecureRandom();
  final List<byte[]> wire = new CopyOnWriteArrayList<>();
  private final Path file;
  PracticeSite site;

  SiteStand(Path file) throws IOException {
    this.file = file;
    this.site = open();
  }

  private PracticeSite open() throws IOException {
    return PracticeSite.open(
        new PracticeSite.Setting(Disk.system(), file, Catalog.builtIn(), machine, new Random(3)));
  }

  void reopen(Duration later) throws IOException {
    site.close();
    machine.turn(later);
    site = open();
  }

  /// @return the one answer; empty where nobody says anything for a while
  Optional<byte[]> send(byte[] datagram, int patience) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      wire.add(datagram);
      socket.send(new DatagramPacket(datagram, datagram.length, site.sadpEndpoint()));
      socket.setSoTimeout(patience);
      DatagramPacket got = new DatagramPacket(new byte[2_048], 2_048);
      socket.receive(got);
      byte[] answer = Arrays.copyOf(got.getData(), got.getLength());
      wire.add(answer);
      return Optional.of(answer);
    } catch (java.net.SocketTimeoutException e) {
      return Optional.empty();
    }
  }

  Answer ask(Ask ask) throws IOException {
    byte[] answer = send(ExchangeCodec.encode(ask), 20_000).orElseThrow();
    return ExchangeCodec.decodeAnswer(answer, ask).orElseThrow();
  }

  Answer.Begun begin(MacAddress mac, Method method) throws IOException {
    return (Answer.Begun) ask(new Ask.Begin(Ask.freshUuid(random), mac, method));
  }

  Answer reset(
      Answer.Begun begun, Evidence evidence, String password, Optional<String> reply, boolean sync)
      throws IOException {
    try (OneTimeKey own = OneTimeKey.fresh(random);
        SealedReset open = new SealedReset(evidence, Secret.of(password), sync, own.publicKey())) {
      return ask(
          new Ask.Reset(
              Ask.freshUuid(random),
              begun.context(),
              open.seal(begun.context(), begun.key(), random).orElseThrow(),
              reply));
    }
  }

  Answer reset(Answer.Begun begun, Evidence evidence, String password) throws IOException {
    return reset(begun, evidence, password, Optional.empty(), false);
  }

  Evidence note(String id) {
    return new Evidence.Answers(
        site.answers(id).stream()
            .map(line -> new Evidence.Given(line.question(), line.answer()))
            .toList());
  }

  static byte[] file(Answer.Begun begun) {
    return RequestFile.write(begun.request().orElseThrow());
  }

  static byte[] text(Answer.Begun begun) {
    return begun.request().orElseThrow().text().getBytes(StandardCharsets.US_ASCII);
  }

  /// Hands everything in that the desk wants, and lets it take its time.
  Letter served(byte[] request, String id, Kind kind) {
    site.desk().send(Parcel.whole(request, id));
    site.clock().letPass(Duration.ofMinutes(31));
    Letter latest = site.desk().letters().getFirst();
    if (latest.kind() != kind) {
      throw new AssertionError(latest);
    }
    return latest;
  }

  /// @return the reply inside a reply file
  String reply(Letter letter) {
    String content = site.desk().replyFile(letter.number()).orElseThrow();
    return content.substring(content.indexOf("<Reply>") + 7, content.indexOf("</Reply>"));
  }

  @Override
  public void close() {
    site.close();
  }
}
