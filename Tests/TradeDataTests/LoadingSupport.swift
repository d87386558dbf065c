import Diagnostics
import TradeData

/// What came of loading a text.
struct Loaded {
  let dataset: Dataset?
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8], path: String = "data.csv", _ options: LoadOptions) {
    var list = DiagnosticList()
    dataset = Dataset.load(bytes, path: path, options: options, diagnostics: &list)
    diagnostics = list.all
  }

  init(_ text: String, path: String = "data.csv", _ options: LoadOptions) {
    self.init(Array(text.utf8), path: path, options)
  }

  var ids: [String] { diagnostics.map(\.id) }

  /// Each problem as `line:column message [id]`, with its hint.
  var lines: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.location.line):\($0.location.column) " } ?? ""
      return place + diagnostic.message + " [\(diagnostic.id)]"
    }
  }

  /// The rows as texts: period, members, then figures.
  var rows: [String] {
    guard let dataset else { return [] }
    return (0..<dataset.rowCount).map { row in
      var parts: [String] = []
      if let period = dataset.period {
        parts.append(PeriodText.print(period.periods[Int(period.codes[row])]))
      }
      parts += dataset.dimensions.map { $0.members[Int($0.codes[row])] }
      parts += dataset.measures.map { $0.values[row].isNaN ? "-" : "\($0.values[row])" }
      return parts.joined(separator: " ")
    }
  }
}

extension LoadOptions {
  /// Months and values, the smallest useful dataset.
  static var monthly: LoadOptions {
    LoadOptions(period: .column("month"), measures: [MeasureOptions("value")])
  }

  /// Names and values.
  static var named: LoadOptions {
    LoadOptions(measures: [MeasureOptions("value")], dimensions: [DimensionOptions("name")])
  }
}
