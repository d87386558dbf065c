import Diagnostics
import Reporting
import TradeData

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

  /// What the file of an earlier run shows.
  mutating func add(_ entry: RunRecord.Entry) {
    guard let line = JSONValue(Array(entry.line)) else { return }
    if let chart = line["chart"]?.text { charts.insert(chart) }
    if let size = line["size"]?.text { sizes.insert(size) }
    if let language = line["language"]?.text { languages.insert(language) }
    for member in line["for"]?.members ?? [] {
      if let value = member.value.text { choices.insert("\(member.key)=\(value)") }
    }
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
      _ asked: [String], _ there: Set<String>, _ id: String, none: String? = nil,
      _ words: (String) -> String
    ) -> [Diagnostic] {
      asked.filter { !there.contains($0) }.map { name in
        Diagnostic(
          .error, .spec, id: id, words(name),
          hint: there.isEmpty ? none : hint(forUnknown: name, allowed: there.sorted()))
      }
    }
    return missing(options.charts.sorted(), charts, "unknown-chart") { "there is no chart '\($0)'" }
      + missing(options.languages.sorted(), languages, "unknown-language") {
        "nothing is made in the language '\($0)'"
      }
      + missing(options.sizes.sorted(), sizes, "unknown-size") { "nothing has the size '\($0)'" }
      + missing(
        options.choices, choices, "unknown-value",
        none: "none of the specs has `for`: leave --for out, or give one `for: {country: all}`"
      ) {
        "no report has '\($0)' among the values of its `for`"
      }
  }
}
