extension NumberReader {
  enum Normalized {
    /// Sign, digits, `.`, digits, `e`, exponent: what the standard library reads.
    case number([UInt8])
    case wrongGroups
    case other
  }

  /// The number in the standard library's form; the grammar is checked strictly.
  ///
  /// U+2212 MINUS SIGN counts as a minus. A group mark of a blank also stands for U+00A0 and U+202F,
  /// since the three look alike.
  func normalized(_ bytes: [UInt8], decimal: UInt8, groups mark: [UInt8]) -> Normalized {
    var rest = bytes[...]
    var result: [UInt8] = []
    if rest.starts(with: [0xE2, 0x88, 0x92]) {
      result.append(0x2D)
      rest = rest.dropFirst(3)
    } else if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      result.append(sign)
      rest = rest.dropFirst()
    }
    let marks = mark == [0x20] ? [mark, [0xC2, 0xA0], [0xE2, 0x80, 0xAF]] : [mark]
    var groupSizes = [0]
    while let byte = rest.first {
      if byte.isDigit {
        result.append(byte)
        groupSizes[groupSizes.count - 1] += 1
        rest = rest.dropFirst()
      } else if let found = marks.first(where: { !$0.isEmpty && rest.starts(with: $0) }) {
        groupSizes.append(0)
        rest = rest.dropFirst(found.count)
      } else {
        break
      }
    }
    let whole = groupSizes.reduce(0, +)
    let decimals = NumberReader.takeFraction(&rest, &result, mark: decimal)
    guard whole + decimals > 0, NumberReader.takeExponent(&rest, &result), rest.isEmpty else {
      return .other
    }
    return NumberReader.areGroups(groupSizes) ? .number(result) : .wrongGroups
  }

  /// One to three digits, then three in each group.
  private static func areGroups(_ sizes: [Int]) -> Bool {
    sizes.count == 1 || ((1...3).contains(sizes[0]) && sizes.dropFirst().allSatisfy { $0 == 3 })
  }

  /// Moves the decimal mark and the digits after it; returns how many digits.
  private static func takeFraction(
    _ rest: inout ArraySlice<UInt8>, _ result: inout [UInt8], mark: UInt8
  ) -> Int {
    guard rest.first == mark else { return 0 }
    let digits = rest.dropFirst().prefix(while: \.isDigit)
    result.append(UInt8(ascii: "."))
    result.append(contentsOf: digits.isEmpty ? [0x30] : Array(digits))
    rest = rest.dropFirst(1 + digits.count)
    return digits.count
  }

  /// Moves an exponent; false when there is an `e` without digits after it.
  private static func takeExponent(
    _ rest: inout ArraySlice<UInt8>, _ result: inout [UInt8]
  ) -> Bool {
    guard let byte = rest.first, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") else {
      return true
    }
    rest = rest.dropFirst()
    result.append(UInt8(ascii: "e"))
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      result.append(sign)
      rest = rest.dropFirst()
    }
    let digits = rest.prefix(while: \.isDigit)
    result.append(contentsOf: digits)
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }
}
