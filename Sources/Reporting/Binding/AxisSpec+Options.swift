import Charting
import SpecReading

extension AxisSpec {
  /// What the author asked of the value axis, as the chart wants it.
  func apply(to options: inout Chart.Options, language: String) {
    options.axisMinimum = min?.value
    options.axisMaximum = max?.value
    options.tickCount = ticks?.value
    options.ticks = tickValues.isEmpty ? nil : tickValues.map(\.value)
    options.scale = scale.flatMap { Chart.Scale(rawValue: $0.value.rawValue) } ?? .linear
    options.isReversed = reverse?.value
    options.hidesSigns = absolute?.value ?? false
    options.repeatsUnit = unit?.value == .every
    options.decimals = decimals?.value
    switch format?.value {
    case .full: options.numberFormat = .full
    case .short: options.numberFormat = .short
    case .plain: options.numberFormat = .plain
    case .auto, nil: options.numberFormat = .automatic
    }
    options.axisTitle = title?.text(in: language)?.value
  }
}
