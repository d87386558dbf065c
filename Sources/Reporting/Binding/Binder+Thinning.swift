import Charting
import Querying
import Speaking
import SpecReading
import TradeData

/// Long lines along an axis of numbers, of which a picture shows a part.
extension Binder {
  /// More columns than any picture's plot has pixels, but for the largest in print.
  private static let columnLimit = 4096

  /// How many columns the picture of a chart has at most, where it needs no figures beyond them; nil
  /// where it may speak of any.
  func columns(of spec: ChartSpec) -> Int? {
    guard !needsAllFigures, spec.kind.value == "line", spec.panels == nil, spec.notes.isEmpty,
      spec.spans.isEmpty, spec.highlight.isEmpty, spec.top == nil, spec.sort == nil,
      spec.bars.sortBy == nil, spec.bars.errors == nil, spec.arrangement.series == nil,
      spec.missing == nil, spec.trend.map({ $0.value == .none }) ?? true,
      spec.values?.show?.value != .all, spec.markers?.value != .all
    else { return nil }
    // The second largest figure of all may stand beside the largest.
    let texts = [spec.title, spec.subtitle, spec.note, spec.caption, spec.source, spec.alt]
    let speaksOfRanks = texts.contains { text in
      text?.text(in: language.code).map {
        $0.value.contains("{top.") || $0.value.contains("{bottom.")
      } ?? false
    }
    return speaksOfRanks ? nil : Binder.columnLimit
  }

  /// Binds a chart once more with every figure, for tables and files of data.
  func whole(_ spec: ChartSpec, id: String) -> @Sendable () -> Chart? {
    let (loaded, language) = (loaded, language)
    // The other binder keeps its own record.
    for dataset in loaded.catalog.datasets { evaluator.reads.note(.all, of: dataset.name) }
    return {
      var binder = Binder(loaded, language: language)
      binder.needsAllFigures = true
      return binder.chart(spec, id: id)
    }
  }
}
