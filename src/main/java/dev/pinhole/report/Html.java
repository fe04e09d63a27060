package dev.pinhole.report;

import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.util.List;

/// Writes a page that stands alone: no script, no picture, no font, nothing fetched. Every text
/// goes through [#escape]; markup is made here only.
final class Html {
  private static final String STYLE =
      """
      :root{color-scheme:light}
      *{box-sizing:border-box}
      body{margin:0;background:#f6f5f2;color:#1d2126;font:14px/1.5 Inter,system-ui,sans-serif}
      main{max-width:820px;margin:0 auto;padding:32px}
      h1{font-size:26px;font-weight:600;letter-spacing:-.02em;margin:0 0 4px}
      h2{font-size:16px;font-weight:600;margin:32px 0 12px}
      h2,h3{break-after:avoid}
      h3{font-size:14px;font-weight:600;margin:20px 0 8px}
      .lead{font-size:15px;color:#646b75;margin:0 0 20px}
      .practice{border:2px solid #9a5b00;background:#fbeed6;color:#9a5b00;border-radius:12px;\
      padding:12px 20px;margin:0 0 20px;font-weight:600}
      .verdict{border-radius:12px;padding:16px 20px;margin:0 0 16px}
      .verdict strong{display:block;font-size:18px}
      .good{background:#dcf1e2;color:#1c6b35}
      .warn{background:#fbeed6;color:#8a5100}
      table{width:100%;border-collapse:collapse;background:#fff;font-variant-numeric:tabular-nums;\
      border:1px solid #e3e1db}
      th,td{text-align:start;padding:8px 14px;border-bottom:1px solid #e3e1db;vertical-align:top;\
      overflow-wrap:anywhere}
      thead th{color:#646b75;font-size:12.5px;font-weight:600}
      tbody th{font-weight:400;width:26%}
      .origin{font-size:12.5px;white-space:nowrap;color:#646b75}
      .number{font-size:56px;font-weight:600;line-height:1.1;font-variant-numeric:tabular-nums}
      .blank td{height:44px}
      .secret{font:600 30px/1.3 ui-monospace,Consolas,Menlo,monospace;letter-spacing:.04em;\
      overflow-wrap:anywhere;direction:ltr;margin:20px 0}
      .label{width:90mm;min-height:55mm;padding:3mm 4mm;background:#fff;color:#000;\
      border:1px dashed #000;font-size:10.5pt;line-height:1.25;break-inside:avoid}
      .label h1{font-size:16pt;line-height:1.15;margin:0 0 2mm;overflow-wrap:anywhere}
      .label table{border:0}
      .label th,.label td{padding:.9mm 0;border:0}
      .label th{width:31mm;padding-inline-end:2mm;font-size:9pt}
      .label td{font-weight:600}
      .label td:empty{height:8mm;border-bottom:1px solid #000}
      footer{margin-top:32px;color:#646b75;font-size:12.5px}
      tr{break-inside:avoid}
      @media print{body{background:#fff}main{max-width:none;padding:0}
      *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
      """;

  private final Words words;
  private final StringBuilder out = new StringBuilder(8_192);

  Html(Words words, String title) {
    this.words = words;
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(escape(words.locale().getLanguage()))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n");
  }

  String say(Message message) {
    return words.say(message);
  }

  String say(String key, Object... args) {
    return words.say(key, args);
  }

  /// One element with a text inside.
  void text(String element, String style, String text) {
    out.append('<').append(element);
    if (!style.isEmpty()) {
      out.append(" class=\"").append(style).append('"');
    }
    out.append(" dir=\"auto\">").append(escape(text)).append("</").append(element).append(">\n");
  }

  void heading(String key) {
    text("h2", "", say(key));
  }

  void verdict(boolean good, String grade, String sentence) {
    out.append("<div class=\"verdict ").append(good ? "good" : "warn").append("\">");
    out.append("<strong>").append(escape(grade)).append("</strong>");
    out.append(escape(sentence)).append("</div>\n");
  }

  void openTable(List<String> columns) {
    out.append("<table>\n");
    if (!columns.isEmpty()) {
      out.append("<thead><tr>");
      columns.forEach(
          name -> out.append("<th scope=\"col\">").append(escape(name)).append("</th>"));
      out.append("</tr></thead>\n");
    }
    out.append("<tbody>\n");
  }

  void row(String head, String... cells) {
    out.append("<tr><th scope=\"row\" dir=\"auto\">").append(escape(head)).append("</th>");
    for (String cell : cells) {
      out.append("<td dir=\"auto\">").append(escape(cell)).append("</td>");
    }
    out.append("</tr>\n");
  }

  void closeTable() {
    out.append("</tbody>\n</table>\n");
  }

  /// Begins what is cut out of the paper.
  void openLabel() {
    out.append("<section class=\"label\">\n");
  }

  void closeLabel() {
    out.append("</section>\n");
  }

  void list(List<String> lines) {
    out.append("<ul>\n");
    lines.forEach(line -> text("li", "", line));
    out.append("</ul>\n");
  }

  String end(String foot) {
    out.append("<footer>").append(escape(foot)).append("</footer>\n</main>\n</body>\n</html>\n");
    return out.toString();
  }

  /// @param text anything, however hostile
  /// @return the same as text of a page or of a quoted attribute; control characters and those that
  ///   turn the direction of what follows are left out
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
