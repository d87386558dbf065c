/// What a function takes at one place between its parentheses.
package struct Parameter: Sendable, Hashable {
  enum Dimension: Sendable, Hashable { case none, allowed, needed }

  enum Kind: Sendable, Hashable {
    /// An expression, with or without a dimension to look across.
    case figure(by: Dimension)
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Int>)
    case period
    /// One of several words; the first is taken when none is given.
    case word([String])
    /// A stated growth: `increased 17.8 times`.
    case growth
    /// The name of a dimension.
    case dimension
  }

  package let name: String
  let kind: Kind
  /// Taken when the author gives none; nil for a parameter that is needed.
  let standard: Double?
  let isRequired: Bool
  /// Whether it is given by its name alone: `then = x`.
  var isByName = false

  private init(_ name: String, _ kind: Kind, standard: Double? = nil, isRequired: Bool) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.isRequired = isRequired
  }

  static func figure(_ name: String = "x") -> Parameter {
    Parameter(name, .figure(by: .none), isRequired: true)
  }

  /// `x by d`: the figures of the members of d, or of the periods.
  static func parts(_ name: String = "x") -> Parameter {
    Parameter(name, .figure(by: .needed), isRequired: true)
  }

  /// A measure whose rows are meant, or `x by d`.
  static func rows(_ name: String = "x") -> Parameter {
    Parameter(name, .figure(by: .allowed), isRequired: true)
  }

  /// As `rows`, but without it the rows themselves are meant.
  static func optionalRows(_ name: String = "x") -> Parameter {
    Parameter(name, .figure(by: .allowed), isRequired: false)
  }

  /// A second figure, given as `name = figure`.
  static func namedFigure(_ name: String) -> Parameter {
    var parameter = Parameter(name, .figure(by: .none), isRequired: false)
    parameter.isByName = true
    return parameter
  }

  /// A dimension of the answer, given as `name = dimension`.
  static func namedDimension(_ name: String) -> Parameter {
    var parameter = Parameter(name, .dimension, isRequired: false)
    parameter.isByName = true
    return parameter
  }

  static func number(
    _ name: String, _ range: ClosedRange<Double>, standard: Double? = nil
  ) -> Parameter {
    Parameter(name, .number(range), standard: standard, isRequired: standard == nil)
  }

  static func whole(
    _ name: String, _ range: ClosedRange<Int>, standard: Int? = nil
  ) -> Parameter {
    Parameter(
      name, .whole(range), standard: standard.map(Double.init), isRequired: standard == nil)
  }

  static func period(_ name: String, isRequired: Bool = true) -> Parameter {
    Parameter(name, .period, isRequired: isRequired)
  }

  static func word(_ name: String, _ choices: String...) -> Parameter { word(name, choices) }

  static func word(_ name: String, _ choices: [String]) -> Parameter {
    Parameter(name, .word(choices), isRequired: false)
  }

  static let growth = Parameter("growth", .growth, isRequired: true)

  /// The confidence of an interval, in percent.
  static let level = number("level", 1...99.99, standard: 95)

  /// Which periods a window counts: every one, or those that have a figure.
  static let periods = word("periods", "every", "observed")

  /// Whether a window at an end of the data may be a part of one.
  static let windows = word("windows", "full", "partial")

  /// What a change is measured from where no `a->b` says it.
  static let comparedWith = word("on", "previous", "yoy")
}

extension Parameter {
  var isFigure: Bool { if case .figure = kind { true } else { false } }
  var isWord: Bool { if case .word = kind { true } else { false } }
  /// Whether a word may stand here that is no choice of a list: `latest`, `increased`.
  var takesWords: Bool { kind == .period || kind == .growth }
  var choices: [String] { if case .word(let choices) = kind { choices } else { [] } }
  var needsDimension: Bool { kind == .figure(by: .needed) }
  var allowsDimension: Bool { needsDimension || kind == .figure(by: .allowed) }

  func accepts(_ value: Double) -> Bool {
    switch kind {
    case .number(let range): range.contains(value)
    case .whole(let range):
      value == value.rounded() && Double(range.lowerBound) <= value
        && value <= Double(range.upperBound)
    default: false
    }
  }

  /// For a message: "n, a whole number from 1 to 1000".
  var description: String {
    switch kind {
    case .figure(.needed): "\(name) with a dimension: \(name) by d"
    case .figure: "\(name), a figure"
    case .number(let range): "\(name), a number from \(range.lowerBound) to \(range.upperBound)"
    case .whole(let range):
      "\(name), a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .period: "\(name), a period such as 2020 or 2020-01"
    case .word(let choices): "\(name), one of \(choices.joined(separator: ", "))"
    case .dimension: "\(name), a dimension"
    case .growth: "a stated growth such as 'increased 17.8 times' or 'up 25 percent'"
    }
  }

  var signature: String {
    switch kind {
    case .figure where isByName: "[\(name) = y]"
    case .dimension: "[\(name) = d]"
    case .figure(.allowed) where !isRequired: "[\(name) [by d]]"
    case .figure(.none): name
    case .figure(.allowed): name + " [by d]"
    case .figure(.needed): name + " by d"
    case .word(let choices): "[" + choices.joined(separator: "|") + "]"
    case .growth: "increased 17.8 times"
    case .number, .whole, .period:
      if let standard {
        "[\(name) = \(standard == standard.rounded() ? String(Int(standard)) : String(standard))]"
      } else {
        isRequired ? name : "[\(name)]"
      }
    }
  }
}

/// The arguments of a call that are not figures, with what was left out filled in.
struct Options: Sendable {
  private var numbers: [String: Double] = [:]
  private var words: [String: String] = [:]
  private var periods: [String: (selector: Expression.PeriodSelector, span: TextSpan)] = [:]
  private(set) var growth: Expression.GrowthPhrase?

  /// For functions that take no options.
  static let none = Options()

  private init() {}

  init(_ call: Expression.Call, _ function: Function) {
    for (parameter, argument) in zip(function.parameters, call.values) {
      switch argument {
      case .number(let value, _)?: numbers[parameter.name] = value
      case .word(let word, _)?: words[parameter.name] = word
      case .period(let selector, let span)?: periods[parameter.name] = (selector, span)
      case .growth(let phrase)?: growth = phrase
      case .figure?: break
      case nil:
        numbers[parameter.name] = parameter.standard
        words[parameter.name] = parameter.choices.first
      }
    }
  }

  func number(_ name: String) -> Double {
    guard let number = numbers[name] else {
      preconditionFailure("'\(name)' is declared as a number with a default, or needed")
    }
    return number
  }

  func whole(_ name: String) -> Int { Int(number(name)) }

  func word(_ name: String) -> String {
    guard let word = words[name] else { preconditionFailure("'\(name)' is declared as a word") }
    return word
  }

  func has(_ word: String) -> Bool { words.values.contains(word) }

  func period(_ name: String) -> (selector: Expression.PeriodSelector, span: TextSpan)? {
    periods[name]
  }

  /// The confidence as a share.
  var level: Double { number("level") / 100 }
}
