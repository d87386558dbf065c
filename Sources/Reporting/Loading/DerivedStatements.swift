import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

extension Dataset {
  /// Takes in how figures were stated, and how precisely, where the figure or the column that says so is
  /// computed; what both have in the file was read with it.
  mutating func addStatements(of spec: DatasetSpec, diagnostics: inout DiagnosticList) {
    let computed = Set(spec.derived.map(\.name.value))
    for measure in spec.measures {
      guard let place = measures.firstIndex(where: { $0.name == measure.column.value }) else {
        continue
      }
      let isComputed = computed.contains(measure.column.value)
      if let column = measure.qualifier, isComputed || computed.contains(column.value),
        let texts = texts(of: column.value, at: column.place, diagnostics: &diagnostics)
      {
        measures[place].qualifiers = qualifiers(
          texts, of: measures[place], column, diagnostics: &diagnostics)
      }
      if let column = measure.precision, isComputed || computed.contains(column.value),
        let values = numbers(of: column, diagnostics: &diagnostics)
      {
        measures[place].precisions = values
      }
    }
  }

  /// What stands in a column in each row; nil, with a diagnostic, where there is no such column.
  func texts(
    of column: String, at place: SourceRange?, diagnostics: inout DiagnosticList
  ) -> [String]? {
    if let dimension = dimension(column) {
      let members = dimension.members
      return dimension.codes.map { members[Int($0)] }
    }
    if let measure = measure(column) {
      return measure.values.map { $0.isNaN ? "" : DimensionColumn.text($0) }
    }
    diagnostics.add(
      Diagnostic(
        .data, id: "unknown-column",
        "no column '\(column)' in \(path), and none of that name is derived", at: place,
        hint: hint(forUnknown: column, allowed: dimensions.map(\.name) + measures.map(\.name))))
    return nil
  }

  private func numbers(
    of column: WrittenText, diagnostics: inout DiagnosticList
  ) -> [Double]? {
    if let measure = measure(column.value) { return measure.values }
    guard let texts = texts(of: column.value, at: column.place, diagnostics: &diagnostics) else {
      return nil
    }
    let values = texts.map { $0.isEmpty ? Double.nan : Double($0) ?? -1 }
    if let row = values.firstIndex(where: { $0 < 0 }) {
      diagnostics.add(
        Diagnostic(
          .data, id: "not-a-number",
          "'\(texts[row])' in column '\(column.value)' is no precision, on line \(lines[row])",
          at: column.place))
      return nil
    }
    return values
  }

  private func qualifiers(
    _ texts: [String], of measure: MeasureColumn, _ column: WrittenText,
    diagnostics: inout DiagnosticList
  ) -> [Qualifier] {
    var meanings: [String: Qualifier] = [:]
    return texts.indices.map { row in
      let text = texts[row]
      if meanings[text] == nil {
        meanings[text] = Qualifier(word: text) ?? .exact
        if Qualifier(word: text) == nil {
          diagnostics.add(
            Diagnostic(
              .data, id: "unknown-qualifier",
              "unknown qualifier '\(text)' in column '\(column.value)', on line \(lines[row])",
              at: column.place, hint: hint(forUnknown: text, allowed: Qualifier.words)))
        }
      }
      return measure.values[row].isNaN ? .missing : meanings[text] ?? .exact
    }
  }
}
