/// Remarks of statistical offices behind their numbers: `3.6 b`, `14.7e`, `7.9 bp`.
extension NumberReader {
  /// The number without the flags that the author declared.
  func withoutFlags(_ bytes: [UInt8]) -> [UInt8] {
    flags.isEmpty ? bytes : Array(bytes.prefix(NumberReader.split(bytes, flags).end))
  }

  /// The flags behind a number, the last first.
  func flags(behind bytes: [UInt8]) -> [FlagOption] { NumberReader.split(bytes, flags).found }

  /// Takes flags from the end, with blanks and commas between them, until none is left.
  private static func split(
    _ bytes: [UInt8], _ flags: [FlagOption]
  ) -> (end: Int, found: [FlagOption]) {
    var rest = bytes[...]
    var found: [FlagOption] = []
    while let flag = flags.first(where: {
      rest.suffix($0.text.utf8.count).elementsEqual($0.text.utf8)
    }
    ), !flag.text.isEmpty {
      rest = rest.dropLast(flag.text.utf8.count)
      found.append(flag)
      while let last = rest.last, last == 0x20 || last == UInt8(ascii: ",") {
        rest = rest.dropLast()
      }
    }
    return (rest.endIndex, found)
  }
}
