import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Layers of marks over one category axis: amounts as columns and a rate as a line. Measures of
/// different units have an axis each, with one zero and one grid.
///
/// Two axes invite readers to see what the scales alone make: prefer two charts, or an index.
struct Combo: Mark {
  static let keyword = "combo"
  static let traits = MarkTraits(startsAtZero: true, followsTime: true)

  let chart: Chart
  /// In the order of the chart's layers.
  let layers: [any Mark]

  init(_ chart: Chart) {
    self.chart = chart
    layers = chart.layers.indices.compactMap { MarkRegistry.mark(for: chart.chart(ofLayer: $0)) }
  }

  var traits: MarkTraits {
    var traits = Combo.traits
    let left = zip(chart.layers, layers).filter { !$0.0.isRight }.map { $0.1.traits }
    traits.startsAtZero = chart.hasTwoAxes || left.contains(where: \.startsAtZero)
    traits.fillsSlots = layers.contains { $0.traits.fillsSlots }
    return traits
  }

  var unit: Unit { chart.layers.first { !$0.isRight }?.unit ?? chart.unit }
  var extent: ClosedRange<Double>? {
    guard chart.hasTwoAxes else { return extent(isRight: false) }
    return extent(isRight: false) ?? (extent(isRight: true) == nil ? nil : 0...1)
  }
  var laneCount: Int { layers.map(\.laneCount).max() ?? 1 }
  var remarks: [Diagnostic] { layers.flatMap(\.remarks) }

  func position(series: Int, category: Int) -> Double? {
    let layer = chart.series[series].layer
    guard layers.indices.contains(layer), !chart.layers[layer].isRight,
      let own = chart.series(ofLayer: layer).firstIndex(of: series)
    else { return nil }
    return layers[layer].position(series: own, category: category)
  }

  private func extent(isRight: Bool) -> ClosedRange<Double>? {
    let all = zip(chart.layers, layers).filter { $0.0.isRight == isRight }.compactMap(\.1.extent)
    guard let low = all.map(\.lowerBound).min(), let high = all.map(\.upperBound).max() else {
      return nil
    }
    return low...high
  }

  func pairedDomains(about count: Int) -> PairedDomains? {
    guard chart.hasTwoAxes else { return nil }
    func wish(isRight: Bool) -> PairedDomains.Wish {
      let extent = extent(isRight: isRight) ?? 0...0
      var wish = PairedDomains.Wish(
        extent: extent,
        isShare: chart.layers.contains { $0.isRight == isRight && $0.unit == .share })
      let options =
        isRight ? chart.layers.first { $0.isRight && $0.axis != nil }?.axis : chart.options
      if let options, options.hasGivenAxis {
        wish.given = ValueDomain(
          ValueDomain.Wish(
            data: min(0, extent.lowerBound)...max(0, extent.upperBound), includesZero: true,
            minimum: options.axisMinimum, maximum: options.axisMaximum,
            tickCount: options.tickCount ?? count, ticks: options.ticks))
      }
      return wish
    }
    return PairedDomains(left: wish(isRight: false), right: wish(isRight: true), about: count)
  }

  // MARK: Names

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.gutter = 5 * room.medium.inkScale
    if chart.options.legend != .none { settlement.key = legend(room) }
    return settlement
  }

  /// Every series with the sign of its mark; beside two axes also its unit and its side. Where rows
  /// lie under one another the axes' colours say which is whose.
  private func legend(_ room: PlotRoom) -> [Legend.Item] {
    legend(room.tones, namesSides: chart.hasTwoAxes && !room.isSideways)
  }

  private func legend(_ tones: Tones, namesSides: Bool) -> [Legend.Item] {
    chart.series.indices.compactMap { index in
      let series = chart.series[index]
      guard !series.name.isEmpty, chart.layers.indices.contains(series.layer) else { return nil }
      let layer = chart.layers[series.layer]
      let sign: Legend.Item.Sign =
        switch layer.kind {
        case "line", "step": .line
        case "dot", "lollipop": .dot
        default: .square
        }
      var item = Legend.Item(
        name: namesSides ? placed(series.name, layer) : series.name,
        color: tones.series[index].fill, sign: sign)
      if chart.hasTwoAxes { item.textColor = tones.series[index].text }
      return item
    }
  }

  private func placed(_ name: String, _ layer: Chart.Layer) -> String {
    let words = chart.language.words
    // "Change on a year earlier, %": the name has said the rest of "% change".
    let unit =
      switch layer.unit.kind {
      case .share: ""
      case .change: "%"
      default: chart.language.name(of: layer.unit)
      }
    let text = unit.isEmpty || name.contains(unit) ? name : name + words.comma + unit
    return chart.language.remark(text, layer.isRight ? words.rightScale : words.leftScale)
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    for index in drawingOrder {
      let positions = chart.series(ofLayer: index)
      var own = layers[index].chart
      for (series, position) in zip(own.series.indices, positions) {
        own.series[series].color = canvas.tones.series[position].fill
      }
      let tones = Tones(
        own, theme: canvas.theme, coloredLimit: own.series.count,
        isSingle: own.series.count == 1)
      let scale = chart.layers[index].isRight ? canvas.rightScale : nil
      var layer = canvas.layer(own, tones: tones, scale: scale)
      layers[index].draw(on: &layer)
      if depth(index) == 2 { canvas.caseLines(of: layer) }
      canvas.take(layer, positions: positions)
    }
  }

  private func depth(_ index: Int) -> Int {
    layers[index].traits.fillsSlots ? 0 : chart.layers[index].kind == "area" ? 1 : 2
  }

  /// Columns behind, then areas, then what is drawn with a pen.
  private var drawingOrder: [Int] {
    layers.indices.sorted { (depth($0), $0) < (depth($1), $1) }
  }
}
