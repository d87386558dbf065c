import Statistics
import TradeData

/// Scale, decimals and grouping that serve a whole set of figures.
struct SharedForm {
  let scale: NumberScale?
  let decimals: Int
  let groupedFrom: Int?
  /// How many digits the larger figures have at most, where those of the smallest would be too many for
  /// them; nil for as many decimals for all.
  var significant: Int?

  /// The decimals of one figure.
  func decimals(of digits: DecimalDigits) -> Int {
    guard let significant, let magnitude = digits.magnitude else { return decimals }
    return min(decimals, max(0, significant - 1 - (magnitude - (scale?.exponent ?? 0))))
  }
}

/// Finds the form in which a set is written.
struct FormFinder {
  private let language: Language
  private let kind: FigureDigits
  private let all: [DecimalDigits]
  /// The places of the largest and the smallest first digit.
  private let largest: Int
  private let smallest: Int
  /// The finest place that any of the figures is worth.
  private let finest: Int
  private let isWhole: Bool
  private let isWideIndex: Bool

  /// Nil when there is no figure other than zero.
  init?(_ figures: [Measured], _ kind: FigureDigits, in language: Language) {
    all = figures.compactMap { $0.value.map(kind.digits) }
    let magnitudes = all.compactMap(\.magnitude)
    guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return nil }
    self.language = language
    self.kind = kind
    self.largest = largest
    self.smallest = smallest
    finest =
      figures.compactMap { figure in
        figure.value.map { kind.lastPlace(kind.digits($0), interval: figure.interval) }
      }.min() ?? 0
    isWhole = kind.kind == .quantity && largest < 4 && all.allSatisfy(\.isInteger)
    isWideIndex = kind.isWideIndex(figures.compactMap(\.value))
  }

  /// The form in the scale of the largest; nil when the smallest would lose its second digit in it.
  func inScaleOfLargest() -> SharedForm? {
    let place = isWhole ? 0 : usualPlace
    let isCoarse = smallest - place < 1
    if isCoarse, !isWhole, all.contains(where: { $0 != $0.rounded(toPlace: place) }) { return nil }
    let rounded = all.map { $0.rounded(toPlace: place) }
    let top = rounded.max { ($0.magnitude ?? .min) < ($1.magnitude ?? .min) }
    return form(rounded, kind.isScaled ? top.flatMap(language.numbers.scale) : nil)
  }

  /// For labels of marks, which are read against one another: in the scale of the largest; numbers of five
  /// digits in full, where the smallest would be lost in it; then in the word in which all have two digits
  /// at least, 0.12m beside 490m, 31k beside 1,486k, 0.030bn beside 232bn; or in full. Nil where none of them
  /// serves all.
  func ofLabels() -> SharedForm? {
    if let form = inScaleOfLargest() { return form }
    guard kind.isScaled else { return nil }
    if largest == 4, let form = inFull() { return form }
    let usual = language.numbers.scales.last { $0.from <= largest }
    if let usual, let form = form(in: usual, from: usual.exponent - 1) { return form }
    let words = [language.numbers.thousand].compactMap { $0 } + language.numbers.scales
    if let word = words.last(where: { $0.exponent <= smallest }), largest < word.exponent + 4,
      let form = form(in: word, from: word.exponent)
    {
      return form
    }
    if let usual, let form = form(in: usual, from: usual.exponent - 2) { return form }
    return largest == 5 ? inFull() : nil
  }

  /// Three digits of each figure, and two of the smallest; nil where that begins below a place.
  private func form(in scale: NumberScale, from least: Int) -> SharedForm? {
    guard smallest >= least else { return nil }
    let place = max(finest, min(largest - 2, smallest - 1, scale.exponent))
    let rounded = all.map { $0.rounded(toPlace: place) }
    // 999,999 would come out as a thousand thousands.
    guard rounded.allSatisfy({ ($0.magnitude ?? 0) <= largest }) else { return nil }
    return SharedForm(
      scale: scale, decimals: max(0, scale.exponent - place),
      groupedFrom: language.setGrouping(rounded, scale), significant: 3)
  }

  /// Without a scale word, to the second digit of the smallest; nil for parts of one beside thousands.
  private func inFull() -> SharedForm? {
    guard smallest >= 0 else { return nil }
    let rounded = all.map { $0.rounded(toPlace: max(finest, min(largest - 2, smallest - 1, 0))) }
    guard rounded.allSatisfy({ $0.decimals == 0 }) else { return nil }
    return SharedForm(
      scale: nil, decimals: 0, groupedFrom: language.setGrouping(rounded, nil))
  }

  /// For a table: the largest scale in which all can stand, if need be with more digits.
  func inLargestSharedScale() -> SharedForm? {
    if let form = inScaleOfLargest() { return form }
    for scale in language.numbers.scales.reversed()
    where scale.from <= largest && smallest >= scale.exponent {
      let place = max(finest, scale.exponent)
      if let form = form(all.map { $0.rounded(toPlace: place) }, scale) { return form }
    }
    return nil
  }

  private func form(_ rounded: [DecimalDigits], _ scale: NumberScale?) -> SharedForm? {
    let exponent = scale?.exponent ?? 0
    let decimals = rounded.map { $0.scaled(byPowerOfTen: -exponent).decimals }.max() ?? 0
    if let scale, decimals > 2 || smallest < scale.smallestShared { return nil }
    return SharedForm(
      scale: scale, decimals: decimals, groupedFrom: language.setGrouping(rounded, scale))
  }

  /// Three digits of the largest, or one more where the smallest needs it for its second; never
  /// finer than the finest of the figures.
  private var usualPlace: Int {
    guard kind.kind == .quantity else {
      if kind.kind == .index, isWideIndex { return max(finest, 0) }
      let usual = max(finest, largest - 3, -2)
      return all.map { kind.placeShortOfAll($0, from: usual) }.min() ?? usual
    }
    return max(finest, smallest - 1 < largest - 2 ? largest - 3 : largest - 2)
  }
}
