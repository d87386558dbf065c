/// Every key of every mapping in a spec, described once: the reader allows these keys, and the
/// reference page is made from them.
package enum SpecSchema {
  /// One key.
  package struct Key: Sendable {
    package let name: String
    /// What its value is, in words.
    package let type: String
    /// One sentence.
    package let meaning: String
    /// What holds when the key is not written.
    package let fallback: String?
    /// YAML that begins with the key.
    package let example: String

    init(
      _ name: String, _ type: String, _ meaning: String, default fallback: String? = nil,
      example: String
    ) {
      self.name = name
      self.type = type
      self.meaning = meaning
      self.fallback = fallback
      self.example = example
    }
  }

  /// A mapping with its keys.
  package struct Mapping: Sendable {
    /// What it is, without an article: "dataset".
    package let title: String
    /// Where it stands, in words.
    package let location: String
    package let keys: [Key]
    /// A complete spec with `…` where the keys of this mapping stand. An example takes the place of
    /// the line with the same key, if there is one.
    let frame: String

    init(_ title: String, _ location: String, frame: String, _ keys: [Key]) {
      self.title = title
      self.location = location
      self.frame = frame
      self.keys = keys
    }

    /// A complete spec that holds the key's example.
    package func spec(showing key: Key) -> String {
      var lines: [String] = []
      var indent = ""
      let frameLines = frame.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      if let mark = frameLines.first(where: { $0.hasSuffix("…") }) {
        indent = String(mark.dropLast())
      }
      for line in frameLines {
        if line == indent + "…" {
          lines += key.example.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : indent + $0 }
        } else if !line.hasPrefix(indent + key.name + ":") {
          lines.append(line)
        }
      }
      return lines.joined(separator: "\n")
    }
  }

  /// In the order in which they are explained.
  package static let mappings: [Mapping] = [
    report, dataset, period, measure, dimension, group, source, derived, wide, metric, prose,
    chart, axis, note, line, span, kpiRow, kpi, table, column, output,
  ]
}
