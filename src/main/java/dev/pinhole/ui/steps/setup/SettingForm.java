package dev.pinhole.ui.steps.setup;

import dev.pinhole.settings.Setting;
import dev.pinhole.ui.steps.Drafts;
import java.util.Optional;
import javafx.scene.Node;

/// Where a person says what one setting of the camera shall be.
interface SettingForm {
  /// @return what stands on the page
  Node node();

  /// @param setting what the camera has by the person's word, or what was asked for before
  void fill(Setting setting);

  /// @param setting what the camera has, where nobody asked for anything yet
  default void begin(Setting setting) {
    fill(setting);
  }

  /// @return what stands in it, whole or not
  Drafts.Draft draft();

  /// @param draft what stood in the form of this setting before
  void restore(Drafts.Draft draft);

  /// @return what is wanted; empty where it is not whole yet
  Optional<Setting> wanted();

  /// @return what has to be done before it is; empty where nothing has
  String missing();

  /// @param then called after every change
  void changed(Runnable then);

  /// What was learnt since: who has which address, how well the clock goes.
  default void learn() {}
}
