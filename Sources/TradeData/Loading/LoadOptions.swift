package import Diagnostics
package import Statistics

/// How one file becomes a `Dataset`, in plain values: what an author declares in the `data` block.
///
/// `delimiter`, `skip` and `header` are for CSV and TSV; JSON rows have none.
package struct LoadOptions: Sendable {
  /// The name the spec gives the dataset.
  package var name: String
  /// By the file's extension when nil: `.tsv` and `.tab` are TSV, `.json` is JSON, all else CSV.
  package var format: DataFormat?
  /// The byte between fields; a comma for CSV and a tab for TSV when nil.
  package var delimiter: UInt8?
  package var encoding: TextEncoding
  /// Lines before the header that are not part of the table.
  package var skip: Int
  /// Lines after the last row that are not part of the table, blank ones not counted.
  package var footer = 0
  /// Letters behind numbers that are remarks.
  package var flags: [FlagOption] = []
  /// Column names given by hand; the file then starts with its first data row.
  package var header: [String]?
  /// Texts that stand for a missing number; `MissingMarkers.standard` when nil. An empty field is
  /// always missing.
  package var missing: [String]?
  /// The decimal mark: `.` or `,`.
  package var decimal: UInt8
  /// The mark between groups of three digits; empty when numbers are not grouped.
  package var thousands: String
  package var period: PeriodOptions?
  /// The length of period that the dates stand for, where it is longer than they say: a month whose
  /// figure is dated by its first day.
  package var periodUnit: PeriodUnit?
  package var measures: [MeasureOptions]
  package var dimensions: [DimensionOptions]
  package var groups: [GroupOptions]
  /// Columns to read where the file has them: as numbers if all their cells are, else as texts.
  package var extras: [String] = []
  /// Whether numbers may carry signs of money, per cent, scale words and footnote marks.
  package var hasLooseNumbers = false
  /// The members that lead to the array of rows in a JSON file: `data.items`.
  package var rowsPath: ColumnReference?
  /// Rows with an empty cell in one of these columns are left out before anything else is read of them.
  package var requiredColumns: Set<String> = []
  /// Other files whose columns are added to each row.
  package var joins: [JoinOptions] = []
  /// A column with one text in every row of the file at hand.
  var constant: (column: String, text: String)?
  /// Columns that need not be in the file, since another adds them.
  var joinedColumns: Set<String> = []
  /// New names for columns; every other option uses the new name.
  package var rename: [RenameOption]
  package var wide: WideOptions?
  /// Publishers of the figures.
  package var sources: [DataSource]
  /// The column that holds the `DataSource.id` of each row.
  package var sourceColumn: ColumnReference?
  /// Where the author names the file, for problems of the file as a whole.
  package var place: SourceRange?

  package init(
    name: String = "", format: DataFormat? = nil, delimiter: UInt8? = nil,
    encoding: TextEncoding = .utf8, skip: Int = 0, header: [String]? = nil,
    missing: [String]? = nil, decimal: UInt8 = UInt8(ascii: "."), thousands: String = "",
    period: PeriodOptions? = nil, measures: [MeasureOptions] = [],
    dimensions: [DimensionOptions] = [], groups: [GroupOptions] = [],
    rename: [RenameOption] = [], wide: WideOptions? = nil, sources: [DataSource] = [],
    sourceColumn: ColumnReference? = nil, place: SourceRange? = nil
  ) {
    self.name = name
    self.format = format
    self.delimiter = delimiter
    self.encoding = encoding
    self.skip = skip
    self.header = header
    self.missing = missing
    self.decimal = decimal
    self.thousands = thousands
    self.period = period
    self.measures = measures
    self.dimensions = dimensions
    self.groups = groups
    self.rename = rename
    self.wide = wide
    self.sources = sources
    self.sourceColumn = sourceColumn
    self.place = place
  }
}

/// A file to read, with its bytes.
package struct DataInput: Sendable {
  package var bytes: [UInt8]
  /// As the author would write it, for messages.
  package var path: String
  /// What its rows have in the column `file`, where the author gave each file a name.
  package var label: String?

  package init(_ bytes: [UInt8], path: String, label: String? = nil) {
    self.bytes = bytes
    self.path = path
    self.label = label
  }

  /// The column that holds the labels of files.
  package static let labelColumn = "file"
}

