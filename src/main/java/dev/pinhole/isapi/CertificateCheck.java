package dev.pinhole.isapi;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.StoreException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Takes one camera's certificate by its fingerprint alone, inside the handshake: where it is
/// refused, no request has left yet, and no password.
final class CertificateCheck extends X509ExtendedTrustManager {
  private final MacAddress camera;
  private final Trust trust;
  private volatile Optional<NoReply> refusal = Optional.empty();

  CertificateCheck(MacAddress camera, Trust trust) {
    this.camera = camera;
    this.trust = trust;
  }

  /// @return why the handshake was ended; empty where it was not for the certificate
  Optional<NoReply> refusal() {
    return refusal;
  }

  /// @return TLS that asks this check, and neither a chain nor a host name
  SslContextFactory.Client factory() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      SslContextFactory.Client factory = new SslContextFactory.Client();
      factory.setSslContext(context);
      factory.setEndpointIdentificationAlgorithm(null);
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (chain.length == 0) {
      throw new CertificateException("no certificate");
    }
    Fingerprint seen = Fingerprint.of(chain[0]);
    if (trust.known(camera).isEmpty()) {
      tellFirst(seen);
    }
    // Asked again: another connection may have been the first one meanwhile.
    Optional<Fingerprint> known = trust.known(camera);
    if (known.isPresent() && !known.get().equals(seen)) {
      refusal = Optional.of(NoReply.untrusted(known.get(), seen));
      throw new CertificateException("another certificate than before");
    }
  }

  private void tellFirst(Fingerprint seen) throws CertificateException {
    try {
      trust.first(camera, seen);
    } catch (StoreException e) {
      refusal = Optional.of(NoReply.silent(false, e.told()));
      throw new CertificateException("the certificate cannot be kept", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("there are no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("there are no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("there are no clients here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
