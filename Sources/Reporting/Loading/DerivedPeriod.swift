import Diagnostics
import Querying
import SpecReading
import TradeData

extension Dataset {
  /// Reads the periods of rows from columns of which one or more were computed, as those of a file are read;
  /// false, with a diagnostic, where they are none.
  mutating func addPeriod(of spec: DatasetSpec, diagnostics: inout DiagnosticList) -> Bool {
    var columns: [[String]] = []
    for name in spec.periodColumns {
      guard let texts = texts(of: name, at: spec.file.place, diagnostics: &diagnostics) else {
        return false
      }
      columns.append(texts)
    }
    leaveOutUnknown(&columns, of: spec)
    var options = LoadOptions(format: .csv)
    options.period = spec.period?.options
    options.periodUnit = spec.period?.length
    let bytes = Dataset.csv(spec.periodColumns, columns)
    guard
      let read = Dataset.load(
        bytes, path: "derived columns of '\(name)'", options: options, diagnostics: &diagnostics)
    else { return false }
    period = read.period
    // The name is that of a time now.
    if spec.periodColumns.count == 1 {
      let name = spec.periodColumns[0]
      if !spec.dims.contains(where: { $0.column.value == name }) {
        dimensions.removeAll { $0.name == name }
      }
      if !spec.measures.contains(where: { $0.column.value == name }) {
        measures.removeAll { $0.name == name }
      }
    }
    return true
  }

  /// Leaves out rows that the dataset's condition wants a period of, and that have none.
  private mutating func leaveOutUnknown(_ columns: inout [[String]], of spec: DatasetSpec) {
    let known = spec.filter.map { RowExpression.knownColumns(in: $0.expression) } ?? []
    let wanted = zip(spec.periodColumns, columns).filter { known.contains($0.0) }.map(\.1)
    guard !wanted.isEmpty else { return }
    let mask = (0..<rowCount).map { row in wanted.allSatisfy { !$0[row].isEmpty } }
    guard mask.contains(false), mask.contains(true) else { return }
    self = filtered(keeping: mask)
    columns = columns.map { column in zip(column, mask).filter(\.1).map(\.0) }
  }

  /// Columns as a file would have them. A blank line would be no row, so each text is quoted.
  private static func csv(_ names: [String], _ columns: [[String]]) -> [UInt8] {
    var text = names.map(quoted).joined(separator: ",") + "\n"
    for row in columns.first?.indices ?? 0..<0 {
      text += columns.map { quoted($0[row]) }.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  private static func quoted(_ text: String) -> String {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
