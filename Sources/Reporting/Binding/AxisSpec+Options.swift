import Charting
import SpecReading
import TradeData

extension AxisSpec {
  /// What the author asked of the value axis, as the chart wants it.
  func apply(to options: inout Chart.Options, language: String) {
    options.axisMinimum = min?.value
    options.axisMaximum = max?.value
    options.holdsZero = zero?.value
    options.tickCount = ticks?.value
    options.ticks = tickValues.isEmpty ? nil : tickValues.map(\.value)
    options.scale = scale.flatMap { Chart.Scale(rawValue: $0.value.rawValue) } ?? .linear
    options.isReversed = reverse?.value
    options.hidesSigns = absolute?.value ?? false
    options.repeatsUnit = unit?.value == .every
    options.hidesUnit = unit?.value == AxisUnit.none
    options.numbers = numbers.style(language: language)
    options.axisTitle = title?.text(in: language)?.value
  }

  /// The options of an axis of a layer.
  func options(language: String) -> Chart.Options {
    var options = Chart.Options()
    apply(to: &options, language: language)
    return options
  }
}

extension NumberStyleSpec {
  func style(language: String) -> Chart.NumberStyle {
    var style = Chart.NumberStyle()
    switch format?.value {
    case .full: style.format = .full
    case .short: style.format = .short
    case .plain: style.format = .plain
    case .auto, nil: style.format = .automatic
    }
    style.decimals = decimals?.value
    switch scale?.value {
    case .ones: style.exponent = 0
    case .thousand: style.exponent = 3
    case .million: style.exponent = 6
    case .billion: style.exponent = 9
    case .trillion: style.exponent = 12
    case nil: break
    }
    style.prefix = prefix?.text(in: language)?.value
    style.suffix = suffix?.text(in: language)?.value
    style.hasPlus = plus?.value ?? false
    return style
  }
}

extension Chart.NumberStyle {
  /// With what the axis says where nothing is said of the values.
  func filled(from axis: Chart.NumberStyle) -> Chart.NumberStyle {
    var style = self
    if style.format == .automatic { style.format = axis.format }
    style.decimals = decimals ?? axis.decimals
    style.exponent = exponent ?? axis.exponent
    if !hasOwnSigns {
      style.prefix = axis.prefix
      style.suffix = axis.suffix
    }
    return style
  }
}

extension AlongSpec {
  func apply(to options: inout Chart.Options, language: String) {
    options.along.every = every.map { Chart.Every($0.count, $0.unit?.periodUnit) }
    options.along.ticks = ticks.isEmpty ? nil : ticks.map(\.value)
    options.along.low = min?.value
    options.along.high = max?.value
    options.along.hasFullYears = years?.value == .full
    options.along.title = title?.text(in: language)?.value
    options.along.isLog = scale?.value == .log
  }
}

extension PeriodLength {
  var periodUnit: PeriodUnit {
    switch self {
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    }
  }
}
