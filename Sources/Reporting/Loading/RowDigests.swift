import Drawing
package import Querying
import Statistics
import Synchronization
import TradeData

/// Tells whether rows are what they were in an earlier run, without a look at what was made from them.
///
/// What concerns all rows is compared as a whole: names, units, members, periods, sources. So a row of
/// another month or member changes every report, and another figure in a row those that read the row.
final class RowDigests: Sendable {
  private let datasets: [Dataset]
  private struct Known {
    var frame: Digest?
    /// By the names of datasets.
    var whole: [String: Digest] = [:]
    /// By the names of datasets and dimensions.
    var members: [String: [Digest]] = [:]
  }
  private let known = Mutex(Known())

  init(_ datasets: [Dataset]) { self.datasets = datasets }

  /// A digest of the rows of all datasets that were read.
  ///
  /// - Complexity: Linear in the rows for the first report that reads by the members of a dimension,
  ///   and in the members it reads for the others.
  func digest(of reaches: [String: RowReach]) -> String {
    known.withLock { known in
      var digest = known.frame ?? frame()
      known.frame = digest
      for dataset in datasets {
        guard let reach = reaches[dataset.name] else { continue }
        digest.add(dataset.name)
        switch reach {
        case .all:
          let whole = known.whole[dataset.name] ?? Self.rows(of: dataset, by: nil)[0]
          known.whole[dataset.name] = whole
          digest.add(whole)
        case .members(let members):
          for (name, wanted) in members.sorted(by: { $0.key < $1.key }) {
            digest.add(name)
            guard let dimension = dataset.dimension(name) else { continue }
            let key = dataset.name + "\u{1F}" + name
            let groups = known.members[key] ?? Self.rows(of: dataset, by: dimension)
            known.members[key] = groups
            for (code, group) in groups.enumerated() where wanted.contains(dimension.member(code)) {
              digest.add(code)
              digest.add(group)
            }
          }
        }
      }
      return digest.hexadecimal
    }
  }

  /// What is the same for all rows.
  private func frame() -> Digest {
    var digest = Digest()
    for dataset in datasets {
      digest.add(dataset.name)
      digest.add(dataset.path)
      for file in dataset.files {
        digest.add(file.path)
        digest.add(file.firstRow)
      }
      digest.add(dataset.dimensions.count)
      for dimension in dataset.dimensions {
        digest.add(dimension.name)
        digest.add(dimension.kind)
        digest.add(dimension.hasGivenOrder)
        digest.add(dimension.memberCount)
        digest.add(dimension.numbers.isEmpty)
        if dimension.numbers.isEmpty {
          for member in dimension.members { digest.add(member) }
        } else {
          for number in dimension.numbers { digest.add(number) }
        }
      }
      digest.add(dataset.period?.name ?? "")
      for period in dataset.period?.periods ?? [] { digest.add(PeriodText.print(period)) }
      digest.add(dataset.measures.count)
      for measure in dataset.measures {
        digest.add(measure.name)
        Self.add(measure.unit, to: &digest)
        digest.add(measure.aggregate.rawValue)
        digest.add(measure.qualifiers.isEmpty)
        digest.add(measure.precisions.isEmpty)
      }
      for group in dataset.groups {
        digest.add(group.name)
        Self.add(group.members, to: &digest)
      }
      for source in dataset.sources {
        for text in [
          source.id, source.publisher, source.title, source.url, source.published,
          source.retrieved, source.licence,
        ] { digest.add(text) }
      }
      digest.add(dataset.sourceOfRow.isEmpty)
    }
    return digest
  }

  private static func add(_ unit: Unit, to digest: inout Digest) {
    digest.add(unit.kind.rawValue)
    add(unit.numerator, to: &digest)
    add(unit.denominator, to: &digest)
  }

  private static func add(_ texts: [String], to digest: inout Digest) {
    digest.add(texts.count)
    for text in texts { digest.add(text) }
  }

  /// A digest of the rows of each member of a dimension, in the order of its codes; of all for none.
  private static func rows(of dataset: Dataset, by dimension: DimensionColumn?) -> [Digest] {
    var digests = [Digest](repeating: Digest(), count: dimension?.memberCount ?? 1)
    let codes = dataset.dimensions.map(\.codes) + [dataset.period?.codes].compactMap { $0 }
    for row in 0..<dataset.rowCount {
      let group = dimension.map { Int($0.codes[row]) } ?? 0
      // The place too: messages name lines, and the order of rows can decide between equals.
      digests[group].add(UInt64(row) << 32 | UInt64(UInt32(bitPattern: dataset.lines[row])))
      for column in codes { digests[group].add(Int(column[row])) }
      for measure in dataset.measures {
        digests[group].add(measure.values[row])
        if !measure.qualifiers.isEmpty { digests[group].add(Int(measure.qualifiers[row].rawValue)) }
        if !measure.precisions.isEmpty { digests[group].add(measure.precisions[row]) }
      }
      if !dataset.sourceOfRow.isEmpty { digests[group].add(Int(dataset.sourceOfRow[row])) }
    }
    return digests
  }
}

/// Which rows a report was made from, so that a later run can tell without binding it that they have not
/// changed.
package struct RowsRead: Sendable, Hashable {
  /// By the names of datasets.
  package let reaches: [String: RowReach]
  package let digest: String

  /// Nil where all rows were read, so that nothing is gained beyond the hashes of the files.
  init?(_ reads: RowReads, of loaded: LoadedReport) {
    reaches = reads.reaches
    guard reaches.values.contains(where: { $0 != .all }) else { return nil }
    digest = loaded.digest(of: reaches)
  }
}

extension LoadedReport {
  /// What `RowsRead.digest` would be for these rows as they are now.
  package func digest(of reaches: [String: RowReach]) -> String {
    rowDigests.digest(of: reaches)
  }
}
