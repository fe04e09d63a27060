package dev.pinhole.app;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The five ways back in, in the real window.
final class ForgotPasswordTest extends ForgotWindow {
  @Test
  void aRequestFile() {
    take("DS-2CD1123G0", RecoveryMethod.REQUEST_FILE);
    request();
    send();
    picture("forgot-REQUEST_FILE-post");
    chooseReply();
    setPassword(RecoveryMethod.REQUEST_FILE);
    done();
  }

  @Test
  void aKey() {
    take("DS-2CD1123G0", RecoveryMethod.KEY);
    fire("primary");
    opened();
    fire("post-scan");
    fire("post-send");
    fire("post-hour");
    type("evidence-1", shownCode());
    setPassword(RecoveryMethod.KEY);
    done();
  }

  @Test
  void aMailedCode() {
    take("DS-2CD1123G0", RecoveryMethod.MAILED_CODE);
    fire("primary");
    opened();
    fire("post-scan");
    fire("post-send");
    window.program().site().clock().letPass(Duration.ofMinutes(3));
    type("evidence-1", shownCode());
    setPassword(RecoveryMethod.MAILED_CODE);
    done();
  }

  @Test
  void threeQuestions() {
    take("DS-2CD1123G0", RecoveryMethod.SECURITY_QUESTIONS);
    fire("primary");
    opened();
    List<String> answers =
        window.program().site().answers("front-door").stream()
            .map(line -> line.answer().use(String::new))
            .toList();
    for (int i = 0; i < answers.size(); i++) {
      type("evidence-" + (i + 1), answers.get(i));
    }
    setPassword(RecoveryMethod.SECURITY_QUESTIONS);
    done();
  }

  @Test
  void aRecoveryFile() {
    take("DS-7608NI", RecoveryMethod.RECOVERY_FILE);
    opened();
    fire("post-recovery");
    Path file = folder.resolve("camera-recovery-file.xml");
    Await.until("the recovery file", () -> Files.exists(file));
    chosen = Optional.of(file);
    fire("choose-file");
    setPassword(RecoveryMethod.RECOVERY_FILE);
    fire("primary");
    Await.until("saved", () -> !view().live().recoveryFile());
    done();
  }
}
