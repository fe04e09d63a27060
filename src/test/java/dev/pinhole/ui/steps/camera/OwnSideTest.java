package dev.pinhole.ui.steps.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.controller.ThisComputer;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.SampleLive;
import dev.pinhole.ui.steps.reset.ResultView;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/// What is said of this computer on the screens where it may be in the way.
class OwnSideTest {
  private static final ThisComputer BY_WIFI =
      new ThisComputer(
          List.of(
              new OwnAddress("wlp2s0", Kind.WIFI, Ipv4Range.parse("10.0.0.5/24").orElseThrow()),
              new OwnAddress("tun0", Kind.VPN, Ipv4Range.parse("10.9.0.2/24").orElseThrow())),
          true,
          Map.of());

  private final SampleContext sample = new SampleContext();

  private static JobView with(SampleJobs jobs, ThisComputer computer) {
    return jobs.view(SampleLive.seeing().with(computer).live());
  }

  private static List<String> said(Node root) {
    return OnScreen.all(root, OwnSide.class).stream()
        .filter(Node::isVisible)
        .flatMap(one -> OnScreen.all(one, javafx.scene.control.Label.class).stream())
        .map(javafx.scene.control.Label::getText)
        .filter(text -> !text.equals("•"))
        .toList();
  }

  @Test
  void standsBesideAResultThatIsNotBack() throws Exception {
    SampleJobs jobs = LaterJobs.judged(LaterJobs.held(), Verdict.Kind.NOT_BACK_YET);
    JobView view = with(jobs, BY_WIFI);
    assertThat(FxThread.call(() -> said(new ResultView(view, sample.context()).page().content())))
        .hasSize(4)
        .anyMatch(text -> text.contains("port 37020"))
        .anyMatch(text -> text.startsWith("A VPN is on"))
        .anyMatch(text -> text.startsWith("It is on Wi-Fi only"));
    assertThat(view.step().elsewhere())
        .contains(Branch.COMPUTER_IN_THE_WAY, Branch.ADDRESS_FROM_THE_ROUTER);
  }

  @Test
  void isSilentWhereNothingIsInTheWay() throws Exception {
    SampleJobs jobs = LaterJobs.judged(LaterJobs.held(), Verdict.Kind.NOT_BACK_YET);
    assertThat(
            FxThread.call(
                () -> said(new ResultView(jobs.view(), sample.context()).page().content())))
        .isEmpty();
    SampleJobs proven = LaterJobs.judged(LaterJobs.held(), Verdict.Kind.RESET_PROVEN);
    JobView view = with(proven, BY_WIFI);
    assertThat(FxThread.call(() -> said(new ResultView(view, sample.context()).page().content())))
        .isEmpty();
  }

  @Test
  void theAdapterIsNamedWhereTheSystemIsThisComputers() throws Exception {
    JobView view = with(LaterJobs.outOfReach(LaterJobs.held()), BY_WIFI);
    assertThat(view.step()).isInstanceOf(Step.OutOfReach.class);
    assertThat(lines(view, "Linux")).contains("sudo ip address add 192.168.1.50/24 dev wlp2s0");
    assertThat(lines(view, "Windows 11"))
        .contains("netsh interface ipv4 add address \"Wi-Fi\" 192.168.1.50 255.255.255.0");
    assertThat(lines(view, "Mac OS X"))
        .contains("sudo ifconfig wlp2s0 alias 192.168.1.50 255.255.255.0");
  }

  private List<String> lines(JobView view, String system) throws Exception {
    return FxThread.call(
        () ->
            OnScreen.all(
                    new OutOfReachView(view, sample.context(), system).page().content(),
                    CommandLine.class)
                .stream()
                .map(OutOfReachViewTest::line)
                .toList());
  }
}
