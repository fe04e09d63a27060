package dev.pinhole.ui.steps.setup;

import dev.pinhole.settings.Setting;
import java.util.Optional;
import javafx.scene.Node;

/// Where a person says what one setting of the camera shall be.
interface SettingForm {
  /// @return what stands on the page
  Node node();

  /// @param setting what the camera has now, or what was asked for before
  void fill(Setting setting);

  /// @return what is wanted; empty where it is not whole yet
  Optional<Setting> wanted();

  /// @return what has to be done before it is; empty where nothing has
  String missing();

  /// @param then called after every change
  void changed(Runnable then);

  /// What was learnt since: who has which address, how well the clock goes.
  default void learn() {}
}
