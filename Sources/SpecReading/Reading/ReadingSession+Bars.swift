internal import Diagnostics

/// The options of bars.
extension ReadingSession {
  /// The order of the members: a word, or a figure to sort by.
  enum Sorting {
    case order(Located<SortOrder>)
    case figure(WrittenText)
  }

  func sorting(_ node: SpecNode) -> Sorting? {
    guard case .scalar(let text) = node.content else {
      return word(node, as: SortOrder.self).map { .order($0) }
    }
    let words = SortOrder.allCases.map(\.rawValue)
    let isName = text.value.utf8.allSatisfy { Character(Unicode.Scalar($0)).isLetter || $0 == 0x2D }
    let isSlip = isName && nearest(to: text.value, among: words) != nil
    if words.contains(text.value) || isSlip || text.value.isEmpty {
      return word(node, as: SortOrder.self).map { .order($0) }
    }
    return expression(node).map { .figure($0) }
  }

  func barOptions(_ fields: inout SpecFields, sortBy: WrittenText?) -> BarOptionsSpec {
    BarOptionsSpec(
      color: fields.value("color", line),
      palette: fields.value("palette") { word($0, as: PaletteChoice.self) },
      middle: fields.listOrOne("middle", line),
      bins: fields.value("bins", bins),
      bandwidth: fields.value("bandwidth", bandwidth),
      curve: fields.value("curve", curve),
      whiskers: fields.value("whiskers", whiskers),
      spread: fields.value("spread") { word($0, as: SpreadChoice.self) },
      median: fields.value("median", bool),
      interval: fields.value("interval") { word($0, as: IntervalChoice.self) },
      errors: fields.value("errors", errors),
      totals: fields.value("totals", totals),
      widths: fields.value("widths", expression),
      folds: fields.value("folds", folds),
      thresholds: fields.value("thresholds", thresholds),
      sign: fields.value("sign", bool),
      sortBy: sortBy)
  }

