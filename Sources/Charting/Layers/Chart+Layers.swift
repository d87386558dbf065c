package import TradeData

extension Chart {
  /// One kind of mark over the categories that it shares with others.
  package struct Layer: Sendable, Hashable {
    /// The keyword of the mark.
    package var kind: String
    package var unit: Unit
    /// Measured on a second axis at the right.
    package var isRight: Bool
    package var stack: Stack
    /// What the author asked of its value axis; nil for nothing.
    package var axis: Options?
    /// Whether its ranges are candles: a wick, and over it a body in the colour of rise or fall.
    package var isCandle = false

    package init(kind: String, unit: Unit, isRight: Bool = false, stack: Stack = .none) {
      self.kind = kind
      self.unit = unit
      self.isRight = isRight
      self.stack = stack
    }
  }

  /// Kinds that can be layers: those that draw each series by itself over shared categories.
  package static let layerKinds = [
    "bar", "line", "area", "dot", "step", "lollipop", "band", "range",
  ]

  /// Layers whose figures come in pairs: from a lower one to an upper one.
  package static let pairedLayerKinds = ["band", "range"]

  /// What a series counts.
  package func unit(of series: Series) -> Unit {
    layers.indices.contains(series.layer) ? layers[series.layer].unit : unit
  }

  package var hasTwoAxes: Bool { layers.contains(where: \.isRight) }

  /// The positions of a layer's series; of pairs each lower end with its upper one.
  func series(ofLayer index: Int) -> [Int] {
    let own = series.indices.filter { series[$0].layer == index }
    guard Chart.pairedLayerKinds.contains(layers[index].kind) else { return own }
    return own.filter { series[$0].role != .high }.flatMap { low in
      [low] + own.filter { series[$0].role == .high && series[$0].name == series[low].name }
    }
  }

  /// What one layer shows, as a chart of its own that leaves names and values to the whole.
  func chart(ofLayer index: Int) -> Chart {
    var chart = self
    let layer = layers[index]
    chart.layers = []
    chart.isLayer = true
    chart.kind = layer.kind
    chart.unit = layer.unit
    chart.series = series(ofLayer: index).map { series[$0] }
    if let axis = layer.axis { chart.options.takeAxis(of: axis) }
    chart.options.stack = layer.stack
    chart.options.legend = .top
    if layer.isCandle {
      chart.options.bars.signColors = options.bars.signColors ?? BarOptions.SignColors()
    }
    // Only bars have room for their values among other marks.
    if layer.kind != Bar.keyword { chart.options.valueLabels = .none }
    chart.pointNotes = []
    chart.referenceLines = []
    chart.spans = []
    return chart
  }
}

extension Chart.Options {
  /// The wishes for a value axis of other options.
  package mutating func takeAxis(of other: Chart.Options) {
    axisMinimum = other.axisMinimum
    axisMaximum = other.axisMaximum
    holdsZero = other.holdsZero ?? holdsZero
    tickCount = other.tickCount
    ticks = other.ticks
    repeatsUnit = other.repeatsUnit
    hidesUnit = other.hidesUnit
    hidesSigns = other.hidesSigns
    numbers = other.numbers
    axisTitle = other.axisTitle ?? axisTitle
  }

  /// Whether the author wants an axis without zero: by its word, its end or its ticks.
  var leavesOutZero: Bool {
    if let holdsZero { return !holdsZero }
    return (axisMinimum ?? ticks?.min() ?? 0) > 0 || (axisMaximum ?? ticks?.max() ?? 0) < 0
  }

  /// True where the author gave the ends or the ticks of the value axis.
  var hasGivenAxis: Bool { axisMinimum != nil || axisMaximum != nil || ticks != nil }
}

/// The colours of layers that go with others.
extension Chart {
  /// The order in which series take the theme's colours: the ends of bands and ranges last.
  var coloringOrder: [Int] {
    guard !layers.isEmpty else {
      return kind == Slope.keyword ? Slope.coloringOrder(self) : Array(series.indices)
    }
    return series.indices.filter { series[$0].role == .value }
      + series.indices.filter { series[$0].role == .low }
      + series.indices.filter { series[$0].role == .high }
  }

  /// The series whose colour one has too: the line that a band lies about, the other end of a range;
  /// nil for one with a colour of its own.
  func namesake(of index: Int) -> Int? {
    if options.bars.hasStretches || series[index].role.isOfRows {
      return series[..<index].firstIndex { $0.name == series[index].name }
    }
    guard layers.indices.contains(series[index].layer) else { return nil }
    let own = series[index]
    switch own.role {
    case .value, .number, .dot: return nil
    case .low:
      guard layers[own.layer].kind == Band.keyword else { return nil }
      let lines = series.indices.filter { index in
        let layer = layers[series[index].layer]
        return layer.kind == Line.keyword && layer.isRight == layers[own.layer].isRight
      }
      return lines.count == 1 ? lines[0] : nil
    case .high:
      return series[..<index].lastIndex {
        $0.role == .low && $0.layer == own.layer && $0.name == own.name
      }
    }
  }
}
