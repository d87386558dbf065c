import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Layers of marks over one category axis: amounts as columns and a rate as a line. Measures of
/// different units have an axis each, with one zero and one grid; axes of lines may each leave zero
/// out where the author says so, and share the grid still.
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
    traits.startsAtZero =
      left.contains(where: \.startsAtZero) || chart.hasTwoAxes && !leavesOutZero(isRight: false)
    traits.floats = !traits.startsAtZero && left.allSatisfy(\.floats)
    traits.fillsSlots = layers.contains { $0.traits.fillsSlots }
    return traits
  }

  var unit: Unit { chart.layers.first { !$0.isRight }?.unit ?? chart.unit }
  var extent: ClosedRange<Double>? {
    guard chart.hasTwoAxes else { return extent(isRight: false) }
    return extent(isRight: false) ?? (extent(isRight: true) == nil ? nil : 0...1)
  }
  var laneCount: Int { layers.map(\.laneCount).max() ?? 1 }
  var remarks: [Diagnostic] {
    layers.flatMap(\.remarks)
      + (chart.hasTwoAxes ? zip(chart.layers, layers).flatMap(endRemarks) : [])
  }

  /// What the author asked of one of two axes; a word about zero for the chart holds for both.
  private func options(isRight: Bool) -> Chart.Options? {
    guard isRight else { return chart.options }
    var options = chart.layers.first { $0.isRight && $0.axis != nil }?.axis ?? Chart.Options()
    options.holdsZero = options.holdsZero ?? chart.options.holdsZero
    return options
  }

  /// Whether an axis of lines does without zero, as the author asked.
  private func leavesOutZero(isRight: Bool) -> Bool {
    options(isRight: isRight)?.leavesOutZero == true && mayLeaveOutZero(isRight: isRight)
  }

  /// Whether nothing on an axis is measured from zero.
  private func mayLeaveOutZero(isRight: Bool) -> Bool {
    zip(chart.layers, layers).allSatisfy { $0.isRight != isRight || !$1.traits.startsAtZero }
  }

  /// Ends of the layer's axis that the axis cannot have.
  private func endRemarks(_ layer: Chart.Layer, _ mark: any Mark) -> [Diagnostic] {
    guard layer.isRight, let data = mark.extent else { return [] }
    var remarks: [Diagnostic] = []
    if layer.axis?.leavesOutZero == true, !mayLeaveOutZero(isRight: true) {
      let start =
        layer.axis?.axisMinimum.map { "; this one starts at \(AxisRules.words($0))" } ?? ""
      remarks.append(
        Diagnostic(
          .error, .rule, id: "bars-start-at-zero",
          "bars and areas start at zero, at the right axis too" + start,
          at: chart.place, hint: "leave out `min` and `zero`, or draw a line there"))
    }
    if let minimum = layer.axis?.axisMinimum, minimum > data.lowerBound,
      minimum <= 0 || mayLeaveOutZero(isRight: true)
    {
      remarks.append(cut(at: minimum, data.lowerBound))
    }
    if let maximum = layer.axis?.axisMaximum, maximum < data.upperBound {
      remarks.append(cut(at: maximum, data.upperBound))
    }
    return remarks
  }

  private func cut(at end: Double, _ value: Double) -> Diagnostic {
    Diagnostic(
      .warning, .rule, id: "axis-cuts-data",
      "the axis ends at \(AxisRules.words(end)), and the figures go on to "
        + AxisRules.words(value),
      at: chart.place, hint: "move the end or leave it out; the axis was extended")
  }

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
    let lines = chart.lineValues(isRight: isRight)
    return min(low, lines.min() ?? low)...max(high, lines.max() ?? high)
  }

  var pairedExtents: PairedExtents? {
    guard chart.hasTwoAxes else { return nil }
    return PairedExtents(left: extent(isRight: false), right: extent(isRight: true))
  }

  func pairedDomains(about count: Int, showing extents: PairedExtents) -> PairedDomains? {
    guard chart.hasTwoAxes else { return nil }
    func wish(isRight: Bool) -> PairedDomains.Wish {
      let extent = (isRight ? extents.right : extents.left) ?? 0...0
      var wish = PairedDomains.Wish(
        extent: extent,
        isShare: chart.layers.contains { $0.isRight == isRight && $0.unit == .share })
      wish.leavesOutZero = leavesOutZero(isRight: isRight)
      if let options = options(isRight: isRight), options.hasGivenAxis {
        let data =
          wish.leavesOutZero ? extent : min(0, extent.lowerBound)...max(0, extent.upperBound)
        wish.given = ValueDomain(
          ValueDomain.Wish(
            data: data, includesZero: !wish.leavesOutZero, leavesOutZero: wish.leavesOutZero,
            minimum: options.axisMinimum.map { min($0, data.lowerBound) },
            maximum: options.axisMaximum.map { max($0, data.upperBound) },
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
    settlement.labelled = labelled(in: room)
    // Where every bar says its value, its axis says the same again; the other one keeps the grid.
    settlement.hidesTicks =
      !room.isSideways && chart.hasTwoAxes && !chart.options.hasGivenAxis
      && settlement.labelled.count == chart.categories.count
    return settlement
  }

  /// The bars with a value. On an axis that a line shares nothing is saved by them.
  private func labelled(in room: PlotRoom) -> Set<Int> {
    guard let index = chart.layers.firstIndex(where: { $0.kind == Bar.keyword }),
      layers.indices.contains(index), !chart.layers[index].isRight
    else { return [] }
    let wanted = chart.options.valueLabels
    let isBarAlone = chart.hasTwoAxes && chart.layers.count { !$0.isRight } == 1
    guard
      wanted != .automatic
        || isBarAlone && chart.categories.count <= 16 && !chart.options.hasGivenAxis
    else { return [] }
    if wanted == .few { return [] }
    let own = PlotRoom(
      chart: layers[index].chart, lettering: room.lettering, theme: room.theme,
      medium: room.medium, tones: room.tones, isSideways: room.isSideways, size: room.size,
      places: room.places, domain: room.domain)
    let settled = layers[index].settle(in: own)
    return settled.printsValues || wanted != .automatic ? settled.labelled : []
  }

  /// Every series with the sign of its mark; beside two axes also its unit and its side. Where rows
  /// lie under one another the axes' colours say which is whose.
  private func legend(_ room: PlotRoom) -> [Legend.Item] {
    legend(room.tones, room.theme, namesSides: chart.hasTwoAxes && !room.isSideways)
  }

  private func legend(_ tones: Tones, _ theme: Theme, namesSides: Bool) -> [Legend.Item] {
    chart.series.indices.compactMap { index in
      let series = chart.series[index]
      // Rise and fall are read from candles themselves.
      guard !series.name.isEmpty, series.role != .high,
        chart.layers.indices.contains(series.layer), !chart.layers[series.layer].isCandle
      else { return nil }
      let layer = chart.layers[series.layer]
      let sign: Legend.Item.Sign =
        switch layer.kind {
        case "line", "step": .line
        case "dot", "lollipop": .dot
        default: .square
        }
      var item = Legend.Item(
        name: namesSides ? placed(series.name, layer) : series.name,
        color: fill(index, tones, theme), sign: sign)
      if chart.hasTwoAxes { item.textColor = tones.series[index].text }
      if layer.kind == Bar.keyword, let signs = tones.signs {
        item = Legend.Item(
          name: item.name, color: signs.positive, otherColor: signs.negative)
      }
      return item
    }
  }

  /// Bands are pale: what lies over them is read.
  private func fill(_ series: Int, _ tones: Tones, _ theme: Theme) -> Color {
    let color = tones.series[series].fill
    let isBand =
      chart.series[series].role != .value
      && chart.layers[chart.series[series].layer].kind == Band.keyword
    return isBand ? color.mixed(with: theme.background, 0.72) : color
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
    let isAtRight = layer.isRight != ReadingDirection.turns(chart)
    return chart.language.remark(text, isAtRight ? words.rightScale : words.leftScale)
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    for index in drawingOrder {
      let positions = chart.series(ofLayer: index)
      var own = layers[index].chart
      for (series, position) in zip(own.series.indices, positions) {
        own.series[series].color = fill(position, canvas.tones, canvas.theme)
      }
      let tones = Tones(
        own, theme: canvas.theme, coloredLimit: own.series.count,
        isSingle: own.series.count == 1)
      let scale = chart.layers[index].isRight ? canvas.rightScale : nil
      var settlement = MarkSettlement()
      if chart.layers[index].kind == Bar.keyword {
        settlement.labelled = canvas.settlement.labelled
        settlement.rowFigures = canvas.settlement.rowFigures
        settlement.printsValues = settlement.labelled.count == chart.categories.count
      }
      var layer = canvas.layer(
        index, own, tones: tones, scale: scale, settlement: settlement)
      draw(layers[index], own, on: &layer)
      if depth(index) == 2 { canvas.caseLines(of: layer) }
      canvas.take(layer, positions: positions)
    }
  }

  /// Bands and ranges take their colours from the series themselves.
  private func draw(_ mark: any Mark, _ own: Chart, on canvas: inout MarkCanvas) {
    guard Chart.pairedLayerKinds.contains(type(of: mark).keyword) else {
      mark.draw(on: &canvas)
      return
    }
    MarkRegistry.mark(for: own)?.draw(on: &canvas)
  }

  private func depth(_ index: Int) -> Int {
    if layers[index].traits.fillsSlots { return 0 }
    return ["area", Band.keyword].contains(chart.layers[index].kind) ? 1 : 2
  }

  /// Columns behind, then areas, then what is drawn with a pen.
  private var drawingOrder: [Int] {
    layers.indices.sorted { (depth($0), $0) < (depth($1), $1) }
  }
}