  private func bins(_ node: SpecNode) -> BinsSpec? {
    if case .scalar(let text) = node.content {
      if text.value == "auto" { return BinsSpec(rule: .auto, amounts: nil) }
      return integer(node, in: 1...500).map { BinsSpec(rule: .count($0), amounts: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.bins, session: self) else { return nil }
    let range = -1e15...1e15
    let width = fields.value("width") { number($0, in: range) }
    let from = fields.value("from") { number($0, in: range) }
    let to = fields.value("to") { number($0, in: range) }
    let count = fields.value("count") { integer($0, in: 1...500) }
    let edges = fields.value("edges") { node in
      list(node) { number($0, in: range) }
    }
    let amounts = fields.value("as") { word($0, as: BinAmounts.self) }
    let counted = fields.value("counted", bool)
    fields.finish()
    if counted?.value == true {
      guard from == nil, count == nil, edges == nil, amounts == nil, to == nil || width == nil
      else {
        problem(
          "counted-bins", "classes that are counted already are taken as they are",
          at: node.place,
          hint: "beside `counted` stands `to` or `width`, of the last class; share(…) makes shares")
        return nil
      }
      return BinsSpec(rule: .counted(to: to, width: width), amounts: nil)
    }
    if let edges {
      let numbers = edges.map(\.value)
      let firstWrong = numbers.indices.dropLast().first { numbers[$0] >= numbers[$0 + 1] }
      guard numbers.count > 1, firstWrong == nil else {
        problem(
          "empty-bins", "the edges of classes are two or more numbers that ascend",
          at: firstWrong.map { edges[$0 + 1].place } ?? node.place,
          hint: "for example edges: [0, 18, 30, 65, 100]")
        return nil
      }
      return BinsSpec(rule: .edges(numbers), amounts: amounts)
    }
    if let width, width.value <= 0 {
      problem("empty-bins", "the width of a class is above zero", at: width.place)
      return nil
    }
    if let from, let to, from.value >= to.value {
      problem(
        "empty-bins", "the classes begin at \(NumberText.words(from.value)) and end before it",
        at: to.place, hint: "from must be less than to")
      return nil
    }
    if let width { return BinsSpec(rule: .width(width, from: from, to: to), amounts: amounts) }
    if let count { return BinsSpec(rule: .count(count), amounts: amounts) }
    if let given = from ?? to {
      problem(
        "missing-key", "classes that begin at a number need the key 'width'", at: given.place,
        hint: "for example bins: {width: 5, from: 0}")
      return nil
    }
    return BinsSpec(rule: .auto, amounts: amounts)
  }

  /// About how many bands, or a mapping.
  private func folds(_ node: SpecNode) -> FoldsSpec? {
    guard case .mapping = node.content else {
      return integer(node, in: 1...6).map { FoldsSpec(count: $0, base: nil, height: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.folds, session: self) else { return nil }
    let range = -1e15...1e15
    let count = fields.value("count") { integer($0, in: 1...6) }
    let from = fields.value("from") { number($0, in: range) }
    let height = fields.value("height") { number($0, in: range) }
    fields.finish()
    if let height, height.value <= 0 {
      problem("empty-bands", "the height of a band is above zero", at: height.place)
      return nil
    }
    return FoldsSpec(count: count, base: from, height: height)
  }

  private func thresholds(_ node: SpecNode) -> ThresholdsSpec? {
    guard case .mapping = node.content else {
      return listOrOne(node, expression).map {
        ThresholdsSpec(at: $0, colors: [], labels: [], place: node.place)
      }
    }
    guard var fields = SpecFields(node, of: SpecSchema.thresholds, session: self) else {
      return nil
    }
    let at = fields.required("at") { listOrOne($0, expression) }
    let colors = fields.value("colors") { list($0, color) }
    let labels = fields.value("labels") { list($0, title) }
    fields.finish()
    guard let at else { return nil }
    for (name, count, place) in [
      ("colors", colors?.count, colors?.first?.place), ("labels", labels?.count, node.place),
    ] {
      guard let count, count != at.count + 1 else { continue }
      problem(
        "bad-thresholds",
        at.count == 1
          ? "one threshold parts two ranges, and the \(name) are \(count)"
          : "\(at.count) thresholds part \(at.count + 1) ranges, and the \(name) are \(count)",
        at: place ?? node.place, hint: "write one for each range, from the lowest up")
      return nil
    }
    return ThresholdsSpec(at: at, colors: colors ?? [], labels: labels ?? [], place: node.place)
  }

  private func bandwidth(_ node: SpecNode) -> BandwidthSpec? {
    if case .scalar(let text) = node.content {
      switch text.value {
      case "auto", "silverman": return .silverman
      case "scott": return .scott
      default: break
      }
    }
    guard let width = number(node, in: -1e15...1e15) else { return nil }
    guard width.value > 0 else {
      problem(
        "bad-bandwidth", "a bandwidth is above zero", at: width.place,
        hint: "a number in the unit of the values, or `silverman` or `scott`")
      return nil
    }
    return .width(width)
  }

  private func whiskers(_ node: SpecNode) -> WhiskersSpec? {
    func refuse() -> WhiskersSpec? {
      problem(
        "bad-whiskers", "the lines of a box reach to `tukey`, `extremes` or two percentiles",
        at: node.place, hint: "for example whiskers: [5, 95]")
      return nil
    }
    if case .scalar(let text) = node.content {
      switch text.value {
      case "tukey": return .tukey
      case "extremes": return .extremes
      default: return refuse()
      }
    }
    guard case .sequence = node.content else { return refuse() }
    guard let ends = list(node, { number($0, in: 0...100) }), ends.count == 2 else {
      return refuse()
    }
    guard ends[0].value < 25, ends[1].value > 75 else {
      problem(
        "bad-whiskers", "the lines of a box reach beyond it: below 25 and above 75 per cent",
        at: node.place, hint: "for example whiskers: [5, 95]")
      return nil
    }
    return .percentiles(ends[0], ends[1])
  }

  private func curve(_ node: SpecNode) -> CurveSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.curve, session: self) else { return nil }
    let range = -1e15...1e15
    let from = fields.value("from") { number($0, in: range) }
    let to = fields.value("to") { number($0, in: range) }
    let steps = fields.value("steps") { integer($0, in: 2...2000) }
    let amounts = fields.value("as") { word($0, as: CurveAmounts.self) }
    fields.finish()
    if let from, let to, from.value >= to.value {
      problem(
        "empty-curve",
        "the curve begins at \(NumberText.words(from.value)) and ends before it", at: to.place,
        hint: "from must be less than to")
      return nil
    }
    return CurveSpec(from: from, to: to, steps: steps, amounts: amounts)
  }

  private func errors(_ node: SpecNode) -> ErrorsSpec? {
    guard case .mapping = node.content else {
      return expression(node).map { ErrorsSpec(ends: .either($0), level: nil, text: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.errors, session: self) else { return nil }
    let series = fields.value("series") { node in
      named(node) { label, node in errorsOfSeries(label, node) }
    }
    let either = fields.value("either", expression)
    let isWhole = series == nil && either == nil
    let low = isWhole ? fields.required("low", expression) : fields.value("low", expression)
    let high = isWhole ? fields.required("high", expression) : fields.value("high", expression)
    let level = fields.value("level") { number($0, in: 1...99.99) }
    let text = fields.value("text", title)
    fields.finish()
    if let series { return ErrorsSpec(ends: .series(series), level: level, text: text) }
    if let either { return ErrorsSpec(ends: .either(either), level: level, text: text) }
    guard let low, let high else { return nil }
    return ErrorsSpec(ends: .ends(low: low, high: high), level: level, text: text)
  }

  /// So much on either side, or a list of both ends.
  private func errorsOfSeries(_ label: WrittenText, _ node: SpecNode) -> ChartSpec.Labelled? {
    guard case .sequence(let nodes) = node.content else {
      return expression(node).map { ChartSpec.Labelled(label: label, value: $0) }
    }
    guard nodes.count == 2, let ends = list(node, expression), ends.count == 2 else {
      wrongKind(
        node, expected: "an expression, or a list of the lower and the upper end",
        hint: "write `\(label.value): [low, high]`")
      return nil
    }
    return ChartSpec.Labelled(label: label, value: ends[0], upper: ends[1])
  }

  private func totals(_ node: SpecNode) -> TotalsSpec? {
    if case .scalar(let text) = node.content {
      if text.value == "none" { return TotalsSpec.none }
      if text.value == "auto" { return .auto }
    }
    return listOrOne(node, line).map { .members($0) }
  }
}