/// A second file, whose columns are added to the rows that have the same keys.
package struct JoinOptions: Sendable {
  /// A column of the dataset and the column of the second file that must agree with it.
  package struct Key: Sendable {
    package var here: ColumnReference
    package var there: ColumnReference

    package init(_ here: ColumnReference, _ there: ColumnReference) {
      self.here = here
      self.there = there
    }
  }

  package var input: DataInput
  package var keys: [Key]
  /// False where rows without a match are left out.
  package var keepsUnmatched: Bool
  /// How the second file is written.
  package var options: LoadOptions
  /// Where the author names the file.
  package var place: SourceRange?

  package init(
    _ input: DataInput, keys: [Key], keepsUnmatched: Bool = true, options: LoadOptions,
    place: SourceRange? = nil
  ) {
    self.input = input
    self.keys = keys
    self.keepsUnmatched = keepsUnmatched
    self.options = options
    self.place = place
  }
}

package enum DataFormat: String, Sendable, CaseIterable {
  case csv, tsv, json
}

/// A column as the author names it, and where.
package struct ColumnReference: Sendable, Hashable, ExpressibleByStringLiteral {
  package var name: String
  package var place: SourceRange?

  package init(_ name: String, at place: SourceRange? = nil) {
    self.name = name
    self.place = place
  }

  package init(stringLiteral name: String) { self.init(name) }
}

/// Which columns say the period of a row.
package enum PeriodOptions: Sendable {
  /// One column; `read` is a pattern such as `d/M/yyyy`, without which the forms of `PeriodText` are
  /// read.
  case column(
    ColumnReference, read: ColumnReference? = nil, reading: PeriodReading = PeriodReading())
  case yearAndMonth(year: ColumnReference, month: ColumnReference, day: ColumnReference? = nil)
  case yearAndQuarter(year: ColumnReference, quarter: ColumnReference)
  /// The first and the last day (or month, ...) of each period.
  case span(start: ColumnReference, end: ColumnReference, fiscalStart: Int? = nil)

  /// The columns to read.
  package var columns: [ColumnReference] {
    switch self {
    case .column(let column, _, _): [column]
    case .yearAndMonth(let year, let month, let day): [year, month] + [day].compactMap { $0 }
    case .yearAndQuarter(let year, let quarter): [year, quarter]
    case .span(let start, let end, _): [start, end]
    }
  }
}

/// A column of numbers.
package struct MeasureOptions: Sendable {
  package var column: ColumnReference
  package var unit: Unit
  /// What the numbers of the column are multiplied by: a million, where they are millions.
  package var scale = 1.0
  package var aggregate: Aggregate
  /// The column that says how each figure was stated: `exact`, `about`, ...
  package var qualifier: ColumnReference?
  /// The column with the size of the last digit that the source gave.
  package var precision: ColumnReference?

  package init(
    _ column: ColumnReference, unit: Unit = .number, aggregate: Aggregate = .sum,
    qualifier: ColumnReference? = nil, precision: ColumnReference? = nil
  ) {
    self.column = column
    self.unit = unit
    self.aggregate = aggregate
    self.qualifier = qualifier
    self.precision = precision
  }
}

/// A letter or word behind numbers, such as Eurostat's `p`, and how it says that a figure was stated;
/// nil for remarks that say nothing of that.
package struct FlagOption: Hashable, Sendable {
  package var text: String
  package var meaning: Qualifier?

  package init(_ text: String, _ meaning: Qualifier? = nil) {
    self.text = text
    self.meaning = meaning
  }
}

/// A column of names.
package struct DimensionOptions: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case text, iso2, iso3, code, number
  }

  package var column: ColumnReference
  package var kind: Kind
  /// The members in the order the author wants; nil leaves them as they first appear.
  package var order: [ColumnReference]?

  package init(_ column: ColumnReference, kind: Kind = .text, order: [ColumnReference]? = nil) {
    self.column = column
    self.kind = kind
    self.order = order
  }
}

/// A named set of members, each with its place.
package struct GroupOptions: Sendable {
  package var name: String
  package var members: [ColumnReference]

  package init(_ name: String, members: [ColumnReference]) {
    self.name = name
    self.members = members
  }
}

package struct RenameOption: Sendable {
  package var old: ColumnReference
  package var new: String

  package init(_ old: ColumnReference, to new: String) {
    self.old = old
    self.new = new
  }
}

/// Columns that become rows: one row for each of `columns`, its name in `names`, its cell in `values`.
package struct WideOptions: Sendable {
  package enum Columns: Sendable {
    /// Columns named by whole numbers, `2010` to `2023`.
    case numbered(ClosedRange<Int>, at: SourceRange? = nil)
    case named([ColumnReference])
    /// Columns with the names that their rows take.
    case relabelled([(column: ColumnReference, name: String)])
    /// From one column to another, both included, in the order of the file.
    case between(ColumnReference, ColumnReference)
    /// Every column that nothing else names.
    case rest(at: SourceRange?)
  }

  package var names: String
  package var values: String
  package var columns: Columns

  package init(names: String, values: String, columns: Columns) {
    self.names = names
    self.values = values
    self.columns = columns
  }
}
