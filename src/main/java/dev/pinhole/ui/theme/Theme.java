package dev.pinhole.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window looks. Lives on the FX thread.
public enum Theme {
  /// Dark ink on light ground.
  LIGHT,
  /// Light ink on dark ground.
  DARK,
  /// As the system has it.
  SYSTEM;

  private static final String SHEET =
      Objects.requireNonNull(Theme.class.getResource("pinhole.css")).toExternalForm();
  private static final String DARK_CLASS = "dark";

  /// Dresses a window or dialog; can be called again with another theme.
  ///
  /// @param scene the scene
  public void apply(Scene scene) {
    Fonts.load();
    Followers.follow(scene, this);
    boolean dark = isDark();
    scene.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    if (!scene.getStylesheets().contains(SHEET)) {
      scene.getStylesheets().add(SHEET);
    }
    scene.getRoot().getStyleClass().remove(DARK_CLASS);
    if (dark) {
      scene.getRoot().getStyleClass().add(DARK_CLASS);
    }
  }

  /// Dresses a dialog like the window that asks: theme, colours, size of the words, and short
  /// steps.
  ///
  /// @param asking the window's scene
  /// @param dialog the dialog's scene
  public static void dressLike(Scene asking, Scene dialog) {
    dialog.setUserAgentStylesheet(asking.getUserAgentStylesheet());
    dialog.getStylesheets().setAll(asking.getStylesheets());
    dialog.getRoot().setStyle(asking.getRoot().getStyle());
    for (String one : List.of(DARK_CLASS, Look.SHORT)) {
      dialog.getRoot().getStyleClass().remove(one);
      if (asking.getRoot().getStyleClass().contains(one)) {
        dialog.getRoot().getStyleClass().add(one);
      }
    }
  }

  /// @return whether it is dark now
  public boolean isDark() {
    return this == DARK
        || (this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
  }

  /// Windows that follow the system change with it, while they are open.
  private static final class Followers {
    private static final Set<Scene> SCENES = Collections.newSetFromMap(new WeakHashMap<>());
    private static boolean watching;

    private Followers() {}

    static void follow(Scene scene, Theme theme) {
      if (theme != SYSTEM) {
        SCENES.remove(scene);
        return;
      }
      SCENES.add(scene);
      if (!watching) {
        watching = true;
        Platform.getPreferences()
            .colorSchemeProperty()
            .addListener((_, _, _) -> List.copyOf(SCENES).forEach(SYSTEM::apply));
      }
    }
  }

  /// The bundled type, loaded once.
  private static final class Fonts {
    private static final List<String> FILES =
        List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");
    private static boolean loaded;

    private Fonts() {}

    static void load() {
      if (loaded) {
        return;
      }
      loaded = true;
      for (String file : FILES) {
        try (InputStream in = Theme.class.getResourceAsStream(file)) {
          Font.loadFont(in, 14);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
