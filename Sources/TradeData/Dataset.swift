package import Statistics

/// An export dataset as typed columns of equal length. Row `i` is the same observation in every column.
package struct Dataset: Sendable {
  /// The name the spec gives it.
  package var name: String
  /// The file it was read from, as the author would write it.
  package var path: String
  /// SHA-256 of the bytes read, in lower-case hexadecimal.
  package var contentHash: String
  /// The 1-based line of the file on which each row starts.
  package var lines: [Int32]
  /// The files that several were read from, each with the first of its rows; empty for a single one.
  package var files: [(path: String, firstRow: Int)] = []
  /// The calendar period of each row, when the dataset has periods.
  package var period: PeriodColumn?
  package var dimensions: [DimensionColumn]
  package var measures: [MeasureColumn]
  /// Named sets of members.
  package var groups: [MemberGroup]
  /// Publishers of the figures.
  package var sources: [DataSource]
  /// Index into `sources` of each row; empty when all rows have all sources.
  package var sourceOfRow: [Int32]
  /// The columns and parts of the calendar named by the condition that left these rows.
  package var conditionNames: Set<String> = []

  package init(
    name: String, path: String = "", contentHash: String = "", lines: [Int32],
    period: PeriodColumn? = nil, dimensions: [DimensionColumn] = [],
    measures: [MeasureColumn] = [], groups: [MemberGroup] = [], sources: [DataSource] = [],
    sourceOfRow: [Int32] = []
  ) {
    self.name = name
    self.path = path
    self.contentHash = contentHash
    self.lines = lines
    self.period = period
    self.dimensions = dimensions
    self.measures = measures
    self.groups = groups
    self.sources = sources
    self.sourceOfRow = sourceOfRow
  }

  /// The file that a row stands in.
  package func path(ofRow row: Int) -> String {
    files.last { $0.firstRow <= row }?.path ?? path
  }

  package var rowCount: Int { lines.count }

  package func dimension(_ name: String) -> DimensionColumn? {
    dimensions.first { $0.name == name }
  }

  package func measure(_ name: String) -> MeasureColumn? {
    measures.first { $0.name == name }
  }
}

/// The period of each row, as a code into the distinct periods in calendar order.
package struct PeriodColumn: Sendable {
  package var name: String
  /// Distinct periods, ascending.
  package var periods: [Period]
  /// One per row: index into `periods`.
  package var codes: [Int32]
  /// The fiscal year that the author means by a year; nil for that of the calendar.
  package var fiscalYear: PeriodUnit?

  package init(
    name: String, periods: [Period], codes: [Int32], fiscalYear: PeriodUnit? = nil
  ) {
    self.name = name
    self.periods = periods
    self.codes = codes
    self.fiscalYear = fiscalYear
  }
}

/// A column of names, dictionary-coded.
package struct DimensionColumn: Sendable {
  package var name: String
  /// `text`, `iso2`, `iso3`, `code` or `number`.
  package var kind: String
  private var texts: [String]
  /// The members of kind `number`, ascending; empty for the others. A million numbers make no texts
  /// unless somebody reads them.
  package private(set) var numbers: [Double] = []
  /// One per row: index into `members`.
  package var codes: [Int32]
  /// True when the author gave the order of members.
  package var hasGivenOrder: Bool

  package init(
    name: String, kind: String = "text", members: [String], codes: [Int32],
    hasGivenOrder: Bool = false
  ) {
    self.name = name
    self.kind = kind
    texts = members
    self.codes = codes
    self.hasGivenOrder = hasGivenOrder
  }

  /// A column of kind `number`.
  package init(name: String, numbers: [Double], codes: [Int32]) {
    self.init(name: name, kind: "number", members: [], codes: codes, hasGivenOrder: true)
    self.numbers = numbers
  }

  /// Distinct members: in the given order, or as they first appear.
  ///
  /// - Complexity: Of numbers, each read writes them all out; see ``member(_:)``.
  package var members: [String] {
    get { numbers.isEmpty ? texts : numbers.map(DimensionColumn.text) }
    set { (texts, numbers) = (newValue, []) }
  }

  package var memberCount: Int { numbers.isEmpty ? texts.count : numbers.count }

  /// The member of a code.
  package func member(_ code: Int) -> String {
    numbers.isEmpty ? texts[code] : DimensionColumn.text(numbers[code])
  }

  /// A number as a member, written in one way: 1.50 is 1.5, and 2.0 is 2.
  package static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// Leaves some members, in their order, with codes that fit.
  mutating func keep(_ members: [Int], codes: [Int32]) {
    self.codes = codes
    if numbers.isEmpty { texts = members.map { texts[$0] } }
    numbers = numbers.isEmpty ? [] : members.map { numbers[$0] }
  }
}

/// How rows of a measure become one figure when a dimension is not named.
package enum Aggregate: String, Sendable, CaseIterable {
  case sum, mean, median, min, max, last, count
}

/// A column of numbers with its unit.
package struct MeasureColumn: Sendable {
  package var name: String
  package var unit: Unit
  package var aggregate: Aggregate
  /// NaN stands for missing; no infinities.
  package var values: [Double]
  /// How each figure was stated; empty when all are exact.
  package var qualifiers: [Qualifier]
  /// The size of the last digit that each source gave, NaN where not judged; empty when unknown.
  package var precisions: [Double]

  package init(
    name: String, unit: Unit, aggregate: Aggregate = .sum, values: [Double],
    qualifiers: [Qualifier] = [], precisions: [Double] = []
  ) {
    self.name = name
    self.unit = unit
    self.aggregate = aggregate
    self.values = values
    self.qualifiers = qualifiers
    self.precisions = precisions
  }
}

/// A named set of members, such as the five countries of Central Asia.
package struct MemberGroup: Sendable, Hashable {
  package var name: String
  package var members: [String]

  package init(name: String, members: [String]) {
    self.name = name
    self.members = members
  }
}

/// Where figures come from.
package struct DataSource: Sendable, Hashable {
  package var id: String
  package var publisher: String
  package var title: String
  package var url: String
  /// As precise as known: `2023`, `2023-05`, `2023-05-19`, or empty.
  package var published: String
  package var retrieved: String
  /// What others may do with the figures: "CC BY 4.0".
  package var licence: String

  package init(
    id: String = "", publisher: String, title: String = "", url: String = "",
    published: String = "", retrieved: String = "", licence: String = ""
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.url = url
    self.published = published
    self.retrieved = retrieved
    self.licence = licence
  }
}
