/// Gives each distinct text a number from 0 in the order of first appearance.
///
/// Texts are looked up as bytes, so a million rows make no strings. The hash is seeded by the
/// process, which no output can show: codes depend on order alone.
struct TextCoder {
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [Int] = []
  /// Open addressing with a load of at most one half; -1 is an empty place.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { starts.count - 1 }

  /// The distinct texts, by code.
  var texts: [String] {
    (0..<count).map { String(decoding: arena[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
  }

  mutating func code(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
    var hasher = Hasher()
    text.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
    let hash = hasher.finalize()
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let code = slots[slot]
      if hashes[Int(code)] == hash, isEqual(code, text, range) { return code }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = Int32(count)
    slots[slot] = code
    arena.append(contentsOf: text[range])
    starts.append(arena.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return code
  }

  func isEqual(_ code: Int32, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = starts[Int(code)]
    guard starts[Int(code) + 1] - start == range.count else { return false }
    for offset in 0..<range.count where arena[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for code in 0..<count {
      var slot = hashes[code] & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(code)
    }
  }
}

/// A column as distinct texts and a code per row.
struct CodedColumn {
  let texts: [String]
  let codes: [Int32]

  init(_ table: TextTable, column: Int) {
    var coder = TextCoder()
    var codes: [Int32] = []
    codes.reserveCapacity(table.rowCount)
    var previous: Int32 = -1
    for row in 0..<table.rowCount {
      let field = table.field(row: row, column: column)
      if field.hasEscapes {
        let content = table.content(field)
        previous = coder.code(content, 0..<content.count)
      } else {
        let range = table.trimmed(field)
        // Exports are sorted more often than not.
        if previous < 0 || !coder.isEqual(previous, table.text, range) {
          previous = coder.code(table.text, range)
        }
      }
      codes.append(previous)
    }
    (texts, self.codes) = CodedColumn.merged(coder.texts, codes)
  }

  /// Texts that Unicode holds to be equal, such as é in one scalar or two, look alike and become one.
  private static func merged(_ texts: [String], _ codes: [Int32]) -> ([String], [Int32]) {
    var newCodes: [String: Int32] = [:]
    var kept: [String] = []
    var newCode: [Int32] = []
    newCode.reserveCapacity(texts.count)
    for text in texts {
      let code = newCodes[text] ?? Int32(kept.count)
      if code == kept.count {
        newCodes[text] = code
        kept.append(text)
      }
      newCode.append(code)
    }
    if kept.count == texts.count { return (texts, codes) }
    return (kept, codes.map { newCode[Int($0)] })
  }

  /// The first row of each distinct text.
  var firstRows: [Int] {
    var rows = [Int](repeating: -1, count: texts.count)
    for (row, code) in codes.enumerated() where rows[Int(code)] < 0 { rows[Int(code)] = row }
    return rows
  }

  /// With empty texts in place of some, given in small letters.
  func emptying(_ missing: Set<String>) -> CodedColumn {
    guard texts.contains(where: { missing.contains($0.lowercased()) }) else { return self }
    let (merged, newCodes) = CodedColumn.merged(
      texts.map { missing.contains($0.lowercased()) ? "" : $0 }, codes)
    return CodedColumn(texts: merged, codes: newCodes)
  }

  private init(texts: [String], codes: [Int32]) {
    self.texts = texts
    self.codes = codes
  }
}
