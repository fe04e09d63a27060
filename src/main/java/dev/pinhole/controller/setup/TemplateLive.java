package dev.pinhole.controller.setup;

import dev.pinhole.settings.Template;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A template beside one job's camera, at this moment. Never journalled; lost without harm.
///
/// @param file where it was read from; empty where the job was planned with it
/// @param template the template; empty where the file is none
/// @param settings what it wants beside what the camera has; empty while that is being read
/// @param trouble why file or camera cannot be read; empty mostly
public record TemplateLive(
    Optional<Path> file,
    Optional<Template> template,
    Optional<List<TemplatePreview.One>> settings,
    Optional<Message> trouble) {
  public TemplateLive {
    settings = settings.map(List::copyOf);
  }

  static TemplateLive of(Optional<Path> file) {
    return new TemplateLive(file, Optional.empty(), Optional.empty(), Optional.empty());
  }

  TemplateLive with(Template read) {
    return new TemplateLive(file, Optional.of(read), settings, trouble);
  }

  TemplateLive with(List<TemplatePreview.One> beside) {
    return new TemplateLive(file, template, Optional.of(beside), Optional.empty());
  }

  TemplateLive with(Message why) {
    return new TemplateLive(file, template, Optional.empty(), Optional.of(why));
  }
}
