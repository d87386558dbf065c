import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import TradeData

/// Rules that datasets break whose figures are shown.
extension Binder {
  mutating func checkDatasets() {
    let shown = Set(used.parts.map(\.dataset))
    let datasets = loaded.spec.datasets.filter { shown.contains($0.name.value) }
    checkNames(datasets)
    for dataset in datasets { checkSources(dataset) }
    let read = datasets.flatMap(\.namedSources).filter { $0.retrieved == nil && $0.url == nil }
    reportUndated(read, "no-retrieval-date")
  }

  /// A member has one name, whichever dataset's figures are drawn.
  private mutating func checkNames(_ datasets: [DatasetSpec]) {
    guard datasets.count(where: { !$0.labels.isEmpty }) > 1 else { return }
    var first: [String: (name: String, dataset: String)] = [:]
    for dataset in datasets {
      let dimensions =
        loaded.catalog.datasets.first { $0.name == dataset.name.value }?.dimensions ?? []
      for label in dataset.labels {
        guard let name = label.label.text(in: language.code)?.value else { continue }
        let member = label.member.value
        for dimension in dimensions where dimension.members.contains(member) {
          // The same code is another thing in another column, unless both are of countries.
          let key = (dimension.kind == "iso2" ? "" : dimension.name) + "\u{1F}" + member
          if let other = first[key], other.name != name {
            rule(
              "spelling-changes",
              "'\(member)' is '\(name)' here and '\(other.name)' in dataset '\(other.dataset)'",
              at: label.member.place)
          }
          first[key] = first[key] ?? (name, dataset.name.value)
        }
      }
    }
  }

  /// What stands on the web changes: readers want to know of which day it is. Said once for a dataset, in
  /// the first language.
  private mutating func checkSources(_ dataset: DatasetSpec) {
    reportUndated(
      dataset.namedSources.filter { $0.retrieved == nil && $0.url != nil }, "undated-source")
  }

  private mutating func reportUndated(_ sources: [SourceSpec], _ id: String) {
    guard language.code == loaded.spec.lang.first?.value ?? language.code,
      let publisher = sources.first?.publisher.text(in: language.code)
    else { return }
    let others = sources.count - 1
    let rest = others == 0 ? "" : " and \(others) other\(others == 1 ? "" : "s")"
    rule(
      id, "nothing says when the figures of '\(publisher.value)'\(rest) were retrieved",
      at: publisher.place)
  }
}

extension DatasetSpec {
  fileprivate var namedSources: [SourceSpec] {
    if case .named(let sources)? = source { sources } else { [] }
  }
}
