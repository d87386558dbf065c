import TradeData

/// What the quotient of two figures that count the same is: a share, a multiple or a rate. The way it is
/// written and the columns behind it say so, never which of its figures is asked for, so that a bar, the
/// title above it and a metric beside it say the same in the same way. Grammar.md has the rules.
enum Ratio {
  /// The unit of a quotient of figures that both count `unit`.
  ///
  /// - `change` where a difference is divided by what was taken away: `(a - b) / b`;
  /// - `share` where it is divided by what it was taken from, as in `(sales - cost) / sales`, or by the sum
  ///   of both, and for a part of a whole: `units.KZ / units`, `a / (a + b)`;
  /// - `percent` for a hundred times something;
  /// - `number` with a number in digits below the line, or one of a thousand or more above it;
  /// - `times` where both are of the same measure: `units@2023 / units@2022`; of its members, as in
  ///   `people.urban / people.total`, and otherwise `share` where the upper one is the smaller in all the data
  ///   together, or of plain numbers in each row of the data; else `times`, or of plain numbers, which may
  ///   count anything, `number`: a rate. Of two columns of plain numbers it is a rate always.
  static func unit(
    of left: Expression, over right: Expression, counting unit: Unit, in columns: RatioColumns
  ) -> Unit {
    let (left, right) = (columns.expanded(left), columns.expanded(right))
    if right.isWrittenNumber { return unit }
    if case .binary(.multiply, let a, let b, _) = left, a.isNumber(100) || b.isNumber(100) {
      return .percent
    }
    if let base = left.subtrahend, base.isSame(as: right) { return .change }
    if left.isPart(of: right, addsUp: columns.addsUp) { return .share }
    if left.isWrittenNumber || left.isThousandfold || right.isThousandfold { return .number }
    if columns.measures(left) == columns.measures(right) {
      return columns.isOfSmallerMembers(left, than: right) ? .share : .times
    }
    let isPlain = unit.isPlainNumber
    if isPlain, columns.areRows { return .number }
    return columns.isSmaller(left, than: right, inEachRow: isPlain)
      ? .share : isPlain ? .number : .times
  }

  /// The unit of a ratio less one, which is a change, and of what a share leaves of one; nil for other
  /// differences.
  static func unit(
    of left: Expression, _ a: Unit, minus right: Expression, _ b: Unit
  ) -> Unit? {
    if right.isNumber(1), a == .times || a == .share { return .change }
    return left.isNumber(1) && b == .share ? .share : nil
  }

  /// The unit of a product with a hundred in digits, with which a ratio becomes a percentage, or with a
  /// thousand or more, with which it becomes a rate.
  static func unit(
    of left: Expression, _ a: Unit, times right: Expression, _ b: Unit
  ) -> Unit? {
    func isRatio(_ unit: Unit) -> Bool { [.share, .change, .times].contains(unit.kind) }
    for (factor, unit) in [(left, b), (right, a)] where isRatio(unit) {
      if factor.isNumber(100) { return .percent }
      if factor.isThousand { return .number }
    }
    return nil
  }
}

extension Expression {
  func isNumber(_ wanted: Double) -> Bool {
    if case .number(let value, _) = self { value == wanted } else { false }
  }

  /// Whether it is a number in digits of a thousand or more.
  fileprivate var isThousand: Bool {
    if case .number(let value, _) = self { abs(value) >= 1000 } else { false }
  }

  /// Whether it is a product with such a number.
  fileprivate var isThousandfold: Bool {
    switch self {
    case .binary(.multiply, let a, let b, _):
      a.isThousand || b.isThousand || a.isThousandfold || b.isThousandfold
    case .binary(.divide, let a, _, _): a.isThousandfold
    default: false
    }
  }

  /// The terms of a sum; itself for anything else.
  fileprivate var terms: [Expression] {
    if case .binary(.add, let a, let b, _) = self { a.terms + b.terms } else { [self] }
  }

  /// Whether its terms are some of those of a sum, as in `a / (a + b)`.
  fileprivate func isTerm(of whole: Expression) -> Bool {
    var rest = whole.terms
    guard terms.count < rest.count else { return false }
    return terms.allSatisfy { term in
      guard let place = rest.firstIndex(where: { $0.isSame(as: term) }) else { return false }
      rest.remove(at: place)
      return true
    }
  }

  /// What a difference takes away; nil for anything else.
  fileprivate var subtrahend: Expression? {
    switch self {
    case .binary(.subtract, _, let base, _): return base
    case .reference(let name, let selectors):
      guard selectors.contains(where: \.isPair) else { return nil }
      return .reference(
        name,
        selectors.map { selector in
          guard case .period(.pair(let from, _), let span) = selector else { return selector }
          return .period(.period(from), span)
        })
    default: return nil
    }
  }

