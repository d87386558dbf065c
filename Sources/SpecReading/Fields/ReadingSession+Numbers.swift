internal import Diagnostics

extension ReadingSession {
  /// A number within limits, both included.
  package func number(_ node: SpecNode, in range: ClosedRange<Double>? = nil) -> Located<Double>? {
    let kind = "a number"
    guard case .scalar(let text) = node.content else {
      wrongKind(node, expected: kind)
      return nil
    }
    switch NumberText.read(text) {
    case .number(let value):
      if let range, !range.contains(value) {
        outOfRange(
          text, "\(NumberText.words(range.lowerBound)) to \(NumberText.words(range.upperBound))")
        return nil
      }
      return Located(value, text.place)
    case .notFinite:
      outOfRange(text, "finite numbers")
      return nil
    case .notANumber(let hint):
      wrongKind(node, expected: kind, hint: hint)
      return nil
    }
  }

  /// A whole number within limits, both included.
  package func integer(_ node: SpecNode, in range: ClosedRange<Int>) -> Located<Int>? {
    let limits = "\(range.lowerBound) to \(range.upperBound)"
    guard case .scalar(let text) = node.content else {
      wrongKind(node, expected: "a whole number from \(limits)")
      return nil
    }
    switch NumberText.read(text) {
    case .number(let value):
      if value != value.rounded() {
        wrongKind(node, expected: "a whole number from \(limits)")
        return nil
      }
      guard let integer = Int(exactly: value), range.contains(integer) else {
        outOfRange(text, limits)
        return nil
      }
      return Located(integer, text.place)
    case .notFinite:
      outOfRange(text, limits)
      return nil
    case .notANumber(let hint):
      wrongKind(node, expected: "a whole number from \(limits)", hint: hint)
      return nil
    }
  }

  private func outOfRange(_ text: WrittenText, _ limits: String) {
    problem(
      "out-of-range", "\(quoted(text.value)) is out of range", at: text.place,
      hint: "allowed: \(limits)")
  }

  /// `true` or `false`.
  package func bool(_ node: SpecNode) -> Located<Bool>? {
    if case .scalar(let text) = node.content, text.style.isPlain {
      if text.value == "true" { return Located(true, text.place) }
      if text.value == "false" { return Located(false, text.place) }
      let meant: String? =
        switch text.value.lowercased() {
        case "yes", "on", "y", "true", "1": "true"
        case "no", "off", "n", "false", "0": "false"
        default: nil
        }
      wrongKind(node, expected: "true or false", hint: meant.map { "write \($0)" })
      return nil
    }
    wrongKind(node, expected: "true or false")
    return nil
  }
}

/// Numbers as YAML 1.2 writes them, and nothing else.
enum NumberText {
  case number(Double)
  /// `.inf`, `.nan`, or beyond what a Double holds.
  case notFinite
  case notANumber(hint: String?)

  static func read(_ text: WrittenText) -> NumberText {
    let value = text.value
    if value.utf8.count <= 400, isDecimal(Array(value.utf8)) {
      guard text.style.isPlain else { return .notANumber(hint: "write \(value) without quotes") }
      guard let number = Double(value) else { return .notANumber(hint: nil) }
      return number.isFinite ? .number(number) : .notFinite
    }
    let special = [".inf", "-.inf", "+.inf", ".nan", "inf", "-inf", "nan", "infinity"]
    if special.contains(value.lowercased()) { return .notFinite }
    return .notANumber(hint: hint(for: value))
  }

  /// `[-+]? (digits [. digits?] | . digits) ([eE] [-+]? digits)?`
  private static func isDecimal(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func takeSign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    }
    func takeDigits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest.removeFirst(digits)
      return digits
    }
    takeSign()
    var digits = takeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += takeDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      takeSign()
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func hint(for value: String) -> String? {
    let isGrouped = value.allSatisfy { "0123456789.,_ '+-".contains($0) }
    guard isGrouped, value.contains(where: \.isNumber) else {
      let lowered = value.lowercased()
      return lowered.hasPrefix("0x") || lowered.hasPrefix("0o")
        ? "write the number in decimal digits" : nil
    }
    return "write digits and a decimal point only, as in 1234.5; put quotes around text"
  }

  /// A limit in words: whole numbers without a point.
  static func words(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
