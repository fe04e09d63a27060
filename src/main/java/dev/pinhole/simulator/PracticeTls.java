package dev.pinhole.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.IntSupplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// TLS as a camera speaks it: a certificate that it signed itself, and another one after a reset.
///
/// Two certificates come with the program, in `practice-certificates.p12`; their subject says that
/// they are practice. Their keys are no secret.
final class PracticeTls extends X509ExtendedKeyManager {
  private static final char[] PASSWORD = "practice".toCharArray();
  private static final List<String> ALIASES = List.of("first", "second");

  private final X509ExtendedKeyManager keys;
  private final IntSupplier which;

  private PracticeTls(X509ExtendedKeyManager keys, IntSupplier which) {
    this.keys = keys;
    this.which = which;
  }

  /// @param which the number of the present certificate, asked at every handshake
  /// @return TLS with it
  static SSLContext context(IntSupplier which) {
    try (InputStream in = PracticeTls.class.getResourceAsStream("practice-certificates.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
      factory.init(store, PASSWORD);
      X509ExtendedKeyManager keys = (X509ExtendedKeyManager) factory.getKeyManagers()[0];
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new PracticeTls(keys, which)}, null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the practice certificates cannot be read", e);
    }
  }

  private String present() {
    return ALIASES.get(Math.floorMod(which.getAsInt(), ALIASES.size()));
  }

  @Override
  public String chooseEngineServerAlias(
      String type, Principal @Nullable [] issuers, SSLEngine engine) {
    return present();
  }

  @Override
  public String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
    return present();
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return keys.getCertificateChain(alias);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return keys.getPrivateKey(alias);
  }

  @Override
  public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
    return new String[] {present()};
  }

  @Override
  public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] types, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
