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
    /// Whether some keys exclude others, so that examples cannot stand together.
    let hasAlternatives: Bool

    init(
      _ title: String, _ location: String, frame: String, hasAlternatives: Bool = false,
      _ keys: [Key]
    ) {
      self.hasAlternatives = hasAlternatives
      self.title = title
      self.location = location
      self.frame = frame
      self.keys = keys
    }

    /// A complete spec that holds the key's example.
    package func spec(showing key: Key) -> String {
      let lines = frame.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let indent = lines.first { $0.hasSuffix("…") }.map { String($0.dropLast()) } ?? ""
      let example = key.example.split(separator: "\n", omittingEmptySubsequences: false)
      let replaced = Self.keys(in: example.map(String.init))
      var result: [String] = []
      var isReplacing = false
      for line in lines {
        if line == indent + "…" {
          isReplacing = false
          result += example.map { indent + $0 }
          continue
        }
        if !line.hasPrefix(indent) {
          isReplacing = false
        } else if !line.dropFirst(indent.count).hasPrefix(" ") {
          let own = Self.keys(in: [String(line.dropFirst(indent.count))])
          isReplacing = !own.isDisjoint(with: replaced)
        }
        if !isReplacing { result.append(line) }
      }
      return result.joined(separator: "\n")
    }

    /// The keys that begin lines which are not indented.
    static func keys(in lines: [String]) -> Set<Substring> {
      Set(
        lines.filter { !$0.hasPrefix(" ") }
          .compactMap { line in line.firstIndex(of: ":").map { line[..<$0] } })
    }
  }

  /// In the order in which they are explained.
  package static let mappings: [Mapping] = [
    report, dataset, period, measure, dimension, group, source, sourceColumn, derived, wide, join,
    metric,
    prose,
    chart, values, axis, along, layer, panels, note, line, span, bins, curve, thresholds, folds,
    errors,
    kpiRow, kpi, table,
    column, claim,
    claimTable,
    columns, box, page, section,
    contents, cover, output, email,
    pages, margins,
  ]
}
