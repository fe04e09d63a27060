package dev.pinhole.controller.reset;

import dev.pinhole.testing.HandClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A person who has opened the checklist of the front door, whose password is on a note.
abstract class SetUpWalk {
  @TempDir Path folder;
  final HandClock clock = new HandClock();
  Practice practice;
  SettingUp person;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(folder.resolve("pinhole"), clock);
    person = new SettingUp(practice);
    person.toTheList();
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }
}
