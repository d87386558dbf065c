/// Where lines of plain text may break: the rules of Unicode's annex 14 for the characters that
/// ``PlainText`` admits, with numbers kept whole by the expression in its section 8.2, as Pango does.
struct PlainLineBreaks {
  /// Classes of annex 14 under its names.
  private enum Class {
    /// Letters and signs like them; digits; spaces.
    case al, nu, sp
    /// Opening, closing (brackets apart) and quotation marks.
    case op, cl, cp, qu
    /// Marks that end a clause, ! and ? apart; the slash; the ellipsis.
    case ex, `is`, sy, `in`
    /// Signs before and after numbers: $ and %.
    case pr, po
    /// Hyphen; breaks after; breaks before; the long dash; glue.
    case hy, ba, bb, b2, gl
  }

  private var before: Class?
  /// The last class that is not a space.
  private var solid: Class?
  /// After a number and the marks within one; after the bracket that closes one.
  private var isInNumber = false
  private var isNumberClosed = false

  /// The places in a text, as offsets of its UTF-8, where a line may end.
  static func places(in text: String) -> [Int] {
    var rules = PlainLineBreaks()
    var places: [Int] = []
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      let isBeforeDigit = next.map { 0x30...0x39 ~= $0.value } ?? false
      let after = Self.class(of: scalar.value)
      if rules.mayBreak(before: after, isBeforeDigit: isBeforeDigit) { places.append(offset) }
      rules.pass(after)
      offset += UTF8.width(scalar)
    }
    return places
  }

  private mutating func pass(_ passed: Class) {
    switch passed {
    case .nu: (isInNumber, isNumberClosed) = (true, false)
    case .is, .sy: isNumberClosed = false
    case .cl, .cp: (isInNumber, isNumberClosed) = (false, isInNumber)
    default: (isInNumber, isNumberClosed) = (false, false)
    }
    if passed != .sp || solid == nil { solid = passed }
    before = passed
  }

  /// - Parameter isBeforeDigit: Whether a digit follows the class that follows the place.
  private func mayBreak(before after: Class, isBeforeDigit: Bool) -> Bool {
    guard let before, let solid else { return false }
    // LB7; LB13, also after spaces.
    switch after {
    case .sp, .cl, .cp, .ex, .is, .sy: return false
    default: break
    }
    if before == .sp {
      // LB14, LB15 and LB17 hold over spaces; LB18.
      switch (solid, after) {
      case (.op, _), (.qu, .op), (.b2, .b2): return false
      default: return true
      }
    }
    switch (before, after) {
    // LB12, LB14, LB17, LB19, LB21 and LB22; LB12a.
    case (.gl, _), (.op, _), (.b2, .b2), (_, .qu), (.qu, _), (_, .ba), (_, .hy), (.bb, _), (_, .in):
      return false
    case (.ba, .gl), (.hy, .gl): return true
    case (_, .gl): return false
    // LB23, LB24, LB28, LB29 and LB30.
    case (.al, .nu), (.nu, .al), (.pr, .al), (.po, .al), (.al, .pr), (.al, .po), (.al, .al),
      (.is, .al), (.al, .op), (.nu, .op), (.cp, .al), (.cp, .nu):
      return false
    // LB25.
    case (.nu, .po), (.nu, .pr), (.po, .nu), (.pr, .nu), (.hy, .nu), (.nu, .nu): return false
    case (.is, .nu), (.is, .pr), (.is, .po), (.sy, .nu), (.sy, .pr), (.sy, .po):
      return !isInNumber
    case (.cl, .pr), (.cl, .po), (.cp, .pr), (.cp, .po): return !isNumberClosed
    case (.pr, .op), (.po, .op): return !isBeforeDigit
    default: return true
    }
  }

  private static func `class`(of scalar: UInt32) -> Class {
    switch scalar {
    case 0x20: .sp
    case 0x30...0x39: .nu
    case 0x21, 0x3F: .ex
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A: .qu
    case 0x28, 0x5B, 0x7B, 0xA1, 0xBF, 0x201A, 0x201E: .op
    case 0x29, 0x5D: .cp
    case 0x7D: .cl
    case 0x2C, 0x2E, 0x3A, 0x3B: .is
    case 0x2F: .sy
    case 0x2D: .hy
    case 0x7C, 0x2009, 0x2013: .ba
    case 0xB4: .bb
    case 0x2014: .b2
    case 0x2026: .in
    case 0xA0, 0x202F: .gl
    case 0x25, 0xA2, 0xB0, 0x2032, 0x2033, 0x20A7, 0x20B6, 0x20BB, 0x20BE: .po
    case 0x24, 0x2B, 0x5C, 0xA3...0xA5, 0xB1, 0x20A0...0x20C0, 0x2212: .pr
    default: .al
    }
  }
}
