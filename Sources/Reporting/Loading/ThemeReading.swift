import Charting
import Diagnostics
import SpecReading

/// Reads a theme file: a mapping of the settings of `Theme.keys`, on top of the theme it `extends`.
struct ThemeReader {
  private let session = ReadingSession()

  /// The theme of a file; nil, with diagnostics, when it is not one that readers could read.
  static func theme(
    _ bytes: [UInt8], path: String, diagnostics: inout DiagnosticList
  ) -> Theme? {
    let file = SourceFile(path: path, bytes: bytes)
    guard let root = SpecReader.readTree(file, diagnostics: &diagnostics) else { return nil }
    let reader = ThemeReader()
    let theme = reader.theme(root)
    diagnostics.add(contentsOf: reader.session.problemsByPlace)
    guard let theme, reader.session.problems.isEmpty else { return nil }
    for problem in theme.problems() {
      diagnostics.add(
        Diagnostic(
          .rule, id: "unreadable-theme", problem, at: root.place,
          hint: "readers with weak sight or without colours must be able to read every chart"))
    }
    return theme
  }

  private func theme(_ root: SpecNode) -> Theme? {
    let keys = ["extends"] + Theme.keys.map(\.name)
    guard var fields = SpecFields(root, "a theme", allowed: keys, session: session) else {
      return nil
    }
    var theme = Theme.wire
    if let base = fields.value("extends", { session.text($0) }) {
      if let named = Theme.named(base.value) {
        theme = named
      } else {
        session.problem(
          "unknown-theme", "there is no theme '\(base.value)'", at: base.place,
          hint: hint(forUnknown: base.value, allowed: Theme.names))
      }
    }
    for key in Theme.keys {
      guard let entry = fields.entry(key.name) else { continue }
      let texts = session.listOrOne(entry.value) { session.text($0) } ?? []
      let joined = texts.map(\.value).joined(separator: ", ")
      if texts.isEmpty { continue }
      if let problem = theme.set(key.name, to: joined) {
        session.problem("bad-theme-setting", problem, at: entry.value.place)
      }
    }
    fields.finish()
    return theme
  }
}
