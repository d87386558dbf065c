import Charting
import Foundation
import Testing

@Suite("reference of themes")
struct ThemeReferenceTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Charting/Theme/Reference.md").standardized

  /// `GOLDENS=record` writes the page and fails, so that recording never passes.
  @Test("the reference page differs from the settings")
  func pageIsCurrent() throws {
    let text = ThemeReference.markdown()
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      try Data(text.utf8).write(to: Self.page)
      Issue.record("recorded \(Self.page.path)")
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == text)
  }

  @Test("every setting has a row")
  func rows() {
    let text = ThemeReference.markdown()
    for key in Theme.keys { #expect(text.contains("| `\(key.name)` |")) }
  }
}
