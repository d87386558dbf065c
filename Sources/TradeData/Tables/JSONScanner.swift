/// Why a text is not JSON as we read it (RFC 8259, one value, no duplicate keys, limited nesting).
struct JSONFault: Error, Equatable {
  let id: String
  let message: String
  let offset: Int

  init(_ id: String, _ message: String, at offset: Int) {
    self.id = id
    self.message = message
    self.offset = offset
  }

  init(_ message: String, at offset: Int) { self.init("json-syntax", message, at: offset) }
}

/// Steps through JSON text, strictly, without building values.
struct JSONScanner {
  static let depthLimit = 64

  let text: [UInt8]
  private(set) var index = 0
  /// The line of `index`, from 1.
  private(set) var line = 1

  init(_ text: [UInt8]) { self.text = text }

  /// The next byte that is not blank; nil at the end.
  mutating func peek() -> UInt8? {
    while index < text.count {
      switch text[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return text[index]
      }
      index += 1
    }
    return nil
  }

  /// Steps over a sign if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  mutating func expect(_ byte: UInt8, _ sentence: String) throws(JSONFault) {
    guard take(byte) else { throw JSONFault(sentence, at: index) }
  }

  /// A text, number, true, false or null; nil, without a step, when an array or object comes next.
  mutating func scalar() throws(JSONFault) -> Field? {
    guard let byte = peek() else { throw JSONFault("a value is missing at the end", at: index) }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: break
    }
    for word in ["true", "false", "null"] where text[index...].starts(with: word.utf8) {
      let start = index
      index += word.utf8.count
      return Field(start..<(word == "null" ? start : index))
    }
    throw JSONFault("a value was expected", at: index)
  }

  mutating func string() throws(JSONFault) -> Field {
    let opening = index
    try expect(UInt8(ascii: "\""), "a text in double quotes was expected")
    var hasEscapes = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""):
        index += 1
        return Field(opening + 1..<index - 1, isQuoted: true, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try escape()
      case 0..<0x20: throw JSONFault("a control character in a text", at: index)
      default: index += 1
      }
    }
    throw JSONFault("unterminated-quote", "the text that opens here is not closed", at: opening)
  }

  private mutating func escape() throws(JSONFault) {
    guard index + 1 < text.count else { throw JSONFault("an escape is cut short", at: index) }
    if text[index + 1] == UInt8(ascii: "u") {
      let (scalar, length) = JSONText.scalar(in: text[...], at: index)
      guard let scalar, scalar.value != 0 else {
        throw JSONFault("an escape that stands for no character", at: index)
      }
      index += length
      return
    }
    guard "\"\\/bfnrt".utf8.contains(text[index + 1]) else {
      throw JSONFault("an unknown escape", at: index)
    }
    index += 2
  }

  private mutating func number() throws(JSONFault) -> Field {
    let start = index
    if text[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    guard takeDigits() > 0 else { throw JSONFault("a number needs digits", at: start) }
    guard text[first] != 0x30 || index == first + 1 else {
      throw JSONFault("a number starts with a zero too many", at: start)
    }
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      guard takeDigits() > 0 else { throw JSONFault("a number ends in its point", at: start) }
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
      guard takeDigits() > 0 else { throw JSONFault("an exponent needs digits", at: start) }
    }
    return Field(start..<index)
  }

  private mutating func takeDigits() -> Int {
    let start = index
    while index < text.count, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
    return index - start
  }

  /// Steps over any value, checking it.
  mutating func skipValue(depth: Int) throws(JSONFault) {
    guard depth <= JSONScanner.depthLimit else {
      throw JSONFault(
        "nested-too-deeply",
        "nested too deeply: more than \(JSONScanner.depthLimit) levels", at: index)
    }
    if try scalar() != nil { return }
    if take(UInt8(ascii: "[")) {
      if take(UInt8(ascii: "]")) { return }
      repeat { try skipValue(depth: depth + 1) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"), "',' or ']' was expected")
      return
    }
    var object = JSONObject()
    while try nextKey(of: &object) != nil { try skipValue(depth: depth + 1) }
  }

  /// Steps to the value of the next member of an object, which is read before the next call.
  ///
  /// - Returns: The member's key; nil, past the object, when there is none.
  mutating func nextKey(of object: inout JSONObject) throws(JSONFault) -> String? {
    if !object.isOpen {
      object.isOpen = true
      try expect(UInt8(ascii: "{"), "an object was expected")
      if take(UInt8(ascii: "}")) { return nil }
    } else if !take(UInt8(ascii: ",")) {
      try expect(UInt8(ascii: "}"), "',' or '}' was expected")
      return nil
    }
    _ = peek()
    let start = index
    let key = name(try string())
    guard object.keys.insert(key).inserted else {
      throw JSONFault(
        "duplicate-key", "the key \(ProblemLog.quoted(key)) stands twice in one object", at: start)
    }
    try expect(UInt8(ascii: ":"), "':' was expected")
    return key
  }

  private func name(_ field: Field) -> String {
    let bytes = text[field.range]
    return String(
      decoding: field.hasEscapes ? JSONText.unescaped(bytes) : Array(bytes), as: UTF8.self)
  }
}

/// How far an object has been read.
struct JSONObject {
  fileprivate var isOpen = false
  fileprivate var keys: Set<String> = []
}
