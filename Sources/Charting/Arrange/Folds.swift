import Drawing
import Speaking
import Statistics

extension Chart {
  /// How the rows of a horizon are read, in the reader's language; nil for other kinds.
  package var foldNote: String? {
    guard kind == Horizon.keyword else { return nil }
    let folds = Folds(self, usual: Horizon.usualFolds)
    return language.foldNote(
      step: folds.step, base: folds.below > 0 ? folds.base : nil, unit: unit)
  }
}

/// How values are cut: bands of one height from a base on.
struct Folds: Hashable, Sendable {
  let base: Double
  let step: Double
  /// How many bands there are above the base and below it.
  let above: Int
  let below: Int

  /// - Parameters:
  ///   - usual: About how many bands where the author does not say.
  ///   - leavesZero: Whether bands begin near the least value, where values lie far from zero.
  init(_ chart: Chart, usual: Int, leavesZero: Bool = false) {
    let values = chart.series.flatMap { $0.values.compactMap(\.value) }
    let wish = chart.options.bars.folds
    if wish.base == nil, leavesZero, let low = values.min(), let high = values.max(),
      low > high * 0.3, low < high
    {
      step = wish.height ?? Folds.round((high - low) / Double(wish.count ?? usual), values)
      base = (low / step).rounded(.down) * step
      above = Folds.count((high - base) / step)
      below = 0
      return
    }
    base = wish.base ?? 0
    let high = max(0, (values.max() ?? base) - base)
    let low = max(0, base - (values.min() ?? base))
    let reach = max(high, low)
    step = wish.height ?? (reach > 0 ? Folds.round(reach / Double(wish.count ?? usual), values) : 1)
    above = Folds.count(high / step)
    below = Folds.count(low / step)
  }

  /// Whole bands, no more than colours can tell apart; what is higher fills the last one.
  private static func count(_ height: Double) -> Int {
    let bands = max(1, (height - 1e-9).rounded(.up))
    return height > 0 ? Int(min(Double(BarOptions.Folds.most), bands)) : 0
  }

  /// The next round height, so that bands end at numbers that are easy to say; a whole one where all
  /// values are.
  private static func round(_ height: Double, _ values: [Double]) -> Double {
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    let height = isWhole ? max(1, height.rounded(.up)) : height
    let power = TickStep.powerOfTen(below: height)
    guard power > 0 else { return height }
    let share = height / power
    let steps = isWhole && power == 1 ? [1, 2, 3, 4, 5, 6, 8] : [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
    let mantissa = steps.first { share <= $0 * (1 + 1e-9) } ?? 10
    let rounded = Double("\(mantissa)e\(TickStep.decimalExponent(height))") ?? height
    return rounded.isFinite ? rounded : height
  }

  /// How much of a band a value fills, 0 to 1, once it is passed more than that; within bounds in which
  /// a line can be cut.
  func fill(_ value: Double, band: Int, isAbove: Bool) -> Double {
    let filled = (isAbove ? value - base : base - value) / step - Double(band)
    return max(-1e9, min(1e9, filled))
  }

  /// The band of a value, counted from the base, and whether it lies above it.
  func band(of value: Double) -> (band: Int, isAbove: Bool) {
    let isAbove = value >= base && above > 0 || below == 0
    let distance = max(0, isAbove ? value - base : base - value) / step
    let last = max(1, isAbove ? above : below) - 1
    return (Int(min(Double(last), distance.rounded(.down))), isAbove)
  }

  /// What the colours stand for, from the lowest class to the highest.
  func colorScale(of chart: Chart, theme: Theme) -> ColorScale {
    let limit = Double.greatestFiniteMagnitude
    let edges = (-below...above).map { band in
      max(-limit, min(limit, base + Double(band) * step))
    }
    let colors = (-below..<above).map { band in
      band < 0
        ? color(-band - 1, isAbove: false, of: chart, theme: theme)
        : color(band, isAbove: true, of: chart, theme: theme)
    }
    return ColorScale(
      colors: colors, edges: chart.texts(ofTicks: edges, unit: chart.unit), base: below)
  }

  /// The colour of holes, beside the scale where there are any.
  func legend(
    of chart: Chart, theme: Theme, hasHoles: Bool, sign: Legend.Item.Sign = .square
  ) -> [Legend.Item] {
    hasHoles ? [Legend.Item(name: chart.language.words.noData, color: theme.grid, sign: sign)] : []
  }

  /// What stands for no data among colours that are classes: a plain grey could be the lowest of them.
  static func blank(_ theme: Theme, _ inkScale: Double) -> Scene.Fill {
    .hatched(
      theme.muted.mixed(with: theme.background, 0.4), background: theme.background,
      spacing: 5 * inkScale, width: inkScale)
  }

  /// The further from the base, the stronger.
  func color(_ band: Int, isAbove: Bool, of chart: Chart, theme: Theme) -> Color {
    let signs = chart.options.bars.signColors
    let isTwoSided = below > 0 && above > 0
    let strong =
      isAbove
      ? signs?.positive ?? (isTwoSided ? theme.positive : theme.palette.first ?? theme.accent)
      : signs?.negative ?? theme.negative
    let count = max(above, below)
    guard count > 1 else { return strong.mixed(with: theme.background, 0.3) }
    return strong.mixed(with: theme.background, 0.76 * (1 - Double(band) / Double(count - 1)))
  }
}
