package dev.pinhole.controller;

/// Something that listens until it is closed. Closing twice is harmless.
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
