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

    package init(kind: String, unit: Unit, isRight: Bool = false, stack: Stack = .none) {
      self.kind = kind
      self.unit = unit
      self.isRight = isRight
      self.stack = stack
    }
  }

  /// Kinds that can be layers: those that draw each series by itself over shared categories.
  package static let layerKinds = ["bar", "line", "area", "dot", "step", "lollipop"]

  /// What a series counts.
  package func unit(of series: Series) -> Unit {
    layers.indices.contains(series.layer) ? layers[series.layer].unit : unit
  }

  package var hasTwoAxes: Bool { layers.contains(where: \.isRight) }

  /// The positions of a layer's series.
  func series(ofLayer index: Int) -> [Int] { series.indices.filter { series[$0].layer == index } }

  /// What one layer shows, as a chart of its own that leaves names and values to the whole.
  func chart(ofLayer index: Int) -> Chart {
    var chart = self
    let layer = layers[index]
    chart.layers = []
    chart.kind = layer.kind
    chart.unit = layer.unit
    chart.series = series(ofLayer: index).map { series[$0] }
    if let axis = layer.axis { chart.options.takeAxis(of: axis) }
    chart.options.stack = layer.stack
    chart.options.legend = .top
    chart.options.valueLabels = .none
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
    tickCount = other.tickCount
    ticks = other.ticks
    repeatsUnit = other.repeatsUnit
    hidesUnit = other.hidesUnit
    hidesSigns = other.hidesSigns
    numbers = other.numbers
    axisTitle = other.axisTitle ?? axisTitle
  }

  /// True where the author gave the ends or the ticks of the value axis.
  var hasGivenAxis: Bool { axisMinimum != nil || axisMaximum != nil || ticks != nil }
}
