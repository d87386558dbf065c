import Foundation
import TestSupport
import Testing

/// Newsletters and articles in a browser, as wide as a desk's screen and as a phone's.
@Suite(
  .enabled("needs chromium: apt-get install chromium", { Tool.isInstalled("chromium") }),
  .serialized)
struct ScreenTests {
  /// What a browser makes of a page.
  private struct Seen: Decodable {
    /// What there is to scroll over.
    let width: Double
    let images: [Image]
    let background: String

    struct Image: Decodable {
      let left: Double
      let width: Double
      let height: Double
      /// Of the file that was loaded; 0 for none.
      let naturalWidth: Double
      let source: String
    }
  }

  private func seen(
    _ path: String, in workspace: Workspace, width: Int, isDark: Bool = false
  ) throws -> Seen {
    // A browser's own window is never as narrow as a phone.
    let frame = """
      <!DOCTYPE html><html><head><title></title></head><body style="margin:0">
      <iframe id="page" src="\(path)" style="width:\(width)px;height:4000px;border:0"></iframe>
      <script>
      onload = () => {
        const page = document.getElementById('page').contentDocument;
        const images = [...page.images];
        document.title = JSON.stringify({
          width: page.documentElement.scrollWidth,
          background: getComputedStyle(page.body).backgroundColor,
          images: images.map(image => {
            const box = image.getBoundingClientRect();
            return {left: box.left, width: box.width, height: box.height,
              naturalWidth: image.naturalWidth, source: image.currentSrc};
          }),
        });
      };
      </script></body></html>
      """
    try workspace.write(frame, to: "out/frame-\(width).html")
    var arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
      "--virtual-time-budget=20000", "--force-device-scale-factor=2",
      "--user-data-dir=" + workspace.url.appendingPathComponent("profile").path, "--dump-dom",
    ]
    if isDark { arguments.append("--blink-settings=preferredColorScheme=0") }
    let url = workspace.url.appendingPathComponent("out/frame-\(width).html")
    let result = try Tool.run("chromium", arguments + [url.absoluteString])
    // Its DOM, among what a headless browser complains of.
    let title =
      result.output.components(separatedBy: "<title>").last?
      .components(separatedBy: "</title>").first ?? ""
    let json = title.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return try JSONDecoder().decode(Seen.self, from: Data(json.utf8))
  }

  @Test("a newsletter is wider than a screen, or lacks a picture", arguments: [1200, 360])
  func newsletter(_ width: Int) throws {
    let workspace = try SampleReport.workspace(
      spec: SampleReport.content
        + "  - table: partner, month\n    columns: [units@2023-01, units@2023-02, value, units, yoy(units@2023-01)]\n"
        + "outputs: {mail: {email: true}}\n")
    #expect(try BuiltTool.render(workspace).status == 0)
    let seen = try seen("report/mail/report.en.html", in: workspace, width: width)
    #expect(seen.width <= Double(width))
    // Each chart has two pictures, one of which is hidden.
    let shown = seen.images.filter { $0.width > 0 }
    #expect(seen.images.count == 4 && shown.count == 2)
    for image in shown {
      #expect(image.source.hasSuffix(width < 480 ? ".phone@2x.png" : "@2x.png"))
      #expect(image.source.contains(".phone") == (width < 480))
      #expect(image.naturalWidth > 0, "\(image.source)")
      #expect(image.width == Double(min(600, width)))
      #expect(image.left == Double(max(0, width - 600)) / 2)
    }
  }

  @Test("an article shows another picture than the page asks for", arguments: [false, true])
  func article(isDark: Bool) throws {
    let workspace = try SampleReport.workspace(
      spec: SampleReport.content
        + "outputs: {web: {charts: lead, format: [png@1x, png@2x, html], dark: true, phone: false}}\n"
    )
    #expect(try BuiltTool.render(workspace).status == 0)
    // A page is loaded when all its pictures are but the lazy ones.
    let snippet = try workspace.text("out/report/web/en/lead.html")
      .replacing("loading=\"lazy\"", with: "")
    try workspace.write(
      "<!DOCTYPE html><meta charset=\"utf-8\"/><body style=\"margin:16px\">\(snippet)</body>",
      to: "out/report/web/en/page.html")
    for width in [1200, 360] {
      let seen = try seen("report/web/en/page.html", in: workspace, width: width, isDark: isDark)
      #expect(seen.width <= Double(width))
      let image = try #require(seen.images.first)
      #expect(image.source.hasSuffix(isDark ? "lead.dark@2x.png" : "lead@2x.png"))
      #expect(image.width == Double(min(680, width - 32)))
    }
  }
}
