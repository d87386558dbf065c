import Diagnostics
import Speaking
import SpecReading

/// What a text can name: `{figure:lead}`, `{table:partners}`, `{section:buyers}`.
struct References {
  enum Kind: String, CaseIterable {
    case figure, table, section
  }

  private(set) var figures: [String: Int] = [:]
  private(set) var tables: [String: Int] = [:]
  private(set) var sections: [String: LocalizedText] = [:]

  init() {}

  /// Numbers charts and tables in the order of the body.
  init(_ spec: ReportSpec) {
    var chartIDs = ArtifactPlan.chartIDs(of: spec).makeIterator()
    var tableCount = 0
    for block in spec.body.flatMap(\.flattened) {
      switch block {
      case .chart:
        if let id = chartIDs.next() { figures[id] = figures.count + 1 }
      case .table(let table):
        tableCount += 1
        if let id = table.id?.value { tables[id] = tableCount }
      case .claims(let table):
        tableCount += 1
        if let id = table.id?.value { tables[id] = tableCount }
      case .heading(let heading):
        if let id = heading.id?.value { sections[id] = heading.text }
      case .section(let section):
        if let id = section.id?.value { sections[id] = section.title }
      default: break
      }
    }
  }

  /// Every id a link may lead to.
  var ids: [String] { Kind.allCases.flatMap { ids(of: $0) } }

  func ids(of kind: Kind) -> [String] {
    switch kind {
    case .figure: figures.keys.sorted()
    case .table: tables.keys.sorted()
    case .section: sections.keys.sorted()
    }
  }

  /// What is wrong with a name, for the reader's author.
  func problem(_ id: String, _ kind: Kind, at place: SourceRange) -> Diagnostic {
    let other = Kind.allCases.first { ids(of: $0).contains(id) }
    let meant = other.map { "'\(id)' is a \($0.rawValue): write {\($0.rawValue):\(id)}" }
    return Diagnostic(
      .spec, id: "unknown-reference", "no \(kind.rawValue) has the id '\(id)'", at: place,
      hint: meant
        ?? (ids(of: kind).isEmpty
          ? "give a \(kind == .figure ? "chart" : kind.rawValue) the key 'id: \(id)'"
          : hint(forUnknown: id, allowed: ids(of: kind))))
  }
}

extension Template.Field {
  /// The thing a field names rather than computes.
  var reference: (kind: References.Kind, id: String)? {
    guard words.isEmpty, let id = badForm, let kind = References.Kind(rawValue: expression) else {
      return nil
    }
    return (kind, id)
  }
}
