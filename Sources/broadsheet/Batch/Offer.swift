import Diagnostics
import Reporting

/// What can be chosen from: the charts, languages, sizes and values of `for` that a batch has.
struct Offer {
  private var charts: Set<String> = []
  private var languages: Set<String> = []
  private var sizes: Set<String> = []
  private var choices: Set<String> = []

  mutating func add(_ artifact: Artifact, _ variant: Variant) {
    if let chart = artifact.chart { charts.insert(chart) }
    if let size = artifact.size { sizes.insert(size) }
    languages.insert(artifact.language)
    choices.formUnion(variant.choices.map { "\($0.name)=\($0.member)" })
  }

  mutating func formUnion(_ other: Offer) {
    charts.formUnion(other.charts)
    languages.formUnion(other.languages)
    sizes.formUnion(other.sizes)
    choices.formUnion(other.choices)
  }

  /// What was asked for and is nowhere: a slip would draw nothing, without a word.
  func missing(_ options: BatchOptions) -> [Diagnostic] {
    func missing(
      _ asked: [String], _ there: Set<String>, _ id: String, _ words: (String) -> String
    ) -> [Diagnostic] {
      asked.filter { !there.contains($0) }.map { name in
        Diagnostic(
          .error, .spec, id: id, words(name), hint: hint(forUnknown: name, allowed: there.sorted()))
      }
    }
    return missing(options.charts.sorted(), charts, "unknown-chart") { "there is no chart '\($0)'" }
      + missing(options.languages.sorted(), languages, "unknown-language") {
        "nothing is made in the language '\($0)'"
      }
      + missing(options.sizes.sorted(), sizes, "unknown-size") { "nothing has the size '\($0)'" }
      + missing(options.choices, choices, "unknown-value") {
        "no report has '\($0)' among the values of its `for`"
      }
  }
}
