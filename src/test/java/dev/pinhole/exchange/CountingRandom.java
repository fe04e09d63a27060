package dev.pinhole.exchange;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Chance that is the same every time: the SHA-256 digests of a seed and a counter, one after the
/// other. For tests and test vectors only.
final class CountingRandom extends SecureRandom {
  private static final long serialVersionUID = 1;

  private final int seed;
  private int block;
  private byte[] left = {};
  private int at;

  CountingRandom(int seed) {
    this.seed = seed;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (at == left.length) {
        left = next();
        at = 0;
      }
      bytes[i] = left[at++];
    }
  }

  private byte[] next() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(ByteBuffer.allocate(8).putInt(seed).putInt(block++).array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