  /// Whether the rows of a figure are some of those of another: `units.KZ / units`,
  /// `x / sum_within(x)`, `count(x > 1) / count()`, `(sales - cost) / sales`, `(a - b) / (a + b)`.
  fileprivate func isPart(of whole: Expression, addsUp: (String) -> Bool) -> Bool {
    if isTerm(of: whole) { return true }
    switch (self, whole) {
    case (.binary(.subtract, let a, let b, _), .binary(.add, let c, let d, _)):
      return a.isSame(as: c) && b.isSame(as: d) || a.isSame(as: d) && b.isSame(as: c)
    case (.binary(.subtract, let minuend, _, _), _): return minuend.isSame(as: whole)
    case (.reference(let name, let own), .reference(let other, let all)):
      let extra = own.filter { selector in !all.contains { $0.isSame(as: selector) } }
      return name.text == other.text && !extra.isEmpty && own.count == all.count + extra.count
        && extra.allSatisfy { !$0.isPeriod } && addsUp(name.text)
    case (.call(let part), .call(let all)) where part.name.text == "count":
      return all.name.text == "count" && all.arguments.isEmpty && !part.arguments.isEmpty
        && part.selectors.elementsEqual(all.selectors) { $0.isSame(as: $1) }
    case (.call(let part), .call(let all)) where part.name.text == "sum" && all.name.text == "sum":
      guard case .figure(let a, by: nil)?? = part.values.first,
        case .figure(let b, by: nil)?? = all.values.first
      else { return false }
      // What narrows a call narrows what is inside.
      return a.narrowed(by: part.selectors).isPart(of: b.narrowed(by: all.selectors)) { _ in true }
    case (.call(let part), .call(let all))
    where ["rolling", "ma", "ytd", "cumulative"].contains(part.name.text)
      && part.name.text == all.name.text:
      // The same stretch of a part and of the whole.
      guard case .figure(let a, by: nil)?? = part.values.first,
        case .figure(let b, by: nil)?? = all.values.first,
        part.selectors.elementsEqual(all.selectors, by: { $0.isSame(as: $1) }),
        part.values.dropFirst().elementsEqual(
          all.values.dropFirst(), by: { Expression.areSame($0, $1) })
      else { return false }
      return a.isPart(of: b, addsUp: addsUp)
    case (_, .call(let call)) where ["sum_within", "max_within"].contains(call.name.text):
      return call.arguments.first.map { isSame(as: $0) } ?? false
    default: return false
    }
  }

  private func narrowed(by selectors: [Selector]) -> Expression {
    guard case .reference(let name, let own) = self else { return self }
    return .reference(name, own + selectors)
  }

  /// Whether two expressions are the same, wherever they stand.
  func isSame(as other: Expression) -> Bool {
    switch (self, other) {
    case (.number(let a, _), .number(let b, _)): a == b
    case (.text(let a, _), .text(let b, _)): a == b
    case (.period(let a, _), .period(let b, _)): a == b
    case (.reference(let a, let x), .reference(let b, let y)):
      a.text == b.text && x.elementsEqual(y) { $0.isSame(as: $1) }
    case (.negated(let a, _), .negated(let b, _)), (.not(let a, _), .not(let b, _)):
      a.isSame(as: b)
    case (.binary(let f, let a, let b, _), .binary(let g, let c, let d, _)):
      f == g && a.isSame(as: c) && b.isSame(as: d)
    case (.isIn(let a, let x, _), .isIn(let b, let y, _)):
      a.isSame(as: b) && x.map(\.text) == y.map(\.text)
    case (.call(let a), .call(let b)):
      a.name.text == b.name.text
        && a.selectors.elementsEqual(b.selectors) { $0.isSame(as: $1) }
        && a.values.elementsEqual(b.values) { Expression.areSame($0, $1) }
    default: false
    }
  }

  private static func areSame(_ a: Argument?, _ b: Argument?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (.figure(let a, let x)?, .figure(let b, let y)?): a.isSame(as: b) && x?.text == y?.text
    case (.number(let a, _)?, .number(let b, _)?): a == b
    case (.period(let a, _)?, .period(let b, _)?): a == b
    case (.word(let a, _)?, .word(let b, _)?): a == b
    case (.growth(let a)?, .growth(let b)?):
      a.reading == b.reading && a.number == b.number && a.isPercent == b.isPercent
    default: false
    }
  }
}

extension Expression.Selector {
  var isPeriod: Bool { if case .period = self { true } else { false } }

  func isSame(as other: Expression.Selector) -> Bool {
    switch (self, other) {
    case (.member(let a), .member(let b)): a.text == b.text
    case (.dimension(let a, let x), .dimension(let b, let y)): a.text == b.text && x.text == y.text
    case (.period(let a, _), .period(let b, _)): a == b
    default: false
    }
  }
}
