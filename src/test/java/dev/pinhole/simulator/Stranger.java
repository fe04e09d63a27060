package dev.pinhole.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program that knows nothing of Pinhole: its own HTTP and its own Digest on a socket.
final class Stranger {
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

  private final InetSocketAddress at;
  private final Random random = new Random(11);

  Stranger(InetSocketAddress at) {
    this.at = at;
  }

  /// @param status of HTTP
  /// @param headers as they came
  /// @param body without its transfer coding
  /// @param complete whether it ended as it was announced
  record Reply(int status, List<String> headers, String body, boolean complete) {
    List<String> all(String name) {
      return headers.stream()
          .filter(
              one -> one.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(one -> one.substring(name.length() + 1).strip())
          .toList();
    }

    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  /// The cameras alone on this computer's loopback, with a password on one of them.
  static StandAlone stand(java.time.InstantSource machine, String id, String password)
      throws IOException {
    StandAlone alone =
        StandAlone.open(
            new StandAlone.Setting(
                List.of(InetAddress.getByName("127.0.0.1")), 0, 0, 1, machine, new Random(5)));
    alone.password(id, password);
    return alone;
  }

  /// One request, as it is, on a connection of its own.
  Reply plain(String method, String path, String body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    head.append("Host: camera\r\nConnection: close\r\n");
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length > 0 || !method.equals("GET")) {
      head.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }
  }

  private static Reply reply(String text) throws IOException {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new EOFException("no answer");
    }
    List<String> lines = List.of(text.substring(0, end).split("\r\n"));
    String rest = text.substring(end + 4);
    Reply raw =
        new Reply(
            Integer.parseInt(lines.getFirst().split(" ")[1]),
            lines.subList(1, lines.size()),
            rest,
            true);
    if (raw.all("Transfer-Encoding").isEmpty()) {
      boolean complete =
          raw.all("Content-Length").isEmpty()
              || rest.length() == Integer.parseInt(raw.all("Content-Length").getFirst());
      return new Reply(raw.status(), raw.headers(), rest, complete);
    }
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (at < rest.length()) {
      int line = rest.indexOf("\r\n", at);
      int size = line < 0 ? -1 : Integer.parseInt(rest.substring(at, line), 16);
      if (size <= 0) {
        return new Reply(raw.status(), raw.headers(), body.toString(), size == 0);
      }
      body.append(rest, line + 2, Math.min(rest.length(), line + 2 + size));
      at = line + 2 + size + 2;
    }
    return new Reply(raw.status(), raw.headers(), body.toString(), false);
  }

  /// Asks for a challenge, then answers it.
  Reply login(
      String method, String path, String body, String user, String password, String... headers)
      throws IOException {
    Reply first = plain(method, path, body, headers);
    if (first.status() != 401) {
      return first;
    }
    String challenge = first.all("WWW-Authenticate").getFirst();
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Authorization";
    all[headers.length + 1] = answer(challenge, method, path, user, password, "00000001");
    return plain(method, path, body, all);
  }

  Reply admin(String method, String path, String body, String... headers) throws IOException {
    return login(method, path, body, "admin", "Wort-2345", headers);
  }

  static Map<String, String> parameters(String challenge) {
    Map<String, String> all = new java.util.HashMap<>();
    Matcher matcher = PARAMETER.matcher(challenge);
    while (matcher.find()) {
      all.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
    }
    return all;
  }

  String answer(
      String challenge, String method, String path, String user, String password, String count) {
    Map<String, String> given = parameters(challenge);
    String algorithm = given.getOrDefault("algorithm", "MD5");
    String cnonce = Long.toHexString(random.nextLong());
    String ha1 = hash(algorithm, user + ":" + given.get("realm") + ":" + password);
    String ha2 = hash(algorithm, method + ":" + path);
    String response =
        hash(
            algorithm,
            String.join(":", ha1, given.get("nonce"), count, cnonce, given.get("qop"), ha2));
    String named = given.containsKey("algorithm") ? ", algorithm=" + algorithm : "";
    return ("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", cnonce=\"%s\", nc=%s,"
            + " qop=auth, response=\"%s\"%s")
        .formatted(
            user, given.get("realm"), given.get("nonce"), path, cnonce, count, response, named);
  }

  static String hash(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance(algorithm)
                  .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
