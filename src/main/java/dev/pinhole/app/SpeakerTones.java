package dev.pinhole.app;

import dev.pinhole.ui.steps.Tones;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sounds of the hold on the computer's speaker: plain sine tones. Silent where there is no
/// device.
final class SpeakerTones implements Tones {
  private static final Logger LOG = LoggerFactory.getLogger(SpeakerTones.class);
  private static final float RATE = 22_050;
  private static final double LOUDNESS = 0.35;

  private final ExecutorService speaker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("pinhole-tones").daemon().factory());

  @Override
  public void tick() {
    sound(880, 60);
  }

  @Override
  public void begin() {
    sound(660, 700);
  }

  @Override
  public void letGoSoon() {
    sound(990, 300);
  }

  @Override
  public void letGoNow() {
    sound(1_320, 900);
  }

  private void sound(double hertz, int millis) {
    speaker.execute(() -> play(hertz, millis));
  }

  private static void play(double hertz, int millis) {
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      byte[] wave = wave(hertz, millis);
      line.write(wave, 0, wave.length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) {
      LOG.debug("no sound on this computer: {}", e.getMessage());
    }
  }

  private static byte[] wave(double hertz, int millis) {
    int samples = (int) (RATE * millis / 1_000);
    byte[] wave = new byte[samples * 2];
    for (int i = 0; i < samples; i++) {
      double fade = Math.min(1, Math.min(i, samples - i) / (RATE * 0.01));
      double value = Math.sin(2 * Math.PI * hertz * i / RATE) * LOUDNESS * fade;
      short sample = (short) (value * Short.MAX_VALUE);
      wave[2 * i] = (byte) sample;
      wave[2 * i + 1] = (byte) (sample >> 8);
    }
    return wave;
  }
}
