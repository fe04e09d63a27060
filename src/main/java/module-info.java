import org.jspecify.annotations.NullMarked;

/// Pinhole: gets a person back into an IP camera that they own.
@NullMarked
module dev.pinhole {
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires com.fasterxml.jackson.annotation;
  requires info.picocli;
  requires io.nayuki.qrcodegen;
  requires javafx.controls;
  requires atlantafx.base;
  requires java.desktop;
  requires java.xml;
  requires org.eclipse.jetty.client;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.util;
  requires org.slf4j;
  requires tools.jackson.databind;
  requires jdk.httpserver;
  requires static org.jspecify;

  provides ch.qos.logback.classic.spi.Configurator with
      dev.pinhole.app.LogSetup;

  opens dev.pinhole.app to
      info.picocli,
      javafx.graphics;
  opens dev.pinhole.backup to
      tools.jackson.databind;
  opens dev.pinhole.camera to
      tools.jackson.databind;
  opens dev.pinhole.catalog to
      tools.jackson.databind;
  opens dev.pinhole.job to
      tools.jackson.databind;
  opens dev.pinhole.simulator to
      tools.jackson.databind;
}
