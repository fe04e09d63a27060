package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made of answers as devices were recorded to give them.
final class ReadingTest {
  private static Answer<Received> answer(int http, String body) {
    return answer(http, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer<Received> answer(int http, byte[] body) {
    return Reading.of(new Received(http, "application/xml", body), "");
  }

  private static String status(int code, String sub) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <ResponseStatus version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
    <requestURL>/ISAPI/x</requestURL>
    <statusCode>%d</statusCode>
    <statusString>words</statusString>
    <subStatusCode>%s</subStatusCode>
    <errorCode>0x40000001</errorCode>
    <errorMsg>more words</errorMsg>
    </ResponseStatus>
    """
        .formatted(code, sub);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 0, ok, Ok",
    "200, 1, ok, Ok",
    "200, 1, riskPassword, Ok",
    "200, 7, rebootRequired, Ok",
    "503, 2, deviceBusy, Refused",
    "500, 3, deviceError, Refused",
    "403, 4, notSupport, Missing",
    "200, 4, notSupport, Missing",
    "404, 4, invalidOperation, Missing",
    "403, 4, methodNotAllowed, Missing",
    "403, 4, '', Missing",
    "403, 4, notActivated, Refused",
    "404, 4, notActivated, Refused",
    "401, 4, notActivated, Refused",
    "401, 4, userNameLocked, Unauthorized",
    "401, 4, badAuthorization, Unauthorized",
    "403, 4, lowPrivilege, Refused",
    "403, 4, invalidOperation, Refused",
    "400, 5, badXmlFormat, Refused",
    "400, 6, badParameters, Refused",
    "500, 1, ok, Refused"
  })
  void theStatusDecides(int http, int code, String sub, String expected) {
    assertThat(answer(http, status(code, sub)).getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "403, Missing",
    "404, Missing",
    "405, Missing",
    "400, Refused",
    "500, Refused",
    "503, Refused",
    "401, Unauthorized",
    "200, Ok",
    "302, Unreadable"
  })
  void withoutABodyTheHttpStatusDecides(int http, String expected) {
    assertThat(answer(http, "").getClass().getSimpleName()).isEqualTo(expected);
    String page = "<html><body><h1>Document Error</h1></body></html>";
    assertThat(answer(http, page).getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void theStatusIsReadInFull() {
    assertThat(answer(400, status(6, "badParameters")))
        .isEqualTo(
            new Answer.Refused<Received>(
                new ResponseStatus(6, "words", "badParameters", "0x40000001", "more words")));
  }

  @Test
  void afterRebootIsNoRefusalAndNotDone() {
    Answer<ResponseStatus> answer = answer(200, status(7, "rebootRequired")).then(Reading::status);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Ok.class,
            ok -> {
              ResponseStatus said = (ResponseStatus) ok.value();
              assertThat(said.isAfterReboot()).isTrue();
              assertThat(said.isOk()).isFalse();
            });
  }

  @Test
  void aWriteWithoutABodyIsDoneButAPageForPeopleIsNone() {
    assertThat(answer(200, "").then(Reading::status)).isEqualTo(new Answer.Ok<>(ResponseStatus.OK));
    assertThat(answer(200, "<html>welcome</html>").then(Reading::status))
        .isInstanceOf(Answer.Unreadable.class);
  }

  @Test
  void aRefusalInsideA200IsOne() {
    assertThat(answer(200, FakeCamera.userCheck("unlock", 0, 4)))
        .isEqualTo(new Answer.Unauthorized<Received>(false, 4, 0));
    assertThat(answer(401, FakeCamera.userCheck("lock", 1_800, 0)))
        .isEqualTo(new Answer.Unauthorized<Received>(true, 0, 1_800));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://10.9.8.7/ISAPI", "//10.9.8.7/x", "https://u:p@10.9.8.7:8/"})
  void aRedirectNamesTheHost(String location) {
    Received moved = new Received(302, "text/html", new byte[0]);
    assertThat(Reading.of(moved, location).toString()).contains("10.9.8.7").doesNotContain("u:p");
    assertThat(Reading.of(moved, "/elsewhere\u0001 ")).isInstanceOf(Answer.Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, GB18030", "UTF-8, ISO-8859-1", "gb2312, UTF-8", "US-ASCII, UTF-8"})
  void aWrongDeclaredEncodingIsSurvived(String declared, String real) {
    String document =
        "<?xml version=\"1.0\" encoding=\""
            + declared
            + "\"?>\r\n<DeviceInfo><deviceName>"
            + "caf\u00e9</deviceName><model>M</model></DeviceInfo>";
    Received got = new Received(200, "", document.getBytes(Charset.forName(real)));
    assertThat(got.xml().orElseThrow().value("model")).isEqualTo("M");
    if (real.equals("UTF-8")) {
      assertThat(got.xml().orElseThrow().value("deviceName")).isEqualTo("caf\u00e9");
    }
  }

  @Test
  void namesInTheVendorsOwnEncodingAreRead() {
    String document = "<a><name>\u95e8\u53e3</name></a>";
    Received got = new Received(200, "", document.getBytes(Charset.forName("GB18030")));
    assertThat(got.xml().orElseThrow().value("name")).isEqualTo("\u95e8\u53e3");
  }

  @Test
  void aByteOrderMarkAndBlanksAreSkipped() {
    String document = "\r\n \ufeff<a><b>1</b></a>";
    Received got = new Received(200, "", document.getBytes(StandardCharsets.UTF_8));
    assertThat(got.xml().orElseThrow().value("b")).isEqualTo("1");
    assertThat(new Received(200, "", new byte[] {0x49, 0x4d, 0x4b, 0x48}).xml()).isEmpty();
  }
}
