import Querying
import Speaking
import SpecReading
import TradeData

/// What data are called in one language: members, groups, measures, publishers.
struct Names: Sendable {
  let language: Language
  private let spec: ReportSpec
  private let members: [String: String]
  private let kinds: [String: String]
  /// Dimensions whose numbers look like years, which have no marks between their digits.
  private let years: Set<String>
  /// What the data are called, where lines may end between any two letters and these stay whole.
  let whole: [String]

  init(_ loaded: LoadedReport, language: Language) {
    self.language = language
    self.spec = loaded.spec
    var members: [String: String] = [:]
    for dataset in loaded.spec.datasets {
      for label in dataset.labels {
        guard let text = label.label.text(in: language.code) else { continue }
        members[dataset.name.value + "\u{1F}" + label.member.value] = text.value
      }
      for group in dataset.groups {
        guard let text = group.label?.text(in: language.code) else { continue }
        members[dataset.name.value + "\u{1F}" + group.name.value] = text.value
      }
    }
    self.members = members
    var kinds: [String: String] = [:]
    for dataset in loaded.catalog.datasets {
      for dimension in dataset.dimensions { kinds[dimension.name] = dimension.kind }
    }
    self.kinds = kinds
    years = Set(
      loaded.catalog.datasets.flatMap(\.dimensions).filter { dimension in
        dimension.kind == "number"
          && (dimension.numbers.isEmpty
            ? dimension.members.allSatisfy { Double($0).map(Names.isYear) ?? false }
            : dimension.numbers.allSatisfy(Names.isYear))
      }.map(\.name))
    whole = Names.whole(loaded, language, labels: Array(members.values))
  }

  /// Chinese and Japanese have no spaces between words; other languages need no list.
  private static func whole(
    _ loaded: LoadedReport, _ language: Language, labels: [String]
  ) -> [String] {
    guard ["zh", "ja"].contains(language.code.prefix(2)) else { return [] }
    var names = labels
    for dataset in loaded.spec.datasets {
      names += dataset.measures.compactMap { $0.label?.text(in: language.code)?.value }
      names += dataset.dims.compactMap { $0.label?.text(in: language.code)?.value }
    }
    let dimensions = loaded.catalog.datasets.flatMap(\.dimensions)
    // Of more members than a text can be about none is looked for.
    names += dimensions.filter { $0.members.count <= 500 }.flatMap(\.members)
    names += dimensions.flatMap { dimension in
      dimension.members.compactMap { Names.country($0, ofKind: dimension.kind, language) }
    }
    return Set(names).sorted()
  }

  private static func isYear(_ number: Double) -> Bool {
    number >= 1000 && number < 3000 && number == number.rounded()
  }

  /// A member's name for people: the author's label, a country's name, or the member itself.
  func member(_ member: String, of dimension: String?, in dataset: String?) -> String {
    if !members.isEmpty {
      if let dataset, let label = members[dataset + "\u{1F}" + member] { return label }
      for name in spec.datasets.map(\.name.value) {
        if let label = members[name + "\u{1F}" + member] { return label }
      }
    }
    if let kind = dimension.flatMap({ kinds[$0] }),
      let country = Names.country(member, ofKind: kind, language)
    {
      return country
    }
    if let dimension, kinds[dimension] == "number", let number = Double(member) {
      return (years.contains(dimension) ? language.withoutGrouping : language).number(number)
    }
    return member
  }

  /// The name of the country that a code of a kind stands for; nil for others.
  private static func country(
    _ member: String, ofKind kind: String, _ language: Language
  ) -> String? {
    switch kind {
    case "iso2": language.countryName(iso2: member)
    case "iso3": language.countryName(iso3: member)
    default: nil
    }
  }

  /// What a measure is called: the author's label, or its column in words.
  func measure(_ measure: String, in dataset: String) -> String {
    specification(of: measure, in: dataset)?.label?.text(in: language.code)?.value
      ?? Names.words(ofColumn: measure)
  }

  /// `body_mass_g` as "body mass g" and `gdp` as "GDP"; a name with blanks is words already.
  private static func words(ofColumn name: String) -> String {
    guard !name.contains(" ") else { return name }
    return name.split(separator: "_", omittingEmptySubsequences: false)
      .map { acronyms.contains($0.lowercased()) ? $0.uppercased() : String($0) }
      .joined(separator: " ")
  }

  private static let acronyms: Set<String> = [
    "gdp", "gni", "gnp", "gva", "cpi", "ppi", "pmi", "fdi", "vat", "ppp", "rca", "hhi", "hs", "usd",
    "eur", "cny", "rub", "kzt", "jpy", "gbp", "co2", "ghg", "evs", "suvs", "oecd", "opec", "wto",
    "imf",
  ]

  /// Whether a measure without a name of the author's is called as a column is: `body_mass_g`, `valueUSD`.
  func isColumnName(_ measure: String, in dataset: String) -> Bool {
    guard specification(of: measure, in: dataset)?.label == nil, !measure.contains(" ") else {
      return false
    }
    let hasHump = zip(measure, measure.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    return measure.contains("_") || hasHump
  }

  func place(of dataset: String) -> String? {
    spec.datasets.first { $0.name.value == dataset }?.placeName?.text(in: language.code)?.value
  }

  func dimension(_ name: String) -> String {
    label(ofDimension: name) ?? Names.words(ofColumn: name)
  }

  /// The name that the author gave a dimension.
  func label(ofDimension name: String) -> String? {
    for dataset in spec.datasets {
      if let dimension = dataset.dims.first(where: { $0.column.value == name }),
        let label = dimension.label?.text(in: language.code)
      {
        return label.value
      }
    }
    return nil
  }

  /// The publisher of a dataset's source, in this language where the author gave it.
  func publisher(_ index: Int, of dataset: Dataset) -> String {
    if case .named(let sources)? = spec.datasets.first(where: { $0.name.value == dataset.name })?
      .source, sources.indices.contains(index),
      let text = sources[index].publisher.text(in: language.code)
    {
      return text.value
    }
    return dataset.sources[index].publisher
  }

  private func specification(of measure: String, in dataset: String) -> MeasureSpec? {
    spec.datasets.first { $0.name.value == dataset }?.measures.first {
      $0.column.value == measure
    }
  }
}
