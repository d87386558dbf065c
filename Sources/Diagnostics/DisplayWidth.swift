/// How many columns of a terminal a scalar takes: 0, 1 or 2.
///
/// Two for the characters whose East Asian Width (Unicode Annex 11) is wide or fullwidth, and for
/// emoji; none for marks that combine with the letter before them and for invisible joiners.
package func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  return wideRanges.contains { $0.contains(value) } ? 2 : 1
}

/// Blocks of wide characters, from EastAsianWidth.txt, in order.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2614...0x2615,
  0x2648...0x2653, 0x26A1...0x26A1, 0x26BD...0x26BE, 0x2705...0x2705, 0x270A...0x270B,
  0x2728...0x2728, 0x274C...0x274C, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
  0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
  0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
  0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
  0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
  0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
  0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
  0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
  0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
  0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC,
  0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
  0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
]

/// As much of a text, made safe to print, as fits into columns of a terminal.
package func displayed(_ text: String, columns: Int) -> String {
  var result = ""
  var width = 0
  for scalar in printable(text).unicodeScalars {
    width += displayWidth(scalar)
    if width > columns { break }
    result.unicodeScalars.append(scalar)
  }
  return result
}

/// Text that is safe to print: control characters, line separators and characters that change the
/// direction of text are written as `\u{1B}`.
package func printable(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars { appendPrintable(scalar, to: &result) }
  return result
}

func appendPrintable(_ scalar: Unicode.Scalar, to result: inout String) {
  if mustBeEscaped(scalar) {
    result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  } else {
    result.unicodeScalars.append(scalar)
  }
}

func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F,
    0xFEFF, 0xE0000...0xE007F:
    true
  default: false
  }
}
