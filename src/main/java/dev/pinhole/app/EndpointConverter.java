package dev.pinhole.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `HOST:PORT` of a command line. A name is looked up once, here; only IPv4 is of use, for
/// the discovery protocol knows nothing else.
final class EndpointConverter implements ITypeConverter<InetSocketAddress> {
  private static final String FORM = "'%s' is not HOST:PORT, such as 127.0.0.1:37020";

  @Override
  public InetSocketAddress convert(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new TypeConversionException(FORM.formatted(text));
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    if (port < 1 || port > 65_535) {
      throw new TypeConversionException(FORM.formatted(text));
    }
    return new InetSocketAddress(resolve(text.substring(0, colon)), port);
  }

  private static InetAddress resolve(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (address instanceof Inet4Address) {
          return address;
        }
      }
    } catch (UnknownHostException e) {
      // Said below, in the same words as for a host without an IPv4 address.
    }
    throw new TypeConversionException("'%s' has no IPv4 address".formatted(host));
  }
}
