/// Fills "{0}", "{1}", … of a phrase. Everything else stays as written.
func fill(_ template: String, _ arguments: String...) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(template.utf8.count + 32)
  var bytes = template.utf8.makeIterator()
  while let byte = bytes.next() {
    guard byte == UInt8(ascii: "{"), let digit = bytes.next() else {
      result.append(byte)
      continue
    }
    let index = Int(digit) - Int(UInt8(ascii: "0"))
    precondition(arguments.indices.contains(index), "phrase '\(template)' wants another argument")
    result.append(contentsOf: arguments[index].utf8)
    _ = bytes.next()  // the closing brace
  }
  return String(decoding: result, as: UTF8.self)
}
