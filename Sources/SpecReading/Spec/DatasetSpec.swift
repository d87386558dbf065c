package import Diagnostics

/// One entry of `data`: a file and what its columns mean.
package struct DatasetSpec: Sendable {
  package let name: WrittenText
  package let file: WrittenText
  /// All files, `file` first; several are one table, their rows one after the other.
  package let files: [DataFileSpec]
  package let format: Located<FileFormat>?
  package let delimiter: Located<Unicode.Scalar>?
  package let encoding: Located<FileEncoding>?
  /// Lines before the header.
  package let skip: Located<Int>?
  /// Lines after the last row that are not data.
  package let footer: Located<Int>?
  /// Letters behind numbers that are remarks.
  package let flags: [FlagSpec]
  /// Column names given by hand; nil when the file's first line holds them.
  package let header: [WrittenText]?
  /// Texts that stand for a missing value.
  package let missing: [WrittenText]
  package let decimal: Located<DecimalMark>?
  package let thousands: WrittenText?
  package let numbers: Located<NumberReading>?
  /// Key `rows`: where the rows stand in a JSON file.
  package let rows: WrittenText?
  package let period: PeriodColumnSpec?
  package let measures: [MeasureSpec]
  package let dims: [DimensionSpec]
  package let groups: [GroupSpec]
  package let source: SourcesSpec?
  /// What the figures are about geographically; subtitles are derived from it.
  package let placeName: LocalizedText?
  /// Names of members for people.
  package let labels: [MemberLabelSpec]
  /// Colours of members wherever they are told apart by colour.
  package let colors: [MemberColorSpec]
  package let renames: [RenameSpec]
  /// Key `where`: rows that count.
  package let filter: WrittenText?
  package let derived: [DerivedColumnSpec]
  package let wide: WideSpec?
  package let joins: [JoinSpec]
  package let checks: [CheckSpec]
}

/// A data file, and the name that its rows have in the column `file`.
package struct DataFileSpec: Sendable {
  package let label: WrittenText?
  package let path: WrittenText
}

/// A letter or word behind numbers, and the qualifier that it stands for.
package struct FlagSpec: Sendable {
  package let text: WrittenText
  package let meaning: WrittenText?
}

/// A second file, whose columns are added to the rows with the same keys.
package struct JoinSpec: Sendable {
  package let file: WrittenText
  /// Columns that must agree: of the dataset, and of the file.
  package let keys: [RenameSpec]
  package let keep: Located<JoinKeep>?
  package let format: Located<FileFormat>?
  package let delimiter: Located<Unicode.Scalar>?
  package let encoding: Located<FileEncoding>?
  package let skip: Located<Int>?
  package let header: [WrittenText]?
  package let rows: WrittenText?
  package let renames: [RenameSpec]
  package let wide: WideSpec?
}

/// Which rows of the dataset stay.
package enum JoinKeep: String, Sendable, CaseIterable {
  case all, matched
}

/// `loose` reads past signs of money, per cent, scale words and footnote marks.
package enum NumberReading: String, Sendable, CaseIterable {
  case strict, loose
}

package enum FileFormat: String, Sendable, CaseIterable {
  case csv, tsv, json
}

package enum FileEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case gb18030
  case windows1252 = "windows-1252"
}

package enum DecimalMark: String, Sendable, CaseIterable {
  case point = "."
  case comma = ","
}

/// Where the calendar period of a row stands.
package enum PeriodColumnSpec: Sendable {
  /// One column; `read` is a pattern such as `d/M/yyyy`, `fiscal` the month a fiscal year starts in.
  /// `unit` is the length of period that the dates stand for.
  case column(
    WrittenText, read: WrittenText?, fiscal: Located<Int>?, unit: Located<PeriodLength>? = nil,
    named: Located<FiscalName>? = nil)
  case yearAndMonth(year: WrittenText, month: WrittenText, day: WrittenText? = nil)
  case yearAndQuarter(year: WrittenText, quarter: WrittenText)
  case range(start: WrittenText, end: WrittenText)
}

/// A length of period.
package enum PeriodLength: String, Sendable, CaseIterable {
  case minute, hour, day, week, month, quarter, half, year
}

/// Which of its two calendar years a fiscal year is named by, where it is named by one.
package enum FiscalName: String, Sendable, CaseIterable {
  case start, end
}

/// A numeric column.
package struct MeasureSpec: Sendable {
  package let column: WrittenText
  package let unit: WrittenText?
  package let aggregate: Located<AggregateName>?
  package let label: LocalizedText?
  /// The column that says how exact each figure is.
  package let qualifier: WrittenText?
  package let precision: WrittenText?
}

/// How rows of a measure are put together when a dimension is not named.
package enum AggregateName: String, Sendable, CaseIterable {
  case sum, mean, last, max, min, median
}

/// A column that tells rows apart.
package struct DimensionSpec: Sendable {
  package let column: WrittenText
  package let kind: Located<DimensionKind>?
  /// The members in the order given by the author; empty when none was given.
  package let order: [WrittenText]
  package let label: LocalizedText?
}

package enum DimensionKind: String, Sendable, CaseIterable {
  case text, iso2, iso3, code, number
}

/// Members under one name, such as `asia5`.
package struct GroupSpec: Sendable {
  package let name: WrittenText
  package let members: [WrittenText]
  package let label: LocalizedText?
}

/// Where a dataset's figures were published.
package enum SourcesSpec: Sendable {
  case named([SourceSpec])
  /// A source id in each row, explained in a CSV file of sources.
  case perRow(column: WrittenText, file: WrittenText)
}

/// A publication.
package struct SourceSpec: Sendable {
  package let publisher: LocalizedText
  package let title: LocalizedText?
  package let url: WrittenText?
  package let retrieved: Located<CalendarDate>?
  /// What others may do with the figures.
  package let licence: WrittenText?
}

/// A member's name for people.
package struct MemberLabelSpec: Sendable {
  package let member: WrittenText
  package let label: LocalizedText
}

/// A column of the file under another name.
package struct RenameSpec: Sendable {
  package let from: WrittenText
  package let to: WrittenText
}

/// A column computed row by row.
package struct DerivedColumnSpec: Sendable {
  package let name: WrittenText
  package let value: WrittenText
  package let unit: WrittenText?
}

/// Columns that are turned into rows.
package struct WideSpec: Sendable {
  /// The new column that takes the old columns' names.
  package let names: WrittenText
  /// The new column that takes their values.
  package let values: WrittenText
  package let columns: Columns

  package enum Columns: Sendable {
    /// `2010..2023`, both ends included.
    case years(Located<ClosedRange<Int>>)
    case names([WrittenText])
    /// Columns with the members that they become.
    case relabelled([RenameSpec])
    /// `first..last`, in the order of the file.
    case between(WrittenText, WrittenText)
    /// `rest`: every column that nothing else names.
    case rest(SourceRange)
  }
}

/// What must hold for the data.
package enum CheckSpec: Sendable {
  /// No two rows have the same period and members.
  case unique(SourceRange)
  case condition(WrittenText)
}
