package import Charting
import Diagnostics
import Drawing
import Statistics
import TradeData

/// The table behind a chart, long: a row for each panel, category and series, in drawing order.
package enum ChartTable {
  private static func rows(_ chart: Chart) -> [(
    category: Chart.Category, series: Chart.Series, value: Measured
  )] {
    (0..<(chart.panels?.list.count ?? 1)).flatMap { panel in
      chart.categories.indices.flatMap { index in
        chart.series.filter { $0.panel == panel }
          .map { (chart.categories[index], $0, $0.values[index]) }
      }
    }
  }

  /// Columns: panel (when there are panels), category, label, series (when there are several), value, and low, high, stated where any
  /// figure has them.
  package static func csv(_ chart: Chart) -> String {
    let hasSeries = chart.series.contains { !$0.name.isEmpty }
    let all = chart.series.flatMap(\.values)
    let hasIntervals = all.contains { $0.interval != nil }
    let hasQualifiers = all.contains { $0.qualifier != .exact && $0.qualifier != .missing }
    var header = chart.panels == nil ? [] : ["panel", "panel_label"]
    header += ["category", "label"]
    if hasSeries { header += ["series", "series_label"] }
    header += ["value", "unit"]
    if hasIntervals { header += ["low", "high"] }
    if hasQualifiers { header.append("stated") }
    var writer = CSVWriter()
    for name in header { writer.write(name) }
    writer.endRow()
    for (category, series, value) in rows(chart) {
      if let panel = chart.panels?.list[series.panel] {
        writer.write(panel.key)
        writer.write(panel.name)
      }
      writer.write(category.key)
      writer.write(category.label)
      if hasSeries {
        writer.write(series.key)
        writer.write(series.name)
      }
      writer.write(value.value)
      writer.write(chart.unit.name)
      if hasIntervals {
        writer.write(value.interval?.low)
        writer.write(value.interval?.high)
      }
      if hasQualifiers { writer.write("\(value.qualifier)") }
      writer.endRow()
    }
    return writer.text
  }

  package static func json(_ chart: Chart) -> String {
    var lines: [String] = []
    for (category, series, value) in rows(chart) {
      var fields: [String] = []
      if let panel = chart.panels?.list[series.panel] {
        fields.append("\"panel\": " + jsonString(panel.key))
        fields.append("\"panel_label\": " + jsonString(panel.name))
      }
      fields.append("\"category\": " + jsonString(category.key))
      fields.append("\"label\": " + jsonString(category.label))
      if !series.name.isEmpty {
        fields.append("\"series\": " + jsonString(series.key))
        fields.append("\"series_label\": " + jsonString(series.name))
      }
      fields.append("\"value\": " + (value.value.map { "\($0)" } ?? "null"))
      fields.append("\"unit\": " + jsonString(chart.unit.name))
      if let interval = value.interval {
        fields.append("\"low\": " + (interval.low.isFinite ? "\(interval.low)" : "null"))
        fields.append("\"high\": " + (interval.high.isFinite ? "\(interval.high)" : "null"))
      }
      fields.append("\"stated\": " + jsonString("\(value.qualifier)"))
      if let reason = value.reason { fields.append("\"reason\": " + jsonString(reason.sentence)) }
      lines.append("  {" + fields.joined(separator: ", ") + "}")
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }
}

extension Chart {
  /// The table behind the chart, as it travels inside a PDF.
  var figures: Attachment {
    Attachment(
      fileName: id + ".csv",
      description: [title, subtitle].filter { !$0.isEmpty }.joined(separator: ". "),
      bytes: Array(ChartTable.csv(self).utf8), anchor: id)
  }
}
