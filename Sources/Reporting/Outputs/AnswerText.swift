import Diagnostics
package import Querying
package import Speaking
import Statistics
import TradeData

/// An answer as lines of text, for `broadsheet eval`.
package enum AnswerText {
  package static func lines(
    _ answer: Answer, loaded: LoadedReport, language: Language
  ) -> [String] {
    var lines: [String] = []
    if answer.axes.isEmpty {
      lines += figure(answer.single, answer.unit, language)
    } else {
      for (cell, measured) in answer.cells.enumerated() {
        let keys = keys(of: cell, in: answer).joined(separator: "  ")
        lines.append(keys + "  " + (figure(measured, answer.unit, language).first ?? ""))
      }
    }
    lines.append("unit      " + answer.unit.name)
    for part in answer.usage.parts { lines.append("used      " + use(part, loaded)) }
    return lines
  }

  private static func figure(
    _ measured: Measured, _ unit: Unit, _ language: Language
  ) -> [String] {
    guard let value = measured.value else {
      return ["undefined: " + (measured.reason?.sentence ?? "missing")]
    }
    var lines = ["\(value)  (\(language.say(measured, unit: unit)))"]
    if let interval = measured.interval {
      lines.append("interval  \(interval.low) to \(interval.high)")
    }
    if measured.qualifier != .exact { lines.append("stated    \(measured.qualifier)") }
    return lines
  }

  private static func keys(of cell: Int, in answer: Answer) -> [String] {
    var rest = cell
    var keys: [String] = []
    for axis in answer.axes.reversed() {
      keys.insert(axis.keys[rest % axis.keys.count].text, at: 0)
      rest /= axis.keys.count
    }
    return keys
  }

  /// "exports.units: 3 rows of data/exports.csv, lines 2, 3, 7"
  private static func use(_ part: Usage.Part, _ loaded: LoadedReport) -> String {
    let path = loaded.catalog.datasets.first { $0.name == part.dataset }?.path ?? part.dataset
    let rows = part.rowCount == 1 ? "1 row" : "\(part.rowCount) rows"
    let shown = part.lines.prefix(20).map(String.init).joined(separator: ", ")
    let more = part.rowCount > 20 ? ", ..." : ""
    let lines =
      part.lines.isEmpty ? "" : (part.rowCount == 1 ? ", line " : ", lines ") + shown + more
    return "\(part.dataset).\(part.measure): \(rows) of \(path)\(lines)"
  }
}

extension Answer.Key {
  /// As the data have it: the member, or the period in its canonical form.
  package var text: String {
    switch self {
    case .member(let member): member
    case .period(let period): PeriodText.print(period)
    }
  }
}
