package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Place;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import java.util.Optional;

/// *Practise first* is one click: the plain camera is chosen as soon as it is seen. Any thread.
final class PlainPractice {
  private final Catalog catalog;
  private volatile boolean going;

  /// @param catalog the families, of which the plain camera is none
  PlainPractice(Catalog catalog) {
    this.catalog = catalog;
  }

  void begin() {
    going = true;
  }

  void end() {
    going = false;
  }

  /// @param view the job on the screen
  /// @return what the one click stands for next; empty where there is nothing, or nothing yet
  Optional<Act> next(JobView view) {
    if (!going || view.job().place() != Place.PRACTICE) {
      return Optional.empty();
    }
    return switch (view.step()) {
      case Step.WhatHappened _ -> Optional.of(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
      case Step.WhichCamera _ ->
          view.live().nearby().stream()
              .filter(one -> catalog.forModel(one.camera().model()).isEmpty())
              .findFirst()
              .map(this::use);
      case Step.SaveFirst _ -> {
        going = false;
        yield Optional.of(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
      }
      default -> {
        going = false;
        yield Optional.empty();
      }
    };
  }

  private Act use(Sighting camera) {
    return new Act.UseCamera(
        camera, "", Identified.ofModel(catalog, camera.camera().model()), false);
  }
}
