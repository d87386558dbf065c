import Querying
import Speaking
import TradeData

/// Something that was published, and that figures were read from.
package struct Publication: Sendable, Hashable {
  /// In the reader's language.
  package let publisher: String
  package let title: String
  /// Empty where there is none, as the others.
  package let url: String
  package let licence: String
  /// As precise as known: `2023`, `2023-05`, `2023-05-19`.
  package let published: String
  package let retrieved: String
}

/// Which publications stand behind which figures and tables.
extension Binder {
  /// What one numbered figure or table has read.
  struct Reading {
    let kind: References.Kind
    let number: Int
    /// What it is computed from.
    let expressions: [String]
    let usage: Usage
  }

  /// Binds a block and remembers what it has read under its number.
  mutating func reading<Bound>(
    for kind: References.Kind, _ expressions: [String],
    _ bind: (inout Binder) -> (number: Int, Bound)
  ) -> Bound {
    let before = used
    used = Usage()
    let (number, bound) = bind(&self)
    readings.append(Reading(kind: kind, number: number, expressions: expressions, usage: used))
    let own = used
    used = before
    used.merge(own)
    return bound
  }

  /// The publications that the report has read from, as lines for its end: those of the same figures
  /// together under their numbers, those of the text alone at last.
  func publications() -> [[Paragraph.Run]] {
    let shares = readings.map { ($0, Set(publications(of: $0.usage))) }
    var groups: [(users: Users, lines: [String])] = []
    for line in publications(of: used) {
      var users = Users()
      for (reading, read) in shares where read.contains(line) {
        if reading.kind == .figure {
          users.figures.append(reading.number)
        } else {
          users.tables.append(reading.number)
        }
      }
      if let group = groups.firstIndex(where: { $0.users == users }) {
        groups[group].lines.append(line)
      } else {
        groups.append((users, [line]))
      }
    }
    return groups.sorted { $0.users < $1.users }.map { users, lines in
      let text = lines.joined(separator: language.words.semicolon)
      var runs: [Paragraph.Run] = []
      if !users.figures.isEmpty {
        runs += .label(
          language.figures(users.figures), of: users.figures,
          anchor: TraceAppendix.anchor(figure:))
      }
      if !users.tables.isEmpty {
        if !runs.isEmpty { runs.append(Paragraph.Run(language.words.semicolon)) }
        runs += .label(
          language.tables(users.tables), of: users.tables, anchor: TraceAppendix.anchor(table:))
      }
      return runs + [Paragraph.Run(runs.isEmpty ? text : language.labelled("", text))]
    }
  }

  /// The numbers of the figures and tables that share a source, ascending.
  private struct Users: Comparable {
    var figures: [Int] = []
    var tables: [Int] = []

    /// By the first figure, then by the first table; without either at last.
    static func < (left: Users, right: Users) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }

    private var order: [Int] {
      (figures.isEmpty ? [Int.max] : figures) + (tables.isEmpty ? [Int.max] : tables)
    }
  }

  /// What stands behind each chart, by its id.
  func publicationsOfCharts() -> [String: [Publication]] {
    var result: [String: [Publication]] = [:]
    for (id, number) in references.figures {
      let usage = readings.first { $0.kind == .figure && $0.number == number }?.usage
      result[id] = usage.map { sources(of: $0) } ?? []
    }
    return result
  }

  /// Each publication once, ordered by its line.
  private func publications(of usage: Usage) -> [String] {
    var lines: [String] = []
    for source in sources(of: usage) {
      var line = source.publisher
      if !source.title.isEmpty { line = language.labelled(line, source.title) }
      if let date = date(source.published) {
        line += language.words.comma + Typography.keepingNumbersWhole(date)
      }
      if let date = date(source.retrieved) {
        line += language.words.comma + Typography.keepingNumbersWhole(language.retrieved(date))
      }
      if !lines.contains(line) { lines.append(line) }
    }
    return lines.sorted()
  }

  /// Each publication once, in the order of the data.
  private func sources(of usage: Usage) -> [Publication] {
    var result: [Publication] = []
    for part in usage.parts {
      guard let dataset = loaded.catalog.datasets.first(where: { $0.name == part.dataset }) else {
        continue
      }
      for index in part.sources.map(Int.init) where dataset.sources.indices.contains(index) {
        let source = dataset.sources[index]
        let publication = Publication(
          publisher: names.publisher(index, of: dataset), title: source.title, url: source.url,
          licence: source.licence, published: source.published, retrieved: source.retrieved)
        if !result.contains(publication) { result.append(publication) }
      }
    }
    return result
  }
}
